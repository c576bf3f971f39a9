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
  if (!day.has_value()) return "no day";
  const std::string first = FormatDay(day->min);
  return day->min == day->max ? first : first + "/" + FormatDay(day->max);
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
           {"12-25 2d", 2026, "2026-12-25/2026-12-26"},
           {"12-25 -1 2d 2000/1", 2026, "2026-12-24/2026-12-25"},
           {"chinese 01-01", 2025, "2025-01-29"},
           {"chinese 01-01", 2026, "2026-02-17"},
           {"chinese 08-15", 2025, "2025-10-06"},
           {"hebrew 01-10", 2025, "2025-10-02"},
           {"hebrew 03-25 8d", 2024, "2024-12-26/2025-01-02"},
           {"hebrew 07-14", 2024, "2024-03-24"},
           {"hebrew 08-15 8d", 2026, "2026-04-02/2026-04-09"},
           {"islamic 10-01", 2026, "2026-03-20"},
           {"islamic 12-10", 2025, "2025-06-06"},
           // Two of them, and beyond the tables.
           {"islamic 09-01", 2030, "no day"},
           {"islamic 09-01", 2500, "no day"},
       }) {
    EXPECT_EQ(DayOf(c), c.day) << c.rule << " in " << c.year;
  }
}

TEST(DateHolidays, RefusesWhatIsNoRule) {
  for (const char* const rule : {"",
                                 "13-01",
                                 "12-32",
                                 "12",
                                 "11 thu",
                                 "11 thu 6",
                                 "11 thu 0",
                                 "11 xyz 1",
                                 "00 mon 1",
                                 "easter monday",
                                 "easter 1 2",
                                 "easter 500",
                                 "12-25 1 2",
                                 "1937/4",
                                 "12-25 1937",
                                 "12-25 1937/",
                                 "12-25 1937/0",
                                 "12-25 1937/5",
                                 "12-25 0d",
                                 "12-25 d",
                                 "8d",
                                 "islamic",
                                 "islamic 13-01",
                                 "mayan 01-01",
                                 "islamic 01-01 1 2",
                                 "12-25 1937/4 1"}) {
    EXPECT_FALSE(ReadHolidayRule(rule).has_value()) << rule;
  }
}

TEST(DateHolidays, MayBeAnotherDayElsewhere) {
  const auto two = ReadHoliday("11 thu 4 or 10 mon 2");
  ASSERT_TRUE(two.has_value());
  EXPECT_EQ(two->rule, *ReadHolidayRule("11 thu 4"));
  EXPECT_EQ(two->elsewhere, *ReadHolidayRule("10 mon 2"));
  const auto one = ReadHoliday("12-25");
  ASSERT_TRUE(one.has_value());
  EXPECT_EQ(one->rule, one->elsewhere);
  for (const char* const holiday :
       {"12-25 or", "12-25 or 13-01", "12-25 or 12-26 or 12-27"}) {
    EXPECT_FALSE(ReadHoliday(holiday).has_value()) << holiday;
  }
}

}  // namespace
}  // namespace gainsay
