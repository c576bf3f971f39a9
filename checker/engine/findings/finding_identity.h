#ifndef GAINSAY_CHECKER_ENGINE_FINDINGS_FINDING_IDENTITY_H_
#define GAINSAY_CHECKER_ENGINE_FINDINGS_FINDING_IDENTITY_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "claims/claim_set.h"
#include "claims/vocabulary/vocabulary.h"
#include "reports/finding_id.h"

namespace gainsay {

// The parts of a claim by which findings on it are recognised.
ClaimIdentity IdentityOf(int32_t claim, const ClaimSet& set);

// The id of what a rule finds on these claims of one key. It does not turn on which
// other claims there are, that give a name of the key another spelling.
std::string IdOfFinding(const std::string& rule,
                        std::vector<std::pair<std::string, std::string>> key,
                        const std::vector<int32_t>& claims, const ClaimSet& set,
                        const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FINDINGS_FINDING_IDENTITY_H_
