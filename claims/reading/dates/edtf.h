#ifndef GAINSAY_CLAIMS_READING_DATES_EDTF_H_
#define GAINSAY_CLAIMS_READING_DATES_EDTF_H_

#include "absl/strings/string_view.h"
#include "claims/lexicon/date_policies.h"
#include "claims/reading/reading.h"

namespace gainsay {

// What an EDTF expression denotes, levels 0 to 2 (edtf_syntax.h), as one reading with its
// canonical text; or an error where it is malformed, names days that do not exist
// ("February has 28 days in 2026") or ends before it begins.
//
// A date is some time within its period; `a/b` and `{…}` are extents, from a time within
// the first to one within the last; `[…]` is some time within one of its members. X
// stands for every digit. '~', '?' and '%' widen by DatePolicies::approximate, by the
// unit of the finest part they qualify: '?' the wide set only. Winter of a year is either
// winter that has a part in it; seasons 21 to 24 are the northern ones.
ReadResult<DateReading> ReadEdtf(absl::string_view text, const DatePolicies& policies);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_EDTF_H_
