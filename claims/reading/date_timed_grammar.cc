#include <optional>
#include <utility>

#include "claims/reading/date_clock_grammar.h"
#include "claims/reading/date_terms.h"

namespace gainsay {
namespace {

// The year after the time of day: "Tue Jan 02 12:17:00 GMT 2024".
void TakeLateYear(DateCursor* cursor, DateExpr* date) {
  auto* term = std::get_if<CalendarTerm>(&date->term);
  const DateToken& number = cursor->Peek();
  if (term == nullptr || !term->day.has_value() || term->year.has_value()) return;
  if (!number.IsPlainNumber() || number.digits != 4) return;
  term->year = WrittenYear{number.number};
  cursor->Skip();
}

// A time of day and the date after it; without one, today's.
std::optional<DateExpr> ParseClockFirst(DateCursor* cursor) {
  const size_t start = cursor->position();
  const std::optional<Clock> clock = ParseClock(cursor);
  if (!clock.has_value()) return std::nullopt;
  cursor->Take(DateRole::kDayPart);
  const size_t after_clock = cursor->position();
  if (!cursor->TakeMark(',')) cursor->TakeMark('-');
  auto date = ParsePart(cursor);
  if (date.has_value()) return cursor->MakeOf(TimedTerm{*clock}, start, *std::move(date));
  if (cursor->failed()) return std::nullopt;
  cursor->Rewind(after_clock);
  return cursor->Make(TimedTerm{*clock}, start);
}

// The time of day after a date; the date itself where there is none.
std::optional<DateExpr> ParseClockAfter(DateExpr date, size_t start, DateCursor* cursor) {
  const size_t after_date = cursor->position();
  if (!cursor->TakeMark(',')) cursor->TakeMark('-');
  cursor->SkipAny({DateRole::kOn, DateRole::kArticle});
  const std::optional<Clock> clock = ParseClock(cursor);
  if (!clock.has_value()) {
    if (cursor->failed()) return std::nullopt;
    cursor->Rewind(after_date);
    return date;
  }
  cursor->Take(DateRole::kDayPart);
  TakeLateYear(cursor, &date);
  return cursor->MakeOf(TimedTerm{*clock}, start, std::move(date));
}

// "overnight into Monday", "overnight on Sunday"
std::optional<DateExpr> ParseOvernight(DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateToken& word = cursor->Peek();
  if (!word.Is(DateRole::kNamedPeriod) ||
      word.meaning->value != static_cast<int>(NamedPeriod::kOvernight)) {
    return std::nullopt;
  }
  cursor->Skip();
  OvernightTerm term;
  term.into = cursor->Take(DateRole::kIn) || cursor->Take(DateRole::kTo);
  auto date = ParsePart(cursor);
  if (date.has_value()) return cursor->MakeOf(term, start, *std::move(date));
  if (!cursor->failed()) cursor->Rewind(start);
  return std::nullopt;
}

}  // namespace

std::optional<DateExpr> ParseTimed(DateCursor* cursor) {
  SkipFillers(cursor);
  const size_t start = cursor->position();
  for (const auto parse : {ParseClockFirst, ParseOvernight}) {
    if (auto timed = parse(cursor)) return timed;
    if (cursor->failed()) return std::nullopt;
  }
  std::optional<int> day_part = cursor->TakeValue(DateRole::kDayPart);
  if (day_part.has_value()) cursor->TakeAny({DateRole::kOf, DateRole::kOn});
  auto date = ParsePart(cursor);
  if (!date.has_value()) return std::nullopt;
  date = ParseLengthAfter(*std::move(date), start, cursor);
  if (!day_part.has_value()) day_part = cursor->TakeValue(DateRole::kDayPart);
  if (day_part == 1) date = cursor->MakeOf(NightTerm{}, start, *std::move(date));
  return ParseClockAfter(*std::move(date), start, cursor);
}

}  // namespace gainsay
