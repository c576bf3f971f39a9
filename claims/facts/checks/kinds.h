#ifndef GAINSAY_CLAIMS_FACTS_CHECKS_KINDS_H_
#define GAINSAY_CLAIMS_FACTS_CHECKS_KINDS_H_

#include <string>

#include "claims/facts/checks/check.h"

namespace gainsay {

// `kind`: an entity that the value names is of a kind that the property does not take.
// One whose kind nobody declares is not; of several that may be meant, all must be.
std::string WrongKind(const ReadClaim& read);

// `of`: the same of what the claim is about, not only possibly.
std::string WrongSubject(const ReadClaim& read);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CHECKS_KINDS_H_
