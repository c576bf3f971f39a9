#ifndef GAINSAY_CLAIMS_FACTS_RANGE_CHECK_H_
#define GAINSAY_CLAIMS_FACTS_RANGE_CHECK_H_

#include <string>

#include "claims/values/value.h"
#include "claims/vocabulary/property.h"

namespace gainsay {

// Where nothing of the value lies in the range that its property declares: in what way,
// "outside its range, 0% to 100%". Empty where something does, where no range is
// declared, or where they cannot be compared.
std::string OutsideRange(const Value& value, const Property& property);

// The value less what lies outside the property's range. Requires that something is left.
void ClipToRange(Value& value, const Property& property);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_RANGE_CHECK_H_
