#ifndef GAINSAY_CLAIMS_FACTS_CHECKS_LEFT_OUT_H_
#define GAINSAY_CLAIMS_FACTS_CHECKS_LEFT_OUT_H_

#include <string>

#include "claims/facts/checks/check.h"

namespace gainsay {

// `sums_to`: nothing of the amount is left of the total beside those who make it up.
std::string LeftOut(const ReadClaim& read);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CHECKS_LEFT_OUT_H_
