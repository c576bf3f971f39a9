#include "rules/extended_rule.h"

#include <array>
#include <utility>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 4> kOwn = {"id", "tests", "note", "extends"};

void Place(Node& node, TextPosition at) {
  node.at = at;
  for (Node& item : node.items) Place(item, at);
  for (Member& member : node.members) {
    member.key_at = at;
    Place(member.value, at);
  }
}

}  // namespace

Node Extended(const Node& rule, const Node& base) {
  Node extended = rule;
  const TextPosition at = rule.Find("extends")->at;
  for (const Member& member : base.members) {
    if (absl::c_linear_search(kOwn, member.key) || rule.Find(member.key) != nullptr) {
      continue;
    }
    Member taken = member;
    taken.key_at = at;
    Place(taken.value, at);
    extended.members.push_back(std::move(taken));
  }
  return extended;
}

bool IsTakenOver(const Node& rule, absl::string_view key) {
  const Node* extends = rule.Find("extends");
  const Node* value = rule.Find(key);
  return extends != nullptr && value != nullptr && value != extends &&
         value->at == extends->at;
}

}  // namespace gainsay
