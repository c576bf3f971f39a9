#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_CONFLICTS_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_CONFLICTS_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/types/span.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/compare/kept_tuple.h"
#include "checker/engine/compare/tuples.h"
#include "checker/engine/judge/choices.h"
#include "checker/engine/judge/judge.h"
#include "claims/claim_set.h"
#include "claims/facts/fact_table.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/boxed.h"
#include "reports/trace_step.h"
#include "reports/verdict.h"
#include "rules/rule.h"

namespace gainsay {

// What a verdict is under one alternative of something left open while the other choices
// stay open.
struct ConditionVerdict {
  Condition condition;
  std::optional<Verdict> verdict;  // none: they agree
};

// The gravest verdict over all combinations of the choices, but that a contradiction
// under some of them only is a tension. Adds, for each alternative, the same over the
// combinations with it.
std::optional<Verdict> VerdictOverReadings(
    const std::vector<int32_t>& choices, const std::vector<Choice>& all,
    absl::FunctionRef<std::optional<Verdict>(const Combination&)> verdict_of,
    std::vector<ConditionVerdict>& conditions);

// Of a joint conflict (joint/joint_conflicts.h), whose facts stand in one list for each
// key: how it follows from them and what else it rests on, a sentence each, and the steps
// of its verdict.
struct JointWorking {
  Tuple bound;  // of a written rule, by its bindings
  std::vector<std::string> sentences;
  std::vector<std::string> background;
  std::vector<TraceStep> trace;
  Slack slack;  // how far a sum is from what it must be
};

// One tuple of facts that a rule does not let stand together. There may be millions.
struct Conflict {
  KeptTuple facts;  // indices into FactTable::facts
  Verdict verdict = Verdict::kContradiction;
  bool open_key = false;  // the facts only possibly share the key
  Boxed<std::vector<ConditionVerdict>> conditions;  // few leave something open
  Boxed<JointWorking> joint;                        // few are joint
};

// Its verdict under each alternative of what it leaves open.
inline absl::Span<const ConditionVerdict> ConditionsOf(const Conflict& conflict) {
  if (!conflict.conditions) return {};
  return *conflict.conditions;
}

// Whether all of its facts are of one subject.
bool AreOfOneSubject(const Conflict& conflict, const FactTable& table);

// The conflicts within one key of one rule.
struct GroupConflicts {
  JoinKey key;
  std::vector<Conflict> conflicts;
};

// What was found under one rule.
struct RuleResult {
  std::vector<GroupConflicts> groups;  // those with a conflict
  bool idle = true;                    // it met no facts that it could compare
  size_t too_open = 0;                 // JoinedFacts
  size_t unfinished = 0;               // Marks
};

// What the claims of one key of a rule cannot all be.
struct RuleConflicts {
  const Rule* rule = nullptr;
  GroupConflicts group;
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
  // Works on `jobs` threads; what is found does not depend on how many.
  ConflictFinder(const Judge& judge, const FactTable& table, const ClaimSet& claims,
                 const Vocabulary& vocabulary, int jobs = 1);

  // Of each of the rules, all of whose groups stand in memory together.
  std::vector<RuleResult> FindAll(absl::Span<const Rule* const> rules);
  // Of one rule: the groups with a conflict.
  std::vector<GroupConflicts> Find(const Rule& rule);

  const Comparisons& comparisons() const { return comparisons_; }
  // Of claims that break one of the rules by themselves (self_conflicts.h).
  const std::vector<Flaw>& flaws() const { return flaws_; }

 private:
  const Judge& judge_;
  const FactTable& table_;
  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  const int jobs_;
  const std::vector<FactList> facts_by_property_;
  Comparisons comparisons_;
  std::vector<Flaw> flaws_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_CONFLICTS_H_
