#ifndef GAINSAY_CLAIMS_VALUE_TYPES_QUANTITY_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_QUANTITY_H_

#include <string>

#include "claims/value_types/value_type.h"

namespace gainsay {

// The value type `quantity`; see ValueTypeRow for what each function does.
// Written as text, or explicitly: {min: 85, max: 95, unit: "%"}, {value: 90, unit: "%"}.
ReadValueResult ReadQuantityValue(const Node& written, const ReadingContext& context);
Tri QuantitiesAgree(const Value& a, const Value& b, Width width,
                    const AgreementRules& rules);
Value DeniedQuantity(const Reading& reading);
// What the words state, without the sets: "about 90%", "20–30 people".
std::string StatedText(const QuantityReading& reading);
std::string QuantityText(const Reading& reading, const ReadingContext& context);
Node QuantityTree(const Reading& reading, const ReadingContext& context);
Slack QuantitySlack(const Value& a, const Value& b, const Property& property,
                    const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_QUANTITY_H_
