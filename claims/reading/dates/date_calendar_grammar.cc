#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_clock_grammar.h"
#include "claims/reading/dates/date_names.h"
#include "claims/reading/dates/date_numeral.h"
#include "claims/reading/dates/date_numeric.h"
#include "claims/reading/dates/date_terms.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr int kMaxDayOfMonth = 31;
// After a month alone, "99" is a year and "32" a day that it has not.
constexpr int kFirstYearAfterMonth = 50;

// The mark between the parts of "05-Aug-2016" and "8/Oct/2012", where the next part
// stands close to it on both sides; 0 where there is none.
char TakeJoint(DateCursor* cursor) {
  const DateToken& mark = cursor->Peek();
  const bool close = !mark.spaced && !cursor->Peek(1).spaced;
  if (!close || !(mark.IsMark('-') || mark.IsMark('/'))) return 0;
  cursor->Skip();
  return mark.mark;
}

// A day of the month: "25", "25th", "twenty-fifth"; where it can be nothing else, as
// `in_words` says, also "twenty-five".
std::optional<int> ParseDayNumber(bool in_words, DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateToken& token = cursor->Peek();
  const DateToken& next = cursor->Peek(1);
  std::optional<int> day;
  if (token.IsPlainNumber()) {
    const bool clock = next.IsMark(':') || next.IsMark('.') ||
                       next.Is(DateRole::kMeridiem) || next.Is(DateRole::kOClock) ||
                       BeginsHours(*cursor);
    if (token.digits > 2 || clock || next.Is(DateRole::kEra)) return std::nullopt;
    day = static_cast<int>(token.number);
    cursor->Skip();
  } else {
    day = ParseOrdinal(cursor);
    if (!day.has_value() && in_words && !ParseYear(false, cursor).has_value()) {
      day = ParseSmallWords(cursor);
      if (cursor->Peek().Is(DateRole::kUnit) || EndsClock(cursor->Peek())) day.reset();
    }
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
  const DateToken& number = cursor->Peek();
  const bool no_day = number.number > kMaxDayOfMonth;
  if (no_day && !term->day.has_value() && number.IsPlainNumber() && number.digits == 2 &&
      number.number < kFirstYearAfterMonth) {
    const auto problem =
        DayProblem(std::nullopt, *term->month, static_cast<int>(number.number));
    cursor->Fail(*problem, cursor->position());
    return;
  }
  term->year = ParseYear(term->day.has_value() || no_day, cursor);
  if (!term->year.has_value()) cursor->Rewind(start);
}

// Whether a number after the day goes on with a list of days, and is no year of two
// digits: "January 29, 30 and 31", "January 29, 30". "January 5, 24" has a year.
bool BeginsDayList(int day, int month, const DateCursor& cursor) {
  const DateToken& number = cursor.Peek(1);
  if (!cursor.Peek().IsMark(',') || !number.IsPlainNumber() || number.digits > 2 ||
      number.number <= day || number.number > kMaxDayOfMonth) {
    return false;
  }
  // "January 5, 06" has a year, as has "April 30, 31".
  const bool padded = number.digits == 2 && number.number < 10;
  constexpr int kAnyYear = 2025;
  if (number.number == day + 1 && !padded &&
      number.number <= DaysInMonth(kAnyYear, month)) {
    return true;
  }
  const size_t comma = cursor.Peek(2).IsMark(',') ? 1 : 0;
  const DateToken& joint = cursor.Peek(2 + comma);
  const bool conjunction = joint.Is(DateRole::kAnd) || joint.Is(DateRole::kOr);
  const DateToken& more = cursor.Peek(2 + comma + (conjunction ? 1 : 0));
  if ((!conjunction && comma == 0) || !more.IsPlainNumber()) return false;
  const bool day_next =
      more.digits <= 2 && more.number > number.number && more.number <= kMaxDayOfMonth;
  const bool clock = cursor.Peek(3 + comma).IsMark(':');
  return (day_next && (conjunction || !clock)) || (!conjunction && more.digits == 4);
}

// The number after "the year".
std::optional<WrittenYear> ParseNamedYear(DateCursor* cursor) {
  const DateToken& number = cursor->Peek();
  if (number.IsPlainNumber() && number.digits <= 4 && number.number > 0) {
    cursor->Skip();
    return WrittenYear{number.number};
  }
  const std::optional<int> words = ParseNumberWords(cursor);
  if (!words.has_value() || *words < 1) return std::nullopt;
  return WrittenYear{*words};
}

// "2026", "the year 800"; not "last year", which is a term of its own.
std::optional<WrittenYear> ParseLeadingYear(DateCursor* cursor) {
  const size_t start = cursor->position();
  const bool named = cursor->Peek().IsUnit(DateUnit::kYear);
  if (named) cursor->Skip();
  if (!cursor->Peek().Is(DateRole::kDirection)) {
    if (const auto year = ParseYear(false, cursor)) return year;
    if (named) {
      if (const auto year = ParseNamedYear(cursor)) return year;
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
  term->day = ParseDayNumber(false, cursor);
  if (!term->day.has_value()) cursor->Rewind(after_month);
  return true;
}

// "Sep-2020-23": the year and day after the month.
bool ParseYearThenDay(DateCursor* cursor, CalendarTerm* term) {
  const size_t start = cursor->position();
  const char joint = TakeJoint(cursor);
  if (joint != 0 && cursor->Peek().digits == 4) {
    term->year = ParseYear(false, cursor);
    if (term->year.has_value() && TakeJoint(cursor) == joint) {
      term->day = ParseDayNumber(false, cursor);
      if (term->day.has_value()) return true;
    }
  }
  term->year.reset();
  cursor->Rewind(start);
  return false;
}

bool ParseMonthFirst(DateCursor* cursor, CalendarTerm* term) {
  const size_t start = cursor->position();
  term->month = cursor->TakeValue(DateRole::kMonth);
  if (!term->month.has_value()) return false;
  if (ParseYearThenDay(cursor, term)) return true;
  const size_t after_month = cursor->position();
  const char joint = TakeJoint(cursor);
  if (joint == 0) cursor->TakeMark(',');
  cursor->Take(DateRole::kArticle);
  term->day = ParseDayNumber(true, cursor);
  if (!term->day.has_value()) cursor->Rewind(after_month);
  if (term->day.has_value() && BeginsDayList(*term->day, *term->month, *cursor))
    return true;
  const bool two_digits = cursor->Previous().digits == 2;
  ParseYearAfter(joint, cursor, term);
  // Spreadsheets write months so; "Jan-25 to Jan-27" are days.
  term->day_or_year = joint == '-' && term->day.has_value() && two_digits &&
                      !term->year.has_value() && start == 0 && cursor->AtEnd();
  return true;
}

// "this month", "last month", as counted from that of publication.
std::optional<int> ParseMonthFromNow(DateCursor* cursor) {
  cursor->Take(DateRole::kArticle);
  const DateToken& direction = cursor->Peek();
  if (!direction.Is(DateRole::kDirection) || !cursor->Peek(1).IsUnit(DateUnit::kMonth)) {
    return std::nullopt;
  }
  cursor->Skip(2);
  switch (static_cast<DateDirection>(direction.meaning->value)) {
    case DateDirection::kThis:
      return 0;
    case DateDirection::kNext:
    case DateDirection::kComing:
      return 1;
    default:
      return -1;
  }
}

// Whether a day of the month without its month is a number with nothing beside it: "4",
// not "the second" or "4th".
bool IsBare(const DateToken& before, const DateToken& day) {
  return day.form != DateToken::Form::kOrdinal &&
         !(day.Is(DateRole::kOrdinal) && before.Is(DateRole::kArticle));
}

bool ParseDayFirst(DateCursor* cursor, CalendarTerm* term) {
  const size_t start = cursor->position();
  const DateToken& before = cursor->Previous();
  // "Tuesday, 12 noon"
  if (cursor->Peek(1).Is(DateRole::kClock)) return false;
  term->day = ParseDayNumber(true, cursor);
  if (!term->day.has_value()) return false;
  const DateToken& number = cursor->Previous();
  const size_t after_day = cursor->position();
  const char joint = TakeJoint(cursor);
  if (joint == 0) {
    // "the 10th day of January"; "10 days in January" is no date.
    const DateToken& unit = cursor->Peek();
    if (unit.IsUnit(DateUnit::kDay) && !unit.meaning->plural) cursor->Skip();
    if (!cursor->Take(DateRole::kOf)) cursor->Take(DateRole::kIn);
  }
  term->month = cursor->TakeValue(DateRole::kMonth);
  if (!term->month.has_value()) {
    term->month_from_now = ParseMonthFromNow(cursor);
    if (term->month_from_now.has_value()) return true;
    cursor->Rewind(after_day);
    term->bare = !term->weekday.has_value() && IsBare(before, number);
    // Of numbers in words, "the fifteen" of a weekday alone is a day.
    if (term->bare && number.Is(DateRole::kCardinal)) {
      cursor->Rewind(start);
      term->day.reset();
      return false;
    }
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

// "the Fourth of July weekend": that of a day without a name.
std::optional<DateExpr> ParseWeekendOf(CalendarTerm day, size_t start,
                                       DateCursor* cursor) {
  if (!cursor->Peek().IsUnit(DateUnit::kWeekend) || day.weekday.has_value()) {
    return std::nullopt;
  }
  cursor->Skip();
  if (!day.year.has_value()) ParseYearAfter(0, cursor, &day);
  HolidayTerm term;
  term.holiday.rule.month = *day.month;
  term.holiday.rule.day = *day.day;
  term.holiday.elsewhere = term.holiday.rule;
  term.year = day.year;
  term.weekend = true;
  return cursor->Make(term, start);
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
  bool open = false;  // "this Friday (5 December)"
  if (term.weekday.has_value()) {
    open = cursor->TakeMark('(');
    cursor->TakeMark(',');
    cursor->SkipAny({DateRole::kOn, DateRole::kExactly, DateRole::kArticle});
  }
  bool dated = ParseDated(cursor, &term);
  if (cursor->failed()) return std::nullopt;
  if (open) dated = dated && cursor->TakeMark(')');
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
    if (!term.swappable) {
      if (auto weekend = ParseWeekendOf(term, start, cursor)) return weekend;
    }
  }
  return cursor->Make(term, start);
}

}  // namespace gainsay
