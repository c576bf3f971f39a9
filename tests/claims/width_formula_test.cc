#include "claims/lexicon/width_formula.h"

#include "gtest/gtest.h"

namespace gainsay {
namespace {

// v 90, H 2.5, g 5, d 1, up 22.5, s 0.5
Terms NinetyPercent() {
  Terms terms;
  terms[static_cast<int>(Term::kOne)] = 1;
  terms[static_cast<int>(Term::kValue)] = 90;
  terms[static_cast<int>(Term::kStep)] = Rational::Fraction(5, 2);
  terms[static_cast<int>(Term::kRound)] = 5;
  terms[static_cast<int>(Term::kShown)] = 1;
  terms[static_cast<int>(Term::kExpected)] = Rational::Fraction(45, 2);
  terms[static_cast<int>(Term::kSlack)] = Rational::Fraction(1, 2);
  return terms;
}

Interval At(absl::string_view formula, bool floor = true) {
  const auto parsed = ParseWidthFormula(formula);
  const auto* interval = std::get_if<WidthFormula>(&parsed);
  EXPECT_NE(interval, nullptr) << formula << ": " << std::get<std::string>(parsed);
  if (interval == nullptr) return {};
  const IntervalSet set = ToIntervalSet(interval->At(NinetyPercent(), floor));
  return set.first();
}

TEST(WidthFormula, EvaluatesEnds) {
  EXPECT_EQ(At("[v-2H, v+2H)"), (Interval{85, 95, false, true, true, true}));
  EXPECT_EQ(At("(v, inf)"), (Interval{90, kInfinity, true, true}));
  EXPECT_EQ(At("[v/2,v+s]"), (Interval{45, 90.5, false, false, true, true}));
  EXPECT_EQ(At("[min(v-H/2, v-5), v)"), (Interval{85, 90, false, true, true, false}));
  EXPECT_EQ(At("[v, max(v + g, v + 1)]"), (Interval{90, 95, false, false, false, true}));
  EXPECT_EQ(At("[1.5v, 20v]"), (Interval{135, 1800, false, false, true, true}));
  EXPECT_EQ(At("[3, 5]"), (Interval{3, 5}));
  EXPECT_EQ(At("[-v+d-0.5, v]"), (Interval{-89.5, 90, false, false, true, false}));
}

TEST(WidthFormula, TheFloorIsZeroOrNone) {
  EXPECT_EQ(At("[floor, v)"), (Interval{0, 90, false, true}));
  EXPECT_EQ(At("[floor, v)", false), (Interval{-kInfinity, 90, true, true}));
  EXPECT_EQ(At("[max(floor, v-up), v)"), (Interval{67.5, 90, false, true, true, false}));
  EXPECT_EQ(At("[max(floor, v-5up), v)"), (Interval{0, 90, false, true}));
  EXPECT_EQ(At("[max(floor, v-5up), v)", false),
            (Interval{-22.5, 90, false, true, true, false}));
}

TEST(WidthFormula, ExplainsWhatIsWrong) {
  const auto error = [](absl::string_view formula) {
    const auto parsed = ParseWidthFormula(formula);
    return std::holds_alternative<std::string>(parsed) ? std::get<std::string>(parsed)
                                                       : "";
  };
  EXPECT_EQ(error("v-H, v+H]"), "expected '[' before 'v-H, v+H]'");
  EXPECT_EQ(error("[v-H v+H]"), "expected ',' before 'v+H]'");
  EXPECT_EQ(error("[v-x, v]"),
            "expected a number or one of v, H, g, d, up, s before 'x, v]'");
  EXPECT_EQ(error("[v, v] or so"), "'or so' is left over");
  EXPECT_EQ(error("[v/0, v]"), "a number is out of range");
  EXPECT_EQ(error("[max(v-1, v]"), "expected ')' before ']'");
  EXPECT_NE(error(""), "");
}

}  // namespace
}  // namespace gainsay
