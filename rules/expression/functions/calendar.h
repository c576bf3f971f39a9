#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_CALENDAR_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_CALENDAR_H_

#include "rules/expression/functions/function.h"

namespace gainsay {

// weekday and year, of one date; of an extent, those of any of its days.
Type CheckDayNumber(CallCheck& call);
PossibleValue EvaluateWeekday(Evaluator& evaluator, const CheckedNode& call);
PossibleValue EvaluateYear(Evaluator& evaluator, const CheckedNode& call);

// start and end.
Type CheckDateEnd(CallCheck& call);
PossibleValue EvaluateStart(Evaluator& evaluator, const CheckedNode& call);
PossibleValue EvaluateEnd(Evaluator& evaluator, const CheckedNode& call);

// before, overlaps and within.
Type CheckDateRelation(CallCheck& call);
PossibleValue EvaluateBefore(Evaluator& evaluator, const CheckedNode& call);
PossibleValue EvaluateOverlaps(Evaluator& evaluator, const CheckedNode& call);
PossibleValue EvaluateWithin(Evaluator& evaluator, const CheckedNode& call);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_CALENDAR_H_
