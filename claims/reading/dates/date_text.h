#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_TEXT_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_TEXT_H_

#include <string>

#include "claims/values/date_set.h"

namespace gainsay {

// A set of dates for people, in English: "25 January 2026", "January 2026", "2026",
// "the 1990s", "4–5 February 2026", "some day of 25 January–1 February 2026",
// "2 January 2024 12:17 GMT", "before 5 March 2026", "from 2014 on",
// "no date at all" for the empty set. Alternatives are joined by "or".
std::string DateSetText(const DateSet& set);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_TEXT_H_
