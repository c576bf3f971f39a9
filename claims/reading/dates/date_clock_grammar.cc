#include "claims/reading/dates/date_clock_grammar.h"

#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

bool IsZone(const DateToken& token) {
  return token.Is(DateRole::kZone) || token.Is(DateRole::kAmericanZone) ||
         token.Is(DateRole::kEuropeanZone);
}

// "+02:00", "+0200" and, after GMT or UTC, "+2". "10:00-12:00" is no offset but a pair of
// times, where no seconds (`precise`) and no space say otherwise.
std::optional<int> ParseOffset(bool after_zone, bool precise, DateCursor* cursor) {
  const DateToken& sign = cursor->Peek();
  const DateToken& hours = cursor->Peek(1);
  if (!sign.IsMark('+') && !sign.IsMark('-')) return std::nullopt;
  if (!hours.IsPlainNumber() || hours.spaced || (after_zone && sign.spaced)) {
    return std::nullopt;
  }
  if (sign.mark == '-' && !after_zone && !precise && !sign.spaced) return std::nullopt;
  const DateToken& minutes = cursor->Peek(3);
  const bool colon =
      cursor->Peek(2).IsMark(':') && minutes.IsPlainNumber() && minutes.digits == 2;
  int64_t total = 0;
  if (hours.digits == 4) {
    total = hours.number / 100 * 60 + hours.number % 100;
  } else if (hours.digits <= 2 && (colon || after_zone)) {
    total = hours.number * 60 + (colon ? minutes.number : 0);
  } else {
    return std::nullopt;
  }
  const int signed_total = static_cast<int>(sign.mark == '-' ? -total : total);
  cursor->Skip(colon ? 4 : 2);
  return signed_total;
}

bool ParseNamedZone(DateCursor* cursor, Clock* clock) {
  if (const auto fixed = cursor->TakeValue(DateRole::kZone)) {
    clock->zone = ZoneRule::kFixed;
    clock->standard_minutes =
        *fixed == 0 ? ParseOffset(true, false, cursor).value_or(0) : *fixed;
    return true;
  }
  if (const auto american = cursor->TakeValue(DateRole::kAmericanZone)) {
    clock->zone = ZoneRule::kAmerican;
    clock->standard_minutes = *american;
    return true;
  }
  const auto european = cursor->TakeValue(DateRole::kEuropeanZone);
  if (!european.has_value()) return false;
  clock->zone = ZoneRule::kEuropean;
  clock->standard_minutes = *european;
  return true;
}

void ParseZone(DateCursor* cursor, Clock* clock) {
  if (const auto offset = ParseOffset(false, clock->second.has_value(), cursor)) {
    clock->zone = ZoneRule::kFixed;
    clock->standard_minutes = *offset;
    // Mail dates repeat the zone's name: "+0000 (UTC)".
    if (cursor->Peek().IsMark('(') && IsZone(cursor->Peek(1)) &&
        cursor->Peek(2).IsMark(')')) {
      cursor->Skip(3);
    }
    return;
  }
  const size_t start = cursor->position();
  const bool open = cursor->TakeMark('(');
  if (!ParseNamedZone(cursor, clock) || (open && !cursor->TakeMark(')'))) {
    clock->zone = ZoneRule::kNone;
    cursor->Rewind(start);
  }
}

// "12:17", "12:17:30", "12.17".
bool ParsePair(DateCursor* cursor, Clock* clock) {
  const DateToken& hour = cursor->Peek();
  const DateToken& mark = cursor->Peek(1);
  const DateToken& minute = cursor->Peek(2);
  if (hour.digits > 2 || !minute.IsPlainNumber() || minute.digits != 2) return false;
  if (!mark.IsMark(':') && !IsDottedTime(*cursor)) return false;
  clock->hour = static_cast<int>(hour.number);
  clock->minute = static_cast<int>(minute.number);
  cursor->Skip(3);
  const DateToken& second = cursor->Peek(1);
  if (cursor->Peek().IsMark(':') && second.IsPlainNumber() && second.digits == 2) {
    clock->second = static_cast<int>(second.number);
    cursor->Skip(2);
  }
  return true;
}

// The hour, minute and second, without half of the day and zone.
bool ParseHour(DateCursor* cursor, Clock* clock) {
  // "12 noon"
  if (cursor->Peek().number == 12 && cursor->Peek(1).Is(DateRole::kClock)) cursor->Skip();
  if (const auto minutes = cursor->TakeValue(DateRole::kClock)) {
    clock->hour = *minutes / 60;
    clock->minute = *minutes % 60;
    clock->midnight = *minutes == 0;
    clock->half_said = true;
    return true;
  }
  const DateToken& hour = cursor->Peek();
  const DateToken& next = cursor->Peek(1);
  const bool o_clock = next.Is(DateRole::kOClock);
  if (o_clock && hour.Is(DateRole::kCardinal)) {  // "two o'clock"
    clock->hour = hour.meaning->value;
    cursor->Skip(2);
    return true;
  }
  if (!hour.IsPlainNumber()) return false;
  if (ParsePair(cursor, clock)) return true;
  if (hour.digits <= 2 && (o_clock || next.Is(DateRole::kMeridiem))) {
    clock->hour = static_cast<int>(hour.number);
    cursor->Skip(o_clock ? 2 : 1);
    return true;
  }
  if (hour.digits != 4 || !EndsClock(next)) return false;
  clock->hour = static_cast<int>(hour.number / 100);
  clock->minute = static_cast<int>(hour.number % 100);
  clock->half_said = true;
  cursor->Skip(next.IsUnit(DateUnit::kHour) ? 2 : 1);
  return true;
}

// Past an hour at the place, with its minutes: "6", "6:30"; nothing where there is none.
std::optional<size_t> PastHour(const DateCursor& cursor, size_t at) {
  const DateToken& hour = cursor.Peek(at);
  const DateToken& mark = cursor.Peek(at + 1);
  const DateToken& minute = cursor.Peek(at + 2);
  if (!hour.IsPlainNumber() || hour.digits > 2) return std::nullopt;
  const bool minutes = (mark.IsMark(':') || mark.IsMark('.')) && minute.IsPlainNumber() &&
                       minute.digits == 2;
  return at + (minutes ? 3 : 1);
}

// Hours to add: 0 for "a.m." and for the "a" of "9:12a", 12 for "p.m."
std::optional<int> TakeMeridiem(DateCursor* cursor) {
  const DateToken& article = cursor->Peek();
  const bool glued = cursor->Previous().IsNumber() && !article.spaced;
  if (glued && article.Is(DateRole::kCardinal) && article.meaning->value == 1) {
    cursor->Skip();
    return 0;
  }
  return cursor->TakeValue(DateRole::kMeridiem);
}

}  // namespace

bool EndsClock(const DateToken& token) {
  return IsZone(token) || token.IsUnit(DateUnit::kHour) ||
         token.Is(DateRole::kMeridiem) || token.Is(DateRole::kOClock);
}

bool IsDottedTime(const DateCursor& cursor) {
  constexpr int kLastMonth = 12;
  const DateToken& hour = cursor.Peek();
  const DateToken& minute = cursor.Peek(2);
  const DateToken& next = cursor.Peek(3);
  const DateToken& day = cursor.Peek(4);
  if (!hour.IsPlainNumber() || hour.digits > 2 || !cursor.Peek(1).IsMark('.'))
    return false;
  if (!minute.IsPlainNumber() || minute.digits != 2 || next.IsMark('.')) return false;
  if (EndsClock(next)) return true;
  if (hour.number > 23 || minute.number > 59) return false;
  const DateToken& beside = next.Is(DateRole::kOn) ? day : next;
  const bool on_day = beside.Is(DateRole::kWeekday) || beside.Is(DateRole::kDay) ||
                      beside.Is(DateRole::kDayPart);
  return on_day || (hour.number > kLastMonth && minute.number > kLastMonth);
}

bool BeginsHours(const DateCursor& cursor, size_t ahead) {
  const std::optional<size_t> joint = PastHour(cursor, ahead);
  if (!joint.has_value()) return false;
  const DateToken& mark = cursor.Peek(*joint);
  if (!mark.IsMark('-') && !mark.Is(DateRole::kTo)) return false;
  const std::optional<size_t> end = PastHour(cursor, *joint + 1);
  return end.has_value() && cursor.Peek(*end).Is(DateRole::kMeridiem);
}

std::optional<ClockRange> ParseHours(DateCursor* cursor) {
  const size_t start = cursor->position();
  Clock from;
  from.hour = static_cast<int>(cursor->Peek().number);
  cursor->Skip();
  if (cursor->TakeMark(':') || cursor->TakeMark('.')) {
    from.minute = static_cast<int>(cursor->Peek().number);
    cursor->Skip();
  }
  cursor->Skip();  // what joins the times
  const std::optional<Clock> to = ParseClock(cursor);
  if (!to.has_value()) return std::nullopt;
  if (from.hour < 1 || from.hour > 12) {
    return cursor->Fail(absl::StrCat("there is no hour ", from.hour, " of half a day"),
                        start);
  }
  // In the same half of the day where that is before the second, else in the other.
  const int half = to->hour / 12 * 12;
  from.hour = from.hour % 12 + half;
  const bool before =
      from.hour < to->hour || (from.hour == to->hour && from.minute < to->minute);
  if (!before) from.hour = (from.hour + 12) % 24;
  from.zone = to->zone;
  from.standard_minutes = to->standard_minutes;
  if (const auto problem = ClockProblem(from)) return cursor->Fail(*problem, start);
  return ClockRange{from, *to};
}

std::optional<Clock> ParseClock(DateCursor* cursor) {
  const size_t start = cursor->position();
  Clock clock;
  if (!ParseHour(cursor, &clock)) return std::nullopt;
  if (const auto added = TakeMeridiem(cursor)) {
    if (clock.hour < 1 || clock.hour > 12) {
      return cursor->Fail(absl::StrCat("there is no hour ", clock.hour, " of half a day"),
                          start);
    }
    clock.hour = clock.hour % 12 + *added;
    clock.half_said = true;
  }
  ParseZone(cursor, &clock);
  if (const auto problem = ClockProblem(clock)) return cursor->Fail(*problem, start);
  return clock;
}

void TakeLateZone(DateCursor* cursor, Clock* clock) {
  if (clock->zone == ZoneRule::kNone) ParseNamedZone(cursor, clock);
}

void TakeOtherClock(DateCursor* cursor, Clock* clock) {
  constexpr int kHour = 60;
  constexpr int kDay = 24 * kHour;
  constexpr int kEasternmost = 13 * kHour;  // in most years' news
  const size_t start = cursor->position();
  if (!cursor->TakeMark('(')) return;
  const std::optional<Clock> other = ParseClock(cursor);
  if (cursor->failed()) return;
  cursor->Take(DateRole::kOn);
  cursor->Take(DateRole::kWeekday);
  if (!other.has_value() || other->zone == ZoneRule::kNone || !cursor->TakeMark(')')) {
    cursor->Rewind(start);
    return;
  }
  const int ahead = (clock->hour - other->hour) * kHour + clock->minute - other->minute;
  int offset = ahead + other->standard_minutes;
  if (offset > kEasternmost) offset -= kDay;
  if (offset <= kEasternmost - kDay) offset += kDay;
  clock->zone = other->zone;
  clock->standard_minutes = offset;
}

}  // namespace gainsay
