#ifndef GAINSAY_RULES_EXPRESSION_THERMOMETER_H_
#define GAINSAY_RULES_EXPRESSION_THERMOMETER_H_

#include "rules/expression/checked.h"

namespace gainsay {

// What arithmetic makes of readings of a thermometer, whose zero is not nothing: 10 °C
// and 10 °C are no 20 °C, nor is this twice as warm.
enum class Warmth {
  kTemperature,  // it holds one reading more than it takes away: a mean of several
  kDifference,   // it takes away as many as it holds, or holds none
  kNothing,      // two of them together, half of one
  kUnknown,      // a product of what two claims state
};
Warmth WarmthOf(const CheckedNode& node);
// Of what the operator makes of two.
Warmth WarmthOf(Operator op, const CheckedNode& a, const CheckedNode& b);

// The unit of some reading in the expression whose zero is not nothing; null where there
// is none. Of kelvins alone there are sums and multiples.
const Unit* ScaleOf(const CheckedNode& node);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_THERMOMETER_H_
