#ifndef GAINSAY_CLAIMS_VALUE_TYPES_DATE_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_DATE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/value_types/value_type.h"

namespace gainsay {

// The value type `date`; see ValueTypeRow for what each function does.
// Written as text, as a list (some day of these), or explicitly: {edtf: 2026-01~}.
ReadValueResult ReadDateValue(const Node& written, const ReadingContext& context);
// The event that {after: X}, {before: X} or {during: X} names; null of other values.
const Node* EventOf(const Node& written);
// Whether what stands there for an event is a date, {after: 2026-01-01}.
bool IsDateForEvent(absl::string_view event, const DateWords& words);
// Whether it is a date with a time of day.
bool TellsTime(const Value& value);
Value DeniedDate(const Reading& reading);
std::string DateText(const Reading& reading, const ReadingContext& context);
Node DateTree(const Reading& reading, const ReadingContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_DATE_H_
