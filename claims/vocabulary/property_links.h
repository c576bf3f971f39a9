#ifndef GAINSAY_CLAIMS_VOCABULARY_PROPERTY_LINKS_H_
#define GAINSAY_CLAIMS_VOCABULARY_PROPERTY_LINKS_H_

#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"

namespace gainsay {

// Finds the properties that declarations name under `inverse` and `needs`, once all are
// in the vocabulary. A property that another one names as its inverse has that one for
// its own; a symmetric one is its own. What does not fit is reported and left out.
void LinkProperties(Vocabulary& vocabulary, Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_PROPERTY_LINKS_H_
