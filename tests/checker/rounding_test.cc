#include "checker/engine/joint/rounding.h"

#include <ostream>
#include <string>

#include "claims/reading/quantities/quantity_text.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct RoundingCase {
  Interval exact;
  const char* shown;
};

void PrintTo(const RoundingCase& test, std::ostream* out) { *out << test.shown; }

class RoundingTest : public testing::TestWithParam<RoundingCase> {};

TEST_P(RoundingTest, ShowsWhatCanBeRead) {
  const IntervalSet exact(GetParam().exact);
  EXPECT_EQ(FormatIntervals(Rounded(exact, StepFor(exact))), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, RoundingTest,
    testing::Values(RoundingCase{{86.2853141858, 92.5235427905}, "86.3–92.5"},
                    RoundingCase{{90.9123, 90.9871}, "90.912–90.987"},
                    RoundingCase{{111.666666667, 221.666666667}, "111.7–221.7"},
                    RoundingCase{{8.78531418582, 8.78531418582}, "8.785"},
                    RoundingCase{{26517.25, 26517.25}, "26,517.3"},
                    RoundingCase{{26517, 26519}, "26,517–26,519"},
                    RoundingCase{{0, 0}, "0"},
                    RoundingCase{{-8.785314, -8.785314}, "-8.785"},
                    RoundingCase{{1.0 / 3, kInfinity}, "at least 0.3333"},
                    RoundingCase{{-kInfinity, kInfinity}, "any number"},
                    RoundingCase{{1e300, 2e300}, "1e300–2e300"},
                    RoundingCase{{1e-320, 1e-320}, "9.9999e-321"}));

TEST(RoundingTest, OfTwoSetsKeepsThemApart) {
  const IntervalSet low(Interval{80, 92.41});
  const IntervalSet high(Interval{92.44, 95});
  const double step = StepForBoth(low, high);
  EXPECT_EQ(FormatIntervals(Rounded(low, step)), "80–92.41");
  EXPECT_EQ(FormatIntervals(Rounded(high, step)), "92.44–95");
}

TEST(RoundingTest, OfTwoSetsKeepsThemTogether) {
  const IntervalSet low(Interval{80, 92.46});
  const IntervalSet high(Interval{92.455, 95});
  const double step = StepForBoth(low, high);
  EXPECT_TRUE(Meets(Rounded(low, step), Rounded(high, step), Touch::kStrict));
}

}  // namespace
}  // namespace gainsay
