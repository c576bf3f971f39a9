// The axes of number_line.h.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_names.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/values/date_set.h"
#include "reports/formats/layout.h"
#include "reports/number_line.h"

namespace gainsay {
namespace {

constexpr size_t kMostTicks = 11;
constexpr int kLeastGap = 2;         // columns between labels
constexpr double kMargin = 0.1;      // of what is shown, on either side
constexpr double kOpenMargin = 0.3;  // on a side to which a set goes on

// The finite ends of all rows, and to which sides some set goes on.
struct Extent {
  double min = 0;
  double max = 0;
  bool below = false;
  bool above = false;
};

Extent ExtentOf(absl::Span<const LineRow> rows) {
  std::optional<Extent> extent;
  bool below = false;
  bool above = false;
  for (const LineRow& row : rows) {
    for (const LineSpan& span : row.spans) {
      below = below || std::isinf(span.min);
      above = above || std::isinf(span.max);
      for (const double end : {span.min, span.max}) {
        if (std::isinf(end)) continue;
        if (!extent.has_value()) extent = Extent{end, end};
        extent->min = std::min(extent->min, end);
        extent->max = std::max(extent->max, end);
      }
    }
  }
  return {extent->min, extent->max, below, above};
}

// `least` is what is shown on either side of a single number.
LineAxis WithMargins(const Extent& extent, double least) {
  const double span = extent.max > extent.min ? extent.max - extent.min : 4 * least;
  LineAxis axis;
  axis.min = extent.min - span * (extent.below ? kOpenMargin : kMargin);
  axis.max = extent.max + span * (extent.above ? kOpenMargin : kMargin);
  if (extent.max > extent.min) return axis;
  axis.min = extent.min - (extent.below ? 2 : 1) * least;
  axis.max = extent.max + (extent.above ? 2 : 1) * least;
  return axis;
}

bool Fits(const std::vector<LineTick>& ticks, int columns) {
  int widest = 0;
  for (const LineTick& tick : ticks) widest = std::max(widest, Columns(tick.label));
  return ticks.size() <= kMostTicks &&
         static_cast<int>(ticks.size()) * (widest + kLeastGap) <= columns;
}

// "million" and the like, in which large numbers are labelled.
struct Magnitude {
  double size = 1;
  absl::string_view name;
};

Magnitude MagnitudeOf(double largest) {
  constexpr Magnitude kMagnitudes[] = {
      {1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}};
  for (const Magnitude& magnitude : kMagnitudes) {
    if (largest >= magnitude.size && largest < 1e15) return magnitude;
  }
  return {};
}

// Multiples of a step that is 1, 2 or 5 times a power of ten.
std::vector<LineTick> NumberTicks(const LineAxis& axis, double step, double size) {
  std::vector<LineTick> ticks;
  const double first = std::ceil(axis.min / step);
  for (double i = first; i * step <= axis.max && ticks.size() <= kMostTicks; ++i) {
    ticks.push_back({i * step, FormatNumber(i * step / size)});
  }
  return ticks;
}

// A step of the calendar.
struct DayStep {
  int64_t days = 0;  // from Mondays where it is 7
  int64_t months = 0;
};

constexpr DayStep kDaySteps[] = {{1, 0}, {2, 0}, {7, 0},  {0, 1}, {0, 2},
                                 {0, 3}, {0, 6}, {0, 12}, {0, 24}};

std::string MonthLabel(int month) { return std::string(MonthName(month)).substr(0, 3); }

std::string DayLabel(const CalendarDate& date, const DayStep& step, bool with_year) {
  if (step.months % 12 == 0 && step.months > 0) return YearName(date.year);
  std::string label = MonthLabel(date.month);
  if (step.months == 0) label = absl::StrCat(date.day, " ", label);
  return with_year ? absl::StrCat(label, " ", YearName(date.year)) : label;
}

Day FloorTo(Day day, int64_t step) {
  const Day rest = day % step;
  return day - (rest < 0 ? rest + step : rest);
}

// The days of the step from the first one that is shown on.
std::vector<Day> TickDays(const LineAxis& axis, const DayStep& step) {
  const Day from = static_cast<Day>(std::ceil(axis.min));
  const Day to = static_cast<Day>(std::floor(axis.max));
  std::vector<Day> days;
  if (step.months == 0) {
    constexpr Day kMonday = 4;  // 5 January 1970
    Day day = FloorTo(from - kMonday, step.days) + kMonday;
    for (; day <= to && days.size() <= kMostTicks; day += step.days) {
      if (day >= from) days.push_back(day);
    }
    return days;
  }
  const CalendarDate first = CalendarFromDay(from);
  int64_t month = FloorTo(first.year * 12 + first.month - 1, step.months);
  for (; days.size() <= kMostTicks; month += step.months) {
    const int64_t year = FloorTo(month, 12) / 12;
    const Day day = DayFromCalendar(year, static_cast<int>(month - year * 12) + 1, 1);
    if (day > to) break;
    if (day >= from) days.push_back(day);
  }
  return days;
}

// The axis with the ticks of a step.
LineAxis WithDayTicks(LineAxis axis, const DayStep& step) {
  const std::vector<Day> days = TickDays(axis, step);
  if (days.empty()) return axis;
  const int64_t first = CalendarFromDay(days.front()).year;
  const bool one_year = first == CalendarFromDay(days.back()).year;
  const bool years = step.months > 0 && step.months % 12 == 0;
  if (one_year && !years) axis.unit = YearName(first);
  for (const Day day : days) {
    axis.ticks.push_back(
        {static_cast<double>(day), DayLabel(CalendarFromDay(day), step, !one_year)});
  }
  return axis;
}

}  // namespace

LineAxis NumberAxis(absl::Span<const LineRow> rows, const std::string& unit, bool whole,
                    int columns) {
  const Extent extent = ExtentOf(rows);
  const double size = std::max(std::fabs(extent.min), std::fabs(extent.max));
  LineAxis axis =
      WithMargins(extent, whole ? std::max(2.0, size / 10) : (size == 0 ? 1 : size / 10));
  if (extent.min >= 0 && !extent.below) axis.min = std::max(axis.min, 0.0);
  if (unit == "%" && extent.max <= 100 && !extent.above)
    axis.max = std::min(axis.max, 100.0);
  axis.whole = whole;
  const Magnitude magnitude = MagnitudeOf(size);
  axis.unit = std::string(magnitude.name);
  if (!unit.empty()) absl::StrAppend(&axis.unit, axis.unit.empty() ? "" : " ", unit);
  double power = std::pow(10, std::floor(std::log10((axis.max - axis.min) / kMostTicks)));
  if (whole) power = std::max(power, 1.0);
  for (;; power *= 10) {
    for (const double digit : {1, 2, 5}) {
      axis.ticks = NumberTicks(axis, digit * power, magnitude.size);
      if (Fits(axis.ticks, columns)) return axis;
    }
  }
}

LineAxis DayAxis(absl::Span<const LineRow> rows, int columns) {
  constexpr double kDaysAround = 3;
  LineAxis axis = WithMargins(ExtentOf(rows), kDaysAround);
  axis.min = std::floor(axis.min);
  axis.max = std::ceil(axis.max);
  axis.whole = true;
  for (const DayStep& step : kDaySteps) {
    LineAxis with_ticks = WithDayTicks(axis, step);
    if (Fits(with_ticks.ticks, columns)) return with_ticks;
  }
  for (int64_t years = 10;; years *= 10) {
    for (const int64_t half : {5, 10}) {
      LineAxis with_ticks = WithDayTicks(axis, {0, years * half / 10 * 12});
      if (Fits(with_ticks.ticks, columns)) return with_ticks;
    }
  }
}

}  // namespace gainsay
