#include "claims/reading/date_numeral.h"

#include "claims/reading/date_clock_grammar.h"

namespace gainsay {
namespace {

constexpr int kMaxCount = 100000;  // of units; more is no date of any record

// "twenty-one": the tens, and with them what follows as a hyphen and a smaller number.
std::optional<int> TakeAfterTens(DateRole role, DateCursor* cursor) {
  const DateToken& tens = cursor->Peek();
  if (!tens.Is(DateRole::kCardinal) || tens.meaning->value % 10 != 0) return std::nullopt;
  const size_t dash = cursor->Peek(1).IsMark('-') ? 1 : 0;
  const DateToken& ones = cursor->Peek(1 + dash);
  if (!ones.Is(role) || ones.meaning->value > 9) return std::nullopt;
  const int number = tens.meaning->value + ones.meaning->value;
  cursor->Skip(2 + dash);
  return number;
}

std::optional<int> ParseCardinal(DateCursor* cursor) {
  const DateToken& token = cursor->Peek();
  if (token.IsPlainNumber() && token.number <= kMaxCount) {
    const int number = static_cast<int>(token.number);
    cursor->Skip();
    return number;
  }
  if (const auto number = TakeAfterTens(DateRole::kCardinal, cursor)) return number;
  return cursor->TakeValue(DateRole::kCardinal);
}

// "last year", "this year", "next year"
std::optional<WrittenYear> ParseYearFromNow(DateCursor* cursor) {
  const DateToken& direction = cursor->Peek();
  const DateToken& unit = cursor->Peek(1);
  if (!direction.Is(DateRole::kDirection) || !unit.IsUnit(DateUnit::kYear)) {
    return std::nullopt;
  }
  WrittenYear year = {0, WrittenYear::Form::kFromNow};
  switch (static_cast<DateDirection>(direction.meaning->value)) {
    case DateDirection::kLast:
      year.number = -1;
      break;
    case DateDirection::kThis:
      break;
    case DateDirection::kNext:
      year.number = 1;
      break;
    default:
      return std::nullopt;
  }
  cursor->Skip(2);
  return year;
}

}  // namespace

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

std::optional<WrittenYear> ParseYear(bool after_month, DateCursor* cursor) {
  using Form = WrittenYear::Form;
  const DateToken& token = cursor->Peek();
  if (!token.IsNumber()) return ParseYearFromNow(cursor);
  const DateToken& next = cursor->Peek(1);
  Form form = Form::kFull;
  if (token.form == DateToken::Form::kShortYear) {
    form = Form::kTwoDigits;
  } else if (token.form != DateToken::Form::kPlain || next.IsMark(':')) {
    return std::nullopt;
  } else if (next.Is(DateRole::kEra) && token.digits <= 4 && token.number > 0) {
    cursor->Skip(2);
    // There is no year 0 in writing: 1 BC is the year 0 of the calendar.
    return WrittenYear{next.meaning->value > 0 ? token.number : 1 - token.number,
                       Form::kFull};
  } else if (token.digits == 2) {
    const bool clock = next.IsMark('.') || next.Is(DateRole::kMeridiem);
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
  const std::optional<VagueCount> count = ParseCount(cursor);
  const std::optional<int> unit =
      count.has_value() ? cursor->TakeValue(DateRole::kUnit) : std::nullopt;
  if (!unit.has_value()) {
    cursor->Rewind(start);
    return std::nullopt;
  }
  return CountedUnit{*count, static_cast<DateUnit>(*unit)};
}

}  // namespace gainsay
