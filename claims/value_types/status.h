#ifndef GAINSAY_CLAIMS_VALUE_TYPES_STATUS_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_STATUS_H_

#include <string>

#include "claims/value_types/value_type.h"

namespace gainsay {

// The value type `status`; see ValueTypeRow for what each function does.
// Written as a rung of the property's ladder, in words ("at least agreed", "not yet
// signed", "agreed or signed", "agreed but not signed"), or as a list of such of which
// one is meant.
ReadValueResult ReadStatusValue(const Node& written, const ReadingContext& context);
Tri StatusesAgree(const Value& a, const Value& b, Width width,
                  const AgreementRules& rules);
Value DeniedStatus(const Reading& reading);
std::string StatusText(const Reading& reading, const ReadingContext& context);
Node StatusTree(const Reading& reading, const ReadingContext& context);
Slack StatusSlack(const Value& a, const Value& b, const Property& property,
                  const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_STATUS_H_
