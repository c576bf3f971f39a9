#ifndef GAINSAY_CLAIMS_LEXICON_DATE_HOLIDAYS_H_
#define GAINSAY_CLAIMS_LEXICON_DATE_HOLIDAYS_H_

#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "claims/values/date_set.h"

namespace gainsay {

// When a holiday is: a day of the year, the nth weekday of a month, Easter, or a day of
// the year of another calendar; and so many days after it.
struct HolidayRule {
  enum class Kind {
    kDay,
    kWeekday,
    kEaster,
    kOrthodoxEaster,
    kChinese,
    kHebrew,
    kIslamic
  };
  Kind kind = Kind::kDay;
  int month = 1;    // of other calendars as ICU counts them
  int day = 1;      // of kDay and of other calendars
  int weekday = 1;  // of kWeekday, ISO
  int nth = 1;      // of kWeekday; -1 is the last
  int after = 0;    // days
  int lasts = 1;    // days
  // Where it is not every year: in which first, and every how many years from then on.
  int first_year = 0;
  int every = 1;

  bool operator==(const HolidayRule&) const = default;
};

// A holiday by its name, which may be of another day elsewhere.
struct Holiday {
  HolidayRule rule;
  HolidayRule elsewhere;  // the rule itself where it is not
};

// Reads a rule as the lexicon writes it: "12-25"; "11 thu 4", the fourth Thursday of
// November, and "05 mon -1", the last Monday of May; "easter" and "orthodox-easter";
// "islamic 10-01", "hebrew 08-15" and "chinese 01-01". Each may be followed by days:
// "easter -2", "11 thu 4 +1"; by how many it lasts, "hebrew 08-15 8d"; and by years:
// "01-20 1937/4" is every fourth one from 1937 on. Nothing where it is no rule.
std::optional<HolidayRule> ReadHolidayRule(absl::string_view text);

// Reads a rule, or two: "11 thu 4 or 10 mon 2", of which the first is the one of those
// who write the month before the day. Nothing where it is neither.
std::optional<Holiday> ReadHoliday(absl::string_view text);

// The days in the year that it begins in; nothing where the year has none, as of 29
// February, or two of a feast that comes every 354 days.
std::optional<DayRange> HolidayOf(const HolidayRule& rule, int64_t year);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_DATE_HOLIDAYS_H_
