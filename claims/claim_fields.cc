#include "claims/claim_fields.h"

namespace gainsay {

WrittenText Written(const Fields& fields, absl::string_view key) {
  WrittenText written;
  if (const auto text = fields.Text(key)) {
    written.text = *text;
    written.at = fields.Get(key)->at;
  }
  return written;
}

std::optional<Node> Copied(const Fields& fields, absl::string_view key) {
  const Node* node = fields.Get(key);
  return node == nullptr || node->IsNull() ? std::nullopt : std::optional<Node>(*node);
}

}  // namespace gainsay
