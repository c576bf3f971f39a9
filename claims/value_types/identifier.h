#ifndef GAINSAY_CLAIMS_VALUE_TYPES_IDENTIFIER_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_IDENTIFIER_H_

#include <string>

#include "claims/value_types/value_type.h"

namespace gainsay {

// The identifier with every dash as a hyphen, no spaces beside it or at the ends: "2 – 1"
// is "2-1".
std::string PlainIdentifier(absl::string_view text);

// The value type `identifier`; see ValueTypeRow for what each function does. They compare
// as plain ones; those that differ only in capitals are the same at the widest.
// The property's pattern (RE2) may have a group `id`, by which identifiers compare, and
// groups `year`, `month`, `day`, which give a date. Without a pattern, the first of the
// context's gives one that finds any.
ReadValueResult ReadIdentifierValue(const Node& written, const ReadingContext& context);
Tri IdentifiersAgree(const Value& a, const Value& b, Width width,
                     const AgreementRules& rules);
Value DeniedIdentifier(const Reading& reading);
std::string IdentifierText(const Reading& reading, const ReadingContext& context);
Node IdentifierTree(const Reading& reading, const ReadingContext& context);
Slack IdentifierSlack(const Value& a, const Value& b, const Property& property,
                      const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_IDENTIFIER_H_
