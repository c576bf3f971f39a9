#include "claims/reading/dates/date_clock.h"

#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr int kSunday = 7;

Day FirstSunday(int64_t year, int month) {
  const Day first = DayFromCalendar(year, month, 1);
  return first + kSunday - IsoWeekday(first);
}

Day LastSunday(int64_t year, int month) {
  const Day last = DayFromCalendar(year, month, DaysInMonth(year, month));
  return last - IsoWeekday(last) % kSunday;
}

// To the day: the hour of the change is not worth its rule in a written date.
bool IsSummerTime(Day day, ZoneRule rule) {
  const int64_t year = CalendarFromDay(day).year;
  if (rule == ZoneRule::kAmerican) {
    return day >= FirstSunday(year, 3) + 7 && day < FirstSunday(year, 11);
  }
  return rule == ZoneRule::kEuropean && day >= LastSunday(year, 3) &&
         day < LastSunday(year, 10);
}

Day UtcDay(const Instant& instant) {
  const int64_t days = instant.seconds / kSecondsPerDay;
  return instant.seconds % kSecondsPerDay < 0 ? days - 1 : days;
}

}  // namespace

std::optional<std::string> ClockProblem(const Clock& clock) {
  if (clock.hour > 23) return fmt::format("there is no hour {}", clock.hour);
  if (clock.minute > 59) return fmt::format("there is no minute {}", clock.minute);
  if (clock.second.value_or(0) > 60) {
    return fmt::format("there is no second {}", *clock.second);
  }
  if (clock.standard_minutes < -24 * 60 || clock.standard_minutes > 24 * 60) {
    return fmt::format("no zone is {} hours from UTC", clock.standard_minutes / 60);
  }
  return std::nullopt;
}

DateBox DayAtTime(Day day, const Clock& clock) {
  Instant instant;
  instant.zoned = clock.zone != ZoneRule::kNone;
  instant.offset_minutes = static_cast<int16_t>(clock.standard_minutes +
                                                (IsSummerTime(day, clock.zone) ? 60 : 0));
  instant.width_seconds = clock.second.has_value() ? 1 : 60;
  instant.seconds = day * kSecondsPerDay + clock.hour * 3600 + clock.minute * 60 +
                    clock.second.value_or(0) -
                    (instant.zoned ? instant.offset_minutes * 60 : 0);
  return {{day, day}, {day, day}, instant, instant};
}

DateSet WithUtcDays(const DateSet& set) {
  DateSet both = set;
  for (const DateBox& box : set.boxes) {
    if (!box.start_time.has_value() || !box.start_time->zoned) continue;
    DateBox utc = box;
    const Day start = UtcDay(*box.start_time);
    utc.start = {start, start};
    if (box.end_time.has_value() && box.end_time->zoned) {
      const Day end = UtcDay(*box.end_time);
      utc.end = {end, end};
    }
    if (utc != box) both.boxes.push_back(utc);
  }
  return both;
}

}  // namespace gainsay
