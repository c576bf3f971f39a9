#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_CLOCK_GRAMMAR_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_CLOCK_GRAMMAR_H_

#include <optional>

#include "claims/reading/dates/date_clock.h"
#include "claims/reading/dates/date_cursor.h"
#include "claims/reading/dates/date_tokens.h"

namespace gainsay {

// A time of day: 12:17, 12:17:30, 9:12 AM, 5pm, 12.17pm, 8 o'clock, 1217 GMT, noon; with
// its zone where one is written: GMT, ET, +02:00, +0200, GMT+2, (CET), "Kyiv time".
std::optional<Clock> ParseClock(DateCursor* cursor);

// Takes the zone behind the date of a time that has none: "10 p.m. Tuesday GMT".
void TakeLateZone(DateCursor* cursor, Clock* clock);

// Takes the same time elsewhere after a local one: the "(0117 GMT)" of "4:17 a.m. (0117
// GMT)", which tells the zone of the first.
void TakeOtherClock(DateCursor* cursor, Clock* clock);

// Two times of a day.
struct ClockRange {
  Clock from;
  Clock to;
};

// Whether such times stand at the place, only the second of them with a half of the day:
// "6-8 p.m.", "10:30 to 2 p.m.".
bool BeginsHours(const DateCursor& cursor, size_t ahead = 0);
// Takes them where they begin here; the first is in the half of the second if it is
// before that there, else in the other.
std::optional<ClockRange> ParseHours(DateCursor* cursor);

// Whether the "18.30" that stands here is a time of day: what follows says so, or it can
// be no day and month.
bool IsDottedTime(const DateCursor& cursor);

// Whether digits before the token are a time, not a year or a day: a zone, "hours", a.m.
bool EndsClock(const DateToken& token);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_CLOCK_GRAMMAR_H_
