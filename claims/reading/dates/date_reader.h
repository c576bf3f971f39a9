#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_READER_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_READER_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "claims/lexicon/date_words.h"
#include "claims/reading/date_order.h"
#include "claims/reading/reading.h"
#include "claims/values/date_set.h"

namespace gainsay {

// What a written date depends on besides its words.
struct DateContext {
  const DateWords* words = nullptr;  // of the lexicon; must be set
  // When the article was published: one day, or some day of these.
  std::optional<DayRange> published;
  bool plans = false;                   // what is undated lies ahead
  bool begun = false;                   // it had begun by publication
  DayOrder order = DayOrder::kUnknown;  // how 02/03/2026 is meant
};

// Texts longer than this, in bytes, are refused.
inline constexpr size_t kMaxDateText = 4096;

// Reads a date as EDTF (edtf.h), else as written in English news: "Tuesday, 02 January
// 2024 12:17 GMT", "the 25th of January", "last November", "February 4–5", "early 2026".
// Gives one reading, or one for each order of 02/03/2026 where the context does not
// settle it (nor a weekday), both for "2023-24", a winter in EDTF and two years in news,
// and both for what is said in two ways: "the past two weeks" and "the coming month" from
// publication or by the calendar, "the first week of March" as its first seven days or
// the calendar's week, "midnight on Monday" as its end or its start, "the 25th" as the
// last or the nearest, "9/11" as a day of this year or that of 2001.
//
// Relative dates are read from the publication date; from a range of them, from each day
// of it, and the reading is the union (for a range longer than the policy
// `published_days`, the hull of what its ends give). Policies that made or widened the
// sets are named as in the lexicon ("early", "end_of_year", "weekend", "approximate") or
// are "weekday", "last_weekday", "next_weekday", "week", "week_of", "trailing", "ago",
// "more_than", "less_than", "about_count", "nearly", "just_over", "just_under",
// "counted", "counted_from", "beside", "vague_count", "midnight", "named_day",
// "new_year", "nearest_year", "latest_year", "begun_year", "nearest_month",
// "last_occurrence", "next_occurrence", "this_occurrence", "season", "century",
// "fiscal_year", "holiday_weekend", "calendar", "run",
// "two_digit_ahead", "two_digit_near", "two_digit_alone", "decade", "overnight", "night",
// "earlier", "later", "half_line", "shortly", "either_order", "utc_day", "uncertain". A
// weekday that is not the date's is a flaw of the reading.
//
// Errors: nothing that is a date, words left over, a day that does not exist, a relative
// date without a publication date. Takes linear time.
ReadResult<DateReading> ReadDate(absl::string_view text, const DateContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_READER_H_
