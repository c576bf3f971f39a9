#include "checker/engine/compare/inherited_conflicts.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/container/inlined_vector.h"

namespace gainsay {
namespace {

using Claims = absl::InlinedVector<int32_t, 4>;  // with -1 behind each binding's

Claims BoundClaims(const Conflict& conflict, const FactTable& table) {
  Claims claims;
  for (const auto& bound : conflict.facts) {
    for (const int32_t fact : bound) claims.push_back(table.facts[fact].claim);
    claims.push_back(-1);
  }
  return claims;
}

bool IsInherited(const Conflict& conflict, const FactTable& table) {
  bool inherited = true;
  for (const auto& bound : conflict.facts) {
    inherited = inherited && absl::c_all_of(bound, [&](int32_t fact) {
                  return table.facts[fact].inherited;
                });
  }
  return inherited;
}

}  // namespace

void LeaveOutInherited(const Rule& rule, const FactTable& table,
                       const Vocabulary& vocabulary,
                       std::vector<GroupConflicts>& groups) {
  const bool inherits = absl::c_any_of(rule.bindings, [&](const Binding& binding) {
    return absl::c_any_of(binding.properties, [&](PropertyId id) {
      return vocabulary.property(id).inherited_by_parts;
    });
  });
  if (!inherits) return;
  absl::flat_hash_set<Claims> told;
  for (const GroupConflicts& group : groups) {
    for (const Conflict& conflict : group.conflicts) {
      if (!IsInherited(conflict, table)) told.insert(BoundClaims(conflict, table));
    }
  }
  for (GroupConflicts& group : groups) {
    const auto is_told_again = [&](const Conflict& conflict) {
      return IsInherited(conflict, table) &&
             !told.insert(BoundClaims(conflict, table)).second;
    };
    group.conflicts.erase(
        std::remove_if(group.conflicts.begin(), group.conflicts.end(), is_told_again),
        group.conflicts.end());
  }
  groups.erase(
      std::remove_if(groups.begin(), groups.end(),
                     [](const GroupConflicts& group) { return group.conflicts.empty(); }),
      groups.end());
}

}  // namespace gainsay
