#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_numeral.h"
#include "claims/reading/dates/date_terms.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// The first year of what "the 1900s" means as a century; from 2000 on the decade is
// meant.
constexpr int64_t kFirstDecadeOfHundred = 2000;
constexpr int64_t kMostWeeks = 53;  // of a year

// A year after a period, with what may stand between; nothing taken where there is none.
std::optional<WrittenYear> TakeYear(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (!cursor->TakeMark(',') && !cursor->TakeMark('-')) cursor->TakeMark('/');
  cursor->TakeAny({DateRole::kOf, DateRole::kIn});
  cursor->Take(DateRole::kArticle);
  if (cursor->Peek().IsUnit(DateUnit::kYear)) {
    cursor->Skip();
  }
  const auto year = ParseYear(false, cursor);
  if (!year.has_value()) cursor->Rewind(start);
  return year;
}

// The second year of "2025-26" and "2025/2026", one after the first.
bool TakeFollowingYear(const WrittenYear& first, DateCursor* cursor) {
  const DateToken& mark = cursor->Peek();
  const DateToken& next = cursor->Peek(1);
  if (!(mark.IsMark('-') || mark.IsMark('/')) || !next.IsPlainNumber()) return false;
  const int64_t following = first.number + 1;
  const bool short_form = next.digits == 2 || first.form == WrittenYear::Form::kTwoDigits;
  const bool follows =
      short_form ? next.number % 100 == following % 100 : next.number == following;
  if (!follows) return false;
  cursor->Skip(2);
  return true;
}

DateExpr WithYear(PeriodTerm period, size_t start, DateCursor* cursor) {
  period.year = TakeYear(cursor);
  return cursor->Make(period, start);
}

// The number of a quarter 1..4 or half 1..2 in this order of unit, or nothing.
std::optional<PeriodTerm> PartOfYear(DateUnit unit, int64_t index) {
  if (index < 1 || index > (unit == DateUnit::kQuarter ? 4 : 2)) return std::nullopt;
  PeriodTerm period;
  period.unit = unit;
  period.index = static_cast<int>(index);
  return period;
}

// "Q3", "H1", "3Q"
std::optional<PeriodTerm> ParseMarked(DateCursor* cursor) {
  const bool marked_after = cursor->Peek().digits == 1 && !cursor->Peek(1).spaced;
  const DateToken& mark = cursor->Peek(marked_after ? 1 : 0);
  const DateToken& number = cursor->Peek(marked_after ? 0 : 1);
  const bool quarter = mark.Is(DateRole::kQuarterMark);
  if ((!quarter && !mark.Is(DateRole::kHalfMark)) || !number.IsPlainNumber()) {
    return std::nullopt;
  }
  const auto period =
      PartOfYear(quarter ? DateUnit::kQuarter : DateUnit::kHalf, number.number);
  if (period.has_value()) cursor->Skip(2);
  return period;
}

// "2026-W10", "2026-W10-3": the week of ISO 8601, or a day of it.
std::optional<DateExpr> ParseIsoWeek(DateCursor* cursor) {
  const size_t start = cursor->position();
  PeriodTerm period;
  period.unit = DateUnit::kWeek;
  if (cursor->Peek().IsNumber()) period.year = ParseYear(false, cursor);
  if (period.year.has_value()) cursor->TakeMark('-');
  const DateToken& mark = cursor->Peek();
  const DateToken& number = cursor->Peek(1);
  const bool week = period.year.has_value() && !mark.spaced && mark.meaning != nullptr &&
                    mark.meaning->counted == static_cast<int>(DateUnit::kWeek);
  if (!week || !number.IsPlainNumber() || number.spaced || number.digits != 2 ||
      number.number < 1 || number.number > kMostWeeks) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  period.index = static_cast<int>(number.number);
  cursor->Skip(2);
  DateExpr whole = cursor->Make(period, start);
  constexpr int kSunday = 7;
  const DateToken& day = cursor->Peek(1);
  if (!cursor->Peek().IsMark('-') || day.spaced || day.digits != 1 || day.number < 1 ||
      day.number > kSunday) {
    return whole;
  }
  cursor->Skip(2);
  SelectTerm weekday;
  weekday.what = {static_cast<int32_t>(day.number), DateRole::kWeekday};
  return cursor->MakeOf(weekday, start, std::move(whole));
}

// "week 5", "2026 week 5"
std::optional<DateExpr> ParseWeekNumber(DateCursor* cursor) {
  const size_t start = cursor->position();
  PeriodTerm period;
  period.unit = DateUnit::kWeek;
  if (cursor->Peek().IsNumber()) period.year = ParseYear(false, cursor);
  const DateToken& number = cursor->Peek(1);
  if (cursor->Peek().IsUnit(DateUnit::kWeek) && number.IsPlainNumber() &&
      number.number >= 1 && number.number <= kMostWeeks && number.digits <= 2 &&
      !cursor->Peek(2).Is(DateRole::kMonth)) {
    period.index = static_cast<int>(number.number);
    cursor->Skip(2);
    if (period.year.has_value()) return cursor->Make(period, start);
    return WithYear(period, start, cursor);
  }
  cursor->Rewind(start);
  return std::nullopt;
}

// The year after "FY", or in the direction before it: "last fiscal year", "the fiscal
// year".
std::optional<WrittenYear> ParseYearOfMark(std::optional<int> direction, bool the,
                                           DateCursor* cursor) {
  const size_t after_mark = cursor->position();
  cursor->TakeMark('-');
  const auto year = ParseYear(true, cursor);
  if (year.has_value() && !direction.has_value()) return year;
  cursor->Rewind(after_mark);
  if (direction.has_value()) return YearFromNow(static_cast<DateDirection>(*direction));
  return the ? YearFromNow(DateDirection::kThis) : std::nullopt;
}

// "FY 2026", "CY26", "fiscal year 2026", "this fiscal year"
std::optional<DateExpr> ParseMarkedYear(DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateToken& before = cursor->Previous();
  const bool the = before.Is(DateRole::kArticle) || before.Is(DateRole::kOf);
  const auto direction = cursor->TakeValue(DateRole::kDirection);
  if (const auto fiscal = cursor->TakeValue(DateRole::kYearMark)) {
    const auto year = ParseYearOfMark(direction, the, cursor);
    if (year.has_value() && *fiscal != 0) {
      PeriodTerm period;
      period.unit = DateUnit::kYear;
      period.year = year;
      period.two_years = TakeFollowingYear(*year, cursor);
      return cursor->Make(period, start);
    }
    if (year.has_value()) {
      CalendarTerm calendar;
      calendar.year = year;
      return cursor->Make(calendar, start);
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

// A quarter or half of the date.
DateExpr PartOf(const PeriodTerm& part, DateExpr year, size_t start,
                const DateCursor& cursor) {
  const int parts = part.unit == DateUnit::kQuarter ? 4 : 2;
  const FractionTerm term = {{part.index - 1, parts}, {part.index, parts}};
  return cursor.MakeOf(term, start, std::move(year));
}

// The quarter or half with the year after it: "Q3 2025", "Q4 of fiscal 2025".
DateExpr OfYear(const PeriodTerm& part, size_t start, DateCursor* cursor) {
  const size_t after_part = cursor->position();
  cursor->TakeMark(',');
  cursor->Take(DateRole::kOf);
  cursor->Take(DateRole::kArticle);
  if (auto year = ParseMarkedYear(cursor)) {
    return PartOf(part, *std::move(year), start, *cursor);
  }
  cursor->Rewind(after_part);
  return WithYear(part, start, cursor);
}

// "the 2025-26 fiscal year", "the 2025 fiscal year", "the 2025/26 season"
std::optional<DateExpr> ParseYearThenMark(DateCursor* cursor) {
  const size_t start = cursor->position();
  PeriodTerm period;
  period.unit = DateUnit::kYear;
  period.year = ParseYear(false, cursor);
  if (period.year.has_value()) {
    period.two_years = TakeFollowingYear(*period.year, cursor);
    const bool season = period.two_years && cursor->Peek().IsUnit(DateUnit::kSeason);
    if (season) cursor->Skip();
    if (season || cursor->TakeValue(DateRole::kYearMark) == 1) {
      return cursor->Make(period, start);
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

// "third quarter", "first half" without their year
std::optional<PeriodTerm> ParseOrdinalPart(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<int> index = ParseOrdinal(cursor);
  if (index.has_value()) cursor->TakeMark('-');  // "first-quarter 2026"
  const DateToken& unit = cursor->Peek();
  if (index.has_value() &&
      (unit.IsUnit(DateUnit::kQuarter) || unit.IsUnit(DateUnit::kHalf))) {
    cursor->Skip();
    const auto period = PartOfYear(static_cast<DateUnit>(unit.meaning->value), *index);
    if (period.has_value()) return period;
  }
  cursor->Rewind(start);
  return std::nullopt;
}

// "third quarter", "first half", "21st century"
std::optional<DateExpr> ParseNumbered(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (const auto period = ParseOrdinalPart(cursor)) {
    return OfYear(*period, start, cursor);
  }
  const std::optional<int> index = ParseOrdinal(cursor);
  if (index.has_value()) cursor->TakeMark('-');  // "18th-century"
  if (!index.has_value() || *index < 1 || !cursor->Peek().IsUnit(DateUnit::kCentury)) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  cursor->Skip();
  const bool before_era = cursor->TakeValue(DateRole::kEra).value_or(1) < 0;
  return cursor->Make(NumberedCentury(*index, before_era), start);
}

// "FY25 Q4", "fiscal 2025 second quarter"
std::optional<DateExpr> ParseMarkedYearThenPart(DateCursor* cursor) {
  const size_t start = cursor->position();
  auto year = ParseMarkedYear(cursor);
  if (!year.has_value()) return std::nullopt;
  const size_t after_year = cursor->position();
  if (!cursor->TakeMark(',')) cursor->TakeMark('-');
  std::optional<PeriodTerm> part = ParseMarked(cursor);
  if (!part.has_value()) part = ParseOrdinalPart(cursor);
  if (part.has_value()) return PartOf(*part, *std::move(year), start, *cursor);
  cursor->Rewind(after_year);
  return year;
}

// "2017 Q1", "2017 second half"
std::optional<DateExpr> ParseYearThenMarked(DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateToken& mark = cursor->Peek(1);
  // "18Q4"
  const bool glued =
      (mark.Is(DateRole::kQuarterMark) || mark.Is(DateRole::kHalfMark)) && !mark.spaced;
  if (const auto year = ParseYear(glued, cursor)) {
    if (!cursor->TakeMark(',') && !cursor->TakeMark('-')) cursor->TakeMark('/');
    std::optional<PeriodTerm> period = ParseMarked(cursor);
    if (!period.has_value()) period = ParseOrdinalPart(cursor);
    if (period.has_value()) {
      period->year = year;
      return cursor->Make(*period, start);
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

std::optional<DateExpr> ParseSeason(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<int> season = cursor->TakeValue(DateRole::kSeason);
  if (!season.has_value()) return std::nullopt;
  PeriodTerm period;
  period.unit = DateUnit::kSeason;
  period.index = *season;
  DateExpr expr = WithYear(period, start, cursor);
  auto& found = std::get<PeriodTerm>(expr.term);
  if (!found.year.has_value() || found.year->form == WrittenYear::Form::kFromNow ||
      !TakeFollowingYear(*found.year, cursor)) {
    return expr;
  }
  found.two_years = true;
  return cursor->Make(found, start);
}

std::optional<DateExpr> ParseDecade(DateCursor* cursor) {
  const size_t start = cursor->position();
  PeriodTerm period;
  period.unit = DateUnit::kDecade;
  const std::optional<int> century = ParseSmallWords(cursor);
  if (century.has_value()) cursor->TakeMark('-');
  if (const auto decade = cursor->TakeValue(DateRole::kDecade)) {
    // "nineteen nineties"
    period.year = century.has_value() ? WrittenYear{*century * 100 + *decade}
                                      : WrittenYear{*decade, WrittenYear::Form::kDecade};
    return cursor->Make(period, start);
  }
  cursor->Rewind(start);
  const DateToken& number = cursor->Peek();
  if (!number.IsNumber() || number.form != DateToken::Form::kDecade) return std::nullopt;
  if (number.number % 10 != 0) return std::nullopt;
  cursor->Skip();
  const bool full = number.digits == 4;
  period.year = WrittenYear{number.number,
                            full ? WrittenYear::Form::kFull : WrittenYear::Form::kDecade};
  if (full && number.number % 100 == 0 && number.number < kFirstDecadeOfHundred) {
    period.unit = DateUnit::kCentury;
  }
  return cursor->Make(period, start);
}

std::optional<DateExpr> ParseNamed(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (const auto named = cursor->TakeValue(DateRole::kNamedPeriod)) {
    NamedTerm term;
    term.period = static_cast<NamedPeriod>(*named);
    if (term.period == NamedPeriod::kTonight) {
      return cursor->MakeOf(NightTerm{}, start, cursor->Make(DayTerm{}, start));
    }
    term.year = TakeYear(cursor);
    return cursor->Make(term, start);
  }
  if (cursor->Take(DateRole::kMovingFeast)) {
    return cursor->Fail(absl::StrCat(Quoted(cursor->Between(start, cursor->position())),
                                     " is on another day every year, which is not known"),
                        start);
  }
  const std::optional<int> holiday = cursor->TakeValue(DateRole::kHoliday);
  if (!holiday.has_value()) return std::nullopt;
  HolidayTerm term;
  term.holiday = cursor->words().holidays[*holiday];
  term.weekend = cursor->Peek().IsUnit(DateUnit::kWeekend);
  if (term.weekend) cursor->Skip();
  term.year = TakeYear(cursor);
  return cursor->Make(term, start);
}

}  // namespace

std::optional<DateExpr> ParsePeriod(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (auto marked = ParseMarked(cursor)) {
    // "1Q18"
    const DateToken& year = cursor->Peek();
    if (year.digits == 2 && !year.spaced) marked->year = ParseYear(true, cursor);
    return marked->year.has_value() ? cursor->Make(*marked, start)
                                    : OfYear(*marked, start, cursor);
  }
  for (const auto parse :
       {ParseYearThenMarked, ParseIsoWeek, ParseWeekNumber, ParseMarkedYearThenPart,
        ParseYearThenMark, ParseNumbered, ParseSeason, ParseDecade, ParseNamed}) {
    if (auto expr = parse(cursor)) return expr;
  }
  return std::nullopt;
}

}  // namespace gainsay
