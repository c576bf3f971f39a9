#ifndef GAINSAY_CHECKER_COMMANDS_EXPLAIN_RULE_H_
#define GAINSAY_CHECKER_COMMANDS_EXPLAIN_RULE_H_

#include <string>

#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// What a rule does and why, what it compares and requires, with an example out of its
// tests that fires and one that does not, in `width` columns.
std::string RuleExplanation(const Rule& rule, const Vocabulary& vocabulary, int width);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_EXPLAIN_RULE_H_
