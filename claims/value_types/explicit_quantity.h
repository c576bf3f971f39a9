#ifndef GAINSAY_CLAIMS_VALUE_TYPES_EXPLICIT_QUANTITY_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_EXPLICIT_QUANTITY_H_

#include <variant>

#include "claims/reading/reading.h"
#include "claims/value_types/value_type.h"

namespace gainsay {

// The unit of the context's property; null where it has none.
const Unit* DeclaredUnit(const ReadingContext& context);

using ExplicitResult = std::variant<QuantityReading, ValueError>;

// Reads {min: 85, max: 95, unit: "%"} or {value: 90}, which mean just that: the numbers
// are digits, and nothing is widened.
ExplicitResult ReadExplicitQuantity(const Node& written, const ReadingContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_EXPLICIT_QUANTITY_H_
