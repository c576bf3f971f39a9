#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_FUNCTION_TABLE_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_FUNCTION_TABLE_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "rules/expression/functions/function.h"

namespace gainsay {

absl::Span<const Function> Functions();
const Function* FindFunction(absl::string_view name);  // null where there is none

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_FUNCTION_TABLE_H_
