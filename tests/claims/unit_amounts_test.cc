#include "claims/values/unit_amounts.h"

#include <string>

#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/unit.h"
#include "gtest/gtest.h"
#include "tests/claims/quantity_table.h"

namespace gainsay {
namespace {

Unit Of(absl::string_view code) {
  const std::optional<Unit> unit = ParseUnit(code, TestLexicon());
  EXPECT_TRUE(unit.has_value()) << code;
  return unit.value_or(PlainUnit());
}

TEST(UnitAmounts, ConvertToBaseUnitsAndBack) {
  EXPECT_EQ(PlainToBase(2, Of("h")), 7200);
  EXPECT_EQ(PlainFromBase(7200, Of("h")), 2);
  EXPECT_DOUBLE_EQ(PlainToBase(20, Of("Cel")), 293.15);
  EXPECT_DOUBLE_EQ(PlainFromBase(293.15, Of("Cel")), 20);
}

TEST(UnitAmounts, OfASetKeepWhatItsEndsAre) {
  Interval hours{3600, kInfinity};
  hours.min_open = true;
  const Interval found = PlainFromBase(IntervalSet(hours), Of("h")).Hull();
  EXPECT_EQ(found.min, 1);
  EXPECT_TRUE(found.min_open);
  EXPECT_EQ(found.max, kInfinity);
}

TEST(UnitAmounts, OfADifferenceKnowNoOffset) {
  EXPECT_EQ(PlainDifferenceFromBase(5, Of("Cel")), 5);
  EXPECT_EQ(PlainDifferenceFromBase(5, PlainUnit()), 5);
  EXPECT_EQ(PlainDifferenceFromBase(3600, Of("h")), 1);
}

// The double nearest to 1/100 is above it, and 70 of it are more than 7/10.
TEST(UnitAmounts, OfDecimalNumbersAreThoseNearest) {
  EXPECT_EQ(DecimalToBase(70, Of("%")), 0.7);
  EXPECT_NE(PlainToBase(70, Of("%")), 0.7);
  EXPECT_EQ(DecimalFromBase(0.07, Of("%")), 7);
  EXPECT_NE(PlainFromBase(0.07, Of("%")), 7);
  EXPECT_EQ(DecimalToBase(kInfinity, Of("%")), kInfinity);
  EXPECT_EQ(DecimalFromBase(-kInfinity, Of("Cel")), -kInfinity);
  EXPECT_EQ(DecimalToBase(1e300, Of("h")), PlainToBase(1e300, Of("h")));
}

}  // namespace
}  // namespace gainsay
