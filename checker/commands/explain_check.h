#ifndef GAINSAY_CHECKER_COMMANDS_EXPLAIN_CHECK_H_
#define GAINSAY_CHECKER_COMMANDS_EXPLAIN_CHECK_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// What a flaw named so means, as a page of that width: one of a declaration,
// PROPERTY/KEY, or of a built-in check. Empty where no such check is made.
std::string CheckExplanation(absl::string_view name, const Vocabulary& vocabulary,
                             int width);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_EXPLAIN_CHECK_H_
