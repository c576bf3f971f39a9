#ifndef GAINSAY_CHECKER_RULE_TESTS_H_
#define GAINSAY_CHECKER_RULE_TESTS_H_

#include <optional>
#include <string>
#include <vector>

#include "checker/project/workspace.h"
#include "input/diagnostic.h"
#include "reports/verdict.h"
#include "rules/rule.h"

namespace gainsay {

// One inline test of a rule, as it went.
struct RuleTestResult {
  std::string rule;
  std::string name;
  FilePosition position;
  std::optional<Verdict> expected;  // none: agree
  std::optional<Verdict> actual;
  bool passed = false;
};

// Runs a rule's tests: each makes facts of what it gives under the rule's names and asks
// the same engine that checks claims. A fact's keys are value, subject, article,
// publisher, by (or voice), stance, as_of, said_on, since, until, published, id and its
// property's qualifiers; facts stand in articles of their own, on one subject and with
// the same qualifiers that the rule joins by, unless they say otherwise. `given` adds to
// the vocabulary. Malformed facts are reported, and their tests left out.
std::vector<RuleTestResult> RunRuleTests(const Rule& rule, const Workspace& workspace,
                                         Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_RULE_TESTS_H_
