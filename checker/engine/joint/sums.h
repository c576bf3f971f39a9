#ifndef GAINSAY_CHECKER_ENGINE_JOINT_SUMS_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_SUMS_H_

#include <vector>

#include "absl/types/span.h"
#include "checker/engine/joint/network.h"

namespace gainsay {

// Narrows what variables may be by what sums of them must be, until nothing changes or
// it has gone round too often (then what is left is still more than can be). False where
// nothing is left for some variable. `domains` are those of the terms, by `local`.
bool Narrow(absl::Span<const SumConstraint* const> sums, absl::Span<const int32_t> local,
            std::vector<IntervalSet>& domains);

// Each member times the factor, which is not 0.
IntervalSet Scaled(const IntervalSet& set, double factor);

// What the terms of a sum, but for one (-1: none is left out), may add up to.
IntervalSet SumOfTerms(const SumConstraint& sum, absl::Span<const int32_t> local,
                       absl::Span<const IntervalSet> domains, int left_out);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_SUMS_H_
