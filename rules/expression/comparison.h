#ifndef GAINSAY_RULES_EXPRESSION_COMPARISON_H_
#define GAINSAY_RULES_EXPRESSION_COMPARISON_H_

#include "rules/expression/evaluator.h"

namespace gainsay {

// Whether a comparison holds. Equal are two values that agree, by the rules of the
// properties that they are read from (part of, tolerance). Of dates, the lesser is the
// one all of which lies before the other; neither is less where they overlap, and then
// both <= and >= hold.
Tri Compare(Evaluator& evaluator, Operator op, const CheckedNode& left,
            const CheckedNode& right);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_COMPARISON_H_
