#ifndef GAINSAY_RULES_EXPRESSION_EVALUATE_H_
#define GAINSAY_RULES_EXPRESSION_EVALUATE_H_

#include <string>
#include <vector>

#include "claims/values/value.h"
#include "input/text_position.h"
#include "rules/expression/checked.h"
#include "rules/expression/environment.h"

namespace gainsay {

// Whether the condition holds of the facts: in every world that their sets at this width
// allow, in none or in some. What is not stated (no said_on) leaves open what depends on
// it. Each reading of a value ranges over its set independently, so that kMaybe may stand
// where a closer look would tell; kTrue and kFalse are certain.
Tri Evaluate(const CheckedExpression& expression, const Environment& environment,
             Width width);

// One comparison, or one relation such as `within`, as it was evaluated. In a list, one
// an element. A condition on a list as a whole, such as distinct(), has no right side.
struct TracedClause {
  TextPosition at;
  std::string relation;      // "<=", "within", "part of"
  std::string left_source;   // "abs(a.value - b.value)"
  std::string left;          // "756 days"
  std::string right_source;  // "2 days"
  std::string right;         // "2 days"
  Tri holds = Tri::kMaybe;
  std::string note;  // what decided it, where that is no value; or empty
  // Whether the expression turns on it: no other side of an `and` or `or` decides
  // without.
  bool decides = true;
  bool denied = false;  // it stands under a `not`, so that it should not hold
};

// As Evaluate, and appends every clause to the trace, those too that decide nothing.
Tri EvaluateWithTrace(const CheckedExpression& expression, const Environment& environment,
                      Width width, std::vector<TracedClause>& trace);

// "abs(a.value - b.value) = 756 days, not <= 2 days"; "perhaps" for "not" where it is
// open. The note stands behind it in brackets.
std::string Sentence(const TracedClause& clause);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_EVALUATE_H_
