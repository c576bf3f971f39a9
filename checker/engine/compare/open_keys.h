#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_OPEN_KEYS_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_OPEN_KEYS_H_

#include <cstddef>
#include <set>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "checker/engine/compare/join.h"

namespace gainsay {

// Some of the parts of a rule's keys.
using KeyParts = std::vector<bool>;

// Those that a key states.
KeyParts StatedParts(const JoinKey& key);
// Whether `parts` has all of the others.
bool HasAll(const KeyParts& parts, const KeyParts& others);
// What a key states of them.
JoinKey Only(const JoinKey& key, const KeyParts& parts);

// Keys that are made of several that each leave open what another one states.
struct MergedKeys {
  // Each with the parts that are stated by the keys of which it is made.
  absl::flat_hash_map<JoinKey, std::set<KeyParts>> made_of;
  // Keys that may be one with more than kMostGroupsOfAnOpenFact that state other parts,
  // and were merged with none of these.
  absl::flat_hash_set<JoinKey> too_open;
};

// Merges open keys, up to `most` into one. What is made may be one of `keys` again.
MergedKeys MergeOpenKeys(const std::vector<JoinKey>& keys, size_t most);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_OPEN_KEYS_H_
