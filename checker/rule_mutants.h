#ifndef GAINSAY_CHECKER_RULE_MUTANTS_H_
#define GAINSAY_CHECKER_RULE_MUTANTS_H_

#include <string>
#include <vector>

#include "checker/project/workspace.h"
#include "checker/rule_tests.h"
#include "rules/rule.h"

namespace gainsay {

// A rule with one of its clauses left out.
struct RuleMutant {
  std::string without;  // the clause, as people write it: "same: subject"
  Rule rule;
};

// The mutants of a rule: without each operand of an `and` or `or` that is the whole of
// `require`, `while`, `unless`, `related`, each part of `same`, `voice`, and each
// binding's `stance`.
std::vector<RuleMutant> MutantsOf(const Rule& rule);

// The clauses that the rule's tests would not miss: without them every test passes that
// passes with them. `results` are those of the rule itself.
std::vector<std::string> SurvivorsOf(const std::vector<RuleMutant>& mutants,
                                     const std::vector<RuleTestResult>& results,
                                     const Workspace& workspace);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_RULE_MUTANTS_H_
