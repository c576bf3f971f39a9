#include "claims/reading/dates/date_numeric.h"

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_clock_grammar.h"
#include "claims/reading/dates/date_names.h"
#include "claims/reading/dates/date_numeral.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// The parts of a numeric date: two or three numbers with one mark between.
struct NumericParts {
  DateToken numbers[3];
  int count = 0;
  char mark = 0;
};

// Hyphens and full stops stand close, but for "2016 - 11", a year and a month; slashes
// may have spaces around them.
bool Joins(const NumericParts& parts, const DateToken& mark, const DateToken& next) {
  if (!mark.IsMark(parts.mark) || !next.IsPlainNumber()) return false;
  if (parts.mark == '/' || (!mark.spaced && !next.spaced)) return true;
  return parts.mark == '-' && parts.count == 1 &&
         parts.numbers[0].digits + next.digits == 6;
}

NumericParts TakeParts(DateCursor* cursor) {
  NumericParts parts;
  if (!cursor->Peek().IsPlainNumber()) return parts;
  parts.mark = cursor->Peek(1).mark;
  if (parts.mark != '-' && parts.mark != '/' && parts.mark != '.') return parts;
  parts.numbers[parts.count++] = cursor->Peek();
  cursor->Skip();
  while (parts.count < 3 && Joins(parts, cursor->Peek(), cursor->Peek(1))) {
    parts.numbers[parts.count++] = cursor->Peek(1);
    cursor->Skip(2);
  }
  return parts;
}

int Small(const DateToken& token) {
  return token.digits <= 2 ? static_cast<int>(token.number) : 0;
}

bool IsShort(const NumericParts& parts) {
  return parts.numbers[0].digits <= 2 && parts.numbers[1].digits <= 2;
}

// Year, month and, where written, day: 2026-01-25, 2015/3.
bool FromYear(const NumericParts& parts, CalendarTerm* term) {
  if (parts.numbers[0].digits != 4 || parts.numbers[1].digits > 2) return false;
  if (parts.count == 2 && Small(parts.numbers[1]) > 12) return false;  // 2024/25
  if (parts.count == 3 && parts.numbers[2].digits > 2) return false;
  term->year = WrittenYear{parts.numbers[0].number};
  term->month = Small(parts.numbers[1]);
  if (parts.count == 3) term->day = Small(parts.numbers[2]);
  return true;
}

// Day and month in either order, and the year where written: 25/01/2026, 22/04, 05.08.89.
bool FromDay(const NumericParts& parts, CalendarTerm* term) {
  const int first = Small(parts.numbers[0]);
  const int second = Small(parts.numbers[1]);
  if (first == 0 || second == 0) return false;
  if (parts.count == 3) {
    const int digits = parts.numbers[2].digits;
    if (digits != 2 && digits != 4) return false;
    term->year =
        WrittenYear{parts.numbers[2].number, digits == 2 ? WrittenYear::Form::kTwoDigits
                                                         : WrittenYear::Form::kFull};
  }
  const bool month_first = second > 12 && first <= 12;
  term->day = month_first ? second : first;
  term->month = month_first ? first : second;
  const bool either = first <= 12 && second <= 12 && parts.mark != '.';
  term->swappable = either && first != second;
  if (!either) term->month_first = month_first;
  return true;
}

bool FromMonth(const NumericParts& parts, CalendarTerm* term) {
  if (parts.count != 2 || parts.numbers[1].digits != 4) return false;
  if (parts.numbers[0].digits > 2 || parts.numbers[0].number > 12) return false;
  term->month = Small(parts.numbers[0]);
  term->year = WrittenYear{parts.numbers[1].number};
  return true;
}

// "11/12, 2016"
void TakeYearAfterComma(DateCursor* cursor, CalendarTerm* term) {
  const size_t start = cursor->position();
  if (!cursor->TakeMark(',')) return;
  const DateToken& year = cursor->Peek();
  if (year.digits == 4 || !year.spaced) term->year = ParseYear(true, cursor);
  if (!term->year.has_value()) cursor->Rewind(start);
}

// The day that the words name by these numbers.
std::optional<Day> NamedDay(absl::string_view text, const DateWords& words) {
  const DatePhrase* const phrase = words.Find(text);
  if (phrase == nullptr || phrase->meaning.role != DateRole::kShort) return std::nullopt;
  return ParseDay(words.expansions[phrase->meaning.value]);
}

bool IsCompact(const DateToken& token) {
  return token.IsPlainNumber() && token.digits == 8 &&
         IsValidDate(token.number / 10000, static_cast<int>(token.number / 100 % 100),
                     static_cast<int>(token.number % 100));
}

}  // namespace

std::optional<CalendarTerm> ParseNumericDate(DateCursor* cursor) {
  const size_t start = cursor->position();
  CalendarTerm term;
  if (IsCompact(cursor->Peek())) {
    const int64_t digits = cursor->Peek().number;
    cursor->Skip();
    term.year = WrittenYear{digits / 10000};
    term.month = static_cast<int>(digits / 100 % 100);
    term.day = static_cast<int>(digits % 100);
    return term;
  }
  if (IsDottedTime(*cursor)) return std::nullopt;
  const NumericParts parts = TakeParts(cursor);
  // What follows "4/5" or ends "9.12 am" makes it something else.
  const bool other = parts.count == 2 &&
                     (cursor->Peek().Is(DateRole::kMonth) || EndsClock(cursor->Peek()));
  // "15-2" is a date where it is all there is, else from one day to another.
  const bool extent = parts.count == 2 && parts.mark == '-' && IsShort(parts) &&
                      !(start == 0 && cursor->AtEnd());
  if (parts.count < 2 || other || extent ||
      !(FromYear(parts, &term) || FromMonth(parts, &term) || FromDay(parts, &term))) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  if (parts.count == 2 && !term.year.has_value()) {
    const absl::string_view numbers = cursor->Between(start, cursor->position());
    TakeYearAfterComma(cursor, &term);
    if (!term.year.has_value()) term.named_day = NamedDay(numbers, cursor->words());
  }
  const auto problem = DayProblem(FullYear(term.year), *term.month, term.day.value_or(1));
  if (!problem.has_value()) return term;
  return cursor->Fail(
      absl::StrCat(*problem, ", in ", Quoted(cursor->Between(start, cursor->position()))),
      start);
}

}  // namespace gainsay
