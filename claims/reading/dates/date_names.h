#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_NAMES_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_NAMES_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "claims/values/date_set.h"

namespace gainsay {

// English names for messages and for people.
absl::string_view MonthName(int month);      // 1..12: "January"
absl::string_view WeekdayName(int weekday);  // ISO, 1..7: "Monday"
std::string YearName(int64_t year);          // "2026", "44 BC" for -43

// "25 January 2026"
std::string DayName(Day day);

// "February has 28 days in 2026", "there is no month 13"; nothing where the day exists.
// Without a year a 29 February exists.
std::optional<std::string> DayProblem(std::optional<int64_t> year, int month, int day);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_NAMES_H_
