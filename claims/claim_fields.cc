#include "claims/claim_fields.h"

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "input/limits.h"
#include "input/text_checks.h"

namespace gainsay {
namespace {

// The first text within that is longer than a name may be, if any.
const Node* LongName(const Node& node) {
  if (node.text.size() > kMaxName) return &node;
  for (const Node& item : node.items) {
    if (const Node* found = LongName(item)) return found;
  }
  for (const Member& member : node.members) {
    if (const Node* found = LongName(member.value)) return found;
  }
  return nullptr;
}

// The first text within that is blank, if any.
const Node* BlankName(const Node& node) {
  if (node.IsScalar() && IsBlank(node.text)) return &node;
  for (const Node& item : node.items) {
    if (const Node* found = BlankName(item)) return found;
  }
  for (const Member& member : node.members) {
    if (const Node* found = BlankName(member.value)) return found;
  }
  return nullptr;
}

}  // namespace

WrittenText Written(const Fields& fields, absl::string_view key) {
  WrittenText written;
  if (const auto text = fields.Text(key)) {
    written.text = *text;
    written.at = fields.Get(key)->at;
  }
  return written;
}

bool HasShortNames(const Fields& fields, absl::Span<const absl::string_view> keys,
                   const Reporter& reporter) {
  bool good = true;
  for (const absl::string_view key : keys) {
    const Node* node = fields.Get(key);
    const Node* found = node == nullptr ? nullptr : LongName(*node);
    if (found == nullptr) continue;
    ReportLongKey(found->at, reporter);
    good = false;
  }
  return good;
}

bool IsBlank(absl::string_view text) {
  return absl::c_all_of(
      text, [](char c) { return absl::ascii_isspace(static_cast<unsigned char>(c)); });
}

bool NamesSomething(const Node& name, const std::string& what, const std::string& hint,
                    const Reporter& reporter) {
  const Node* found = BlankName(name);
  if (found != nullptr) reporter.Error(found->at, what + " is empty", hint);
  return found == nullptr;
}

std::optional<Node> Copied(const Fields& fields, absl::string_view key) {
  const Node* node = fields.Get(key);
  return node == nullptr || node->IsNull() ? std::nullopt : std::optional<Node>(*node);
}

}  // namespace gainsay
