#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_CLOCK_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_CLOCK_H_

#include <optional>
#include <string>

#include "claims/values/date_set.h"

namespace gainsay {

// How a zone's offset follows from its standard time.
enum class ZoneRule {
  kNone,      // no zone written: local time
  kFixed,     // "GMT", "EST", "+02:00"
  kAmerican,  // "ET": an hour more from the second Sunday in March to the first in
              // November
  kEuropean,  // "Kyiv time": an hour more from the last Sunday in March to that of
              // October
};

// A time of day as written.
struct Clock {
  int hour = 0;               // 0..23
  int minute = 0;             // 0..59
  std::optional<int> second;  // 0..60, where written
  ZoneRule zone = ZoneRule::kNone;
  int standard_minutes = 0;  // of the zone, east positive
  bool midnight = false;     // the word, which may mean either end of a day
  // No hour before noon is one after it: "a.m.", "noon", "0630 hours".
  bool half_said = false;
};

// "there is no hour 25"; nothing where the time exists.
std::optional<std::string> ClockProblem(const Clock& clock);

// One day at one time of it, that zone's day.
DateBox DayAtTime(Day day, const Clock& clock);

// The boxes, and for each with a zoned time its day in UTC as well where that is another:
// archives and feeds often state the day so.
DateSet WithUtcDays(const DateSet& set);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_CLOCK_H_
