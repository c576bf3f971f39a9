#ifndef GAINSAY_CLAIMS_VALUE_TYPES_TREE_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_TREE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "input/node.h"

namespace gainsay {

// Small makers of nodes, for what is shown as JSON.
Node NullNode();
Node TextNode(absl::string_view text);
Node NumberNode(double value);  // shortest text that reads back as the same number
Node BoolNode(bool value);
Node SequenceNode();
Node MappingNode();
void AddMember(Node& mapping, absl::string_view key, Node value);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_TREE_H_
