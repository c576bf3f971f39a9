#ifndef GAINSAY_RULES_EXPRESSION_KEYWORDS_H_
#define GAINSAY_RULES_EXPRESSION_KEYWORDS_H_

#include "absl/strings/string_view.h"

namespace gainsay {

// and, or, not, true, false: words that name nothing.
bool IsReserved(absl::string_view word);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_KEYWORDS_H_
