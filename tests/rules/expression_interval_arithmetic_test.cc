#include <cmath>
#include <random>
#include <vector>

#include "gtest/gtest.h"
#include "rules/expression/interval_arithmetic.h"

namespace gainsay {
namespace {

constexpr bool kOpen = true;

IntervalSet Closed(double min, double max) { return Interval{min, max}; }
IntervalSet Open(double min, double max) { return Interval{min, max, kOpen, kOpen}; }
IntervalSet AtLeast(double min) { return Interval{min, kInfinity, false, kOpen}; }

TEST(IntervalArithmetic, WholeNumbersAreExact) {
  EXPECT_EQ(Add(Closed(1, 2), Closed(10, 20)), Closed(11, 22));
  EXPECT_EQ(Subtract(Closed(1, 2), Closed(10, 20)), Closed(-19, -8));
  EXPECT_EQ(Multiply(Closed(-2, 3), Closed(4, 5)), Closed(-10, 15));
  EXPECT_EQ(Divide(Closed(6, 12), Closed(2, 3)), Closed(2, 6));
  EXPECT_EQ(Divide(Closed(6, 12), Closed(-3, -2)), Closed(-6, -2));
}

TEST(IntervalArithmetic, DecimalNumbersAreExact) {
  const auto point = [](double x) { return IntervalSet::Point(x); };
  EXPECT_EQ(Add(point(0.1), point(0.2)), point(0.3));
  EXPECT_EQ(Subtract(point(0.48), point(0.47)), point(0.01));
  EXPECT_EQ(Subtract(point(0.475), point(0.475)), point(0));
  // The difference of the two doubles is not the double nearest to a tenth.
  EXPECT_EQ(Subtract(point(1000.1), point(1000)), point(0.1));
  // 3 times the double nearest to a tenth is above the one nearest to three tenths.
  EXPECT_EQ(Multiply(point(0.1), point(3)), point(0.3));
  EXPECT_EQ(Multiply(point(0.3), point(-0.01)), point(-0.003));
  EXPECT_EQ(Divide(point(0.3), point(0.1)), point(3));
  EXPECT_EQ(Divide(point(0.47), point(2)), point(0.235));
}

TEST(IntervalArithmetic, OtherFractionsAreRoundedOutward) {
  const IntervalSet third = IntervalSet::Point(1.0 / 3);
  EXPECT_LT(Add(third, third).first().min, 2.0 / 3);
  EXPECT_GT(Add(third, third).first().max, 2.0 / 3);
  const IntervalSet none = Subtract(third, third);
  EXPECT_LT(none.first().min, 0);
  EXPECT_GT(none.first().max, 0);
  // More digits than doubles tell apart.
  const IntervalSet sum = Add(IntervalSet::Point(1e9), IntervalSet::Point(1e-9));
  EXPECT_LT(sum.first().min, sum.first().max);
  EXPECT_TRUE(Contains(Divide(IntervalSet::Point(1), IntervalSet::Point(3)), 1.0 / 3));
  EXPECT_GT(Divide(IntervalSet::Point(1), IntervalSet::Point(3)).first().max, 1.0 / 3);
}

TEST(IntervalArithmetic, OpenAndSoftEndsAreKept) {
  EXPECT_EQ(Add(Open(1, 2), Closed(1, 2)), Open(2, 4));
  Interval soft{1, 2};
  soft.max_soft = true;
  const IntervalSet sum = Add(soft, Closed(1, 1));
  EXPECT_FALSE(sum.first().min_soft);
  EXPECT_TRUE(sum.first().max_soft);
  const IntervalSet mirrored = Negate(soft);
  EXPECT_TRUE(mirrored.first().min_soft);
  EXPECT_FALSE(mirrored.first().max_soft);
}

TEST(IntervalArithmetic, SoftEndsCloseAndOthersDoNot) {
  Interval interval{1, 2, kOpen, kOpen};
  interval.max_soft = true;
  const IntervalSet closed = CloseSoftEnds(interval);
  EXPECT_TRUE(closed.first().min_open);
  EXPECT_FALSE(closed.first().max_open);
  EXPECT_EQ(CloseSoftEnds(IntervalSet::All()), IntervalSet::All());
}

TEST(IntervalArithmetic, ZeroInProducts) {
  EXPECT_EQ(Multiply(Closed(0, 1), Open(2, 3)),
            (IntervalSet(Interval{0, 3, false, kOpen})));
  EXPECT_EQ(Multiply(Open(0, 1), Open(2, 3)), Open(0, 3));
  EXPECT_EQ(Multiply(Closed(0, 0), IntervalSet::All()), Closed(0, 0));
  EXPECT_EQ(Multiply(Closed(-1, 1), AtLeast(0)), IntervalSet::All());
}

TEST(IntervalArithmetic, ZeroInQuotients) {
  EXPECT_EQ(Divide(Closed(1, 2), Closed(0, 0)), IntervalSet::All());
  EXPECT_EQ(Divide(Closed(1, 2), Closed(0, 1)), AtLeast(1));
  EXPECT_EQ(Divide(Closed(1, 2), Open(0, 1)),
            IntervalSet(Interval{1, kInfinity, kOpen, kOpen}));
  EXPECT_EQ(Divide(Closed(1, 2), Closed(-1, 0)), Negate(AtLeast(1)));
  EXPECT_EQ(Divide(Closed(-4, -2), Closed(-2, 0)), AtLeast(1));
  EXPECT_EQ(Divide(Closed(1, 2), Closed(-1, 1)), Unite(Negate(AtLeast(1)), AtLeast(1)));
  EXPECT_EQ(Divide(Closed(0, 2), Closed(0, 1)), AtLeast(0));
  EXPECT_EQ(Divide(Closed(-1, 2), Closed(0, 1)), IntervalSet::All());
  EXPECT_EQ(Divide(Closed(1, 2), IntervalSet(Interval{0, 1, kOpen, false})), AtLeast(1));
  EXPECT_EQ(Divide(Closed(-2, -1), IntervalSet(Interval{0, 1, kOpen, false})),
            (IntervalSet(Interval{-kInfinity, -1, kOpen, false})));
  EXPECT_EQ(Divide(AtLeast(1), AtLeast(1)), Open(0, kInfinity));
  EXPECT_EQ(Divide(Closed(0, 0), AtLeast(1)), Closed(0, 0));
}

TEST(IntervalArithmetic, ManyDivisorsOnBothSidesOfZero) {
  IntervalSet divisors;
  for (int i = 1; i <= 40; ++i) {
    divisors = Unite(divisors, Unite(Closed(2 * i, 2 * i), Closed(-2 * i, -2 * i)));
  }
  const IntervalSet quotients = Divide(Unite(Closed(1, 1), Closed(3, 3)), divisors);
  for (const double quotient : {0.5, -0.5, 1.5, -1.5, 1.0 / 80, -3.0 / 80}) {
    EXPECT_TRUE(Contains(quotients, quotient)) << quotient;
  }
}

TEST(IntervalArithmetic, InfiniteEnds) {
  EXPECT_EQ(Add(AtLeast(1), AtLeast(2)), AtLeast(3));
  EXPECT_EQ(Subtract(AtLeast(1), AtLeast(2)), IntervalSet::All());
  EXPECT_EQ(Add(IntervalSet::All(), Closed(1, 1)), IntervalSet::All());
}

TEST(IntervalArithmetic, AbsoluteValues) {
  EXPECT_EQ(AbsoluteValue(Closed(-3, 2)), Closed(0, 3));
  EXPECT_EQ(AbsoluteValue(Closed(-3, -2)), Closed(2, 3));
  EXPECT_EQ(AbsoluteValue(IntervalSet::All()), AtLeast(0));
  EXPECT_FALSE(std::signbit(AbsoluteValue(Closed(0, 1)).first().min));
}

TEST(IntervalArithmetic, TheSmallerAndTheGreater) {
  EXPECT_EQ(Smaller(Closed(1, 5), Closed(2, 3)), Closed(1, 3));
  EXPECT_EQ(Greater(Closed(1, 5), Closed(2, 3)), Closed(2, 5));
  EXPECT_EQ(Smaller(Open(1, 2), Closed(1, 2)),
            (IntervalSet(Interval{1, 2, false, kOpen})));
}

TEST(IntervalArithmetic, NothingGivesNothing) {
  const IntervalSet nothing;
  for (const auto operation : {Add, Subtract, Multiply, Divide, Smaller, Greater}) {
    EXPECT_TRUE(operation(nothing, Closed(0, 1)).empty());
    EXPECT_TRUE(operation(Closed(0, 1), nothing).empty());
  }
  EXPECT_TRUE(AbsoluteValue(nothing).empty());
  EXPECT_TRUE(Negate(nothing).empty());
}

TEST(IntervalArithmetic, UnionsAreTakenApartUntilTheyAreMany) {
  const IntervalSet ends = Unite(Closed(0, 1), Closed(10, 11));
  EXPECT_EQ(Add(ends, Closed(1, 1)), Unite(Closed(1, 2), Closed(11, 12)));
  IntervalSet many;
  for (int i = 0; i < 20; ++i) many = Unite(many, Closed(10 * i, 10 * i + 1));
  EXPECT_EQ(Add(many, many), Closed(0, 382));
}

// Whatever two members give lies in the result.
TEST(IntervalArithmetic, ResultsContainWhatMembersGive) {
  std::mt19937 random(1);
  std::uniform_int_distribution<int> tenths(-30, 30);
  for (int round = 0; round < 20'000; ++round) {
    const auto number = [&] { return tenths(random) / 10.0; };
    const double x = number();
    const double y = number();
    const IntervalSet a = Closed(std::min(x, number()), x);
    const IntervalSet b = Closed(std::min(y, number()), y);
    if (a.empty() || b.empty()) continue;
    // In tenths, so that the results are those of the decimal numbers.
    const double p = std::round(a.first().min * 10);
    for (const double end : {b.first().min, b.first().max}) {
      const double q = std::round(end * 10);
      EXPECT_TRUE(Contains(Add(a, b), (p + q) / 10));
      EXPECT_TRUE(Contains(Subtract(a, b), (p - q) / 10));
      EXPECT_TRUE(Contains(Multiply(a, b), p * q / 100));
      if (q != 0) {
        EXPECT_TRUE(Contains(Divide(a, b), p / q));
      }
    }
  }
}

}  // namespace
}  // namespace gainsay
