#include "claims/claim_fields.h"

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

std::optional<Node> Copied(const Fields& fields, absl::string_view key) {
  const Node* node = fields.Get(key);
  return node == nullptr || node->IsNull() ? std::nullopt : std::optional<Node>(*node);
}

}  // namespace gainsay
