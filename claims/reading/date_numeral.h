#ifndef GAINSAY_CLAIMS_READING_DATE_NUMERAL_H_
#define GAINSAY_CLAIMS_READING_DATE_NUMERAL_H_

#include <optional>

#include "claims/lexicon/date_words.h"
#include "claims/reading/date_cursor.h"
#include "claims/reading/date_syntax.h"

namespace gainsay {

// The numbers of written dates: grammar functions in the sense of DateCursor.

// "2nd", "second", "twenty-first"
std::optional<int> ParseOrdinal(DateCursor* cursor);

// "2", "two", "twenty-one", "a", "a few"
std::optional<VagueCount> ParseCount(DateCursor* cursor);

struct CountedUnit {
  VagueCount count;
  DateUnit unit = DateUnit::kDay;
};

// "two weeks", "a few days"
std::optional<CountedUnit> ParseCountedUnit(DateCursor* cursor);

// A year where one can stand: four digits (not a time such as "1217 GMT"), fewer beside
// an era ("44 BC"), "'24", "last year", and after a day and month also two digits.
std::optional<WrittenYear> ParseYear(bool after_month, DateCursor* cursor);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATE_NUMERAL_H_
