#ifndef GAINSAY_CLAIMS_FACTS_MATCHED_NAMES_H_
#define GAINSAY_CLAIMS_FACTS_MATCHED_NAMES_H_

#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/facts/interpreter.h"

namespace gainsay {

// The persons of the vocabulary for whom names of the claim were taken by a part or
// another spelling, a sentence a name in the order of the claim: "'Mr. Witkoff' is taken
// as Steve Witkoff, by surname". Its subject, qualifiers, speaker, and value where that
// is names.
std::vector<std::string> MatchedNames(const Claim& claim, const Interpreter& interpreter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_MATCHED_NAMES_H_
