#ifndef GAINSAY_CHECKER_ENGINE_JOINT_JOINT_CONFLICTS_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_JOINT_CONFLICTS_H_

#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/judge/judge.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

struct JointConflicts {
  // By rule, as the rules are given, then key; after these, alike, those that readings of
  // several subjects make together.
  std::vector<RuleConflicts> conflicts;
  std::vector<bool> compared;   // by claim: some constraint was asked about it
  std::vector<bool> rule_used;  // by rule: it ties claims together
  // By rule: with the ranges of its properties it can hold of nothing, whatever claims
  // say.
  std::vector<bool> rule_impossible;
  // By rule: it is judged here alone, since it is about the parts of a whole, of which
  // any number of claims may speak.
  std::vector<bool> rule_judged;
};

// Conflicts that no comparison of two claims of one key shows: of sums, of wholes and
// their parts, of orders of events, of lists with counts and of alternatives, among any
// number of claims. The facts of a conflict are the least that conflict: without any one
// claim they could hold. They stand in one list for each key, or two. Each conflict bears
// the name of a rule that it needs, the first by its id.
JointConflicts FindJointConflicts(const std::vector<Rule>& rules, const FactTable& table,
                                  const ClaimSet& claims, const Vocabulary& vocabulary,
                                  const Judge& judge);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_JOINT_CONFLICTS_H_
