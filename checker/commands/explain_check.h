#ifndef GAINSAY_CHECKER_COMMANDS_EXPLAIN_CHECK_H_
#define GAINSAY_CHECKER_COMMANDS_EXPLAIN_CHECK_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// What a name that is no rule's means, as a page of that width: of a flaw, one of a
// declaration, PROPERTY/KEY, or of a built-in check; of a warning; of a property that
// only rules compare. Empty where it is none of these.
std::string CheckExplanation(absl::string_view name, const Vocabulary& vocabulary,
                             const std::vector<Rule>& rules, int width);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_EXPLAIN_CHECK_H_
