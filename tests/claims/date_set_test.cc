#include "claims/values/date_set.h"

#include <initializer_list>
#include <string>
#include <vector>

#include "claims/reading/dates/date_reader.h"
#include "gtest/gtest.h"
#include "tests/claims/date_subset.h"
#include "tests/claims/date_table.h"

namespace gainsay {
namespace {

DateSet Set(const std::string& text) {
  DateContext context;
  context.words = &BuiltinDateWords();
  const auto result = ReadDate(text, context);
  if (!result.ok()) ADD_FAILURE() << result.error->message;
  return result.readings.front().nominal;
}

TEST(Calendar, DaysCountFrom1970) {
  EXPECT_EQ(DayFromCalendar(1970, 1, 1), 0);
  EXPECT_EQ(DayFromCalendar(1969, 12, 31), -1);
  EXPECT_EQ(DayFromCalendar(2000, 3, 1), 11017);
  EXPECT_EQ(DayFromCalendar(0, 3, 1), -719468);
  EXPECT_EQ(DayFromCalendar(170000002, 1, 1) - DayFromCalendar(169999602, 1, 1), 146097);
}

TEST(Calendar, RoundTrips) {
  for (Day day = -1000000; day < 1000000; day += 997) {
    const CalendarDate date = CalendarFromDay(day);
    ASSERT_TRUE(IsValidDate(date.year, date.month, date.day));
    ASSERT_EQ(DayFromCalendar(date.year, date.month, date.day), day);
  }
}

TEST(Calendar, KnowsLeapYears) {
  EXPECT_TRUE(IsValidDate(2024, 2, 29));
  EXPECT_FALSE(IsValidDate(2023, 2, 29));
  EXPECT_FALSE(IsValidDate(1900, 2, 29));
  EXPECT_TRUE(IsValidDate(2000, 2, 29));
  EXPECT_TRUE(IsValidDate(-4, 2, 29));
  EXPECT_FALSE(IsValidDate(2024, 0, 1));
  EXPECT_FALSE(IsValidDate(2024, 13, 1));
  EXPECT_FALSE(IsValidDate(2024, 4, 31));
  EXPECT_FALSE(IsValidDate(2024, 4, 0));
}

TEST(Calendar, Weekdays) {
  EXPECT_EQ(IsoWeekday(0), 4);  // Thursday
  EXPECT_EQ(IsoWeekday(-4), 7);
  EXPECT_EQ(IsoWeekday(DayFromCalendar(2024, 1, 2)), 2);
  EXPECT_EQ(IsoWeekday(DayFromCalendar(2026, 1, 25)), 7);
}

TEST(Calendar, FormatsAndParsesDays) {
  EXPECT_EQ(FormatDay(DayFromCalendar(2026, 1, 25)), "2026-01-25");
  EXPECT_EQ(FormatDay(DayFromCalendar(12026, 1, 25)), "+12026-01-25");
  EXPECT_EQ(FormatDay(DayFromCalendar(-44, 3, 15)), "-0044-03-15");
  EXPECT_EQ(FormatDay(DayFromCalendar(0, 1, 1)), "0000-01-01");
  EXPECT_EQ(ParseDay("2026-01-25"), DayFromCalendar(2026, 1, 25));
  for (const char* text : {"2026-02-29", "2026-1-25", "2026-01-25 ", "26-01-25", "",
                           "2026/01/25", "2026-01-2x", "+2026-01-2"}) {
    EXPECT_FALSE(ParseDay(text).has_value()) << text;
  }
}

TEST(Instants, Format) {
  const Instant utc = {1704197820, 60, 0, true};
  EXPECT_EQ(FormatInstant(utc), "2024-01-02T12:17Z");
  const Instant east = {1704197820, 1, 330, true};
  EXPECT_EQ(FormatInstant(east), "2024-01-02T17:47:00+05:30");
  const Instant west = {1704197820, 60, -720, true};
  EXPECT_EQ(FormatInstant(west), "2024-01-02T00:17-12:00");
  const Instant local = {-60, 60, 0, false};
  EXPECT_EQ(FormatInstant(local), "1969-12-31T23:59");
}

struct SetPair {
  std::string a;
  std::string b;
  DateRelation relation;
};

constexpr DateRelation kAgree = DateRelation::kAgree;
constexpr DateRelation kOverlap = DateRelation::kOverlap;
constexpr DateRelation kApart = DateRelation::kApart;

void ExpectRelations(std::initializer_list<SetPair> pairs) {
  for (const SetPair& pair : pairs) {
    SCOPED_TRACE(pair.a + " and " + pair.b);
    const DateSet a = Set(pair.a);
    const DateSet b = Set(pair.b);
    EXPECT_EQ(Relate(a, b), pair.relation);
    EXPECT_EQ(Relate(b, a), pair.relation);
    EXPECT_EQ(Relate(a, a), kAgree);
    EXPECT_EQ(GapDays(a, b), GapDays(b, a));
    // Instants can be apart on one day.
    if (pair.relation == kApart && pair.a.find('T') == std::string::npos) {
      EXPECT_GT(GapDays(a, b), 0);
    }
  }
}

TEST(Relate, Days) {
  ExpectRelations({{"2026-01-25", "2026-01-25", kAgree},
                   {"2026-01-25", "2026-01-24", kApart},
                   {"2026-01", "2026-01-25", kAgree},
                   {"2026-01", "2026-02", kApart},
                   {"2026-02-04/2026-02-05", "2026-02-04/2026-02-05", kAgree},
                   {"2026-02-04/2026-02-05", "2026-02-05", kAgree},
                   {"2026-02-04/2026-02-05", "2026-02", kAgree},
                   {"2026-02-04/2026-02-05", "2026-02-05/2026-02-06", kOverlap},
                   {"2026-02-04/2026-02-08", "2026-02-05/2026-02-06", kOverlap},
                   {"2026-02-04/2026-02-05", "2026-02-06", kApart},
                   {"2026-02-04/2026-02-05", "2026-01/2026-02", kOverlap},
                   {"2026-01-30/2026-02-02", "2026-01", kAgree},
                   {"2026-01-30/2026-02-02", "2026-02-01/2026-02-10", kOverlap},
                   {"[2026-01-25..2026-02-01]", "2026-01-28", kAgree},
                   {"[2026-01-25,2026-01-28]", "2026-01-26", kApart},
                   {"[2026-01-25,2026-01-28]", "2026-01-28", kAgree},
                   {"2014/..", "2020", kAgree},
                   {"2014/..", "2013", kApart},
                   {"2014/..", "2022/..", kOverlap},
                   {"2014/..", "2014/2022", kOverlap},
                   {"2014/", "2014/2022", kAgree},
                   {"../2014", "2013-05-01", kAgree},
                   {"../2014", "2015", kApart},
                   {"/2014", "2010/2014", kAgree},
                   {"[..2014]", "[2015..]", kApart},
                   {"[..2014]", "[2014..]", kAgree}});
}

TEST(Relate, Times) {
  ExpectRelations({{"2024-01-02T12:17Z", "2024-01-02T12:17:30Z", kAgree},
                   {"2024-01-02T12:17:30Z", "2024-01-02T12:17:31Z", kApart},
                   {"2024-01-02T12:17Z", "2024-01-02T12:18Z", kApart},
                   {"2024-01-02T12:17Z", "2024-01-02T13:17+01:00", kAgree},
                   {"2026-01-31T23:30-05:00", "2026-02-01T04:30Z", kAgree},
                   {"2026-01-31T23:30-05:00", "2026-02-01T05:30Z", kApart},
                   {"2024-01-02T12:17Z", "2024-01-02", kAgree},
                   {"2024-01-02T12:17Z", "2024-01-03", kApart},
                   {"2024-01-02T12:17Z", "2024-01-02T12:17", kAgree},
                   {"2024-01-02T12:17Z", "2024-01-02T18:00", kAgree},
                   {"2024-01-02T12:17", "2024-01-02T12:17", kAgree},
                   {"2024-01-02T12:17", "2024-01-02T12:18", kOverlap},
                   {"2024-01-02T12:17", "2024-01-03T12:17", kApart},
                   {"2024-01-02T10:00Z/2024-01-02T12:00Z", "2024-01-02T11:00Z", kAgree},
                   {"2024-01-02T10:00Z/2024-01-02T12:00Z", "2024-01-02T12:30Z", kOverlap},
                   {"2024-01-02T10:00Z/2024-01-02T12:00Z",
                    "2024-01-02T10:00Z/2024-01-02T12:00Z", kAgree},
                   {"2024-01-02T10:00Z/2024-01-02T12:00Z",
                    "2024-01-02T10:00Z/2024-01-02T13:00Z", kOverlap}});
}

TEST(DateSets, Gaps) {
  EXPECT_EQ(GapDays(Set("2026-01-25"), Set("2026-01-26")), 1);
  EXPECT_EQ(GapDays(Set("2024-01-02"), Set("2026-01-27")), 756);
  EXPECT_EQ(GapDays(Set("2026-01"), Set("2026-01-26")), 0);
  EXPECT_EQ(GapDays(Set("[2026-01-01,2026-01-20]"), Set("2026-01-25")), 5);
  EXPECT_EQ(GapDays(Set("[..2014]"), Set("[2016..]")), 366);
}

TEST(DateSets, Subsets) {
  EXPECT_TRUE(IsSubset(Set("2026-01-25"), Set("2026-01")));
  EXPECT_FALSE(IsSubset(Set("2026-01"), Set("2026-01-25")));
  EXPECT_TRUE(IsSubset(Set("2026-01-25"), Set("2025-01-20/..")));
  EXPECT_FALSE(IsSubset(Set("2025-01"), Set("2025-01-20/..")));
  EXPECT_TRUE(IsSubset(Set("2026-01-30/2026-02-02"), Set("[2026-01,2026-02]")));
  EXPECT_FALSE(IsSubset(Set("2026-01-30/2026-03-02"), Set("[2026-01,2026-03]")));
  EXPECT_TRUE(IsSubset(DateSet(), Set("2026-01")));
  EXPECT_FALSE(IsSubset(Set("2026-01"), DateSet()));
}

}  // namespace
}  // namespace gainsay
