#include "checker/engine/joint/joint_judge.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/compare/tuples.h"
#include "checker/engine/joint/conflict_parts.h"
#include "checker/engine/judge/choices.h"

namespace gainsay {

std::optional<Verdict> JointJudge::Under(const Rule& rule, const Problem& problem,
                                         std::vector<TraceStep>* trace) const {
  const Bound bound = BoundOf(ByKey(problem.facts, nullptr, network_), table_);
  return judge_.OfSets(rule, bound, BaseOf(problem), HasOpenKey(problem.facts), trace)
      .verdict;
}

std::optional<Verdict> JointJudge::OverReadings(const Rule& rule, const Problem& conflict,
                                                const std::vector<int32_t>& facts,
                                                const Problem& component,
                                                Conflict& made) const {
  const std::vector<int32_t> choices = ChoicesOf(facts, table_);
  const std::optional<Verdict> here = Under(rule, conflict, &made.joint->trace);
  if (choices.empty() || !here.has_value()) return here;
  std::vector<ConditionVerdict> conditions;
  const std::optional<Verdict> verdict = VerdictOverReadings(
      choices, table_.choices,
      [&](const Combination& combination) {
        return Under(rule,
                     {ConsistentFacts(facts, combination, table_), component.sums,
                      component.orders},
                     nullptr);
      },
      conditions);
  made.conditions = std::move(conditions);
  return verdict;
}

bool JointJudge::HasOpenKey(const std::vector<int32_t>& facts) const {
  return absl::c_any_of(facts, [&](int32_t fact) {
    return network_.variables[network_.variable_of_fact[fact]].open();
  });
}

Judge::Base JointJudge::BaseOf(const Problem& problem) const {
  if (solver_.CanHold(problem, Width::kNominal)) return Judge::Base::kAgree;
  return solver_.CanHold(problem, Width::kWide) ? Judge::Base::kTension
                                                : Judge::Base::kContradiction;
}

}  // namespace gainsay
