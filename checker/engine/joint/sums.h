#ifndef GAINSAY_CHECKER_ENGINE_JOINT_SUMS_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_SUMS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "checker/engine/joint/network.h"

namespace gainsay {

// Narrows what variables may be by what sums of them must be, until nothing changes or
// it has gone round too often (then what is left is still more than can be). False where
// nothing is left for some variable. `domains` are those of the terms, by `local`. Adds
// to `terms` how many it looked at: of each sum all of them, once in each round.
bool Narrow(absl::Span<const SumConstraint* const> sums, absl::Span<const int32_t> local,
            std::vector<IntervalSet>& domains, int64_t& terms);

// Each member times the factor, which is not 0.
IntervalSet Scaled(const IntervalSet& set, double factor);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_SUMS_H_
