#ifndef GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_H_

#include <string>

#include "claims/value_types/value_type.h"

namespace gainsay {

// The value type `entity-set`; see ValueTypeRow for what each function does.
// Written as a name or list of names (which the set includes), or as {includes, excludes,
// only, count}. Sets contradict when must meets excluded, must goes beyond an only, must
// or only exceeds the count, or two onlys or two counts differ; lists are partial, so
// that all else agrees.
ReadValueResult ReadEntitySetValue(const Node& written, const ReadingContext& context);
Tri EntitySetsAgree(const Value& a, const Value& b, Width width,
                    const AgreementRules& rules);
Value DeniedEntitySet(const Reading& reading);
std::string EntitySetText(const Reading& reading, const ReadingContext& context);
Node EntitySetTree(const Reading& reading, const ReadingContext& context);
Slack EntitySetSlack(const Value& a, const Value& b, const Property& property,
                     const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_H_
