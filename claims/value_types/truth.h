#ifndef GAINSAY_CLAIMS_VALUE_TYPES_TRUTH_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_TRUTH_H_

#include <string>

#include "claims/value_types/value_type.h"

namespace gainsay {

// The value type `truth`; see ValueTypeRow for what each function does.
// Written true, yes, false, untrue, not true or no.
ReadValueResult ReadTruthValue(const Node& written, const ReadingContext& context);
Tri TruthsAgree(const Value& a, const Value& b, Width width, const AgreementRules& rules);
Value DeniedTruth(const Reading& reading);
std::string TruthText(const Reading& reading, const ReadingContext& context);
Node TruthTree(const Reading& reading, const ReadingContext& context);
Slack TruthSlack(const Value& a, const Value& b, const Property& property,
                 const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_TRUTH_H_
