#ifndef GAINSAY_CHECKER_COMMANDS_EXPLAIN_DECLARATION_H_
#define GAINSAY_CHECKER_COMMANDS_EXPLAIN_DECLARATION_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// What a flaw named PROPERTY/KEY means, as a page of that width; empty where no property
// of the vocabulary has that name or no such key is checked.
std::string DeclarationExplained(absl::string_view rule, const Vocabulary& vocabulary,
                                 int width);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_EXPLAIN_DECLARATION_H_
