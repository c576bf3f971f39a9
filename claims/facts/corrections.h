#ifndef GAINSAY_CLAIMS_FACTS_CORRECTIONS_H_
#define GAINSAY_CLAIMS_FACTS_CORRECTIONS_H_

#include <cstdint>
#include <vector>

#include "claims/claim_set.h"
#include "input/diagnostic.h"

namespace gainsay {

// For each claim the one that it corrects, or -1. A correction of no known claim, of
// itself, or in a circle of corrections is reported, and corrects none.
std::vector<int32_t> CorrectedClaims(const ClaimSet& claims, Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CORRECTIONS_H_
