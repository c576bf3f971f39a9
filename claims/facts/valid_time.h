#ifndef GAINSAY_CLAIMS_FACTS_VALID_TIME_H_
#define GAINSAY_CLAIMS_FACTS_VALID_TIME_H_

#include "claims/facts/fact.h"
#include "claims/values/date_set.h"
#include "claims/vocabulary/property.h"

namespace gainsay {

// The time for which a fact of the property is taken to hold: its own; of a state, unless
// the claim says until when it held, that and the days which the property holds for.
DateBox ValidTime(const Fact& fact, const Property& property);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_VALID_TIME_H_
