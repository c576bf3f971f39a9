#include "claims/reading/quantities/quantity_text.h"

#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(FormatNumber, GroupsAndRounds) {
  EXPECT_EQ(FormatNumber(1200000), "1,200,000");
  EXPECT_EQ(FormatNumber(87.5), "87.5");
  EXPECT_EQ(FormatNumber(77.50000000000001), "77.5");
  EXPECT_EQ(FormatNumber(0.1 + 0.2), "0.3");
  EXPECT_EQ(FormatNumber(-0.25), "-0.25");
  EXPECT_EQ(FormatNumber(-1234.5), "-1,234.5");
  EXPECT_EQ(FormatNumber(0), "0");
  EXPECT_EQ(FormatNumber(-0.0), "0");
  EXPECT_EQ(FormatNumber(999), "999");
  EXPECT_EQ(FormatNumber(100.0 / 3), "33.333");
  EXPECT_EQ(FormatNumber(1.0 / 3), "0.33333");
  EXPECT_EQ(FormatNumber(1e7 / 3), "3,333,333.333");
  EXPECT_EQ(FormatNumber(0.0012345678), "0.0012346");
  EXPECT_EQ(FormatNumber(9.9996), "9.9996");
  EXPECT_EQ(FormatNumber(999999999999.96), "1,000,000,000,000");
  EXPECT_EQ(FormatNumber(1e20), "100,000,000,000,000,000,000");
  EXPECT_EQ(FormatNumber(1.5e25), "1.5e25");
  EXPECT_EQ(FormatNumber(0.00000001), "0.00000001");
  EXPECT_EQ(FormatNumber(1e-12), "1e-12");
}

TEST(FormatIntervals, SaysWhereASetLies) {
  EXPECT_EQ(FormatIntervals(Interval{87.5, 92.5, false, true}), "87.5–92.5");
  EXPECT_EQ(FormatIntervals(Interval{50, kInfinity, true, true}), "over 50");
  EXPECT_EQ(FormatIntervals(Interval{41, kInfinity, false, true}), "at least 41");
  EXPECT_EQ(FormatIntervals(Interval{-kInfinity, 5, true, true}), "under 5");
  EXPECT_EQ(FormatIntervals(Interval{-kInfinity, 300, true, false}), "at most 300");
  EXPECT_EQ(FormatIntervals(IntervalSet::Point(80)), "80");
  EXPECT_EQ(FormatIntervals(Interval{-10, -5}), "-10 to -5");
  EXPECT_EQ(FormatIntervals(IntervalSet::Of({Interval{77.5, 82.5}, Interval{90, 95}})),
            "77.5–82.5 or 90–95");
  EXPECT_EQ(FormatIntervals(IntervalSet::All(), "%"), "any number");
  EXPECT_EQ(FormatIntervals(IntervalSet()), "nothing");
}

TEST(FormatIntervals, NamesTheUnit) {
  EXPECT_EQ(FormatIntervals(Interval{87.5, 92.5}, "%"), "87.5–92.5%");
  EXPECT_EQ(FormatIntervals(Interval{4500, 5500}, "km2"), "4,500–5,500 km2");
  EXPECT_EQ(FormatIntervals(Interval{270, 329}, "count"), "270–329");
  EXPECT_EQ(FormatAmount(2.5, "%"), "2.5%");
  EXPECT_EQ(FormatAmount(300, "USD"), "300 USD");
  EXPECT_EQ(FormatAmount(60, "[mi_i]/h"), "60 mi/h");
  EXPECT_EQ(FormatAmount(1.5, "Cel"), "1.5 °C");
  EXPECT_EQ(FormatAmount(2.7, "[degF]{difference}"), "2.7 °F");
  EXPECT_EQ(FormatAmount(3, "MW.h"), "3 MWh");
  EXPECT_EQ(FormatAmount(5, "m/s2"), "5 m/s2");
  // Nouns are no codes.
  EXPECT_EQ(FormatAmount(3, "har rows"), "3 har rows");
  EXPECT_EQ(FormatAmount(3, "charter flights"), "3 charter flights");
}

}  // namespace
}  // namespace gainsay
