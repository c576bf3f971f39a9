#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_PERIOD_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_PERIOD_H_

#include <cstdint>

#include "absl/container/inlined_vector.h"
#include "claims/lexicon/date_policies.h"
#include "claims/values/date_set.h"

namespace gainsay {

// Arithmetic of the calendar on days and ranges of days. Ranges are finite unless said
// otherwise.

using DayRanges = absl::InlinedVector<DayRange, 2>;

// Years beyond it are refused by the readers, so that day numbers stay far from overflow.
inline constexpr int64_t kMaxYear = 1'000'000'000'000;

// The same day so many months later (earlier where negative), or the last of that month.
Day AddMonths(Day day, int64_t months);
// `count` units later; earlier where negative. An hour counts as no day.
Day AddUnits(Day day, DateUnit unit, int64_t count);

DayRange YearDays(int64_t year);
// Whole months from the given one on; `month` may lie outside 1..12 and runs into other
// years.
DayRange MonthDays(int64_t year, int64_t month, int count = 1);
// Quarter 1..4 and half 1..2 of a year.
DayRange QuarterDays(int64_t year, int quarter);
DayRange HalfDays(int64_t year, int half);
// The three months that begin with `first_month` in the year; where they run into the
// next year, those that began the year before as well: a winter of the year is either.
DayRanges SeasonDays(int64_t year, int first_month);

// The period of the unit that holds the day, moved by `offset` such periods. Weeks are
// ISO weeks; a fortnight is two of them from the day's on; a weekend is that of the day's
// week.
DayRange PeriodAround(Day day, DateUnit unit, int64_t offset,
                      const DatePolicies& policies);

// Whether so many of the unit may be counted from the day on rather than by the calendar:
// "the past two weeks" and "the past year", but hardly "the past two quarters".
bool HasRollingSense(DateUnit unit);

// Ends moved apart by the span; ends that are half-lines stay.
DayRange Widened(const DayRange& range, const CalendarSpan& span);
DayRange Union(const DayRange& a, const DayRange& b);  // the hull of both
bool Contains(const DayRange& range, Day day);
bool IsFinite(const DayRange& range);

// The part of a range between two shares of its length. Where the range is whole months
// and a cut falls on the end of one, it is made there; else to the nearest day, outwards
// where two are as near. At least one day.
DayRange Slice(const DayRange& range, const Share& from, const Share& to);

// From one day of the year to the next such other, which may lie in the year after.
DayRange DaysOfYear(int64_t year, const MonthDay& from, const MonthDay& to);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_PERIOD_H_
