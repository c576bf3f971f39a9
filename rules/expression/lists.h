#ifndef GAINSAY_RULES_EXPRESSION_LISTS_H_
#define GAINSAY_RULES_EXPRESSION_LISTS_H_

#include "rules/expression/checked.h"

namespace gainsay {

// What conditions ask of the facts of a binding that is collected.

// Whether the condition adds amounts up, or weighs them. Claims of one key then count
// once, as what all of them allow, and as anything where they leave nothing.
bool AddsUp(const CheckedExpression& condition);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_LISTS_H_
