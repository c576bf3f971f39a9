#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_TERMS_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_TERMS_H_

#include <optional>

#include "claims/reading/dates/date_cursor.h"
#include "claims/reading/dates/date_syntax.h"

namespace gainsay {

// The terms of written dates: grammar functions in the sense of DateCursor. They call one
// another through ParsePart, the most general term that is one date.

// All that is said of when it was: a date or a pair of them, or a bound on one. "from 4
// to 6 February", "4, 5 and 9 February", "between 2014 and 2018", "before 5 March", "2012
// or later", "to date".
std::optional<DateExpr> ParseStatement(DateCursor* cursor);

// A date with what is said of the time of day: "the morning of 5 March", "Sunday night",
// "5 March, 17:45", "overnight into Monday".
std::optional<DateExpr> ParseTimed(DateCursor* cursor);

// A part of a date, or a date: "early March", "the end of last year", "earlier this
// week", or any of the below.
std::optional<DateExpr> ParsePart(DateCursor* cursor);

// "25 January 2026", "Jan. 25", "Tuesday the 11th", "25/01/2026", "2016, Nov", "Sunday".
std::optional<DateExpr> ParseCalendar(DateCursor* cursor);

// "Q3 2025", "winter 2025-26", "the 1990s", "21st century", "year-end", "Christmas 2025".
std::optional<DateExpr> ParsePeriod(DateCursor* cursor);

// "last week", "next Friday", "the weekend", "the week before last", "yesterday".
std::optional<DateExpr> ParseRelative(DateCursor* cursor);

// "Wednesday after next", "March after next"
std::optional<DateExpr> ParseAfterNext(DateCursor* cursor);

// "two weeks ago", "in two weeks", "the day before yesterday", "the last two weeks", "two
// Fridays from now".
std::optional<DateExpr> ParseCounted(DateCursor* cursor);

// "the week starting 5 January", "two weeks ending on Sunday", "for 10 days from X".
std::optional<DateExpr> ParseRun(DateCursor* cursor);

// "the closest Monday to 5 October", "the second closest Monday to Christmas"
std::optional<DateExpr> ParseClosest(DateCursor* cursor);

// The date under a hedge before it, "about" or "nearly": of a count what the hedge makes
// of the number, of others about then.
DateExpr UnderHedge(CountHedge hedge, DateExpr date, size_t start,
                    const DateCursor& cursor);

// What a length after a date makes of it: "5 January for 10 days", "2026-01-05 +10 days".
// The date itself where there is none.
std::optional<DateExpr> ParseLengthAfter(DateExpr date, size_t start, DateCursor* cursor);

// "the second Monday of March", "the first half of 2025", "the week of 5 January",
// "Wednesday of last week", "the 20th of next month".
std::optional<DateExpr> ParseSelection(DateCursor* cursor);

// "two days later", after a first date of a pair.
std::optional<DateExpr> ParseLengthLater(const DateExpr& first, DateCursor* cursor);

// "next week on Wednesday": the weekday after a week; the date itself where there is
// none.
std::optional<DateExpr> ParseWeekdayAfterWeek(DateExpr date, size_t start,
                                              DateCursor* cursor);

// Words before a date that add nothing: "on", "the", "in".
void SkipFillers(DateCursor* cursor);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_TERMS_H_
