#include "input/mapping_builder.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// Up to so many, looking through them costs less than hashing.
constexpr size_t kFewMembers = 24;

}  // namespace

MappingBuilder::MappingBuilder(TextPosition at) {
  mapping_.kind = Node::Kind::kMapping;
  mapping_.at = at;
}

void MappingBuilder::Add(Member member, const Reporter& reporter) {
  const std::optional<size_t> first = IndexOf(member.key);
  if (!first.has_value()) {
    if (!indices_.empty()) indices_.emplace(member.key, mapping_.members.size());
    mapping_.members.push_back(std::move(member));
    return;
  }
  const TextPosition first_at = mapping_.members[*first].key_at;
  reporter.Error(member.key_at,
                 absl::StrCat("key ", Quoted(member.key), " is given twice"),
                 absl::StrCat("the first is at ", first_at.line, ":", first_at.column));
}

std::optional<size_t> MappingBuilder::IndexOf(const std::string& key) {
  const std::vector<Member>& members = mapping_.members;
  if (members.size() <= kFewMembers) {
    for (size_t i = 0; i < members.size(); ++i) {
      if (members[i].key == key) return i;
    }
    return std::nullopt;
  }
  if (indices_.empty()) {
    for (size_t i = 0; i < members.size(); ++i) indices_.emplace(members[i].key, i);
  }
  const auto found = indices_.find(key);
  return found == indices_.end() ? std::nullopt : std::optional<size_t>(found->second);
}

bool HasRepeatedKey(absl::Span<const Member> members) {
  if (members.size() > kFewMembers) {
    absl::flat_hash_set<absl::string_view> keys;
    keys.reserve(members.size());
    return !absl::c_all_of(
        members, [&](const Member& member) { return keys.insert(member.key).second; });
  }
  for (size_t i = 1; i < members.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (members[i].key == members[j].key) return true;
    }
  }
  return false;
}

}  // namespace gainsay
