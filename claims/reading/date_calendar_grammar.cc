#include "absl/strings/str_cat.h"
#include "claims/reading/date_names.h"
#include "claims/reading/date_numeral.h"
#include "claims/reading/date_numeric.h"
#include "claims/reading/date_terms.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr int kMaxDayOfMonth = 31;

// The mark between the parts of "05-Aug-2016" and "8/Oct/2012", where the next part
// stands close to it on both sides; 0 where there is none.
char TakeJoint(DateCursor* cursor) {
  const DateToken& mark = cursor->Peek();
  const bool close = !mark.spaced && !cursor->Peek(1).spaced;
  if (!close || !(mark.IsMark('-') || mark.IsMark('/'))) return 0;
  cursor->Skip();
  return mark.mark;
}

// A day of the month: "25", "25th", "twenty-fifth".
std::optional<int> ParseDayNumber(DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateToken& token = cursor->Peek();
  const DateToken& next = cursor->Peek(1);
  std::optional<int> day;
  if (token.IsPlainNumber()) {
    const bool clock =
        next.IsMark(':') || next.IsMark('.') || next.Is(DateRole::kMeridiem);
    if (token.digits > 2 || clock || next.Is(DateRole::kEra)) return std::nullopt;
    day = static_cast<int>(token.number);
    cursor->Skip();
  } else {
    day = ParseOrdinal(cursor);
  }
  if (day.has_value() && *day >= 1 && *day <= kMaxDayOfMonth) return day;
  cursor->Rewind(start);
  return std::nullopt;
}

// The year after a month or a day, with what may stand between. `joint` is the mark that
// joined the parts before.
void ParseYearAfter(char joint, DateCursor* cursor, CalendarTerm* term) {
  const size_t start = cursor->position();
  if (joint != 0) {
    if (TakeJoint(cursor) == joint) term->year = ParseYear(true, cursor);
    if (term->year.has_value()) return;
    cursor->Rewind(start);
  }
  cursor->TakeMark(',');
  cursor->TakeAny({DateRole::kOf, DateRole::kIn});
  cursor->Take(DateRole::kArticle);
  term->year = ParseYear(term->day.has_value(), cursor);
  if (!term->year.has_value()) cursor->Rewind(start);
}

// "2026", "the year 800"; not "last year", which is a term of its own.
std::optional<WrittenYear> ParseLeadingYear(DateCursor* cursor) {
  const size_t start = cursor->position();
  const bool named = cursor->Peek().IsUnit(DateUnit::kYear);
  if (named) cursor->Skip();
  const DateToken& number = cursor->Peek();
  if (number.IsNumber()) {
    if (const auto year = ParseYear(false, cursor)) return year;
    if (named && number.IsPlainNumber() && number.digits <= 4 && number.number > 0) {
      cursor->Skip();
      return WrittenYear{number.number, WrittenYear::Form::kFull};
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

bool ParseYearFirst(DateCursor* cursor, CalendarTerm* term) {
  term->year = ParseLeadingYear(cursor);
  if (!term->year.has_value()) return false;
  const size_t after_year = cursor->position();
  if (TakeJoint(cursor) == 0) cursor->TakeMark(',');
  term->month = cursor->TakeValue(DateRole::kMonth);
  if (!term->month.has_value()) {
    cursor->Rewind(after_year);
    return true;
  }
  const size_t after_month = cursor->position();
  TakeJoint(cursor);
  term->day = ParseDayNumber(cursor);
  if (!term->day.has_value()) cursor->Rewind(after_month);
  return true;
}

bool ParseMonthFirst(DateCursor* cursor, CalendarTerm* term) {
  term->month = cursor->TakeValue(DateRole::kMonth);
  if (!term->month.has_value()) return false;
  const size_t after_month = cursor->position();
  const char joint = TakeJoint(cursor);
  if (joint == 0) cursor->TakeMark(',');
  cursor->Take(DateRole::kArticle);
  term->day = ParseDayNumber(cursor);
  if (!term->day.has_value()) cursor->Rewind(after_month);
  ParseYearAfter(joint, cursor, term);
  return true;
}

bool ParseDayFirst(DateCursor* cursor, CalendarTerm* term) {
  const DateToken& first = cursor->Peek();
  term->day = ParseDayNumber(cursor);
  if (!term->day.has_value()) return false;
  const size_t after_day = cursor->position();
  const char joint = TakeJoint(cursor);
  if (joint == 0) {
    if (cursor->Peek().IsUnit(DateUnit::kDay)) cursor->Skip();
    cursor->Take(DateRole::kOf);
  }
  term->month = cursor->TakeValue(DateRole::kMonth);
  if (!term->month.has_value()) {
    cursor->Rewind(after_day);
    term->bare = first.form != DateToken::Form::kOrdinal && !term->weekday.has_value();
    cursor->TakeMark(',');
    term->year = ParseYear(false, cursor);
    if (!term->year.has_value()) cursor->Rewind(after_day);
    return true;
  }
  ParseYearAfter(joint, cursor, term);
  return true;
}

bool ParseNumbers(DateCursor* cursor, CalendarTerm* term) {
  const std::optional<CalendarTerm> numeric = ParseNumericDate(cursor);
  if (!numeric.has_value()) return false;
  const std::optional<int> weekday = term->weekday;
  *term = *numeric;
  term->weekday = weekday;
  return true;
}

bool ParseDated(DateCursor* cursor, CalendarTerm* term) {
  if (ParseNumbers(cursor, term)) return true;
  if (cursor->failed()) return false;
  return (!term->weekday.has_value() && ParseYearFirst(cursor, term)) ||
         ParseMonthFirst(cursor, term) || ParseDayFirst(cursor, term);
}

// "25 January 2026 (Sunday)"
void ParseWeekdayAfter(DateCursor* cursor, CalendarTerm* term) {
  const size_t start = cursor->position();
  const bool open = cursor->TakeMark('(');
  if (!open) cursor->TakeMark(',');
  term->weekday = cursor->TakeValue(DateRole::kWeekday);
  if (!term->weekday.has_value() || (open && !cursor->TakeMark(')'))) {
    term->weekday.reset();
    cursor->Rewind(start);
  }
}

}  // namespace

std::optional<DateExpr> ParseCalendar(DateCursor* cursor) {
  const size_t start = cursor->position();
  // "This Friday, 5 December": the date says which.
  const bool directed =
      cursor->Peek(1).Is(DateRole::kWeekday) && cursor->Take(DateRole::kDirection);
  CalendarTerm term;
  term.weekday = cursor->TakeValue(DateRole::kWeekday);
  const size_t after_weekday = cursor->position();
  if (term.weekday.has_value()) {
    cursor->TakeMark(',');
    cursor->SkipAny({DateRole::kOn, DateRole::kArticle});
  }
  const bool dated = ParseDated(cursor, &term);
  if (cursor->failed()) return std::nullopt;
  // A weekday goes with a day, not with a month or year.
  if (!dated || (term.weekday.has_value() && !term.day.has_value())) {
    cursor->Rewind(directed ? start : after_weekday);
    if (!term.weekday.has_value() || directed) return std::nullopt;
    CalendarTerm alone;
    alone.weekday = term.weekday;
    return cursor->Make(alone, start);
  }
  if (term.day.has_value() && term.month.has_value()) {
    if (!term.weekday.has_value()) ParseWeekdayAfter(cursor, &term);
    if (const auto problem = DayProblem(FullYear(term.year), *term.month, *term.day)) {
      return cursor->Fail(
          absl::StrCat(*problem, ", in ",
                       Quoted(cursor->Between(start, cursor->position()))),
          start);
    }
  }
  return cursor->Make(term, start);
}

}  // namespace gainsay
