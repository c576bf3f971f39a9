#ifndef GAINSAY_CHECKER_ENGINE_RULE_DOCS_H_
#define GAINSAY_CHECKER_ENGINE_RULE_DOCS_H_

#include <vector>

#include "claims/vocabulary/vocabulary.h"
#include "reports/report.h"
#include "rules/rule.h"

namespace gainsay {

// The rules of the findings, by id, with what is known of them.
std::vector<ReportedRule> RulesOf(const std::vector<Finding>& findings,
                                  const std::vector<Rule>& rules,
                                  const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_RULE_DOCS_H_
