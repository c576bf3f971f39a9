#include <utility>

#include "claims/reading/dates/date_numeral.h"
#include "claims/reading/dates/date_terms.h"

namespace gainsay {
namespace {

// What a unit in the singular means.
DateMeaning OneOf(DateUnit unit) { return {static_cast<int32_t>(unit), DateRole::kUnit}; }

// Whether the date is about a week long, so that a weekday picks a day of it.
bool HasWeekdays(const DateExpr& date) {
  if (const auto* relative = std::get_if<RelativeTerm>(&date.term)) {
    return relative->what.role == DateRole::kUnit &&
           relative->what.value == static_cast<int>(DateUnit::kWeek);
  }
  if (const auto* select = std::get_if<SelectTerm>(&date.term)) {
    return select->what.role == DateRole::kUnit &&
           select->what.value == static_cast<int>(DateUnit::kWeek);
  }
  if (const auto* count = std::get_if<CountTerm>(&date.term)) {
    return count->hedge == CountHedge::kNone && !count->beside &&
           count->unit >= DateUnit::kWeek &&
           (date.of.empty() || std::holds_alternative<DayTerm>(date.of.front().term));
  }
  return false;
}

// "Two weeks ago Sunday" is two weeks before the latest Sunday, and "a year ago Tuesday"
// about a year before the latest Tuesday.
DateExpr BackFromLatest(CountTerm count, const DateMeaning& weekday, size_t start,
                        const DateCursor& cursor) {
  CalendarTerm latest;
  latest.weekday = weekday.value;
  const bool weeks = count.unit <= DateUnit::kFortnight;
  count.hedge = CountHedge::kExactly;
  DateExpr date = cursor.MakeOf(std::move(count), start, cursor.Make(latest, start));
  return weeks ? date : cursor.MakeOf(ApproximateTerm{}, start, std::move(date));
}

// Whether the date is an exact count back from now.
bool CountsBack(const CountTerm& count, const DateExpr& date) {
  return count.sign < 0 && count.count.wide_from == count.count.wide_to &&
         count.more.empty() && date.of.empty();
}

// A day of the week that the date is; `ago` says that it stands right after the count.
DateExpr WeekdayOf(DateExpr week, const DateMeaning& weekday, bool ago, size_t start,
                   const DateCursor& cursor) {
  if (const auto* count = std::get_if<CountTerm>(&week.term)) {
    const bool one = count->count.wide_to == 1 && count->unit == DateUnit::kWeek;
    if ((ago || one) && CountsBack(*count, week)) {
      return BackFromLatest(*count, weekday, start, cursor);
    }
  }
  SelectTerm day;
  day.what = weekday;
  return cursor.MakeOf(day, start, std::move(week));
}

// "Saturday week", British for a week after the next one; before the unit.
DateExpr WeekFromWeekday(const DateMeaning& weekday, size_t start, DateCursor* cursor) {
  CalendarTerm next;
  next.weekday = weekday.value;
  DateExpr day = cursor->Make(next, start);
  cursor->Skip();
  CountTerm week;
  week.count = {1, 1, 1, 1};
  week.unit = DateUnit::kWeek;
  week.from = true;
  week.hedge = CountHedge::kExactly;
  return cursor->MakeOf(std::move(week), start, std::move(day));
}

// "Wednesday of last week", "Friday next week", "Monday two weeks from now"
std::optional<DateExpr> ParseWeekdayOfWeek(DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateMeaning weekday = *cursor->Peek().meaning;
  cursor->Skip();
  const DateToken& after = cursor->Peek();
  if (after.IsUnit(DateUnit::kWeek)) {
    if (after.meaning->plural || cursor->Peek(1).IsNumber()) {
      cursor->Rewind(start);
      return std::nullopt;
    }
    return WeekFromWeekday(weekday, start, cursor);
  }
  cursor->TakeMark(',');
  cursor->SkipAny(
      {DateRole::kOf, DateRole::kIn, DateRole::kOn, DateRole::kFrom, DateRole::kArticle});
  const DateToken& next = cursor->Peek();
  std::optional<DateExpr> week;
  if (next.Is(DateRole::kDirection) || next.IsUnit(DateUnit::kWeek)) {
    week = ParseRelative(cursor);
  } else if (next.IsNumber() || next.Is(DateRole::kCardinal)) {
    week = ParseCounted(cursor);
  }
  if (cursor->failed()) return std::nullopt;
  if (!week.has_value() || !HasWeekdays(*week)) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  return WeekdayOf(*std::move(week), weekday, false, start, *cursor);
}

// The index of a selection: an ordinal, -1 for "last" and "final", -2 for "second last".
std::optional<int> ParseIndex(DateCursor* cursor) {
  if (cursor->Take(DateRole::kFinal)) return -1;
  const std::optional<int> ordinal = ParseOrdinal(cursor);
  const size_t after_ordinal = cursor->position();
  if (ordinal.has_value()) {
    cursor->TakeMark('-');
    if (cursor->Take(DateRole::kTo)) cursor->TakeMark('-');
  }
  const DateToken& token = cursor->Peek();
  if (!token.Is(DateRole::kDirection) ||
      token.meaning->value != static_cast<int>(DateDirection::kLast)) {
    cursor->Rewind(after_ordinal);
    return ordinal;
  }
  cursor->Skip();
  return -ordinal.value_or(1);
}

// Before the whole that is selected from: "of", or nothing in "the first week October",
// "the third Wednesday this month". "Last Friday, April 5" is a day of the calendar.
bool TakeOf(const SelectTerm& term, DateCursor* cursor) {
  if (cursor->TakeAny({DateRole::kOf, DateRole::kIn})) return true;
  const DateToken& next = cursor->Peek();
  const DateToken& second = cursor->Peek(1);
  if (next.Is(DateRole::kMonth)) {
    return term.index != 0 && (!second.IsNumber() || second.digits == 4);
  }
  return term.index > 0 && next.Is(DateRole::kDirection) &&
         (second.IsUnit(DateUnit::kMonth) || second.IsUnit(DateUnit::kYear) ||
          second.Is(DateRole::kMonth));
}

// "the first Sunday" alone is this month's.
std::optional<DateExpr> OfThisMonth(const SelectTerm& term, size_t start,
                                    DateCursor* cursor) {
  if (term.index < 1 || term.what.role != DateRole::kWeekday) return std::nullopt;
  if (cursor->Peek().Is(DateRole::kBound)) return std::nullopt;
  RelativeTerm month;
  month.direction = DateDirection::kThis;
  month.what = OneOf(DateUnit::kMonth);
  return cursor->MakeOf(term, start, cursor->Make(month, start));
}

void SetCount(const VagueCount& count, DateUnit unit, SelectTerm* term) {
  term->count = count.nominal_to;
  term->wide_count = count.wide_to;
  term->what = OneOf(unit);
}

// What is selected: a unit or weekday, perhaps several; "the 20th" is a day.
bool ParseSelected(DateCursor* cursor, SelectTerm* term) {
  const DateToken& what = cursor->Peek();
  const bool at_edge = term->index == 1 || term->index == -1;
  if (what.IsUnit(DateUnit::kHour)) return false;
  // "the first days"
  if (what.meaning != nullptr && what.meaning->plural) {
    if (!at_edge) return false;
    const VagueCount& several = cursor->words().policies.several;
    SetCount(several, static_cast<DateUnit>(what.meaning->value), term);
    cursor->Skip();
    return true;
  }
  if (what.Is(DateRole::kOf)) {
    term->what = OneOf(DateUnit::kDay);
    return term->index > 0;
  }
  if (const auto counted = ParseCountedUnit(cursor)) {
    SetCount(counted->count, counted->unit, term);
    return term->count > 0 && counted->unit != DateUnit::kHour && at_edge;
  }
  if (!what.Is(DateRole::kUnit) && !what.Is(DateRole::kWeekday)) return false;
  term->what = *what.meaning;
  cursor->Skip();
  return true;
}

bool IsUnit(const DateMeaning& what, DateUnit unit) {
  return what.role == DateRole::kUnit && what.value == static_cast<int>(unit);
}

// "the first half of X" and "the second quarter of X" are shares of it.
DateTerm Selection(const SelectTerm& term) {
  const bool half = IsUnit(term.what, DateUnit::kHalf);
  if (!half && !IsUnit(term.what, DateUnit::kQuarter)) return term;
  const int parts = half ? 2 : 4;
  const int index = term.index < 0 ? parts : term.index;
  if (index > parts || term.count > 1) return term;
  return FractionTerm{{index - 1, parts}, {index, parts}};
}

// Gives a date of the calendar, or what it is a part of, its year where it says none.
bool SetYear(const WrittenYear& year, DateExpr* date) {
  if (std::holds_alternative<PartTerm>(date->term)) {
    return SetYear(year, &date->of.front());
  }
  return std::visit(
      [&](auto& term) {
        if constexpr (requires { term.year = year; }) {
          if (term.year.has_value()) return false;
          term.year = year;
          return true;
        }
        return false;
      },
      date->term);
}

// "last year's March", "next year's first quarter", "last year in January"
std::optional<DateExpr> ParseOfYear(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<WrittenYear> year = ParseYear(false, cursor);
  auto date = year.has_value() ? ParsePart(cursor) : std::nullopt;
  if (date.has_value() && SetYear(*year, &*date)) return date;
  if (!cursor->failed()) cursor->Rewind(start);
  return std::nullopt;
}

// "last week's Sunday", "this month's end", "next month's first Monday"
std::optional<DateExpr> ParsePossessive(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (auto of_year = ParseOfYear(cursor)) return of_year;
  if (cursor->failed()) return std::nullopt;
  RelativeTerm relative;
  relative.direction = static_cast<DateDirection>(cursor->Peek().meaning->value);
  relative.what = *cursor->Peek(1).meaning;
  cursor->Skip(2);
  DateExpr whole = cursor->Make(relative, start);
  std::optional<int> part = cursor->TakeValue(DateRole::kPart);
  // "next year's beginning"
  if (!part.has_value() && cursor->Peek().IsRun(DateRun::kFirst)) {
    cursor->Skip();
    part = static_cast<int>(DatePart::kStart);
  }
  if (part.has_value()) {
    const auto which = static_cast<DatePart>(*part);
    return cursor->MakeOf(PartTerm{which, which}, start, std::move(whole));
  }
  SelectTerm term;
  term.index = ParseIndex(cursor).value_or(0);
  const bool picks = term.index != 0 || cursor->Peek().Is(DateRole::kWeekday);
  if (picks && ParseSelected(cursor, &term)) {
    return cursor->MakeOf(Selection(term), start, std::move(whole));
  }
  cursor->Rewind(start);
  return std::nullopt;
}

}  // namespace

std::optional<DateExpr> ParseSelection(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (cursor->Peek().Is(DateRole::kWeekday)) return ParseWeekdayOfWeek(cursor);
  if (cursor->Peek().Is(DateRole::kDirection) && cursor->Peek(1).possessive &&
      cursor->Peek(1).Is(DateRole::kUnit)) {
    return ParsePossessive(cursor);
  }
  if (cursor->Peek().Is(DateRole::kDirection) && cursor->Peek(2).Is(DateRole::kIn)) {
    if (auto of_year = ParseOfYear(cursor)) return of_year;
    if (cursor->failed()) return std::nullopt;
  }
  SelectTerm term;
  const std::optional<int> index = ParseIndex(cursor);
  term.index = index.value_or(0);
  const bool whole_week =
      cursor->Peek().IsUnit(DateUnit::kWeek) || cursor->Peek().IsUnit(DateUnit::kWeekend);
  const bool day_of = cursor->Peek().Is(DateRole::kOf);
  if ((index.has_value() || whole_week) && ParseSelected(cursor, &term)) {
    const size_t after_what = cursor->position();
    if (TakeOf(term, cursor)) {
      SkipFillers(cursor);
      // "the 5th of March" is a day of the calendar, not a selection.
      const bool named_month = day_of && cursor->Peek().Is(DateRole::kMonth);
      auto of = named_month ? std::nullopt : ParsePart(cursor);
      if (cursor->failed()) return std::nullopt;
      if (of.has_value()) {
        return cursor->MakeOf(Selection(term), start, *std::move(of));
      }
    }
    cursor->Rewind(after_what);
    if (auto alone = OfThisMonth(term, start, cursor)) return alone;
  }
  cursor->Rewind(start);
  return std::nullopt;
}

std::optional<DateExpr> ParseWeekdayAfterWeek(DateExpr date, size_t start,
                                              DateCursor* cursor) {
  const size_t after_date = cursor->position();
  if (!HasWeekdays(date)) return date;
  const bool on = cursor->Take(DateRole::kOn);
  if (!cursor->Peek().Is(DateRole::kWeekday)) {
    cursor->Rewind(after_date);
    return date;
  }
  const DateMeaning weekday = *cursor->Peek().meaning;
  cursor->Skip();
  return WeekdayOf(std::move(date), weekday, !on, start, *cursor);
}

}  // namespace gainsay
