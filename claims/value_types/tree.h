#ifndef GAINSAY_CLAIMS_VALUE_TYPES_TREE_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_TREE_H_

#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "claims/reading/reading.h"
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

// A value's one reading as it is, or {readings: […]} of several, each with its type's
// name first.
template <typename Part>
Node OneOrReadings(absl::string_view type, const Readings<Part>& parts,
                   Node (*node_of)(const Part& part)) {
  if (parts.size() == 1) return node_of(parts[0]);
  Node list = SequenceNode();
  for (const Part& part : parts) {
    Node node = MappingNode();
    AddMember(node, "type", TextNode(type));
    Node members = node_of(part);
    for (Member& member : members.members) node.members.push_back(std::move(member));
    list.items.push_back(std::move(node));
  }
  Node tree = MappingNode();
  AddMember(tree, "readings", std::move(list));
  return tree;
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_TREE_H_
