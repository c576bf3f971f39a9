#ifndef GAINSAY_CLAIMS_LOCAL_NAMES_H_
#define GAINSAY_CLAIMS_LOCAL_NAMES_H_

#include <string>
#include <utility>
#include <vector>

#include "claims/claim.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Names of one article, with what they stand for.
using LocalNames = std::vector<std::pair<std::string, LocalName>>;

// Reads the `names:` of a claims file. What no name can stand for is reported and left
// out; so is, but kept, a form with keys that it does not have, and a name that stands
// for itself by way of others.
LocalNames ReadLocalNames(const Node& names, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LOCAL_NAMES_H_
