#ifndef GAINSAY_CHECKER_ENGINE_FINDINGS_BLAME_H_
#define GAINSAY_CHECKER_ENGINE_FINDINGS_BLAME_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/functional/function_ref.h"
#include "claims/claim_set.h"
#include "reports/report.h"

namespace gainsay {

inline constexpr int64_t kLeastBlamed = 3;
inline constexpr size_t kMostBlamed = 3;

// The claims and articles' statements that most of these findings, those that are hidden
// left out, have in common: in at least kLeastBlamed findings and in at least half of
// all, at most kMostBlamed of them, those in the most findings first. `claims_of` gives
// the claims that conflict in a finding; those that merely agree with one do not count,
// nor do reference facts, which are taken as known.
std::vector<ReportedBlame> Blame(
    const std::vector<Finding>& counted, const ClaimSet& claims,
    absl::FunctionRef<const std::vector<int32_t>&(const Finding&)> claims_of);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FINDINGS_BLAME_H_
