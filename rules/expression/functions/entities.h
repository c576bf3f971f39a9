#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_ENTITIES_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_ENTITIES_H_

#include "rules/expression/functions/function.h"

namespace gainsay {

// What the vocabulary says of entities. Of a name that it does not have nothing is known.

// Whether the first is part of the second, through any number of steps; not of itself.
Type CheckPartOf(CallCheck& call);
PossibleValue EvaluatePartOf(Evaluator& evaluator, const CheckedNode& call);

// The `kind` of an entity; unknown where it is not declared.
Type CheckKind(CallCheck& call);
PossibleValue EvaluateKind(Evaluator& evaluator, const CheckedNode& call);
// Whether the node is a call of it.
bool IsKindOfEntity(const CheckedNode& node);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_ENTITIES_H_
