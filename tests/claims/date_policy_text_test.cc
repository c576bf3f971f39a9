#include "claims/reading/dates/date_policy_text.h"

#include <string>

#include "claims/lexicon/lexicon.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

DatePolicies BuiltinPolicies() {
  Diagnostics diagnostics;
  return LoadLexicon(BuiltinLexiconDocuments(&diagnostics)).dates.policies;
}

TEST(DatePolicyText, HasATextForEachPolicyThatReadingsName) {
  constexpr absl::string_view kNames[] = {"early",
                                          "mid",
                                          "late",
                                          "start",
                                          "end",
                                          "end_of_year",
                                          "year_end",
                                          "turn_of_year",
                                          "approximate",
                                          "ago",
                                          "weekend",
                                          "holiday_weekend",
                                          "season",
                                          "weekday",
                                          "last_weekday",
                                          "next_weekday",
                                          "week",
                                          "week_of",
                                          "trailing",
                                          "more_than",
                                          "less_than",
                                          "counted",
                                          "counted_from",
                                          "beside",
                                          "about_count",
                                          "nearly",
                                          "just_over",
                                          "just_under",
                                          "vague_count",
                                          "midnight",
                                          "named_day",
                                          "new_year",
                                          "run",
                                          "calendar",
                                          "fiscal_year",
                                          "nearest_year",
                                          "latest_year",
                                          "begun_year",
                                          "century",
                                          "decade",
                                          "nearest_month",
                                          "last_occurrence",
                                          "overnight",
                                          "sighted_moon",
                                          "eve",
                                          "night",
                                          "next_occurrence",
                                          "this_occurrence",
                                          "earlier",
                                          "later",
                                          "two_digit_ahead",
                                          "two_digit_near",
                                          "two_digit_alone",
                                          "half_line",
                                          "shortly",
                                          "either_order",
                                          "utc_day",
                                          "uncertain"};
  const DatePolicies policies = BuiltinPolicies();
  for (const absl::string_view name : kNames) {
    EXPECT_NE(DatePolicyText(name, policies), "") << name;
  }
  EXPECT_EQ(DatePolicyText("no such policy", policies), "");
}

TEST(DatePolicyText, HasTheNumbersOfTheLexicon) {
  DatePolicies policies = BuiltinPolicies();
  EXPECT_EQ(DatePolicyText("late", policies),
            "the last 1/3 of the period, of a week Thursday to Sunday; at the widest the "
            "last 1/2, Wednesday to Sunday");
  EXPECT_EQ(
      DatePolicyText("start", policies),
      "the first 1/6 of the period, at least 3 days; at the widest the first 1/3 and "
      "1 day more");
  EXPECT_EQ(DatePolicyText("year_end", policies),
            "15 December to 31 December; at the widest 1 December to 7 January");
  policies.season_slack = 30;
  EXPECT_EQ(DatePolicyText("season", policies),
            "three whole months; at the widest 30 days longer");
}

}  // namespace
}  // namespace gainsay
