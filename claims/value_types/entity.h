#ifndef GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_H_

#include <string>

#include "claims/value_types/value_type.h"

namespace gainsay {

// The value type `entity`; see ValueTypeRow for what each function does.
// Written as a name, or {any_of: [...]} where one of several is meant.
ReadValueResult ReadEntityValue(const Node& written, const ReadingContext& context);
Tri EntitiesAgree(const Value& a, const Value& b, Width width,
                  const AgreementRules& rules);
Value DeniedEntity(const Reading& reading);
std::string EntityText(const Reading& reading, const ReadingContext& context);
Node EntityTree(const Reading& reading, const ReadingContext& context);
Slack EntitySlack(const Value& a, const Value& b, const Property& property,
                  const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_H_
