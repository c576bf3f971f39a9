#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_NUMERIC_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_NUMERIC_H_

#include <optional>

#include "claims/reading/dates/date_cursor.h"
#include "claims/reading/dates/date_syntax.h"

namespace gainsay {

// Dates of numbers and marks alone: 2026-01-25, 25/01/2026, 02/03/2026, 01.02.2026,
// 22/04, 06/2004, 2015/3, 20260125. Fails where the numbers are those of no date.
std::optional<CalendarTerm> ParseNumericDate(DateCursor* cursor);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_NUMERIC_H_
