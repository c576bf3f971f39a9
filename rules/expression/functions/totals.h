#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_TOTALS_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_TOTALS_H_

#include "rules/expression/functions/function.h"

namespace gainsay {

// Totals of a list. Facts of one key (subject, property and qualifiers) state one value,
// which counts once: what all of them allow. Where nothing is left of that, as their
// conflict is reported elsewhere, and for a part of the whole that no fact speaks of, it
// is anything in the property's range. Of a list of nothing the total is unknown.

// Of a list that runs over the parts of a whole all parts count, and parts that an
// incomplete partition does not name.
Type CheckSum(CallCheck& call);
PossibleValue EvaluateSum(Evaluator& evaluator, const CheckedNode& call);

// The mean by the weights of the partition over whose parts the list runs; of an
// incomplete one anything in the property's range.
Type CheckWeighted(CallCheck& call);
PossibleValue EvaluateWeighted(Evaluator& evaluator, const CheckedNode& call);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_TOTALS_H_
