#ifndef GAINSAY_CHECKER_ENGINE_JOINT_ROUNDING_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_ROUNDING_H_

#include "claims/values/interval_set.h"

namespace gainsay {

// What is worked out is rounded for readers alone: 86.3–92.5 in place of
// 86.2853141858–92.5235427905. Steps are powers of ten, a tenth at most.

// The coarsest step that still shows how wide the set is, or four digits of a number.
double StepFor(const IntervalSet& set);

// The coarsest step at which the rounded sets meet if and only if they do.
double StepForBoth(const IntervalSet& a, const IntervalSet& b);

// Ends at the nearest multiples of the step; the set itself where nothing would be left.
IntervalSet Rounded(const IntervalSet& set, double step);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_ROUNDING_H_
