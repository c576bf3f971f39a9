#ifndef GAINSAY_CLAIMS_LEXICON_DATE_HOLIDAYS_H_
#define GAINSAY_CLAIMS_LEXICON_DATE_HOLIDAYS_H_

#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "claims/values/date_set.h"

namespace gainsay {

// When a holiday is: a day of the year, the nth weekday of a month, or Easter; and so
// many days after it.
struct HolidayRule {
  enum class Kind { kDay, kWeekday, kEaster, kOrthodoxEaster };
  Kind kind = Kind::kDay;
  int month = 1;
  int day = 1;      // of kDay
  int weekday = 1;  // of kWeekday, ISO
  int nth = 1;      // of kWeekday; -1 is the last
  int after = 0;    // days
  // Where it is not every year: in which first, and every how many years from then on.
  int first_year = 0;
  int every = 1;
};

// Reads a rule as the lexicon writes it: "12-25"; "11 thu 4", the fourth Thursday of
// November, and "05 mon -1", the last Monday of May; "easter" and "orthodox-easter". Each
// may be followed by days: "easter -2", "11 thu 4 +1"; and by years: "01-20 1937/4" is
// every fourth one from 1937 on. Nothing where it is no rule.
std::optional<HolidayRule> ReadHolidayRule(absl::string_view text);

// The day in the year; nothing where the year has none, as of 29 February.
std::optional<Day> HolidayOf(const HolidayRule& rule, int64_t year);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_DATE_HOLIDAYS_H_
