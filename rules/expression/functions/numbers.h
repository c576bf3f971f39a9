#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_NUMBERS_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_NUMBERS_H_

#include "rules/expression/functions/function.h"

namespace gainsay {

Type CheckAbs(CallCheck& call);
PossibleValue EvaluateAbs(Evaluator& evaluator, const CheckedNode& call);

Type CheckRank(CallCheck& call);
PossibleValue EvaluateRank(Evaluator& evaluator, const CheckedNode& call);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_NUMBERS_H_
