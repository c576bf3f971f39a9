#include "checker/agreement/alpha.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// One line an annotator, one character a unit: a digit, or "." where it is missing.
CodedUnits Coded(const std::vector<std::string>& annotators) {
  CodedUnits coded;
  for (int number = 0; number < 10; ++number) coded.values.push_back({1.0 * number, {}});
  coded.units.resize(annotators[0].size());
  for (const std::string& values : annotators) {
    for (size_t unit = 0; unit < values.size(); ++unit) {
      if (values[unit] != '.') coded.units[unit].push_back(values[unit] - '0');
    }
  }
  return coded;
}

double AlphaOf(const CodedUnits& coded, Distance distance) {
  const Alpha alpha = KrippendorffAlpha(coded, distance);
  EXPECT_TRUE(alpha.value.has_value()) << alpha.undefined;
  return alpha.value.value_or(std::numeric_limits<double>::quiet_NaN());
}

// The example of Krippendorff (2011) and of Hayes and Krippendorff (2007).
const std::vector<std::string> kPublished = {"123321412...", "1233224125.3",
                                             ".3332342251.", "12332441251."};

TEST(AlphaTest, GivesThePublishedFigures) {
  const CodedUnits coded = Coded(kPublished);
  EXPECT_NEAR(AlphaOf(coded, Distance::kNominal), 0.743, 0.0005);
  EXPECT_NEAR(AlphaOf(coded, Distance::kOrdinal), 0.815, 0.0005);
  EXPECT_NEAR(AlphaOf(coded, Distance::kInterval), 0.849, 0.0005);
  EXPECT_NEAR(AlphaOf(coded, Distance::kRatio), 0.797, 0.0005);
}

// By hand: coincidences o(0,0)=2, o(0,1)=o(1,0)=1, o(1,1)=4; n(0)=3, n(1)=5, n=8;
// alpha = 1 - 7*2/(2*3*5) = 8/15. Two values have one distance, whatever its kind.
TEST(AlphaTest, IsAsByHandOfTwoAnnotatorsAndTwoValues) {
  const CodedUnits coded = Coded({"0011", "0111"});
  for (const Distance distance :
       {Distance::kNominal, Distance::kOrdinal, Distance::kInterval, Distance::kRatio}) {
    EXPECT_NEAR(AlphaOf(coded, distance), 8.0 / 15, 1e-12) << Name(distance);
  }
  // Always the other one: 1 - 3*4/(2*2*2) = -0.5.
  EXPECT_NEAR(AlphaOf(Coded({"01", "10"}), Distance::kNominal), -0.5, 1e-12);
}

// Sets {0}, {0,1} and {2} of two annotators in two units: {0} and {0,1} differ by 1 -
// 1/2*2/3 = 2/3, {2} from both by 1. Observed 2*2/3; by chance, of 4 values with {2}
// twice, 2*(2/3) + 2*2 + 2*2 = 28/3. Alpha = 1 - 3*(4/3)/(28/3) = 4/7.
TEST(AlphaTest, MeasuresSetsByMasi) {
  CodedUnits coded;
  coded.values = {{0, {0}}, {0, {0, 1}}, {0, {2}}, {0, {}}};
  coded.units = {{0, 1}, {2, 2}};
  EXPECT_NEAR(AlphaOf(coded, Distance::kMasi), 4.0 / 7, 1e-12);
  // An empty set has nothing in common with another one.
  coded.units = {{0, 3}, {2, 2}};
  EXPECT_NEAR(AlphaOf(coded, Distance::kMasi), 1 - 3 * 2 / 10.0, 1e-12);
}

TEST(AlphaTest, IsOneWhereAllAgreeAndSomethingVaries) {
  for (const Distance distance :
       {Distance::kNominal, Distance::kOrdinal, Distance::kInterval, Distance::kRatio}) {
    EXPECT_EQ(AlphaOf(Coded({"12039", "12.39", "1203."}), distance), 1) << Name(distance);
  }
}

TEST(AlphaTest, IsUndefinedWhereNothingVariesOrNothingPairs) {
  for (const Distance distance :
       {Distance::kNominal, Distance::kOrdinal, Distance::kInterval, Distance::kRatio}) {
    const Alpha equal = KrippendorffAlpha(Coded({"777", "77."}), distance);
    EXPECT_FALSE(equal.value.has_value());
    EXPECT_EQ(equal.undefined, "all values are equal");
    // The 3 stands alone, and so is no variation.
    EXPECT_FALSE(KrippendorffAlpha(Coded({"773", "77."}), distance).value.has_value());
    const Alpha single = KrippendorffAlpha(Coded({"12..", "..34"}), distance);
    EXPECT_FALSE(single.value.has_value());
    EXPECT_EQ(single.undefined, "no unit has two values");
  }
  EXPECT_FALSE(KrippendorffAlpha({}, Distance::kInterval).value.has_value());
}

TEST(AlphaTest, TellsHowItCannotMeasureRatios) {
  CodedUnits coded = Coded({"12", "13"});
  coded.values[3].number = -3;
  EXPECT_EQ(KrippendorffAlpha(coded, Distance::kRatio).undefined,
            "a ratio is of a negative value");
  EXPECT_TRUE(KrippendorffAlpha(coded, Distance::kInterval).value.has_value());
  coded = Coded({"12", "13"});
  coded.values.resize(kMostDistinctValues + 1);
  EXPECT_FALSE(KrippendorffAlpha(coded, Distance::kRatio).value.has_value());
}

TEST(AlphaTest, TakesNumbersOfAnySize) {
  CodedUnits coded = Coded({"0123", "0133"});
  const double expected = AlphaOf(coded, Distance::kInterval);
  for (ScaledValue& value : coded.values) value.number = (value.number - 1) * 1.7e307;
  EXPECT_NEAR(AlphaOf(coded, Distance::kInterval), expected, 1e-12);
  for (ScaledValue& value : coded.values) value.number = value.number * 1e-300 + 1e300;
  EXPECT_EQ(KrippendorffAlpha(coded, Distance::kInterval).undefined,
            "all values are equal");
}

// Against the definition, sums over all pairs, on random data with gaps; and whoever is
// first among the annotators, alpha is the same.
double ByDefinition(const CodedUnits& coded, double (*squared)(double, double)) {
  std::vector<double> all;
  double observed = 0;
  for (const auto& unit : coded.units) {
    if (unit.size() < 2) continue;
    for (const int32_t a : unit) {
      all.push_back(a);
      for (const int32_t b : unit) {
        observed += squared(a, b) / static_cast<double>(unit.size() - 1);
      }
    }
  }
  double expected = 0;
  for (const double a : all) {
    for (const double b : all) expected += squared(a, b);
  }
  return 1 - observed * static_cast<double>(all.size() - 1) / expected;
}

TEST(AlphaTest, IsWhatTheDefinitionSaysInAnyOrderOfAnnotators) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> annotators(2 + random() % 4, std::string(8, '.'));
    for (std::string& values : annotators) {
      for (char& value : values) value = "0123456789...."[random() % 14];
    }
    annotators[0].replace(0, 2, "12");  // something pairs, and varies
    annotators[1].replace(0, 2, "15");
    const CodedUnits coded = Coded(annotators);
    EXPECT_NEAR(
        AlphaOf(coded, Distance::kNominal),
        ByDefinition(coded, [](double a, double b) { return a == b ? 0.0 : 1.0; }), 1e-9);
    EXPECT_NEAR(AlphaOf(coded, Distance::kInterval),
                ByDefinition(coded, [](double a, double b) { return (a - b) * (a - b); }),
                1e-9);
    EXPECT_NEAR(AlphaOf(coded, Distance::kRatio),
                ByDefinition(coded,
                             [](double a, double b) {
                               return a == b ? 0 : std::pow((a - b) / (a + b), 2);
                             }),
                1e-9);
    std::shuffle(annotators.begin(), annotators.end(), random);
    for (const Distance distance : {Distance::kNominal, Distance::kOrdinal,
                                    Distance::kInterval, Distance::kRatio}) {
      EXPECT_NEAR(AlphaOf(Coded(annotators), distance), AlphaOf(coded, distance), 1e-9);
    }
  }
}

}  // namespace
}  // namespace gainsay
