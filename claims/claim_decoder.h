#ifndef GAINSAY_CLAIMS_CLAIM_DECODER_H_
#define GAINSAY_CLAIMS_CLAIM_DECODER_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The keys that a claim may have; a line of JSON Lines has its `article` besides.
absl::Span<const absl::string_view> ClaimKeys(bool line);

// A claim without its article, as it is written; nothing where it lacks what every claim
// needs. What is wrong is reported.
std::optional<Claim> DecodeClaim(const Node& node, bool line, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_DECODER_H_
