#ifndef GAINSAY_CLAIMS_READING_DATES_EDTF_DAYS_H_
#define GAINSAY_CLAIMS_READING_DATES_EDTF_DAYS_H_

#include <string>
#include <variant>
#include <vector>

#include "claims/lexicon/date_policies.h"
#include "claims/reading/dates/date_period.h"
#include "claims/reading/dates/edtf_syntax.h"

namespace gainsay {

// The days that one date of an EDTF expression may be, before its time of day.
struct EdtfDays {
  DayRanges nominal;
  DayRanges wide;
  std::vector<std::string>
      policies;  // that made or widened them: "season", "approximate"
};

// A problem is a message: "February has 28 days in 2026", "there is no month 13".
std::variant<EdtfDays, std::string> DaysOf(const EdtfDate& date,
                                           const DatePolicies& policies);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_EDTF_DAYS_H_
