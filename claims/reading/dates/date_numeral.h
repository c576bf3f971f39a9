#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_NUMERAL_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_NUMERAL_H_

#include <optional>
#include <vector>

#include "claims/lexicon/date_words.h"
#include "claims/reading/dates/date_cursor.h"
#include "claims/reading/dates/date_syntax.h"

namespace gainsay {

// The numbers of written dates: grammar functions in the sense of DateCursor.

// "2nd", "second", "twenty-first"
std::optional<int> ParseOrdinal(DateCursor* cursor);

// "2", "two", "twenty-one", "a", "a few"
std::optional<VagueCount> ParseCount(DateCursor* cursor);

// "two weeks", "a few days", "half a year", "10days"
std::optional<CountedUnit> ParseCountedUnit(DateCursor* cursor);

// "two years, one month and 3 days", "a year and a half": each of them; none where there
// is none.
std::vector<CountedUnit> ParseCountedUnits(DateCursor* cursor);

// "twenty-one", "two hundred and sixty seven", "seventeen hundred thirty three"
std::optional<int> ParseNumberWords(DateCursor* cursor);

// A number below a hundred in words: "twenty-one".
std::optional<int> ParseSmallWords(DateCursor* cursor);

// The year that is the last, this or the next one; nothing for other directions.
std::optional<WrittenYear> YearFromNow(DateDirection direction);

// A year where one can stand: four digits (not a time such as "1217 GMT"), fewer beside
// an era ("44 BC"), "'24", "last year", "nineteen eighty-four", and after a month also
// two digits.
std::optional<WrittenYear> ParseYear(bool after_month, DateCursor* cursor);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_NUMERAL_H_
