#include "claims/reading/dates/date_frame.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_boxes.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// A winter that began the year before last may be the latest to have ended; and
// 29 February is at most eight years from the last.
constexpr int kYearsAround[] = {2, 9};

int64_t Distance(const DayRange& range, Day day) {
  return std::max<int64_t>({0, range.min - day, day - range.max});
}

// The occurrence of the least cost; costs are not negative, those of the unfit negative.
DayRange Best(Yearly days, Day day, absl::FunctionRef<int64_t(const DayRange&)> cost) {
  const int64_t year = CalendarFromDay(day).year;
  DayRange best = {day, day};
  int64_t least = std::numeric_limits<int64_t>::max();
  for (const int around : kYearsAround) {
    for (int64_t y = year - around; y <= year + around; ++y) {
      const std::optional<DayRange> range = days(y);
      if (!range.has_value()) continue;
      const int64_t found = cost(*range);
      if (found < 0 || found >= least) continue;
      least = found;
      best = *range;
    }
    if (least != std::numeric_limits<int64_t>::max()) break;
  }
  return best;
}

// The latest that holds the day or began before it.
DayRange LatestBegun(Yearly days, Day day) {
  return Best(days, day, [day](const DayRange& range) { return day - range.min; });
}

}  // namespace

ResolvedDate Exactly(const DayRange& range, DateUnit unit) {
  ResolvedDate date;
  date.nominal = SomeTimeIn({range});
  date.wide = date.nominal;
  date.unit = unit;
  return date;
}

ResolvedDate Widening(const DayRanges& nominal, const DayRanges& wide, DateUnit unit,
                      absl::string_view policy) {
  ResolvedDate date;
  date.nominal = SomeTimeIn(Joined(nominal));
  date.wide = Union(date.nominal, SomeTimeIn(wide));
  date.unit = unit;
  date.policies.emplace_back(policy);
  return date;
}

ReadError NeedsPublished(const DateExpr& expr, const DateFrame& frame) {
  const auto* term = std::get_if<CalendarTerm>(&expr.term);
  // An article's own date is read from no other.
  const bool four = term != nullptr && (IsShort(term->year) || term->day_or_year);
  const bool year = term != nullptr && !term->year.has_value() && term->month.has_value();
  return Unreadable(
      absl::StrCat(Quoted(TextOf(expr, frame)), " needs the article's publication date",
                   four   ? ", or a year of four digits"
                   : year ? ", or a year"
                          : ""),
      expr);
}

ReadError Unreadable(std::string message, const DateExpr& expr) {
  return {std::move(message), "a date such as '25 January 2026', 'last week' or EDTF",
          expr.offset};
}

absl::string_view TextOf(const DateExpr& expr, const DateFrame& frame) {
  return frame.text.substr(expr.offset, expr.end - expr.offset);
}

std::optional<int64_t> YearOf(const std::optional<WrittenYear>& year,
                              const DateFrame& frame) {
  if (!frame.published.has_value()) return ToldYear(year);
  if (!year.has_value() || year->form == WrittenYear::Form::kFull) return FullYear(year);
  const int64_t published = CalendarFromDay(*frame.published).year;
  if (year->form == WrittenYear::Form::kFromNow) return published + year->number;
  // Two digits mean a year at most so many after publication, or a decade that has begun.
  const bool decade = year->form == WrittenYear::Form::kDecade;
  const int near = decade ? 0 : frame.policies.two_digit_near;
  const int64_t latest =
      published + (frame.plans ? frame.policies.two_digit_ahead : near);
  return latest - ((latest - year->number) % 100 + 100) % 100;
}

std::optional<int64_t> ToldYear(const std::optional<WrittenYear>& year) {
  constexpr int64_t kFirstOfLastCentury = 70;  // as POSIX tells years of two digits
  if (IsShort(year) && year->number >= kFirstOfLastCentury) return 1900 + year->number;
  return FullYear(year);
}

bool IsShort(const std::optional<WrittenYear>& year) {
  return year.has_value() && (year->form == WrittenYear::Form::kTwoDigits ||
                              year->form == WrittenYear::Form::kDecade);
}

absl::string_view ShortYearPolicy(const WrittenYear& year, const DateFrame& frame) {
  if (!frame.published.has_value()) return "two_digit_alone";
  if (frame.plans) return "two_digit_ahead";
  return year.form == WrittenYear::Form::kDecade ? "decade" : "two_digit_near";
}

DayRange Nearest(Yearly days, Day day) {
  return Best(days, day, [day](const DayRange& range) { return Distance(range, day); });
}

DayRange Coming(Yearly days, Day day) {
  return Best(days, day, [day](const DayRange& range) {
    return range.max < day ? -1 : Distance(range, day);
  });
}

DayRange Expected(Yearly days, const DateFrame& frame) {
  if (frame.past) return LastBefore(days, *frame.published + 1);
  if (frame.begun) return LatestBegun(days, *frame.published);
  return frame.plans ? Coming(days, *frame.published) : Nearest(days, *frame.published);
}

absl::string_view ExpectedPolicy(const DateFrame& frame) {
  if (frame.past) return "latest_year";
  return frame.begun ? "begun_year" : "nearest_year";
}

DayRange LastBefore(Yearly days, Day day) {
  return Best(days, day, [day](const DayRange& range) { return day - range.max - 1; });
}

DayRange NextAfter(Yearly days, Day day) {
  return Best(days, day, [day](const DayRange& range) { return range.min - day - 1; });
}

}  // namespace gainsay
