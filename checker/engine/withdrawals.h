#ifndef GAINSAY_CHECKER_ENGINE_WITHDRAWALS_H_
#define GAINSAY_CHECKER_ENGINE_WITHDRAWALS_H_

#include <vector>

#include "claims/claim.h"
#include "input/diagnostic.h"

namespace gainsay {

// For each claim, whether it is withdrawn: retracted, or corrected by another claim. A
// correction of a claim that is not there is reported.
std::vector<bool> Withdrawn(const ClaimSet& claims, Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_WITHDRAWALS_H_
