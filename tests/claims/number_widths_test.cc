#include "claims/reading/quantities/number_widths.h"

#include "claims/values/rational_text.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(Roundness, IsTheLargestRoundNumberThatDivides) {
  struct Case {
    absl::string_view number;
    absl::string_view round;
  };
  constexpr Case kCases[] = {
      {"90", "10"},     {"75", "5"},      {"100", "50"},   {"300", "100"},
      {"5000", "1000"}, {"26500", "500"}, {"2", "1"},      {"1", "0.5"},
      {"5", "1"},       {"10", "5"},      {"81", "1"},     {"250000", "50000"},
      {"1.2e9", "1e8"}, {"2.5", "0.5"},   {"66.7", "0.1"}, {"-90", "10"},
      {"0", "0"},       {"1/3", "0"},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(Roundness(*ParseRational(c.number)), *ParseRational(c.round)) << c.number;
  }
  EXPECT_EQ(Roundness(Rational::Invalid()), Rational(0));
}

}  // namespace
}  // namespace gainsay
