#ifndef GAINSAY_RULES_EXPRESSION_COMPARISON_H_
#define GAINSAY_RULES_EXPRESSION_COMPARISON_H_

#include <optional>

#include "rules/expression/evaluator.h"

namespace gainsay {

// What a node is in an equation, taken at the facts for which its bindings stand now.
struct Comparand {
  PossibleValue value;                 // of conditions, texts and stances
  const Value* stated = nullptr;       // of a fact or a literal
  std::optional<Value> computed;       // of everything else
  const Property* property = nullptr;  // by whose rules it agrees
};
Comparand ComparandOf(Evaluator& evaluator, const CheckedNode& node);
Tri AreEqual(const Comparand& left, const Comparand& right, const Evaluator& evaluator);

// Whether a comparison holds. Equal are two values that agree, by the rules of the
// properties that they are read from (part of, tolerance). Of dates, the lesser is the
// one all of which lies before the other; neither is less where they overlap, and then
// both <= and >= hold.
Tri Compare(Evaluator& evaluator, Operator op, const CheckedNode& left,
            const CheckedNode& right);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_COMPARISON_H_
