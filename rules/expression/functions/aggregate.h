#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_AGGREGATE_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_AGGREGATE_H_

#include "rules/expression/functions/function.h"

namespace gainsay {

// What makes one value of a list. Of a list of nothing all but count() is unknown: that
// no claim was collected does not mean that there is nothing.

// any and all.
Type CheckQuantifier(CallCheck& call);
PossibleValue EvaluateAny(Evaluator& evaluator, const CheckedNode& call);
PossibleValue EvaluateAll(Evaluator& evaluator, const CheckedNode& call);

// Of a list, of a collected name, or of an entity set; of a list of conditions those that
// hold.
Type CheckCount(CallCheck& call);
PossibleValue EvaluateCount(Evaluator& evaluator, const CheckedNode& call);

// min and max, of a list or of several arguments.
Type CheckExtreme(CallCheck& call);
PossibleValue EvaluateMin(Evaluator& evaluator, const CheckedNode& call);
PossibleValue EvaluateMax(Evaluator& evaluator, const CheckedNode& call);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_AGGREGATE_H_
