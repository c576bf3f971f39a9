#include "claims/reading/dates/date_numeral.h"

#include "claims/reading/dates/date_clock_grammar.h"

namespace gainsay {
namespace {

constexpr int kMaxCount = 100000;  // of units; more is no date of any record

constexpr int kHundred = 100;
constexpr int kThousand = 1000;
constexpr int kFirstWordYear = 1000;  // years in words are told from counts by their size
constexpr int kLastWordYear = 2999;

bool IsCardinal(const DateToken& token, int min, int max) {
  return token.Is(DateRole::kCardinal) && token.meaning->value >= min &&
         token.meaning->value <= max;
}

// "twenty-one": the tens, and with them what follows as a hyphen and a smaller number.
std::optional<int> TakeAfterTens(DateRole role, DateCursor* cursor) {
  const DateToken& tens = cursor->Peek();
  if (!IsCardinal(tens, 20, 90) || tens.meaning->value % 10 != 0) return std::nullopt;
  const size_t dash = cursor->Peek(1).IsMark('-') ? 1 : 0;
  const DateToken& ones = cursor->Peek(1 + dash);
  if (!ones.Is(role) || ones.meaning->value < 1 || ones.meaning->value > 9) {
    return std::nullopt;
  }
  const int number = tens.meaning->value + ones.meaning->value;
  cursor->Skip(2 + dash);
  return number;
}

// What "hundred" or "thousand" makes of the number before it.
bool TakeScale(int scale, int* number, DateCursor* cursor) {
  if (!IsCardinal(cursor->Peek(), scale, scale)) return false;
  if (*number >= scale) return false;
  *number = (*number == 0 ? 1 : *number) * scale;
  cursor->Skip();
  return true;
}

// "nineteen eighty-four", "twenty oh eight"
std::optional<int> ParseYearPair(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<int> century = ParseSmallWords(cursor);
  if (century.has_value() && *century >= 10) {
    cursor->TakeMark('-');
    const bool oh = IsCardinal(cursor->Peek(), 0, 0);
    if (oh) cursor->Skip();
    const std::optional<int> rest = ParseSmallWords(cursor);
    if (rest.has_value() && (*rest >= 10) != oh) return *century * kHundred + *rest;
  }
  cursor->Rewind(start);
  return std::nullopt;
}

std::optional<WrittenYear> ParseYearWords(DateCursor* cursor) {
  const size_t start = cursor->position();
  std::optional<int> year = ParseYearPair(cursor);
  if (!year.has_value()) year = ParseNumberWords(cursor);
  const bool fits = year.has_value() && *year >= kFirstWordYear && *year <= kLastWordYear;
  // "twenty one twenty eighteen" is a day and a year, "two thousand days" is neither.
  const DateToken& next = cursor->Peek();
  if (fits && !next.Is(DateRole::kUnit) && !next.Is(DateRole::kCardinal)) {
    return WrittenYear{*year};
  }
  cursor->Rewind(start);
  return std::nullopt;
}

std::optional<int> ParseCardinal(DateCursor* cursor) {
  const DateToken& token = cursor->Peek();
  if (token.IsPlainNumber() && token.number <= kMaxCount) {
    const int number = static_cast<int>(token.number);
    cursor->Skip();
    return number;
  }
  return ParseNumberWords(cursor);
}

// "last year", "this year", "next year"
std::optional<WrittenYear> ParseYearFromNow(DateCursor* cursor) {
  const DateToken& direction = cursor->Peek();
  const DateToken& unit = cursor->Peek(1);
  if (!direction.Is(DateRole::kDirection) || !unit.IsUnit(DateUnit::kYear)) {
    return std::nullopt;
  }
  const auto year = YearFromNow(static_cast<DateDirection>(direction.meaning->value));
  if (year.has_value()) cursor->Skip(2);
  return year;
}

// There is no year 0 in writing: 1 BC is the year 0 of the calendar.
int64_t YearOfEra(int64_t number, int era) {
  if (era < 0) return 1 - number;
  return era == 1 ? number : number - era;
}

// "AD 79"; other eras stand after their years.
std::optional<WrittenYear> ParseYearAfterEra(DateCursor* cursor) {
  const DateToken& number = cursor->Peek(1);
  const bool common = cursor->Peek().meaning->value == 1;
  if (!common || !number.IsPlainNumber() || number.digits > 4 || number.number == 0) {
    return std::nullopt;
  }
  cursor->Skip(2);
  return WrittenYear{number.number};
}

// The unit after a number: "weeks", and "mon" where it stands for a month.
std::optional<DateUnit> TakeUnit(DateCursor* cursor) {
  const DateToken& token = cursor->Peek();
  if (const auto unit = cursor->TakeValue(DateRole::kUnit)) {
    return static_cast<DateUnit>(*unit);
  }
  if (token.meaning == nullptr || token.meaning->counted == DateMeaning::kNotCounted) {
    return std::nullopt;
  }
  const auto unit = static_cast<DateUnit>(token.meaning->counted);
  cursor->Skip();
  return unit;
}

// "half a year"; "half of the year" is a part of one.
bool TakeHalf(DateCursor* cursor) {
  if (!cursor->Peek().IsUnit(DateUnit::kHalf)) return false;
  if (!IsCardinal(cursor->Peek(1), 1, 1) || !cursor->Peek(2).Is(DateRole::kUnit)) {
    return false;
  }
  cursor->Skip(2);
  return true;
}

CountedUnit Exact(int count, DateUnit unit) {
  return {{count, count, count, count}, unit, std::nullopt};
}

// Half of a unit in smaller ones. Of a week and a day it is not whole.
CountedUnit InSmaller(DateUnit unit) {
  switch (unit) {
    case DateUnit::kCentury:
      return Exact(50, DateUnit::kYear);
    case DateUnit::kDecade:
      return Exact(5, DateUnit::kYear);
    case DateUnit::kYear:
      return Exact(6, DateUnit::kMonth);
    case DateUnit::kHalf:
      return Exact(3, DateUnit::kMonth);
    case DateUnit::kMonth:
      return Exact(15, DateUnit::kDay);
    case DateUnit::kFortnight:
      return Exact(7, DateUnit::kDay);
    case DateUnit::kWeek:
      return {{3, 4, 3, 4}, DateUnit::kDay, std::nullopt};
    case DateUnit::kDay:
      return Exact(12, DateUnit::kHour);
    default:
      return {{0, 1, 0, 1}, unit, std::nullopt};
  }
}

CountedUnit HalfOf(DateUnit unit) {
  CountedUnit half = InSmaller(unit);
  half.half_of = unit;
  return half;
}

// "a quarter of a century", "a quarter century"
std::optional<CountedUnit> TakeQuarterCentury(DateCursor* cursor) {
  if (!IsCardinal(cursor->Peek(), 1, 1) || !cursor->Peek(1).IsUnit(DateUnit::kQuarter)) {
    return std::nullopt;
  }
  const bool of = cursor->Peek(2).Is(DateRole::kOf) && IsCardinal(cursor->Peek(3), 1, 1);
  const size_t unit = of ? 4 : 2;
  if (!cursor->Peek(unit).IsUnit(DateUnit::kCentury)) return std::nullopt;
  cursor->Skip(unit + 1);
  CountedUnit years = Exact(25, DateUnit::kYear);
  years.half_of = DateUnit::kCentury;  // it is no more precise than half of one
  return years;
}

// The second number of "three or four", "5 to 7", "3-4".
void TakeUpperCount(VagueCount* count, DateCursor* cursor) {
  const size_t start = cursor->position();
  if (!cursor->TakeMark('-') && !cursor->TakeAny({DateRole::kOr, DateRole::kTo})) return;
  const std::optional<VagueCount> upper = ParseCount(cursor);
  if (!upper.has_value() || upper->nominal_from <= count->nominal_to) {
    cursor->Rewind(start);
    return;
  }
  count->nominal_to = upper->nominal_to;
  count->wide_to = upper->wide_to;
}

}  // namespace

std::optional<int> ParseSmallWords(DateCursor* cursor) {
  if (const auto number = TakeAfterTens(DateRole::kCardinal, cursor)) return number;
  if (!IsCardinal(cursor->Peek(), 1, 99)) return std::nullopt;
  return cursor->TakeValue(DateRole::kCardinal);
}

std::optional<int> ParseNumberWords(DateCursor* cursor) {
  if (!cursor->Peek().Is(DateRole::kCardinal)) return std::nullopt;
  const size_t start = cursor->position();
  int total = 0;
  int part = ParseSmallWords(cursor).value_or(0);
  for (;;) {
    if (TakeScale(kHundred, &part, cursor)) continue;
    if (total == 0 && TakeScale(kThousand, &part, cursor)) {
      total = part;
      part = 0;
      continue;
    }
    // "two hundred and five", "two thousand eighteen"
    if (total + part < kHundred || part % kHundred != 0) break;
    const size_t before = cursor->position();
    if (!cursor->TakeMark('-')) cursor->Take(DateRole::kAnd);
    const std::optional<int> more = ParseSmallWords(cursor);
    if (!more.has_value()) {
      cursor->Rewind(before);
      break;
    }
    part += *more;
  }
  if (cursor->position() > start) return total + part;
  return cursor->TakeValue(DateRole::kCardinal);
}

std::optional<int> ParseOrdinal(DateCursor* cursor) {
  const DateToken& token = cursor->Peek();
  if (token.IsNumber() && token.form == DateToken::Form::kOrdinal) {
    if (token.number > kMaxCount) return std::nullopt;
    const int number = static_cast<int>(token.number);
    cursor->Skip();
    return number;
  }
  if (const auto number = TakeAfterTens(DateRole::kOrdinal, cursor)) return number;
  return cursor->TakeValue(DateRole::kOrdinal);
}

std::optional<VagueCount> ParseCount(DateCursor* cursor) {
  if (const auto index = cursor->TakeValue(DateRole::kVagueCount)) {
    return cursor->words().vague_counts[*index];
  }
  const std::optional<int> number = ParseCardinal(cursor);
  if (!number.has_value()) return std::nullopt;
  return VagueCount{*number, *number, *number, *number};
}

std::optional<WrittenYear> YearFromNow(DateDirection direction) {
  constexpr auto kForm = WrittenYear::Form::kFromNow;
  switch (direction) {
    case DateDirection::kLast:
      return WrittenYear{-1, kForm};
    case DateDirection::kThis:
      return WrittenYear{0, kForm};
    case DateDirection::kNext:
      return WrittenYear{1, kForm};
    default:
      return std::nullopt;
  }
}

std::optional<WrittenYear> ParseYear(bool after_month, DateCursor* cursor) {
  using Form = WrittenYear::Form;
  const DateToken& token = cursor->Peek();
  if (token.Is(DateRole::kEra)) return ParseYearAfterEra(cursor);
  if (token.Is(DateRole::kCardinal)) return ParseYearWords(cursor);
  if (!token.IsNumber()) return ParseYearFromNow(cursor);
  const DateToken& next = cursor->Peek(1);
  Form form = Form::kFull;
  if (token.form == DateToken::Form::kShortYear) {
    form = Form::kTwoDigits;
  } else if (token.form != DateToken::Form::kPlain || next.IsMark(':')) {
    return std::nullopt;
  } else if (next.Is(DateRole::kEra) && token.digits <= 4 && token.number > 0) {
    cursor->Skip(2);
    return WrittenYear{YearOfEra(token.number, next.meaning->value), Form::kFull};
  } else if (token.digits == 2) {
    const bool clock =
        next.IsMark('.') || next.Is(DateRole::kMeridiem) || BeginsHours(*cursor);
    if (!after_month || clock || next.Is(DateRole::kMonth)) return std::nullopt;
    form = Form::kTwoDigits;
  } else if (token.digits != 4 || EndsClock(next)) {
    return std::nullopt;
  }
  cursor->Skip();
  return WrittenYear{token.number, form};
}

std::optional<CountedUnit> ParseCountedUnit(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (const auto years = TakeQuarterCentury(cursor)) return years;
  if (TakeHalf(cursor)) {
    return HalfOf(static_cast<DateUnit>(*cursor->TakeValue(DateRole::kUnit)));
  }
  if (std::optional<VagueCount> count = ParseCount(cursor)) {
    TakeUpperCount(&*count, cursor);
    if (const std::optional<DateUnit> unit = TakeUnit(cursor)) {
      return CountedUnit{*count, *unit, std::nullopt};
    }
  }
  cursor->Rewind(start);
  return std::nullopt;
}

std::vector<CountedUnit> ParseCountedUnits(DateCursor* cursor) {
  std::vector<CountedUnit> units;
  size_t end = cursor->position();
  // "two and a half days"
  if (const auto count = ParseCount(cursor); count && cursor->Take(DateRole::kAndHalf)) {
    if (const std::optional<DateUnit> unit = TakeUnit(cursor)) {
      return {{*count, *unit, std::nullopt}, HalfOf(*unit)};
    }
  }
  cursor->Rewind(end);
  while (const auto counted = ParseCountedUnit(cursor)) {
    units.push_back(*counted);
    if (cursor->Take(DateRole::kAndHalf)) units.push_back(HalfOf(counted->unit));
    end = cursor->position();
    if (!cursor->TakeMark(',')) cursor->Take(DateRole::kAnd);
  }
  cursor->Rewind(end);
  return units;
}

}  // namespace gainsay
