#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_DISTINCT_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_DISTINCT_H_

#include "rules/expression/functions/function.h"

namespace gainsay {

// Whether no two elements of a list are equal: true where any two certainly differ, false
// where some two are certainly equal. Facts that may speak of one key are expected to
// agree, and not held against each other.
Type CheckDistinct(CallCheck& call);
PossibleValue EvaluateDistinct(Evaluator& evaluator, const CheckedNode& call);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_DISTINCT_H_
