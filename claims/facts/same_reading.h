#ifndef GAINSAY_CLAIMS_FACTS_SAME_READING_H_
#define GAINSAY_CLAIMS_FACTS_SAME_READING_H_

#include "claims/facts/fact.h"
#include "claims/vocabulary/property.h"

namespace gainsay {

// Whether two facts of one claim, read under different publication dates, say the same
// for all that is compared: so that a claim which does not rest on a contested date is
// not split.
bool SameReading(const Fact& a, const Fact& b, const Property& property);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_SAME_READING_H_
