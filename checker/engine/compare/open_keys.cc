#include "checker/engine/compare/open_keys.h"

#include <iterator>
#include <map>
#include <utility>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

using Keys = std::vector<JoinKey>;

std::map<KeyParts, Keys> ByStatedParts(const Keys& keys) {
  std::map<KeyParts, Keys> by_parts;
  for (const JoinKey& key : keys) by_parts[StatedParts(key)].push_back(key);
  return by_parts;
}

KeyParts InCommon(KeyParts parts, const KeyParts& others) {
  for (size_t p = 0; p < parts.size(); ++p) parts[p] = parts[p] && others[p];
  return parts;
}

// Merges keys that state some parts with those that state others, and are equal in what
// both state. Returns what was not made before.
Keys MergeAcross(const std::pair<const KeyParts, Keys>& some,
                 const std::pair<const KeyParts, Keys>& others, MergedKeys& merged) {
  const KeyParts common = InCommon(some.first, others.first);
  struct Alike {
    Keys some;
    Keys others;
  };
  absl::flat_hash_map<JoinKey, Alike> by_common;
  for (const JoinKey& key : some.second) {
    by_common[Only(key, common)].some.push_back(key);
  }
  for (const JoinKey& key : others.second) {
    by_common[Only(key, common)].others.push_back(key);
  }
  Keys made;
  for (const auto& [equal, alike] : by_common) {
    const bool too_many = alike.some.size() > kMostGroupsOfAnOpenFact;
    const bool too_many_others = alike.others.size() > kMostGroupsOfAnOpenFact;
    if (too_many) merged.too_open.insert(alike.others.begin(), alike.others.end());
    if (too_many_others) merged.too_open.insert(alike.some.begin(), alike.some.end());
    if (too_many || too_many_others) continue;
    for (const JoinKey& one : alike.some) {
      for (const JoinKey& other : alike.others) {
        JoinKey key = Merged(one, other);
        const auto [place, fresh] = merged.made_of.try_emplace(key);
        place->second.insert({some.first, others.first});
        if (fresh) made.push_back(std::move(key));
      }
    }
  }
  return made;
}

}  // namespace

KeyParts StatedParts(const JoinKey& key) {
  KeyParts stated;
  for (const int32_t part : key) {
    stated.push_back(part != kNoEntity && part != kAnyKeyPart);
  }
  return stated;
}

bool HasAll(const KeyParts& parts, const KeyParts& others) {
  return InCommon(others, parts) == others;
}

JoinKey Only(const JoinKey& key, const KeyParts& parts) {
  JoinKey only;
  for (size_t p = 0; p < parts.size(); ++p) {
    if (parts[p]) only.push_back(key[p]);
  }
  return only;
}

MergedKeys MergeOpenKeys(const std::vector<JoinKey>& keys, size_t most) {
  MergedKeys merged;
  const std::map<KeyParts, Keys> single = ByStatedParts(keys);
  Keys last = keys;
  for (size_t together = 2; together <= most && !last.empty(); ++together) {
    Keys made;
    for (const auto& some : ByStatedParts(last)) {
      for (const auto& others : single) {
        if (HasAll(some.first, others.first) || HasAll(others.first, some.first)) {
          continue;
        }
        absl::c_move(MergeAcross(some, others, merged), std::back_inserter(made));
      }
    }
    last = std::move(made);
  }
  return merged;
}

}  // namespace gainsay
