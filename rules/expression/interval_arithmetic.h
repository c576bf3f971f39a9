#ifndef GAINSAY_RULES_EXPRESSION_INTERVAL_ARITHMETIC_H_
#define GAINSAY_RULES_EXPRESSION_INTERVAL_ARITHMETIC_H_

#include "claims/values/interval_set.h"

namespace gainsay {

// Arithmetic on sets of possible numbers: every result that some pair of members gives is
// in the result set. Ends are taken as the decimal numbers that they stand for, 0.48 as
// 48%, and results are exact where these have up to 15 digits. Else the end is moved
// outward, by enough for the rounding of the operands as well, so that what follows from
// the sets may be missed and is never invented. An end is soft where one that it comes
// from is. Operands that are empty give the empty set.
IntervalSet Add(const IntervalSet& a, const IntervalSet& b);
IntervalSet Subtract(const IntervalSet& a, const IntervalSet& b);
IntervalSet Multiply(const IntervalSet& a, const IntervalSet& b);
// By what is not 0 of the divisor: where that may be as near 0 as one likes the quotient
// has no end. Everything, where the divisor is 0.
IntervalSet Divide(const IntervalSet& a, const IntervalSet& b);
IntervalSet Negate(const IntervalSet& a);
IntervalSet AbsoluteValue(const IntervalSet& a);
// The possible values of the smaller (greater) of two numbers.
IntervalSet Smaller(const IntervalSet& a, const IntervalSet& b);
IntervalSet Greater(const IntervalSet& a, const IntervalSet& b);

// With soft ends closed, as they are compared in the widest reading.
IntervalSet CloseSoftEnds(const IntervalSet& set);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_INTERVAL_ARITHMETIC_H_
