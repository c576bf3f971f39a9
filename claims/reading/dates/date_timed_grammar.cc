#include <optional>
#include <utility>
#include <vector>

#include "claims/reading/dates/date_clock_grammar.h"
#include "claims/reading/dates/date_terms.h"

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

// The date after a weekday with a part of the day: "Saturday evening, March 7". A weekday
// that it has is its own.
void TakeLateDate(DateCursor* cursor, DateExpr* date) {
  auto* weekday = std::get_if<CalendarTerm>(&date->term);
  if (weekday == nullptr || !weekday->weekday.has_value() || weekday->day.has_value()) {
    return;
  }
  const size_t start = cursor->position();
  cursor->TakeMark(',');
  cursor->SkipAny({DateRole::kOn, DateRole::kArticle});
  // What begins otherwise may be a time: "Saturday evening, 7.30".
  const DateToken& number = cursor->Peek();
  const size_t of = cursor->Peek(1).Is(DateRole::kOf) ? 1 : 0;
  const bool begins = number.Is(DateRole::kMonth) ||
                      (number.IsNumber() && cursor->Peek(1 + of).Is(DateRole::kMonth));
  const auto found = begins ? ParseCalendar(cursor) : std::nullopt;
  if (cursor->failed()) return;
  const auto* day = found.has_value() ? std::get_if<CalendarTerm>(&found->term) : nullptr;
  if (day == nullptr || !day->day.has_value() || day->weekday.has_value()) {
    cursor->Rewind(start);
    return;
  }
  const int named = *weekday->weekday;
  *weekday = *day;
  weekday->weekday = named;
  date->end = found->end;
}

// "morning", "evening local time": a night or else what is not kOther, if it is among
// them; nothing where there is none.
std::optional<DayPart> TakeDayParts(DateCursor* cursor) {
  std::optional<DayPart> taken;
  for (; cursor->Peek().Is(DateRole::kDayPart); cursor->Skip()) {
    const auto part = static_cast<DayPart>(cursor->Peek().meaning->value);
    const bool vague = !taken.has_value() || *taken == DayPart::kOther;
    if (vague || part == DayPart::kNight) taken = part;
  }
  return taken;
}

bool IsOneDay(const DateExpr& date) {
  if (const auto* calendar = std::get_if<CalendarTerm>(&date.term)) {
    return calendar->weekday.has_value() || calendar->day.has_value();
  }
  const auto* relative = std::get_if<RelativeTerm>(&date.term);
  return std::holds_alternative<DayTerm>(date.term) ||
         (relative != nullptr && relative->what.role == DateRole::kWeekday);
}

// Puts an hour without "a.m." or "p.m." into the half of the day that the words beside it
// tell: "6:30 Wednesday evening", "late Tuesday at 11:30". The small hours of a night are
// those of the next morning.
void SettleHalf(std::optional<DayPart> part, const DateExpr* date, Clock* clock) {
  constexpr int kEndOfNight = 5;
  constexpr int kAfterNight = 7;  // an hour of "overnight" may be so late
  if (clock->half_said || clock->hour < 1 || clock->hour > 12) return;
  bool night = part == DayPart::kNight;
  int first = part == DayPart::kAfternoon ? 1 : kEndOfNight;  // of the later half
  bool later = night || part == DayPart::kAfternoon;
  if (date != nullptr && !part.has_value()) {
    const auto* named = std::get_if<NamedTerm>(&date->term);
    const auto* of_day = std::get_if<PartTerm>(&date->term);
    if (std::holds_alternative<NightTerm>(date->term)) {
      later = night = true;
    } else if (named != nullptr) {
      later = named->period == NamedPeriod::kOvernight;
      first = kAfterNight;
    } else if (of_day != nullptr) {
      later = of_day->part == DatePart::kLate && IsOneDay(date->of.front());
    }
  }
  if (clock->hour == 12) {
    if (night) clock->hour = 0;
  } else if (later && clock->hour >= first) {
    clock->hour += 12;
  }
}

// A time of day with what is said of it: "4:17 a.m. local time (0117 GMT)"; `date` stands
// before it, with the part of the day after that.
std::optional<Clock> ParseLocalClock(std::optional<DayPart> part, const DateExpr* date,
                                     DateCursor* cursor) {
  std::optional<Clock> clock = ParseClock(cursor);
  if (!clock.has_value()) return std::nullopt;
  if (const auto own = TakeDayParts(cursor)) {
    if (!part.has_value() || *own != DayPart::kOther) part = own;
  }
  SettleHalf(part, date, &*clock);
  TakeOtherClock(cursor, &*clock);
  if (cursor->failed()) return std::nullopt;
  TakeDayParts(cursor);
  return clock;
}

// "just after 4 a.m.", which tells no instant.
bool TakeNearClock(DateCursor* cursor) {
  const size_t start = cursor->position();
  const DateToken& near = cursor->Peek();
  if (near.Is(DateRole::kShortly) || near.Is(DateRole::kApproximate) ||
      near.Is(DateRole::kNearly)) {
    cursor->Skip();
    if (ParseLocalClock(std::nullopt, nullptr, cursor).has_value()) return true;
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
  if (date.has_value()) {
    const bool night = TakeDayParts(cursor) == DayPart::kNight;
    return night ? cursor->MakeOf(NightTerm{}, start, *std::move(date)) : date;
  }
  if (cursor->failed()) return std::nullopt;
  cursor->Rewind(after_clock);
  return cursor->Make(DayTerm{}, start);
}

// From one time of a day to the other; without a date, of today.
DateExpr HoursOf(const ClockRange& hours, std::optional<DateExpr> date, size_t start,
                 const DateCursor& cursor) {
  std::vector<DateExpr> of;
  if (date.has_value()) of.push_back(*std::move(date));
  DateExpr from = cursor.Make(TimedTerm{hours.from}, start, of);
  DateExpr to = cursor.Make(TimedTerm{hours.to}, start, std::move(of));
  return cursor.Make(PairTerm{}, start, {std::move(from), std::move(to)});
}

// "6-8 p.m. Tuesday"
std::optional<DateExpr> ParseHoursFirst(DateCursor* cursor) {
  const size_t start = cursor->position();
  if (!BeginsHours(*cursor)) return std::nullopt;
  const std::optional<ClockRange> hours = ParseHours(cursor);
  if (!hours.has_value()) return std::nullopt;
  TakeDayParts(cursor);
  const size_t after_hours = cursor->position();
  cursor->TakeMark(',');
  auto date = ParsePart(cursor);
  if (cursor->failed()) return std::nullopt;
  if (!date.has_value()) cursor->Rewind(after_hours);
  TakeDayParts(cursor);
  return HoursOf(*hours, std::move(date), start, *cursor);
}

// A time of day and the date after it; without one, today's.
std::optional<DateExpr> ParseClockFirst(DateCursor* cursor) {
  const size_t start = cursor->position();
  std::optional<Clock> clock = ParseLocalClock(std::nullopt, nullptr, cursor);
  if (!clock.has_value()) return std::nullopt;
  const size_t after_clock = cursor->position();
  if (!cursor->TakeMark(',')) cursor->TakeMark('-');
  auto date = ParsePart(cursor);
  if (date.has_value()) {
    const std::optional<DayPart> part = TakeDayParts(cursor);
    SettleHalf(part, &*date, &*clock);
    if (part == DayPart::kNight) {
      date = cursor->MakeOf(NightTerm{}, start, *std::move(date));
    }
    TakeLateZone(cursor, &*clock);
    TakeOtherClock(cursor, &*clock);
    if (cursor->failed()) return std::nullopt;
    return cursor->MakeOf(TimedTerm{*clock}, start, *std::move(date));
  }
  if (cursor->failed()) return std::nullopt;
  cursor->Rewind(after_clock);
  return cursor->Make(TimedTerm{*clock}, start);
}

// The time of day after a date, of which `part` is said; the date itself where there is
// none.
std::optional<DateExpr> ParseClockAfter(DateExpr date, std::optional<DayPart> part,
                                        size_t start, DateCursor* cursor) {
  const size_t after_date = cursor->position();
  if (!cursor->TakeMark(',')) cursor->TakeMark('-');
  cursor->SkipAny({DateRole::kOn, DateRole::kExactly, DateRole::kArticle});
  if (TakeNearClock(cursor)) return date;
  if (cursor->Peek().Is(DateRole::kFrom) && BeginsHours(*cursor, 1)) cursor->Skip();
  if (BeginsHours(*cursor)) {
    const std::optional<ClockRange> hours = ParseHours(cursor);
    if (!hours.has_value()) return std::nullopt;
    TakeDayParts(cursor);
    return HoursOf(*hours, std::move(date), start, *cursor);
  }
  const std::optional<Clock> clock = ParseLocalClock(part, &date, cursor);
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
  if (date.has_value()) {
    TakeDayParts(cursor);  // "overnight into Monday morning"
    return cursor->MakeOf(term, start, *std::move(date));
  }
  if (!cursor->failed()) cursor->Rewind(start);
  return std::nullopt;
}

}  // namespace

std::optional<DateExpr> ParseTimed(DateCursor* cursor) {
  SkipFillers(cursor);
  const size_t start = cursor->position();
  for (const auto parse :
       {ParseHoursFirst, ParseClockFirst, ParseNearClockFirst, ParseOvernight}) {
    if (auto timed = parse(cursor)) return timed;
    if (cursor->failed()) return std::nullopt;
  }
  std::optional<DayPart> part = TakeDayParts(cursor);
  if (part.has_value() && !cursor->TakeAny({DateRole::kOf, DateRole::kOn}) &&
      part == DayPart::kNight) {
    cursor->Take(DateRole::kFrom);  // "the night from Monday to Tuesday"
  }
  auto date = ParsePart(cursor);
  if (!date.has_value()) return std::nullopt;
  date = ParseLengthAfter(*std::move(date), start, cursor);
  const std::optional<DayPart> after = TakeDayParts(cursor);
  if (after.has_value()) TakeLateDate(cursor, &*date);
  if (cursor->failed()) return std::nullopt;
  if (!part.has_value()) part = after;
  if (part == DayPart::kNight) {
    date = cursor->MakeOf(NightTerm{}, start, *std::move(date));
  }
  return ParseClockAfter(*std::move(date), part, start, cursor);
}

}  // namespace gainsay
