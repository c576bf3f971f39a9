#include "input/fields.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "input/flow_comma.h"
#include "input/nearest.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

bool IsDecimal(absl::string_view text) {
  absl::ConsumePrefix(&text, "-");
  if (text.empty() || (text.size() > 1 && text.front() == '0')) return false;
  return std::all_of(text.begin(), text.end(), absl::ascii_isdigit);
}

std::string Found(const Node& node) {
  if (!node.IsScalar()) return std::string(KindName(node));
  return absl::StrCat(Quoted(node.text), node.plain ? "" : " in quotes");
}

}  // namespace

Fields::Fields(const Node& node, absl::string_view what,
               absl::Span<const absl::string_view> known_keys, const Reporter& reporter,
               absl::string_view inner)
    : node_(node), what_(what), reporter_(reporter) {
  if (!ok()) {
    reporter_.Error(node_.at, absl::StrCat("expected a mapping for ", what_, ", found ",
                                           KindName(node_)));
    return;
  }
  ReportUnknownKeys(known_keys, inner);
}

void Fields::ReportUnknownKeys(absl::Span<const absl::string_view> known_keys,
                               absl::string_view inner) const {
  for (size_t i = 0; i < node_.members.size(); ++i) {
    const Member& member = node_.members[i];
    if (std::find(known_keys.begin(), known_keys.end(), member.key) != known_keys.end()) {
      continue;
    }
    const std::string cut = CutByComma(node_, i);
    std::string hint =
        cut.empty()
            ? DidYouMean(member.key, known_keys)
            : absl::StrCat("a text with a comma needs quotes: ", node_.members[i - 1].key,
                           ": ", Quoted(cut));
    if (hint.empty()) {
      hint = absl::StrCat("known keys: ", absl::StrJoin(known_keys, ", "));
      if (!inner.empty() && member.value.IsScalar()) {
        absl::StrAppend(&hint, "; what belongs to the ", inner, " is written ", inner,
                        ": {", member.key, ": \xE2\x80\xA6}");
      }
    }
    reporter_.Error(member.key_at,
                    absl::StrCat("unknown key ", Quoted(member.key), " in ", what_),
                    std::move(hint));
  }
}

void Fields::ReportKind(absl::string_view key, absl::string_view expected,
                        const Node& found) const {
  reporter_.Error(
      found.at, absl::StrCat("'", key, "' must be ", expected, ", found ", Found(found)));
}

const Node* Fields::Present(absl::string_view key) const {
  const Node* const node = node_.Find(key);
  return node == nullptr || node->IsNull() ? nullptr : node;
}

bool Fields::Has(absl::string_view key) const { return Present(key) != nullptr; }

TextPosition Fields::At(absl::string_view key) const {
  const Node* const node = node_.Find(key);
  return node == nullptr ? node_.at : node->at;
}

bool Fields::Require(absl::string_view key) const {
  if (Has(key)) return true;
  if (ok()) reporter_.Error(At(key), absl::StrCat(what_, " needs '", key, "'"));
  return false;
}

std::optional<std::string> Fields::Text(absl::string_view key) const {
  const Node* const node = Present(key);
  if (node == nullptr) return std::nullopt;
  if (node->IsScalar()) return node->text;
  ReportKind(key, "a text", *node);
  return std::nullopt;
}

std::string Fields::TextOr(absl::string_view key, absl::string_view otherwise) const {
  std::optional<std::string> text = Text(key);
  return text ? *std::move(text) : std::string(otherwise);
}

std::optional<bool> Fields::Bool(absl::string_view key) const {
  const Node* const node = Present(key);
  if (node == nullptr) return std::nullopt;
  if (node->IsScalar() && node->plain) {
    const std::string text = absl::AsciiStrToLower(node->text);
    if (text == "true" || text == "yes") return true;
    if (text == "false" || text == "no") return false;
  }
  ReportKind(key, "true or false", *node);
  return std::nullopt;
}

std::optional<int64_t> Fields::Integer(absl::string_view key) const {
  const Node* const node = Present(key);
  if (node == nullptr) return std::nullopt;
  int64_t value = 0;
  if (node->IsScalar() && IsDecimal(node->text) && absl::SimpleAtoi(node->text, &value)) {
    return value;
  }
  ReportKind(key, "a whole number", *node);
  return std::nullopt;
}

const Node* Fields::Sequence(absl::string_view key) const {
  const Node* const node = Present(key);
  if (node == nullptr || node->IsSequence()) return node;
  ReportKind(key, "a list", *node);
  return nullptr;
}

const Node* Fields::Mapping(absl::string_view key) const {
  const Node* const node = Present(key);
  if (node == nullptr || node->IsMapping()) return node;
  ReportKind(key, "a mapping", *node);
  return nullptr;
}

std::vector<TextItem> Fields::Texts(absl::string_view key) const {
  std::vector<TextItem> texts;
  const Node* const node = Present(key);
  if (node == nullptr) return texts;
  if (node->IsScalar()) {
    texts.push_back({node->text, node->at});
  } else if (node->IsMapping()) {
    ReportKind(key, "a text or a list of texts", *node);
  }
  for (const Node& item : node->items) {
    if (item.IsScalar()) {
      texts.push_back({item.text, item.at});
    } else {
      reporter_.Error(item.at, absl::StrCat("'", key, "' must be a list of texts, found ",
                                            KindName(item), " in it"));
    }
  }
  return texts;
}

}  // namespace gainsay
