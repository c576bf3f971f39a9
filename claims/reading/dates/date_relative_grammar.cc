#include <utility>

#include "claims/reading/dates/date_clock_grammar.h"
#include "claims/reading/dates/date_names.h"
#include "claims/reading/dates/date_numeral.h"
#include "claims/reading/dates/date_terms.h"

namespace gainsay {
namespace {

bool CanBeRelative(const DateToken& token) {
  return token.Is(DateRole::kUnit) || token.Is(DateRole::kWeekday) ||
         token.Is(DateRole::kMonth) || token.Is(DateRole::kSeason) ||
         token.Is(DateRole::kHoliday);
}

// After a unit, "before last" and "after next"; not what begins "before last Friday".
std::optional<DateDirection> ParseSecondDirection(DateCursor* cursor) {
  const size_t start = cursor->position();
  const auto bound = cursor->TakeValue(DateRole::kBound);
  cursor->Take(DateRole::kArticle);
  const auto direction = cursor->TakeValue(DateRole::kDirection);
  if (bound.has_value() && direction.has_value() && !CanBeRelative(cursor->Peek())) {
    const auto side = static_cast<DateBound>(*bound);
    const auto near = static_cast<DateDirection>(*direction);
    if (side == DateBound::kBefore && near == DateDirection::kLast) {
      return DateDirection::kBeforeLast;
    }
    if (side == DateBound::kAfter && near == DateDirection::kNext) {
      return DateDirection::kAfterNext;
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

// "recent weeks", "the coming months"; "weeks" alone say nothing.
std::optional<DateExpr> ParseSeveral(std::optional<DateDirection> direction, size_t start,
                                     DateCursor* cursor) {
  if (!direction.has_value() || *direction == DateDirection::kThis) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  WindowTerm term;
  term.count = cursor->words().policies.several;
  term.unit = static_cast<DateUnit>(cursor->Peek().meaning->value);
  const bool back =
      *direction == DateDirection::kLast || *direction == DateDirection::kPast;
  term.sign = back ? -1 : 1;
  cursor->Skip();
  return cursor->Make(term, start);
}

// "this evening" is a part of today, which is left for what reads those.
bool TakeToday(DateCursor* cursor) {
  const DateToken& word = cursor->Peek();
  const DateToken& part = cursor->Peek(1);
  const bool today = word.Is(DateRole::kDirection) &&
                     word.meaning->value == static_cast<int>(DateDirection::kThis) &&
                     part.Is(DateRole::kDayPart);
  if (today) cursor->Skip();
  return today;
}

// The "last year" of "this month last year".
bool TakeLastYear(const RelativeTerm& term, DateCursor* cursor) {
  const DateToken& word = cursor->Peek();
  const bool unit = term.what.role == DateRole::kUnit &&
                    term.what.value < static_cast<int>(DateUnit::kYear);
  const bool last = term.direction == DateDirection::kThis && unit &&
                    word.Is(DateRole::kDirection) &&
                    word.meaning->value == static_cast<int>(DateDirection::kLast) &&
                    cursor->Peek(1).IsUnit(DateUnit::kYear);
  if (last) cursor->Skip(2);
  return last;
}

// The day after a month that is pointed at, "last November 20", which is then as a
// holiday is: a day of every year.
void TakeDayOfMonth(RelativeTerm* term, DateCursor* cursor) {
  const DateToken& day = cursor->Peek();
  const DateToken& next = cursor->Peek(1);
  const bool number =
      day.IsNumber() && day.digits <= 2 &&
      (day.form == DateToken::Form::kPlain || day.form == DateToken::Form::kOrdinal);
  if (!number || next.IsMark(':') || EndsClock(next)) return;
  const int month = term->what.value;
  if (const auto problem =
          DayProblem(std::nullopt, month, static_cast<int>(day.number))) {
    cursor->Fail(*problem, cursor->position());
    return;
  }
  HolidayRule yearly;
  yearly.month = month;
  yearly.day = static_cast<int>(day.number);
  term->holiday = {yearly, yearly};
  term->what = {0, DateRole::kHoliday};
  cursor->Skip();
}

// "last week", "next Friday"; a unit alone stands for the one that is now.
std::optional<DateExpr> ParseDirected(DateCursor* cursor) {
  const size_t start = cursor->position();
  RelativeTerm term;
  // "The start of the next month" is of the calendar.
  term.article =
      cursor->Previous().Is(DateRole::kArticle) && !cursor->Previous(2).Is(DateRole::kOf);
  if (const auto direction = cursor->TakeValue(DateRole::kDirection)) {
    term.direction = static_cast<DateDirection>(*direction);
  }
  const DateToken& what = cursor->Peek();
  const bool fits =
      term.direction.has_value() ? CanBeRelative(what) : what.Is(DateRole::kUnit);
  // "The next day" is the day after another one, which these words do not say.
  const bool dangling = what.IsUnit(DateUnit::kDay) && !what.meaning->plural &&
                        term.direction == DateDirection::kNext;
  if (!fits || dangling || what.IsUnit(DateUnit::kHour)) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  if (what.meaning->plural && !what.IsUnit(DateUnit::kSeason)) {
    return ParseSeveral(term.direction, start, cursor);
  }
  term.what = *what.meaning;
  if (what.Is(DateRole::kHoliday)) {
    term.holiday = cursor->words().holidays[what.meaning->value];
  }
  cursor->Skip();
  if (term.what.role == DateRole::kHoliday && cursor->Peek().IsUnit(DateUnit::kWeekend)) {
    term.weekend = true;
    cursor->Skip();
  }
  if (what.Is(DateRole::kMonth)) TakeDayOfMonth(&term, cursor);
  if (cursor->failed()) return std::nullopt;
  if (!term.direction.has_value()) term.direction = ParseSecondDirection(cursor);
  DateExpr date = cursor->Make(term, start);
  if (!TakeLastYear(term, cursor)) return date;
  CountTerm year_before;
  year_before.count = {1, 1, 1, 1};
  year_before.unit = DateUnit::kYear;
  year_before.sign = -1;
  year_before.hedge = CountHedge::kExactly;
  return cursor->MakeOf(std::move(year_before), start, std::move(date));
}

}  // namespace

std::optional<DateExpr> ParseAfterNext(DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateToken& what = cursor->Peek();
  const bool named = what.Is(DateRole::kWeekday) || what.Is(DateRole::kMonth) ||
                     what.Is(DateRole::kSeason);
  if (!named || !cursor->Peek(1).Is(DateRole::kBound)) return std::nullopt;
  RelativeTerm term;
  term.what = *what.meaning;
  cursor->Skip();
  term.direction = ParseSecondDirection(cursor);
  if (term.direction.has_value()) return cursor->Make(term, start);
  cursor->Rewind(start);
  return std::nullopt;
}

std::optional<DateExpr> ParseRelative(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (const auto offset = cursor->TakeValue(DateRole::kDay)) {
    return cursor->Make(DayTerm{*offset}, start);
  }
  if (TakeToday(cursor)) return cursor->Make(DayTerm{}, start);
  return ParseDirected(cursor);
}

}  // namespace gainsay
