#include "reports/number_line.h"

#include <limits>
#include <string>
#include <vector>

#include "claims/values/date_set.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using Stroke = LineRow::Stroke;

constexpr double kInfinite = std::numeric_limits<double>::infinity();

// Pictures of 50 columns, 39 of them the line.
struct PictureCase {
  const char* name;
  std::vector<LineRow> rows;
  const char* unit;
  bool whole;
  const char* picture;
};

class NumberLineTest : public testing::TestWithParam<PictureCase> {};

TEST_P(NumberLineTest, Draws) {
  const PictureCase& c = GetParam();
  const LineStyle style{2, 9, 50, false};
  const LineAxis axis = NumberAxis(c.rows, c.unit, c.whole, style.columns());
  EXPECT_EQ(DrawNumberLine(c.rows, axis, style), c.picture + 1);
}

const PictureCase kPictures[] = {
    {"HalfOpen",
     {{"stated", Stroke::kMark, {{20, 20}}},
      {"nominal", Stroke::kHeavy, {{18, 20, false, true}}},
      {"wide", Stroke::kLight, {{16, 20}}}},
     "%",
     false,
     R"(
  stated                                      ▼
  nominal                     ●━━━━━━━━━━━━━━━○
  wide        ●───────────────────────────────●
           ───┴───────┴───────┴───────┴───────┴───
  %          16      17      18      19      20
)"},
    {"GoesOn",
     {{"wide", Stroke::kLight, {{50, kInfinite, true, true}}}},
     "",
     false,
     R"(
  wide                  ○────────────────────────▶
           ───┴────┴────┴────┴────┴────┴────┴────┴
             46   48   50   52   54   56   58   60
)"},
    {"GoesOnBelow",
     {{"wide", Stroke::kLight, {{-kInfinite, -10, true, false}}}},
     "Cel",
     false,
     R"(
  wide     ◀────────────────────────●
           ┴────────────┴───────────┴────────────┴
  Cel      -12         -11         -10          -9
)"},
    {"Everything",
     {{"stated", Stroke::kMark, {{5, 5}}},
      {"wide", Stroke::kLight, {{-kInfinite, kInfinite, true, true}}}},
     "",
     false,
     R"(
  stated                      ▼
  wide     ◀─────────────────────────────────────▶
           ┴─────────┴────────┴─────────┴────────┴
           4        4.5       5        5.5       6
)"},
    {"WholeNumbers", {{"nominal", Stroke::kHeavy, {{3, 5}}}}, "people", true, R"(
  nominal     ●╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍●╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍●
           ───┴───────────────┴───────────────┴───
  people      3               4               5
)"},
    {"ManyWholeNumbers", {{"nominal", Stroke::kHeavy, {{20, 130}}}}, "", true, R"(
  nominal     ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━●
           ───┴─────┴─────┴────┴─────┴─────┴─────┴
             20    40    60   80    100   120  140
)"},
    {"TwoParts", {{"nominal", Stroke::kHeavy, {{1, 2}, {3, 4}}}}, "", false, R"(
  nominal     ●━━━━━━━━━━●         ●━━━━━━━━━━●
           ───┴────┴─────┴────┴────┴─────┴────┴───
              1   1.5    2   2.5   3    3.5   4
)"},
    {"LongUnit",
     {{"nominal", Stroke::kHeavy, {{1.1e9, 1.2e9}}}},
     "USD",
     false,
     R"(
  nominal     ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━●
           ───┴──────┴─────┴─────┴──────┴─────┴───
             1.1   1.12  1.14  1.16   1.18   1.2
  billion USD
)"},
    {"OnePoint", {{"nominal", Stroke::kHeavy, {{7, 7}}}}, "", false, R"(
  nominal                     ●
           ───┴────┴─────┴────┴────┴─────┴────┴───
             6.4  6.6   6.8   7   7.2   7.4  7.6
)"},
};

INSTANTIATE_TEST_SUITE_P(Pictures, NumberLineTest, testing::ValuesIn(kPictures),
                         [](const auto& c) { return std::string(c.param.name); });

struct TicksCase {
  const char* name;
  double from;
  double to;
  int columns;
  const char* labels;
  const char* unit;
};

std::string Labels(const LineAxis& axis) {
  std::string labels;
  for (const LineTick& tick : axis.ticks) {
    EXPECT_GE(tick.at, axis.min);
    EXPECT_LE(tick.at, axis.max);
    labels += (labels.empty() ? "" : " | ") + tick.label;
  }
  return labels;
}

class NumberTicksTest : public testing::TestWithParam<TicksCase> {};

TEST_P(NumberTicksTest, AreRoundAndFit) {
  const TicksCase& c = GetParam();
  const std::vector<LineRow> rows = {{"", Stroke::kHeavy, {{c.from, c.to}}}};
  const LineAxis axis = NumberAxis(rows, "", false, c.columns);
  EXPECT_EQ(Labels(axis), c.labels);
  EXPECT_EQ(axis.unit, c.unit);
}

const TicksCase kNumberTicks[] = {
    {"Ones", 15, 21, 60, "15 | 16 | 17 | 18 | 19 | 20 | 21", ""},
    {"Narrow", 15, 21, 20, "16 | 18 | 20", ""},
    {"Parts", 0.1, 0.2, 60, "0.1 | 0.12 | 0.14 | 0.16 | 0.18 | 0.2", ""},
    {"Zero", 0, 0, 60, "0 | 0.1 | 0.2 | 0.3 | 0.4 | 0.5 | 0.6 | 0.7 | 0.8 | 0.9 | 1", ""},
    {"Negative", -15, -5, 60, "-16 | -14 | -12 | -10 | -8 | -6 | -4", ""},
    {"Millions", 1.1e6, 1.3e6, 60, "1.1 | 1.15 | 1.2 | 1.25 | 1.3", "million"},
    {"Billions", 1.1e9, 1.2e9, 60, "1.1 | 1.12 | 1.14 | 1.16 | 1.18 | 1.2", "billion"},
    {"Huge", 1e300, 2e300, 60, "1e300 | 1.2e300 | 1.4e300 | 1.6e300 | 1.8e300 | 2e300",
     ""},
};

INSTANTIATE_TEST_SUITE_P(Ticks, NumberTicksTest, testing::ValuesIn(kNumberTicks),
                         [](const auto& c) { return std::string(c.param.name); });

struct DaysCase {
  const char* name;
  const char* from;
  const char* to;
  const char* labels;
  const char* unit;
};

class DayTicksTest : public testing::TestWithParam<DaysCase> {};

TEST_P(DayTicksTest, FollowTheCalendar) {
  const DaysCase& c = GetParam();
  const std::vector<LineRow> rows = {
      {"",
       Stroke::kHeavy,
       {{static_cast<double>(*ParseDay(c.from)), static_cast<double>(*ParseDay(c.to))}}}};
  const LineAxis axis = DayAxis(rows, 60);
  EXPECT_EQ(Labels(axis), c.labels);
  EXPECT_EQ(axis.unit, c.unit);
}

const DaysCase kDayTicks[] = {
    {"OneDay", "2026-01-25", "2026-01-25",
     "22 Jan | 23 Jan | 24 Jan | 25 Jan | 26 Jan | 27 Jan | 28 Jan", "2026"},
    {"Weeks", "2026-01-25", "2026-02-20", "26 Jan | 2 Feb | 9 Feb | 16 Feb | 23 Feb",
     "2026"},
    {"OverNewYear", "2025-12-20", "2026-01-05", "22 Dec 2025 | 29 Dec 2025 | 5 Jan 2026",
     ""},
    {"Months", "2026-01-01", "2026-06-30", "Jan | Feb | Mar | Apr | May | Jun | Jul",
     "2026"},
    {"Years", "2019-03-01", "2026-01-01",
     "2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026", ""},
    {"Centuries", "1066-01-01", "2026-01-01", "1000 | 1500 | 2000", ""},
};

INSTANTIATE_TEST_SUITE_P(Ticks, DayTicksTest, testing::ValuesIn(kDayTicks),
                         [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace gainsay
