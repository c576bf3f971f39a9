#include "claims/reading/dates/date_names.h"

#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

constexpr absl::string_view kMonths[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
constexpr absl::string_view kWeekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                           "Friday", "Saturday", "Sunday"};
constexpr int64_t kSomeLeapYear = 2000;

}  // namespace

absl::string_view MonthName(int month) { return kMonths[month - 1]; }

absl::string_view WeekdayName(int weekday) { return kWeekdays[weekday - 1]; }

std::string YearName(int64_t year) {
  return year > 0 ? absl::StrCat(year) : absl::StrCat(1 - year, " BC");
}

std::string DayName(Day day) {
  const CalendarDate date = CalendarFromDay(day);
  return absl::StrCat(date.day, " ", MonthName(date.month), " ", YearName(date.year));
}

std::optional<std::string> DayProblem(std::optional<int64_t> year, int month, int day) {
  if (month < 1 || month > 12) return absl::StrCat("there is no month ", month);
  const int days = DaysInMonth(year.value_or(kSomeLeapYear), month);
  if (day >= 1 && day <= days) return std::nullopt;
  if (day < 1) return absl::StrCat("there is no day ", day);
  return absl::StrCat(MonthName(month), " has ", days, " days",
                      month == 2 && year.has_value() ? " in " + YearName(*year) : "");
}

}  // namespace gainsay
