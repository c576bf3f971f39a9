#include "claims/values/rational.h"

#include <cmath>
#include <limits>

#include "claims/values/rational_text.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();

TEST(Rational, ReducesAndKeepsTheDenominatorPositive) {
  EXPECT_EQ(Rational::Fraction(6, 4), Rational::Fraction(3, 2));
  EXPECT_EQ(Rational::Fraction(3, -2), Rational::Fraction(-3, 2));
  EXPECT_EQ(Rational::Fraction(0, 7), Rational(0));
  EXPECT_FALSE(Rational::Fraction(1, 0).valid());
  EXPECT_EQ(Rational::Fraction(kMin, kMin), Rational(1));
}

TEST(Rational, CalculatesExactly) {
  const Rational third = Rational::Fraction(1, 3);
  EXPECT_EQ(third + third + third, Rational(1));
  EXPECT_EQ(third * 3, Rational(1));
  EXPECT_EQ(third - third, Rational(0));
  EXPECT_EQ(third / Rational::Fraction(2, 3), Rational::Fraction(1, 2));
  EXPECT_EQ(Rational(1) / -4, Rational::Fraction(-1, 4));
  EXPECT_FALSE((Rational(1) / 0).valid());
}

TEST(Rational, RoundsToWholeNumbers) {
  EXPECT_EQ(Rational::Fraction(7, 2).Floor(), Rational(3));
  EXPECT_EQ(Rational::Fraction(-7, 2).Floor(), Rational(-4));
  EXPECT_EQ(Rational::Fraction(7, 2).Ceiling(), Rational(4));
  EXPECT_EQ(Rational::Fraction(-7, 2).Ceiling(), Rational(-3));
  EXPECT_EQ(Rational(5).Floor(), Rational(5));
  EXPECT_EQ(Rational::Fraction(-7, 2).Abs(), Rational::Fraction(7, 2));
}

TEST(Rational, OverflowMakesInvalidNumbersThatStayInvalid) {
  Rational large = kMax;
  for (int i = 0; i < 3; ++i) large = large * large;
  EXPECT_FALSE(large.valid());
  EXPECT_FALSE((large + 1).valid());
  EXPECT_FALSE((Rational(1) - large).valid());
  EXPECT_FALSE((large * 0).valid());
  EXPECT_FALSE((Rational(1) / large).valid());
  EXPECT_FALSE((-large).valid());
  EXPECT_TRUE(std::isnan(large.ToDouble()));
  EXPECT_FALSE(Rational::PowerOfTen(40).valid());
  EXPECT_FALSE((Rational::PowerOfTen(-37) / 1000).valid());
}

TEST(Rational, TheLeastWholeNumberOf64BitsIsNoTrouble) {
  EXPECT_EQ(-Rational(kMin), Rational(kMax) + 1);
  EXPECT_EQ(Rational(kMin).Abs(), Rational(kMax) + 1);
  EXPECT_EQ(Rational(1) / kMin * kMin, Rational(1));
}

TEST(Rational, ComparesWithoutOverflow) {
  const Rational a = Rational::PowerOfTen(37) / (Rational::PowerOfTen(36) - 1);
  const Rational b = (Rational::PowerOfTen(37) - 1) / (Rational::PowerOfTen(36) - 1);
  EXPECT_LT(b, a);
  EXPECT_LT(-a, -b);
  EXPECT_LT(Rational::Fraction(-1, 2), Rational::Fraction(-1, 3));
  EXPECT_LT(Rational::Fraction(-1, 2), Rational::Fraction(1, 3));
  EXPECT_LT(Rational::Fraction(1, 3), Rational::Fraction(1, 2));
  EXPECT_EQ(Rational::Fraction(1, 2) <=> Rational::Fraction(2, 4),
            std::strong_ordering::equal);
}

TEST(Rational, InvalidNumbersAreAboveAllOthers) {
  EXPECT_LT(Rational::PowerOfTen(37), Rational::Invalid());
  EXPECT_FALSE(Rational::Invalid() < Rational::PowerOfTen(37));
  EXPECT_EQ(Rational::Invalid(), Rational(1) / 0);
}

TEST(Rational, GivesTheNearestDouble) {
  EXPECT_EQ(Rational::Fraction(1, 10).ToDouble(), 0.1);
  EXPECT_EQ(Rational::Fraction(-1, 3).ToDouble(), -1.0 / 3);
  EXPECT_EQ(Rational::PowerOfTen(30).ToDouble(), 1e30);
  EXPECT_EQ(Rational::PowerOfTen(-30).ToDouble(), 1e-30);
  EXPECT_EQ((Rational::PowerOfTen(37) / 3).ToDouble(), 1e37 / 3);
  // Halfway between two doubles, and a hair above.
  const Rational half_way = Rational(int64_t{1} << 53) + 1;
  EXPECT_EQ(half_way.ToDouble(), 9007199254740992.0);
  EXPECT_EQ((half_way + Rational::PowerOfTen(-15)).ToDouble(), 9007199254740994.0);
}

TEST(Rational, TakesDoublesExactly) {
  for (const double value : {0.0, 0.1, -2.5, 1e15, 1.0 / 3, 4096.0, -7e-20}) {
    EXPECT_EQ(Rational::FromDouble(value).ToDouble(), value);
  }
  EXPECT_EQ(Rational::FromDouble(0.5), Rational::Fraction(1, 2));
  EXPECT_FALSE(Rational::FromDouble(std::numeric_limits<double>::infinity()).valid());
  EXPECT_FALSE(Rational::FromDouble(std::nan("")).valid());
  EXPECT_FALSE(Rational::FromDouble(1e300).valid());
  EXPECT_FALSE(Rational::FromDouble(1e-300).valid());
}

TEST(ParseRational, ReadsWhatDataFilesWrite) {
  EXPECT_EQ(ParseRational("12"), Rational(12));
  EXPECT_EQ(ParseRational("-0.3048"), Rational::Fraction(-3048, 10000));
  EXPECT_EQ(ParseRational("1609344/1000"), Rational::Fraction(1609344, 1000));
  EXPECT_EQ(ParseRational("2.5%"), Rational::Fraction(1, 40));
  EXPECT_EQ(ParseRational("1.5e-3"), Rational::Fraction(15, 10000));
  EXPECT_EQ(ParseRational("5e2"), Rational(500));
}

TEST(ParseRational, RefusesAnythingElse) {
  for (const absl::string_view text :
       {"", "-", ".", "1/0", "1/", "1 ", "+1", "0x10", "nan", "1e", "1e99", "1.2.3",
        "1//2", "1234567890123456789012345678901234567890"}) {
    EXPECT_EQ(ParseRational(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace gainsay
