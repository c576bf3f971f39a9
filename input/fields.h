#ifndef GAINSAY_INPUT_FIELDS_H_
#define GAINSAY_INPUT_FIELDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

struct TextItem {
  std::string text;
  TextPosition at;
};

// Decodes one mapping by its keys, reporting what is not as expected:
//
//   Fields fields(node, "a claim", kClaimKeys, reporter);
//   if (!fields.ok() || !fields.Require("id")) return;
//   claim.id = *fields.Text("id");
//
// A key whose value is null is as good as absent to all but Get. The node and the
// reporter must outlive it; not the rest.
class Fields {
 public:
  // Reports a node that is no mapping, and each key that is not known. `what` names the
  // mapping in messages: "a claim", "an article". Whoever wrote a text under a key that
  // is not known may have meant it for the mapping `inner`: the "qualifiers" of a claim.
  Fields(const Node& node, absl::string_view what,
         absl::Span<const absl::string_view> known_keys, const Reporter& reporter,
         absl::string_view inner = "");

  // Whether there is a mapping at all. Where there is none everything is absent.
  bool ok() const { return node_.IsMapping(); }

  const Node* Get(absl::string_view key) const { return node_.Find(key); }
  bool Has(absl::string_view key) const;
  // The place of the key's value; the mapping's where the key is absent.
  TextPosition At(absl::string_view key) const;

  // Whether the key is there; if not reports "a claim needs 'property'".
  bool Require(absl::string_view key) const;

  // Each gives nothing for an absent key, and for a value of another kind, which it
  // reports.
  std::optional<std::string> Text(absl::string_view key) const;
  std::string TextOr(absl::string_view key, absl::string_view otherwise) const;
  std::optional<bool> Bool(
      absl::string_view key) const;  // true, false, yes, no, unquoted
  std::optional<int64_t> Integer(
      absl::string_view key) const;  // decimal, without leading zeros
  const Node* Sequence(absl::string_view key) const;
  const Node* Mapping(absl::string_view key) const;

  // A text, or a list of texts; items that are something else are reported and left out.
  std::vector<TextItem> Texts(absl::string_view key) const;

 private:
  const Node* Present(absl::string_view key) const;
  void ReportUnknownKeys(absl::Span<const absl::string_view> known_keys,
                         absl::string_view inner) const;
  // "'id' must be a text, found a list"
  void ReportKind(absl::string_view key, absl::string_view expected,
                  const Node& found) const;

  const Node& node_;
  std::string what_;
  const Reporter& reporter_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_FIELDS_H_
