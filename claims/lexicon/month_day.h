#ifndef GAINSAY_CLAIMS_LEXICON_MONTH_DAY_H_
#define GAINSAY_CLAIMS_LEXICON_MONTH_DAY_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "claims/lexicon/date_policies.h"

namespace gainsay {

// "12-31": a month from 1 to 12, and a day from 1 to 31.
std::optional<MonthDay> ReadMonthDay(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_MONTH_DAY_H_
