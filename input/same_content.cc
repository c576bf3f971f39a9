#include "input/same_content.h"

#include <algorithm>

namespace gainsay {

bool SameContent(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size() ||
      a.members.size() != b.members.size()) {
    return false;
  }
  if (!std::equal(a.items.begin(), a.items.end(), b.items.begin(), SameContent))
    return false;
  return std::all_of(a.members.begin(), a.members.end(), [&](const Member& member) {
    const Node* other = b.Find(member.key);
    return other != nullptr && SameContent(member.value, *other);
  });
}

}  // namespace gainsay
