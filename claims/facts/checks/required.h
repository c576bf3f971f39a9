#ifndef GAINSAY_CLAIMS_FACTS_CHECKS_REQUIRED_H_
#define GAINSAY_CLAIMS_FACTS_CHECKS_REQUIRED_H_

#include <string>

#include "claims/facts/checks/check.h"

namespace gainsay {

// `requires`: a qualifier that each claim must have is not stated.
std::string LacksQualifier(const ReadClaim& read);

// `quoted`: a claim of an article has no words to rest on. Reference facts and what an
// article says of itself need none.
std::string LacksQuote(const ReadClaim& read);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CHECKS_REQUIRED_H_
