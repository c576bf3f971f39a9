#include "claims/values/calendar_span.h"

#include <algorithm>
#include <cmath>

#include "claims/values/date_set.h"

namespace gainsay {
namespace {

constexpr int64_t kSecondsInMeanMonth = 2'629'800;
// The calendar repeats itself after 400 years.
constexpr int kCycleMonths = 4'800;
constexpr double kCycleDays = 146'097;
constexpr double kShortestMonth = 28;
constexpr double kLongestMonth = 31;

Day FirstOf(int month) { return DayFromCalendar(2000 + month / 12, 1 + month % 12, 1); }

// Of less than one cycle.
Interval DaysOfWholeMonths(int months) {
  Interval days{kCycleDays, 0};
  for (int from = 0; from < kCycleMonths; ++from) {
    const auto length = static_cast<double>(FirstOf(from + months) - FirstOf(from));
    days.min = std::min(days.min, length);
    days.max = std::max(days.max, length);
  }
  return days;
}

}  // namespace

int64_t MonthsIn(const Unit& unit) {
  if (!MeasuresTime(unit) || unit.offset.sign() != 0) return 0;
  return (unit.factor / Rational(kSecondsInMeanMonth)).ToInt64().value_or(0);
}

Interval DaysOfMonths(double months) {
  if (months < 0) {
    const Interval forward = DaysOfMonths(-months);
    return Interval{-forward.max, -forward.min};
  }
  const double cycles = std::floor(months / kCycleMonths);
  const double rest = months - cycles * kCycleMonths;
  const double part = rest - std::floor(rest);
  Interval days = DaysOfWholeMonths(static_cast<int>(rest));
  days.min += cycles * kCycleDays + part * kShortestMonth;
  days.max += cycles * kCycleDays + part * kLongestMonth;
  return days;
}

}  // namespace gainsay
