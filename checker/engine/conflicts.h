#ifndef GAINSAY_CHECKER_ENGINE_CONFLICTS_H_
#define GAINSAY_CHECKER_ENGINE_CONFLICTS_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "checker/engine/choices.h"
#include "checker/engine/join.h"
#include "checker/engine/judge.h"
#include "checker/engine/tuples.h"
#include "claims/claim_set.h"
#include "claims/facts/fact_table.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/vocabulary.h"
#include "reports/verdict.h"
#include "rules/rule.h"

namespace gainsay {

// What a verdict is under one alternative of something left open, at worst over the other
// choices.
struct ConditionVerdict {
  Condition condition;
  std::optional<Verdict> verdict;  // none: they agree
};

// The gravest verdict over all combinations of the choices, but that a contradiction
// under some of them only is a tension. Adds, for each alternative, what the verdict is
// at worst under it.
std::optional<Verdict> VerdictOverReadings(
    const std::vector<int32_t>& choices, const std::vector<Choice>& all,
    absl::FunctionRef<std::optional<Verdict>(const Combination&)> verdict_of,
    std::vector<ConditionVerdict>& conditions);

// One tuple of facts that a rule does not let stand together.
struct Conflict {
  Tuple facts;  // a binding each, indices into FactTable::facts
  Verdict verdict = Verdict::kContradiction;
  bool open_key = false;  // the facts only possibly share the key
  std::vector<ConditionVerdict> conditions;
  // Of a joint conflict (joint/joint_conflicts.h), whose facts stand in one list for each
  // key: how it follows from them and what else it rests on, a sentence each, and the
  // steps of its verdict.
  bool joint = false;
  std::vector<std::vector<int32_t>> bound;  // of a written rule, by its bindings
  std::vector<std::string> working;
  std::vector<std::string> background;
  std::vector<TraceStep> trace;
  Slack slack;  // how far a sum is from what it must be
};

// The conflicts within one key of one rule.
struct GroupConflicts {
  JoinKey key;
  std::vector<Conflict> conflicts;
};

// What comparing has shown of each claim.
struct Comparisons {
  std::vector<bool> compared;      // some comparison had a verdict, or agreed
  std::vector<bool> undetermined;  // some could not be decided
};

// Finds the tuples of facts that conflict under a rule. Facts that depend on choices are
// judged under every combination: a contradiction under some of them only is a tension.
class ConflictFinder {
 public:
  ConflictFinder(const Judge& judge, const FactTable& table, const ClaimSet& claims,
                 const Vocabulary& vocabulary);

  // Groups without a conflict are left out.
  std::vector<GroupConflicts> Find(const Rule& rule);

  // Whether the rule of the last Find met no facts that it could compare.
  bool last_rule_was_idle() const { return idle_; }

  const Comparisons& comparisons() const { return comparisons_; }

 private:
  // Of a rule on two facts of one property.
  void FindInPairs(const Rule& rule, const JoinGroup& group, GroupConflicts& found);
  void JudgePair(const Rule& rule, const JoinGroup& group,
                 std::pair<int32_t, int32_t> facts, GroupConflicts& found);
  void JudgeTuple(const Rule& rule, const JoinGroup& group, const Tuple& tuple,
                  GroupConflicts& found);
  bool Admissible(const Rule& rule, const JoinGroup& group, const Tuple& tuple) const;
  // What the tuple becomes under a combination of alternatives: each claim's facts under
  // it in place of the tuple's own.
  std::vector<Tuple> Under(const Rule& rule, const Tuple& tuple,
                           const Combination& combination) const;
  std::vector<int32_t> ChoicesOf(const Tuple& tuple) const;
  bool SharesOneKey(const Rule& rule, const Tuple& tuple) const;
  bool KeyIsOpen(const Rule& rule, const Tuple& tuple) const;
  bool AgreesWithAnotherReference(const Rule& rule, const JoinGroup& group,
                                  const Tuple& tuple);
  std::optional<Verdict> UnderChoices(const Rule& rule, const Tuple& tuple,
                                      Conflict& conflict);
  Bound Facts(const Tuple& tuple) const;
  void Mark(const Tuple& tuple, std::optional<Verdict> verdict);

  const Judge& judge_;
  const FactTable& table_;
  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  Comparisons comparisons_;
  bool idle_ = true;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_CONFLICTS_H_
