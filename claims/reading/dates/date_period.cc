#include "claims/reading/dates/date_period.h"

#include <algorithm>
#include <optional>

namespace gainsay {
namespace {

constexpr int kMonthsPerYear = 12;

int64_t FloorDiv(int64_t a, int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

int64_t MonthIndex(int64_t year, int month) { return year * kMonthsPerYear + month - 1; }

Day FirstOfMonth(int64_t index) {
  const int64_t year = FloorDiv(index, kMonthsPerYear);
  return DayFromCalendar(year, static_cast<int>(index - year * kMonthsPerYear) + 1, 1);
}

// How many months the unit lasts; 0 where it is counted in days.
int MonthsOf(DateUnit unit) {
  switch (unit) {
    case DateUnit::kMonth:
      return 1;
    case DateUnit::kQuarter:
    case DateUnit::kSeason:
      return 3;
    case DateUnit::kHalf:
      return 6;
    case DateUnit::kYear:
      return kMonthsPerYear;
    case DateUnit::kDecade:
      return 10 * kMonthsPerYear;
    case DateUnit::kCentury:
      return 100 * kMonthsPerYear;
    default:
      return 0;
  }
}

int DaysOf(DateUnit unit) {
  switch (unit) {
    case DateUnit::kDay:
      return 1;
    case DateUnit::kWeekend:
    case DateUnit::kWorkweek:
    case DateUnit::kWeek:
      return 7;
    case DateUnit::kFortnight:
      return 14;
    default:
      return 0;
  }
}

// As many days on from Monday to Friday; a weekend counts as the day before or after it.
Day AddBusinessDays(Day day, int64_t count) {
  const int weekday = IsoWeekday(day);
  constexpr int kFriday = 5;
  if (weekday > kFriday) day += count < 0 ? 8 - weekday : kFriday - weekday;
  const Day monday = day - IsoWeekday(day) + 1;
  const int64_t index = day - monday + count;
  const int64_t weeks = FloorDiv(index, kFriday);
  return monday + 7 * weeks + (index - weeks * kFriday);
}

// The number of whole months that the range is, or nothing.
std::optional<int64_t> WholeMonths(const DayRange& range) {
  const CalendarDate first = CalendarFromDay(range.min);
  const CalendarDate next = CalendarFromDay(range.max + 1);
  if (first.day != 1 || next.day != 1) return std::nullopt;
  return MonthIndex(next.year, next.month) - MonthIndex(first.year, first.month);
}

// Days from the range's first to the cut; a cut in mid-day goes down or up as told.
int64_t CutOffset(const DayRange& range, const Share& at, bool up) {
  const std::optional<int64_t> months = WholeMonths(range);
  if (months.has_value() && *months * at.numerator % at.denominator == 0) {
    return AddMonths(range.min, *months * at.numerator / at.denominator) - range.min;
  }
  const int64_t doubled = 2 * (range.max - range.min + 1) * at.numerator;
  const int64_t below = doubled + at.denominator - (up ? 0 : 1);
  return FloorDiv(below, 2 * int64_t{at.denominator});
}

}  // namespace

Day AddMonths(Day day, int64_t months) {
  const CalendarDate date = CalendarFromDay(day);
  const Day first = FirstOfMonth(MonthIndex(date.year, date.month) + months);
  const CalendarDate month = CalendarFromDay(first);
  return first + std::min(date.day, DaysInMonth(month.year, month.month)) - 1;
}

bool HasRollingSense(DateUnit unit) {
  return unit == DateUnit::kWeek || unit == DateUnit::kFortnight ||
         unit == DateUnit::kMonth || unit == DateUnit::kYear || unit == DateUnit::kDecade;
}

Day AddUnits(Day day, DateUnit unit, int64_t count) {
  if (unit == DateUnit::kBusinessDay) return AddBusinessDays(day, count);
  const int months = MonthsOf(unit);
  return months > 0 ? AddMonths(day, months * count) : day + DaysOf(unit) * count;
}

DayRange YearDays(int64_t year) { return MonthDays(year, 1, kMonthsPerYear); }

DayRange MonthDays(int64_t year, int64_t month, int count) {
  const int64_t index = year * kMonthsPerYear + month - 1;
  return {FirstOfMonth(index), FirstOfMonth(index + count) - 1};
}

DayRange QuarterDays(int64_t year, int quarter) {
  return MonthDays(year, 3 * quarter - 2, 3);
}

DayRange HalfDays(int64_t year, int half) { return MonthDays(year, 6 * half - 5, 6); }

DayRanges SeasonDays(int64_t year, int first_month) {
  const DayRange season = MonthDays(year, first_month, 3);
  if (season.max <= YearDays(year).max) return {season};
  return {MonthDays(year - 1, first_month, 3), season};
}

DayRange PeriodAround(Day day, DateUnit unit, int64_t offset,
                      const DatePolicies& policies) {
  if (const int months = MonthsOf(unit); months > 0) {
    const CalendarDate date = CalendarFromDay(day);
    // Seasons do not begin with the year.
    const int shift = unit == DateUnit::kSeason ? (policies.season_months[0] - 1) % 3 : 0;
    const int64_t index =
        FloorDiv(MonthIndex(date.year, date.month) - shift, months) + offset;
    return {FirstOfMonth(index * months + shift),
            FirstOfMonth((index + 1) * months + shift) - 1};
  }
  const Day monday = day - IsoWeekday(day) + 1 + offset * DaysOf(unit);
  switch (unit) {
    case DateUnit::kWeek:
      return {monday, monday + 6};
    case DateUnit::kWorkweek:
      return {monday, monday + 4};
    case DateUnit::kFortnight:
      return {monday, monday + 13};
    case DateUnit::kWeekend:
      return {monday + policies.weekend.nominal_from - 1,
              monday + policies.weekend.nominal_to - 1};
    case DateUnit::kBusinessDay: {
      const Day at = AddUnits(day, unit, offset);
      return {at, at};
    }
    default:
      return {day + offset * DaysOf(unit), day + offset * DaysOf(unit)};
  }
}

DayRange Widened(const DayRange& range, const CalendarSpan& span) {
  DayRange wide = range;
  if (range.min != kMinDay) wide.min = AddMonths(range.min, -span.months) - span.days;
  // By the day after, so that the end of a month stays the end of a month.
  if (range.max != kMaxDay) {
    wide.max = AddMonths(range.max + 1, span.months) - 1 + span.days;
  }
  return wide;
}

DayRange Union(const DayRange& a, const DayRange& b) {
  return {std::min(a.min, b.min), std::max(a.max, b.max)};
}

bool Contains(const DayRange& range, Day day) {
  return range.min <= day && day <= range.max;
}

bool IsFinite(const DayRange& range) {
  return range.min != kMinDay && range.max != kMaxDay;
}

DayRange Slice(const DayRange& range, const Share& from, const Share& to) {
  const Day length = range.max - range.min + 1;
  const Day first = std::min(CutOffset(range, from, false), length - 1);
  const Day last = std::max(CutOffset(range, to, true) - 1, first);
  return {range.min + first, range.min + last};
}

DayRange DaysOfYear(int64_t year, const MonthDay& from, const MonthDay& to) {
  const bool next =
      to.month < from.month || (to.month == from.month && to.day < from.day);
  return {DayFromCalendar(year, from.month, from.day),
          DayFromCalendar(next ? year + 1 : year, to.month, to.day)};
}

}  // namespace gainsay
