#ifndef GAINSAY_CHECKER_PROJECT_RULE_NAMES_H_
#define GAINSAY_CHECKER_PROJECT_RULE_NAMES_H_

#include <vector>

#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "rules/rule.h"

namespace gainsay {

// Warns of each written rule that bears the name of a check which is made without it: of
// what a property declares, or a built-in one. An override and `explain` reach only one
// of the two.
void WarnOfTakenNames(const std::vector<Rule>& declared, const Vocabulary& vocabulary,
                      const std::vector<Rule>& written, Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_RULE_NAMES_H_
