#include "checker/engine/joint/known_conflicts.h"

#include "absl/algorithm/container.h"
#include "checker/engine/compare/plain_tuple.h"
#include "checker/engine/compare/tuples.h"
#include "checker/engine/joint/tuple_around.h"

namespace gainsay {

bool IsKnownToPairs(const Problem& conflict, const std::vector<const Law*>& laws,
                    const Network& network) {
  if (laws.empty()) return conflict.facts.size() < 3;
  const Rule* rule = laws[0]->rule;
  const bool one_law = absl::c_all_of(laws, [&](const Law* law) {
    return law->rule == rule && law->key == laws[0]->key &&
           law->variables == laws[0]->variables;
  });
  return one_law && rule->shape == RuleShape::kExpression &&
         conflict.facts.size() == rule->bindings.size() &&
         absl::c_all_of(laws[0]->variables, [&](int32_t variable) {
           return absl::c_count_if(conflict.facts, [&](int32_t fact) {
                    return network.variable_of_fact[fact] == variable;
                  }) == 1;
         });
}

bool IsKnownToTuples(const Problem& conflict, const std::vector<const Law*>& laws,
                     Verdict verdict, const Network& network, const FactTable& table,
                     const Judge& judge) {
  if (laws.size() != 1 || conflict.sums.size() != 1) return false;
  const Law& law = *laws[0];
  if (network.judged_here.contains(law.rule) ||
      law.rule->shape != RuleShape::kExpression) {
    return false;
  }
  const auto tuple = TupleAround(law, conflict, network, table, judge);
  if (!tuple.has_value()) return false;
  const Judgement whole = judge.Of(*law.rule, BoundOf(*tuple, table), false);
  if (!whole.verdict.has_value()) return false;
  if (*whole.verdict >= verdict) return true;
  if (!MayLeaveOut(*law.rule, whole)) return false;
  const auto plain = PlainTuple(*law.rule, *tuple, judge, table);
  return plain.has_value() &&
         judge.Of(*law.rule, BoundOf(*plain, table), false).verdict >= verdict;
}

bool FitsAnotherReference(const Problem& conflict, const Network& network,
                          const FactTable& table, Solver& solver) {
  return absl::c_any_of(conflict.facts, [&](int32_t fact) {
    if (!IsReference(table.facts[fact])) return false;
    const auto& of_key = network.variables[network.variable_of_fact[fact]].facts;
    return absl::c_any_of(of_key, [&](int32_t other) {
      if (other == fact || !IsReference(table.facts[other])) {
        return false;
      }
      Problem instead = conflict;
      absl::c_replace(instead.facts, fact, other);
      absl::c_sort(instead.facts);
      return solver.CanHold(instead, Width::kNominal);
    });
  });
}

}  // namespace gainsay
