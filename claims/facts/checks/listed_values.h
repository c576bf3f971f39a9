#ifndef GAINSAY_CLAIMS_FACTS_CHECKS_LISTED_VALUES_H_
#define GAINSAY_CLAIMS_FACTS_CHECKS_LISTED_VALUES_H_

#include <string>

#include "claims/facts/checks/check.h"

namespace gainsay {

// `one_of`: nothing that the value may be is among the values listed. Each member of a
// set must be.
std::string NotListed(const ReadClaim& read);

// `none_of`: all that the value may be is among the values listed, a number where it is
// stated without a hedge. No member of a set may be.
std::string RuledOut(const ReadClaim& read);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CHECKS_LISTED_VALUES_H_
