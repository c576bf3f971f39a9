#ifndef GAINSAY_CHECKER_PROJECT_RULE_NAMES_H_
#define GAINSAY_CHECKER_PROJECT_RULE_NAMES_H_

#include <vector>

#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "rules/rule.h"

namespace gainsay {

// Leaves out of the written rules, and reports, each that bears the name of a check which
// is made without it: of what a property declares, or a built-in one. An override and
// `explain` would reach only one of the two.
void RefuseTakenNames(const std::vector<Rule>& declared, const Vocabulary& vocabulary,
                      Diagnostics* diagnostics, std::vector<Rule>& written);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_RULE_NAMES_H_
