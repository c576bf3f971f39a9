#ifndef GAINSAY_CLAIMS_VALUE_TYPES_QUANTITY_SETS_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_QUANTITY_SETS_H_

#include "claims/reading/reading.h"
#include "claims/value_types/value_type.h"
#include "claims/values/interval_set.h"

namespace gainsay {

// A reading within the range of the context's property, which is clipped to last; as it
// was where nothing would be left, so that it can be said where it lies.
QuantityReading Clipped(QuantityReading reading, const ReadingContext& context);

// Clips both sets to the range, unless nothing would be left of the wide one. A nominal
// set of which nothing is left becomes the wide one.
void ClipTo(const IntervalSet& range, IntervalSet& nominal, IntervalSet& wide);

// What is denied with a nominal set of the reading, in the set's unit: the half-line of a
// bound ("more than 50", "at most 300"), else the set.
IntervalSet DeniedSet(const IntervalSet& nominal, const QuantityReading& reading);

// What is left of a reading when it is denied.
QuantityReading Denied(QuantityReading reading);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_QUANTITY_SETS_H_
