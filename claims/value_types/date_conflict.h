#ifndef GAINSAY_CLAIMS_VALUE_TYPES_DATE_CONFLICT_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_DATE_CONFLICT_H_

#include "claims/value_types/value_type.h"

namespace gainsay {

// What stands between two dates; see ValueTypeRow for what each function does. They agree
// where one is a day inside the other; extents that overlap and differ agree only on the
// wide sets.
Tri DatesAgree(const Value& a, const Value& b, Width width, const AgreementRules& rules);
Slack DateSlack(const Value& a, const Value& b, const Property& property,
                const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_DATE_CONFLICT_H_
