#include "checker/engine/compare/merged_conflicts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"

namespace gainsay {
namespace {

// Ascending.
std::vector<int32_t> ClaimsOf(const Conflict& conflict, const FactTable& table) {
  std::vector<int32_t> claims;
  for (const auto& bound : conflict.facts) {
    for (const int32_t fact : bound) claims.push_back(table.facts[fact].claim);
  }
  absl::c_sort(claims);
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  return claims;
}

void AddJoint(std::vector<Conflict> joint, const FactTable& table,
              std::vector<Conflict>& tuples) {
  struct Known {
    std::vector<int32_t> claims;
    Verdict verdict;
  };
  absl::flat_hash_map<int32_t, std::vector<Known>> by_first_claim;
  for (const Conflict& conflict : joint) {
    std::vector<int32_t> claims = ClaimsOf(conflict, table);
    const int32_t first = claims.front();
    by_first_claim[first].push_back({std::move(claims), conflict.verdict});
  }
  const auto shown_by_fewer = [&](const Conflict& tuple) {
    const std::vector<int32_t> all = ClaimsOf(tuple, table);
    const auto shows = [&](const Known& known) {
      return known.verdict >= tuple.verdict && known.claims.size() < all.size() &&
             absl::c_includes(all, known.claims);
    };
    return absl::c_any_of(all, [&](int32_t claim) {
      const auto known = by_first_claim.find(claim);
      return known != by_first_claim.end() && absl::c_any_of(known->second, shows);
    });
  };
  tuples.erase(std::remove_if(tuples.begin(), tuples.end(), shown_by_fewer),
               tuples.end());
  absl::c_move(joint, std::back_inserter(tuples));
}

// Takes those out that no choice of readings bears on. The others are found under all
// readings together, and are of no more one key than of another.
std::vector<Conflict> TakeSettled(std::vector<Conflict>& conflicts) {
  std::vector<Conflict> settled;
  const auto left = std::stable_partition(
      conflicts.begin(), conflicts.end(),
      [](const Conflict& each) { return !ConditionsOf(each).empty(); });
  std::move(left, conflicts.end(), std::back_inserter(settled));
  conflicts.erase(left, conflicts.end());
  return settled;
}

// A tuple conflicts under some reading of its claims; with others of its key they
// conflict under each, which says more.
void LeaveOutPartsOf(const std::vector<Conflict>& joint, const FactTable& table,
                     std::vector<Conflict>& tuples) {
  for (const Conflict& whole : joint) {
    if (!AreOfOneSubject(whole, table)) continue;
    const std::vector<int32_t> claims = ClaimsOf(whole, table);
    const auto is_part = [&](const Conflict& tuple) {
      return tuple.verdict < whole.verdict && !ConditionsOf(tuple).empty() &&
             absl::c_includes(claims, ClaimsOf(tuple, table));
    };
    tuples.erase(std::remove_if(tuples.begin(), tuples.end(), is_part), tuples.end());
  }
}

}  // namespace

void MergeJoint(std::vector<RuleConflicts> joint, const FactTable& table,
                std::vector<RuleConflicts>& conflicts) {
  if (joint.empty()) return;
  std::map<std::pair<const Rule*, JoinKey>, size_t> places;
  for (size_t i = 0; i < conflicts.size(); ++i) {
    places.emplace(std::pair(conflicts[i].rule, conflicts[i].group.key), i);
  }
  for (RuleConflicts& each : joint) {
    const auto place = places.find({each.rule, each.group.key});
    if (place != places.end()) {
      std::vector<Conflict>& tuples = conflicts[place->second].group.conflicts;
      if (each.rule->shape == RuleShape::kExpression) {
        AddJoint(TakeSettled(each.group.conflicts), table, tuples);
      }
      LeaveOutPartsOf(each.group.conflicts, table, tuples);
    }
    if (!each.group.conflicts.empty()) conflicts.push_back(std::move(each));
  }
  conflicts.erase(std::remove_if(conflicts.begin(), conflicts.end(),
                                 [](const RuleConflicts& those) {
                                   return those.group.conflicts.empty();
                                 }),
                  conflicts.end());
}

}  // namespace gainsay
