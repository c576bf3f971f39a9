#ifndef GAINSAY_CLAIMS_READING_DATES_COUNT_HEDGE_H_
#define GAINSAY_CLAIMS_READING_DATES_COUNT_HEDGE_H_

#include "absl/strings/string_view.h"
#include "claims/lexicon/date_policies.h"
#include "claims/reading/dates/date_period.h"
#include "claims/reading/dates/date_syntax.h"

namespace gainsay {

// The days that a count of units leads to.
struct CountedDays {
  DayRange nominal;
  DayRange wide;
};

// What a hedge makes of the days that the count leads to: "nearly 30 years ago" reaches
// from them towards the day that is counted from, "just over" away from it, "about" both
// ways. It reaches as far as the hedge does in a number of units (the lexicon's hedge
// step), and no less far than the count by itself, whose widths are given. For the hedges
// from kAbout on.
CountedDays Hedged(const CountTerm& term, const DayRange& from, const CountedDays& at,
                   const DateWidths& widths);

// The policy that the hedge is: "about_count", "nearly", "just_over", "just_under".
absl::string_view CountHedgeName(CountHedge hedge);

DateWidths Halved(const DateWidths& widths);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_COUNT_HEDGE_H_
