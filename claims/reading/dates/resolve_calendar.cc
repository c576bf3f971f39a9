#include <cstdlib>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_names.h"
#include "claims/reading/dates/resolve_terms.h"

namespace gainsay {
namespace {

constexpr int kMonthsAround = 12;  // in which a day of the month is looked for

// The term in the order of the frame.
CalendarTerm Ordered(CalendarTerm term, const DateFrame& frame) {
  if (term.swappable && frame.month_first) std::swap(term.day, term.month);
  return term;
}

std::string WeekdayFlaw(int weekday, Day day, const DateFrame& frame) {
  if (IsoWeekday(day) == weekday) return "";
  const bool ahead = frame.published.has_value() && day > *frame.published;
  return absl::StrCat(DayName(day), ahead ? " is a " : " was a ",
                      WeekdayName(IsoWeekday(day)), ", not a ", WeekdayName(weekday));
}

ResolvedDate ResolveDay(const CalendarTerm& term, std::optional<int64_t> year_written,
                        const DateFrame& frame) {
  const auto in_year = [&](int64_t year) -> std::optional<DayRange> {
    if (!IsValidDate(year, *term.month, *term.day)) return std::nullopt;
    const Day day = DayFromCalendar(year, *term.month, *term.day);
    return DayRange{day, day};
  };
  const DayRange day = year_written.has_value() ? in_year(*year_written).value()
                                                : Expected(in_year, frame);
  ResolvedDate date = Exactly(day, DateUnit::kDay);
  if (!year_written.has_value()) date.policies.push_back(ExpectedPolicy(frame));
  if (term.weekday.has_value()) date.flaw = WeekdayFlaw(*term.weekday, day.min, frame);
  return date;
}

ResolvedDate ResolveMonth(int month, std::optional<int64_t> year_written,
                          const DateFrame& frame) {
  if (year_written.has_value()) {
    return Exactly(MonthDays(*year_written, month), DateUnit::kMonth);
  }
  const auto in_year = [&](int64_t year) -> std::optional<DayRange> {
    return MonthDays(year, month);
  };
  ResolvedDate date = Exactly(Expected(in_year, frame), DateUnit::kMonth);
  date.policies.push_back(ExpectedPolicy(frame));
  return date;
}

// A weekday alone: the latest so far, or for plans the first to come.
ResolvedDate ResolveWeekday(int weekday, const DateFrame& frame) {
  const Day published = *frame.published;
  const int sign = frame.plans ? 1 : -1;
  const int away =
      (sign * (weekday - IsoWeekday(published)) + 7) % 7;  // 0..6 in that direction
  const Day day = published + sign * away;
  DayRanges wide = {{day, day}};
  if (away == 0 && !frame.follows) wide.push_back({day + sign * 7, day + sign * 7});
  return Widening({{day, day}}, wide, DateUnit::kDay, "weekday");
}

// Whether the term is a day of some month that is not told: "the 25th".
bool IsDayOfMonth(const CalendarTerm& term) {
  return term.day.has_value() && !term.month.has_value() && !term.year.has_value() &&
         !term.month_from_now.has_value();
}

// "the 25th": the last one up to publication, or in the other sense that of the nearest
// month; "Saturday the 23rd": of the nearest that has such a day.
std::optional<ResolvedDate> ResolveDayOfMonth(const CalendarTerm& term,
                                              const DateFrame& frame) {
  const Day published = *frame.published;
  const CalendarDate now = CalendarFromDay(published);
  const bool last =
      frame.begun || (!frame.plans && !frame.other_sense && !term.weekday.has_value());
  std::optional<Day> best;
  for (int i = -kMonthsAround; i <= kMonthsAround; ++i) {
    const Day first = MonthDays(now.year, now.month + i).min;
    const CalendarDate month = CalendarFromDay(first);
    if (!IsValidDate(month.year, month.month, *term.day)) continue;
    const Day day = first + *term.day - 1;
    if (term.weekday.has_value() && IsoWeekday(day) != *term.weekday) continue;
    if ((frame.plans && day < published) || (last && day > published)) continue;
    if (!best.has_value() || std::abs(day - published) < std::abs(*best - published)) {
      best = day;
    }
  }
  if (!best.has_value()) return std::nullopt;
  ResolvedDate date = Exactly({*best, *best}, DateUnit::kDay);
  date.policies.emplace_back("nearest_month");
  return date;
}

}  // namespace

bool HasOtherSense(const CalendarTerm& term) {
  return term.named_day.has_value() || term.day_or_year ||
         (IsDayOfMonth(term) && !term.weekday.has_value());
}

Resolution Resolve(const CalendarTerm& written, const DateExpr& expr,
                   const DateFrame& frame) {
  CalendarTerm term = Ordered(written, frame);
  if (!ToldYear(term.year).has_value() && !frame.published.has_value()) {
    return NeedsPublished(expr, frame);
  }
  if (term.named_day.has_value() && frame.other_sense) {
    ResolvedDate named = Exactly({*term.named_day, *term.named_day}, DateUnit::kDay);
    named.policies.emplace_back("named_day");
    return named;
  }
  if (term.month_from_now.has_value()) {
    const CalendarDate month =
        CalendarFromDay(PeriodAround(*frame.published, DateUnit::kMonth,
                                     *term.month_from_now, frame.policies)
                            .min);
    term.month = month.month;
    term.year = WrittenYear{month.year};
  }
  if (term.day_or_year && frame.other_sense) {
    term.year = WrittenYear{*term.day, WrittenYear::Form::kTwoDigits};
    term.day.reset();
  }
  const std::optional<int64_t> year = YearOf(term.year, frame);
  ResolvedDate date;
  if (term.month.has_value() && term.day.has_value()) {
    const auto problem = DayProblem(year, *term.month, *term.day);
    if (problem.has_value()) return Unreadable(*problem, expr);
    date = ResolveDay(term, year, frame);
  } else if (term.month.has_value()) {
    date = ResolveMonth(*term.month, year, frame);
  } else if (year.has_value()) {
    date = Exactly(YearDays(*year), DateUnit::kYear);
  } else if (term.day.has_value()) {
    const auto found = ResolveDayOfMonth(term, frame);
    if (!found.has_value()) {
      return Unreadable("no month near publication has such a day", expr);
    }
    date = *found;
  } else {
    date = ResolveWeekday(*term.weekday, frame);
  }
  if (IsShort(term.year)) date.policies.push_back(ShortYearPolicy(*term.year, frame));
  return date;
}

}  // namespace gainsay
