#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_PAIRING_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_PAIRING_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/reading/dates/date_syntax.h"

namespace gainsay {

// Gives each of the dates of a pair or list what only its neighbours say: "4–5 February
// 2026", "January 30 to February 2, 2026", "1914–18", "10:00 to 12:00 on 5 March". A year
// that only the second says is the year before for a first that would else be later.
void FillGaps(std::vector<DateExpr>* dates);

// Whether the second is but the number of the day after the first: "30" after "January
// 29".
bool IsNextNumber(const DateExpr& first, const DateExpr& second);

// Gives a day of the month its month: "November between 19 and 20".
void SetMonth(int month, DateExpr* date);

// Whether a slash after the date can join a pair: "4/5 February", "2024/25".
bool TakesSlash(const DateExpr& first);

// Whether the date is nothing but a month, without its year.
bool IsMonthAlone(const DateExpr& expr);

// The year, where the date is nothing but a year in full.
std::optional<int64_t> YearAlone(const DateExpr& expr);

// The date, or the part of it, that is still a number with nothing beside it; else null.
const DateExpr* LoneNumber(const DateExpr& expr);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_PAIRING_H_
