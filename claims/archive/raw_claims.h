#ifndef GAINSAY_CLAIMS_ARCHIVE_RAW_CLAIMS_H_
#define GAINSAY_CLAIMS_ARCHIVE_RAW_CLAIMS_H_

#include <string>

#include "claims/claim_set.h"
#include "input/node.h"

namespace gainsay {

// Claims as they are kept: the keys of the claims format, each at its place, so that
// ClaimsReader reads the same of them.

// {article: …} with the article's `names`, where it has some.
Node RawArticle(const ClaimSet& set, int32_t article);
// One item of `claims:`.
Node RawClaim(const Claim& claim);

// Two sets that share no article, as one.
ClaimSet JoinedClaims(ClaimSet a, ClaimSet b);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ARCHIVE_RAW_CLAIMS_H_
