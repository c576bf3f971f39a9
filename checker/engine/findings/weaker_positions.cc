#include "checker/engine/findings/weaker_positions.h"

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"

namespace gainsay {

std::vector<const Conflict*> WeakerConflicts(
    const std::vector<Conflict>& component,
    const std::vector<std::vector<int32_t>>& positions, Verdict verdict,
    const FactTable& table) {
  const auto is_as_grave = [&](const Conflict& conflict) {
    return conflict.verdict == verdict;
  };
  if (absl::c_all_of(component, is_as_grave)) return {};  // as most are
  absl::flat_hash_map<int32_t, size_t> position_of_claim;
  for (size_t i = 0; i < positions.size(); ++i) {
    for (const int32_t fact : positions[i]) {
      position_of_claim.emplace(table.facts[fact].claim, i);
    }
  }
  std::vector<const Conflict*> gravest(positions.size(), nullptr);
  for (const Conflict& conflict : component) {
    for (const auto& bound : conflict.facts) {
      for (const int32_t fact : bound) {
        const auto place = position_of_claim.find(table.facts[fact].claim);
        if (place == position_of_claim.end()) continue;
        const Conflict*& known = gravest[place->second];
        if (known == nullptr || known->verdict < conflict.verdict) known = &conflict;
      }
    }
  }
  std::vector<const Conflict*> weaker;
  for (const Conflict* conflict : gravest) {
    if (conflict == nullptr || is_as_grave(*conflict)) continue;
    if (!absl::c_linear_search(weaker, conflict)) weaker.push_back(conflict);
  }
  return weaker;
}

}  // namespace gainsay
