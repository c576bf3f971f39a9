#include "input/node_place.h"

namespace gainsay {

void MoveTo(TextPosition at, Node& node) {
  node.at = at;
  for (Node& item : node.items) MoveTo(at, item);
  for (Member& member : node.members) {
    member.key_at = at;
    MoveTo(at, member.value);
  }
}

void MoveDown(uint32_t lines, Node& node) {
  node.at.line += lines;
  for (Node& item : node.items) MoveDown(lines, item);
  for (Member& member : node.members) {
    member.key_at.line += lines;
    MoveDown(lines, member.value);
  }
}

}  // namespace gainsay
