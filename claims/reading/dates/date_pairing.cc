#include "claims/reading/dates/date_pairing.h"

#include <tuple>

namespace gainsay {
namespace {

// The innermost date, through terms that speak of one: "about the 4th".
DateExpr* Core(DateExpr* expr) {
  while (expr->of.size() == 1) expr = &expr->of.front();
  return expr;
}

WrittenYear Later(WrittenYear year, int years) {
  year.number += years;
  return year;
}

auto DayOfYear(const CalendarTerm& term) {
  return std::make_tuple(term.month.value_or(1), term.day.value_or(1));
}

// A month later or earlier than the other's where the days tell: "April 27 to the 3rd".
void TakeMonth(const CalendarTerm& other, int step, bool turned, CalendarTerm* term) {
  term->month = other.month;
  term->bare = term->bare && !term->month.has_value();
  if (!turned || !term->month.has_value()) return;
  *term->month += step;
  if (*term->month >= 1 && *term->month <= 12) return;
  *term->month -= 12 * step;
  if (!term->year.has_value() && other.year.has_value()) {
    term->year = Later(*other.year, step);
  }
}

void FillMonths(CalendarTerm* first, CalendarTerm* second) {
  if (!first->day.has_value() || !second->day.has_value()) return;
  if (second->month_from_now.has_value() && !first->month.has_value()) {
    first->month_from_now = second->month_from_now;
    first->bare = false;
    return;
  }
  const bool turned = *second->day < *first->day;
  if (!first->month.has_value()) {
    TakeMonth(*second, -1, turned, first);
  } else if (!second->month.has_value()) {
    TakeMonth(*first, 1, turned, second);
  }
}

void FillYears(CalendarTerm* first, CalendarTerm* second) {
  if (!first->month.has_value() || !second->month.has_value()) return;
  const bool turned = DayOfYear(*second) < DayOfYear(*first);
  if (!first->year.has_value() && second->year.has_value()) {
    first->year = Later(*second->year, turned ? -1 : 0);
  } else if (first->year.has_value() && !second->year.has_value()) {
    second->year = Later(*first->year, turned ? 1 : 0);
  }
}

void FillPeriods(PeriodTerm* first, PeriodTerm* second) {
  const bool turned = second->index < first->index;
  if (!first->year.has_value() && second->year.has_value()) {
    first->year = Later(*second->year, turned ? -1 : 0);
  } else if (first->year.has_value() && !second->year.has_value()) {
    second->year = Later(*first->year, turned ? 1 : 0);
  }
}

// "17th or 18th century", "late 19th and early 20th centuries": what stands alone as a
// day of some month is a century, too.
void ShareCentury(const PeriodTerm& century, DateTerm* term) {
  const auto* number = std::get_if<CalendarTerm>(term);
  const bool alone = number != nullptr && number->day.has_value() &&
                     !number->month.has_value() && !number->year.has_value() &&
                     !number->month_from_now.has_value() && !number->weekday.has_value();
  if (!alone || century.unit != DateUnit::kCentury) return;
  *term = NumberedCentury(*number->day, *FullYear(century.year) < 0);
}

bool IsTimeAlone(const DateExpr& expr) {
  return std::holds_alternative<TimedTerm>(expr.term) && expr.of.empty();
}

void FillGapsOfPair(DateExpr* first, DateExpr* second) {
  const bool timed = std::holds_alternative<TimedTerm>(second->term) &&
                     std::holds_alternative<TimedTerm>(first->term);
  if (timed && IsTimeAlone(*first) && !second->of.empty()) first->of = second->of;
  if (timed && IsTimeAlone(*second) && !first->of.empty()) second->of = first->of;
  DateTerm& a = Core(first)->term;
  DateTerm& b = Core(second)->term;
  auto* calendar_a = std::get_if<CalendarTerm>(&a);
  auto* calendar_b = std::get_if<CalendarTerm>(&b);
  if (calendar_a != nullptr && calendar_b != nullptr) {
    FillMonths(calendar_a, calendar_b);
    FillYears(calendar_a, calendar_b);
  }
  auto* period_a = std::get_if<PeriodTerm>(&a);
  auto* period_b = std::get_if<PeriodTerm>(&b);
  if (period_b != nullptr) ShareCentury(*period_b, &a);
  if (period_a != nullptr && period_b != nullptr) FillPeriods(period_a, period_b);
}

}  // namespace

void SetMonth(int month, DateExpr* date) {
  auto* term = std::get_if<CalendarTerm>(&Core(date)->term);
  if (term == nullptr || !term->day.has_value() || term->month.has_value()) return;
  term->month = month;
  term->bare = false;
}

void FillGaps(std::vector<DateExpr>* dates) {
  for (size_t i = 1; i < dates->size(); ++i) {
    FillGapsOfPair(&(*dates)[i - 1], &(*dates)[i]);
  }
  // What only a later one says reaches the earlier ones.
  for (size_t i = dates->size() - 1; i > 0; --i) {
    FillGapsOfPair(&(*dates)[i - 1], &(*dates)[i]);
  }
}

bool IsNextNumber(const DateExpr& first, const DateExpr& second) {
  const auto* before = std::get_if<CalendarTerm>(&first.term);
  const auto* after = std::get_if<CalendarTerm>(&second.term);
  return before != nullptr && after != nullptr && before->day.has_value() &&
         after->day.has_value() && !after->month.has_value() &&
         *after->day == *before->day + 1;
}

bool TakesSlash(const DateExpr& first) {
  const auto* term = std::get_if<CalendarTerm>(&first.term);
  return term != nullptr && (term->bare || YearAlone(first).has_value());
}

bool IsMonthAlone(const DateExpr& expr) {
  const auto* term = std::get_if<CalendarTerm>(&expr.term);
  return term != nullptr && term->month.has_value() && !term->day.has_value() &&
         !term->year.has_value();
}

std::optional<int64_t> YearAlone(const DateExpr& expr) {
  const auto* term = std::get_if<CalendarTerm>(&expr.term);
  if (term == nullptr || term->month.has_value() || term->day.has_value()) {
    return std::nullopt;
  }
  return FullYear(term->year);
}

const DateExpr* LoneNumber(const DateExpr& expr) {
  const auto* term = std::get_if<CalendarTerm>(&expr.term);
  if (term != nullptr && (term->bare || (term->day && term->year && !term->month))) {
    return &expr;
  }
  for (const DateExpr& of : expr.of) {
    if (const DateExpr* lone = LoneNumber(of)) return lone;
  }
  return nullptr;
}

}  // namespace gainsay
