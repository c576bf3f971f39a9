#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_SETS_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_SETS_H_

#include "rules/expression/functions/function.h"

namespace gainsay {

// Sets of entities are known in part: who must be in one, who may be, of how many. What
// is part of a member counts as in the set (Donetsk, where Donbas is a member).

// Of a set and an entity; of a stance and one of its words.
Type CheckHas(CallCheck& call);
PossibleValue EvaluateHas(Evaluator& evaluator, const CheckedNode& call);

// subset and disjoint.
Type CheckSetRelation(CallCheck& call);
PossibleValue EvaluateSubset(Evaluator& evaluator, const CheckedNode& call);
PossibleValue EvaluateDisjoint(Evaluator& evaluator, const CheckedNode& call);

// How many members a set may have, by count().
IntervalSet SizeOf(const EntitySetValue& set, const Evaluator& evaluator);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_SETS_H_
