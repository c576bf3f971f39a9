#ifndef GAINSAY_CLAIMS_FACTS_PUBLISHERS_H_
#define GAINSAY_CLAIMS_FACTS_PUBLISHERS_H_

#include "claims/claim_set.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Fills in each article's first_of_publisher. Publishers are one whose names are folded
// to one (name_folding.h), or are names of one entity; an article without one is its own.
void FindPublishers(const Vocabulary& vocabulary, ClaimSet& set);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_PUBLISHERS_H_
