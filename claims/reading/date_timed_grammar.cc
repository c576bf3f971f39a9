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

constexpr int kNight = 1;      // a part of the day that runs past midnight
constexpr int kNearClock = 2;  // "shortly after": no part, but what stands before a time

// "morning", "evening local time": that a night is among them, nothing where none is.
std::optional<bool> TakeDayParts(DateCursor* cursor) {
  std::optional<bool> night;
  for (; cursor->Peek().Is(DateRole::kDayPart); cursor->Skip()) {
    const int part = cursor->Peek().meaning->value;
    if (part == kNearClock) break;
    night = night.value_or(false) || part == kNight;
  }
  return night;
}

// "Monday night"; the date itself where no night is said after it.
DateExpr TakeNight(DateExpr date, size_t start, DateCursor* cursor) {
  const bool night = TakeDayParts(cursor).value_or(false);
  return night ? cursor->MakeOf(NightTerm{}, start, std::move(date)) : date;
}

// A time of day with what is said of it: "4:17 a.m. local time (0117 GMT)".
std::optional<Clock> ParseLocalClock(DateCursor* cursor) {
  std::optional<Clock> clock = ParseClock(cursor);
  if (!clock.has_value()) return std::nullopt;
  TakeDayParts(cursor);
  TakeOtherClock(cursor, &*clock);
  if (cursor->failed()) return std::nullopt;
  TakeDayParts(cursor);
  return clock;
}

// "just after 4 a.m.", which tells no instant.
bool TakeNearClock(DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateToken& near = cursor->Peek();
  const bool beside = near.Is(DateRole::kDayPart) && near.meaning->value == kNearClock;
  if (beside || near.Is(DateRole::kApproximate) || near.Is(DateRole::kNearly)) {
    cursor->Skip();
    if (ParseLocalClock(cursor).has_value()) return true;
    if (!cursor->failed()) cursor->Rewind(start);
  }
  return false;
}

// The date of "just after 4 a.m. on Monday"; without one, today.
std::optional<DateExpr> ParseNearClockFirst(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (!TakeNearClock(cursor)) return std::nullopt;
  const size_t after_clock = cursor->position();
  cursor->TakeMark(',');
  auto date = ParsePart(cursor);
  if (date.has_value()) return TakeNight(*std::move(date), start, cursor);
  if (cursor->failed()) return std::nullopt;
  cursor->Rewind(after_clock);
  return cursor->Make(DayTerm{}, start);
}

// A time of day and the date after it; without one, today's.
std::optional<DateExpr> ParseClockFirst(DateCursor* cursor) {
  const size_t start = cursor->position();
  std::optional<Clock> clock = ParseLocalClock(cursor);
  if (!clock.has_value()) return std::nullopt;
  const size_t after_clock = cursor->position();
  if (!cursor->TakeMark(',')) cursor->TakeMark('-');
  auto date = ParsePart(cursor);
  if (date.has_value()) {
    date = TakeNight(*std::move(date), start, cursor);
    TakeOtherClock(cursor, &*clock);
    if (cursor->failed()) return std::nullopt;
    return cursor->MakeOf(TimedTerm{*clock}, start, *std::move(date));
  }
  if (cursor->failed()) return std::nullopt;
  cursor->Rewind(after_clock);
  return cursor->Make(TimedTerm{*clock}, start);
}

// The time of day after a date; the date itself where there is none.
std::optional<DateExpr> ParseClockAfter(DateExpr date, size_t start, DateCursor* cursor) {
  const size_t after_date = cursor->position();
  if (!cursor->TakeMark(',')) cursor->TakeMark('-');
  cursor->SkipAny({DateRole::kOn, DateRole::kExactly, DateRole::kArticle});
  if (TakeNearClock(cursor)) return date;
  const std::optional<Clock> clock = ParseLocalClock(cursor);
  if (!clock.has_value()) {
    if (cursor->failed()) return std::nullopt;
    cursor->Rewind(after_date);
    return date;
  }
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
  for (const auto parse : {ParseClockFirst, ParseNearClockFirst, ParseOvernight}) {
    if (auto timed = parse(cursor)) return timed;
    if (cursor->failed()) return std::nullopt;
  }
  std::optional<bool> night = TakeDayParts(cursor);
  if (night.has_value()) cursor->TakeAny({DateRole::kOf, DateRole::kOn});
  auto date = ParsePart(cursor);
  if (!date.has_value()) return std::nullopt;
  date = ParseLengthAfter(*std::move(date), start, cursor);
  const std::optional<bool> after = TakeDayParts(cursor);
  if (night.value_or(after.value_or(false))) {
    date = cursor->MakeOf(NightTerm{}, start, *std::move(date));
  }
  return ParseClockAfter(*std::move(date), start, cursor);
}

}  // namespace gainsay
