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

// How many names may stand one for the other, from one to what it means.
inline constexpr int kMaxNameSteps = 8;

// Reads the `names:` of a claims file. What no name can stand for is reported and left
// out. Kept, but marked as reported, are a name of a form that it can't have, or that
// holds what it can't, also by way of other names; one that stands for itself; and one
// that stands for another by way of too many.
LocalNames ReadLocalNames(const Node& names, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LOCAL_NAMES_H_
