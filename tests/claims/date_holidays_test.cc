#include "claims/lexicon/date_holidays.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct HolidayCase {
  const char* rule;
  int year;
  const char* day;
};

std::string DayOf(const HolidayCase& c) {
  const auto rule = ReadHolidayRule(c.rule);
  if (!rule.has_value()) return "no rule";
  const auto day = HolidayOf(*rule, c.year);
  return day.has_value() ? FormatDay(*day) : "no day";
}

TEST(DateHolidays, AreFoundByTheirRules) {
  for (const HolidayCase& c : {
           HolidayCase{"12-25", 2026, "2026-12-25"},
           {"02-29", 2026, "no day"},
           {"11 thu 4", 2025, "2025-11-27"},
           {"11 thu 4 +1", 2010, "2010-11-26"},
           {"05 mon -1", 2017, "2017-05-29"},
           {"02 mon 5", 2026, "no day"},
           {"11 mon 1 +1", 2024, "2024-11-05"},
           // Earliest and latest in centuries, and after the rule of 1582.
           {"easter", 1818, "1818-03-22"},
           {"easter", 1943, "1943-04-25"},
           {"easter", 1954, "1954-04-18"},
           {"easter", 1981, "1981-04-19"},
           {"easter", 2000, "2000-04-23"},
           {"easter", 2019, "2019-04-21"},
           {"easter", 2026, "2026-04-05"},
           {"easter -2", 2026, "2026-04-03"},
           {"easter 49", 2026, "2026-05-24"},
           {"orthodox-easter", 2024, "2024-05-05"},
           {"orthodox-easter", 2025, "2025-04-20"},
           {"orthodox-easter", 2026, "2026-04-12"},
           {"01-20 1937/4", 1936, "no day"},
           {"01-20 1937/4", 1937, "1937-01-20"},
           {"01-20 1937/4", 2025, "2025-01-20"},
           {"01-20 1937/4", 2026, "no day"},
           {"11 mon 1 +1 1845/4", 1849, "1849-11-06"},
           {"easter 1 2000/1", 1999, "no day"},
       }) {
    EXPECT_EQ(DayOf(c), c.day) << c.rule << " in " << c.year;
  }
}

TEST(DateHolidays, RefusesWhatIsNoRule) {
  for (const char* const rule :
       {"", "13-01", "12-32", "12", "11 thu", "11 thu 6", "11 thu 0", "11 xyz 1",
        "00 mon 1", "easter monday", "easter 1 2", "easter 500", "12-25 1 2", "1937/4",
        "12-25 1937", "12-25 1937/", "12-25 1937/0", "12-25 1937/5", "12-25 1937/4 1"}) {
    EXPECT_FALSE(ReadHolidayRule(rule).has_value()) << rule;
  }
}

}  // namespace
}  // namespace gainsay
