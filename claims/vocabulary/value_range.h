#ifndef GAINSAY_CLAIMS_VOCABULARY_VALUE_RANGE_H_
#define GAINSAY_CLAIMS_VOCABULARY_VALUE_RANGE_H_

#include "claims/vocabulary/property.h"

namespace gainsay {

// Whether no value of the property lies below nothing: by its range, or where it has
// none, since it is a share or a count.
inline bool IsNeverNegative(const Property& property) {
  if (property.range.has_value()) return property.range->min >= 0;
  return property.whole || (property.unit.has_value() && MeasuresShare(*property.unit));
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_VALUE_RANGE_H_
