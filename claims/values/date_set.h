#ifndef GAINSAY_CLAIMS_VALUES_DATE_SET_H_
#define GAINSAY_CLAIMS_VALUES_DATE_SET_H_

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "absl/container/inlined_vector.h"

namespace gainsay {

// Days are counted from 1970-01-01 = 0 in the proleptic Gregorian calendar, without limit
// of year.
using Day = int64_t;
inline constexpr int64_t kSecondsPerDay = 86400;
inline constexpr Day kMinDay = std::numeric_limits<Day>::min() / 4;  // "since ever"
inline constexpr Day kMaxDay = std::numeric_limits<Day>::max() / 4;  // "for ever"

struct CalendarDate {
  int64_t year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
};

Day DayFromCalendar(int64_t year, int month, int day);  // requires a valid date
CalendarDate CalendarFromDay(Day day);
bool IsValidDate(int64_t year, int month, int day);
int DaysInMonth(int64_t year, int month);
int IsoWeekday(Day day);  // 1 = Monday … 7 = Sunday
// "2026-01-25"; years before 0 or beyond 9999 with a sign ("+12026-01-25",
// "-0044-03-15").
std::string FormatDay(Day day);
std::optional<Day> ParseDay(const std::string& text);  // strict YYYY-MM-DD

// A range of days, both ends included.
struct DayRange {
  Day min = kMinDay;
  Day max = kMaxDay;
  bool empty() const { return min > max; }
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// A point of time as written. With a zone `seconds` counts from 1970-01-01T00:00:00Z;
// without one it counts from 1970-01-01T00:00:00 of an unknown local time.
struct Instant {
  int64_t seconds = 0;
  int32_t width_seconds = 60;  // what was written: to the minute or to the second
  int16_t offset_minutes = 0;  // of the zone written, east positive
  bool zoned = false;
  friend bool operator==(const Instant&, const Instant&) = default;
};
// "2026-01-31T23:30-05:00", "…Z" for offset 0, no suffix without a zone; seconds only
// when written.
std::string FormatInstant(const Instant& instant);

// One reading of a date: every extent from a start in `start` to an end in `end` (start
// <= end). An unknown day within a month has start = end = that month's days; "4-5
// February" has start = {4}, end = {5}. `since`/`until` half-lines reach to
// kMinDay/kMaxDay.
struct DateBox {
  DayRange start;
  DayRange end;
  // Times of day where they were written; the days are then the local days of the writer.
  std::optional<Instant> start_time;
  std::optional<Instant> end_time;

  static DateBox Within(Day min, Day max) { return {{min, max}, {min, max}, {}, {}}; }
  static DateBox Extent(Day from, Day to) { return {{from, from}, {to, to}, {}, {}}; }
  friend bool operator==(const DateBox&, const DateBox&) = default;
};

// A union of readings.
struct DateSet {
  absl::InlinedVector<DateBox, 1> boxes;

  bool empty() const { return boxes.empty(); }
  DayRange Hull() const;  // earliest start to latest end; requires !empty()
  friend bool operator==(const DateSet&, const DateSet&) = default;
};

// How two dates of one event stand to each other, at best over all readings.
enum class DateRelation {
  kAgree,    // some world has both: equal extents, or a day inside the other's extent
  kOverlap,  // two extents that overlap and differ
  kApart,    // no day in common
};
DateRelation Relate(const DateSet& a, const DateSet& b);
// Days between two dates that are kApart: 1 for consecutive days; 0 where they share a
// day.
int64_t GapDays(const DateSet& a, const DateSet& b);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_DATE_SET_H_
