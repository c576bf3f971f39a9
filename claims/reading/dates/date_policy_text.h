#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_POLICY_TEXT_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_POLICY_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/lexicon/date_policies.h"

namespace gainsay {

// What a policy that a DateReading names does to a date, for people, with the lexicon's
// numbers: of "mid" "the time from 1/3 to 2/3 of the period; at the widest from 1/4 to
// 3/4". Empty for names that are not known.
std::string DatePolicyText(absl::string_view name, const DatePolicies& policies);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_POLICY_TEXT_H_
