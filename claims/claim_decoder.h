#ifndef GAINSAY_CLAIMS_CLAIM_DECODER_H_
#define GAINSAY_CLAIMS_CLAIM_DECODER_H_

#include <optional>

#include "claims/claim.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// A claim without its article, as it is written, on a line of JSON Lines or in a file;
// nothing where it lacks what every claim needs. What is wrong is reported.
std::optional<Claim> DecodeClaim(const Node& node, bool line, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_DECODER_H_
