#include "claims/reading/dates/edtf.h"

#include <string>
#include <vector>

#include "claims/reading/dates/edtf_format.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/date_subset.h"
#include "tests/claims/date_table.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

using EdtfRow = std::vector<std::string>;

void ExpectEdtfError(const EdtfRow& row, const ReadResult<DateReading>& result) {
  ASSERT_FALSE(result.ok()) << result.readings[0].edtf;
  EXPECT_THAT(result.error->message, testing::HasSubstr(row[1].substr(2)));
  EXPECT_LE(result.error->offset, row[0].size());
}

void ExpectReading(const EdtfRow& row, const ReadResult<DateReading>& result) {
  ASSERT_TRUE(result.ok()) << result.error->message;
  ASSERT_EQ(result.readings.size(), 1u);
  const DateReading& reading = result.readings[0];
  EXPECT_EQ(reading.edtf, row[1]);
  EXPECT_EQ(TableText(reading.nominal), row[2]);
  EXPECT_EQ(TableText(reading.wide), row[3] == "=" ? row[2] : row[3]);
  EXPECT_TRUE(IsSubset(reading.nominal, reading.wide));
}

TEST(Edtf, ReadsTheTable) {
  for (const EdtfRow& row : ReadTable("claims/edtf.tsv", {2, 4})) {
    SCOPED_TRACE(row[0]);
    const auto result = ReadEdtf(row[0], BuiltinDateWords().policies);
    row[1][0] == '!' ? ExpectEdtfError(row, result) : ExpectReading(row, result);
  }
}

TEST(Edtf, CanonicalTextReadsTheSame) {
  for (const EdtfRow& row : ReadTable("claims/edtf.tsv", {2, 4})) {
    SCOPED_TRACE(row[0]);
    const auto result = ReadEdtf(row[0], BuiltinDateWords().policies);
    if (!result.ok()) continue;
    const auto again = ReadEdtf(result.readings[0].edtf, BuiltinDateWords().policies);
    ASSERT_TRUE(again.ok()) << result.readings[0].edtf;
    EXPECT_EQ(again.readings[0].edtf, result.readings[0].edtf);
    EXPECT_EQ(again.readings[0].nominal, result.readings[0].nominal);
    EXPECT_EQ(again.readings[0].wide, result.readings[0].wide);
  }
}

TEST(Edtf, NamesItsPolicies) {
  const DatePolicies& policies = BuiltinDateWords().policies;
  EXPECT_THAT(ReadEdtf("2026-01-25", policies).readings[0].policies, testing::IsEmpty());
  EXPECT_THAT(ReadEdtf("2026-24~", policies).readings[0].policies,
              testing::ElementsAre("approximate", "season"));
  EXPECT_THAT(ReadEdtf("2026?", policies).readings[0].policies,
              testing::ElementsAre("uncertain"));
  EXPECT_THAT(ReadEdtf("2026-01-31T23:30-05:00", policies).readings[0].policies,
              testing::ElementsAre("utc_day"));
}

TEST(Edtf, ManyMembersBecomeTheirHull) {
  std::string set = "[2026-01-01";
  for (int month = 1; month <= 12; ++month) {
    for (int day = 3; day <= 27; day += 2) {
      set += "," + FormatDay(DayFromCalendar(2026, month, day));
    }
  }
  const auto result = ReadEdtf(set + "]", BuiltinDateWords().policies);
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(TableText(result.readings[0].nominal), "2026-01-01..2026-12-27");
}

TEST(FormatEdtf, OfSets) {
  const auto range = [](Day min, Day max) {
    return DateSet{{DateBox::Within(min, max)}};
  };
  const Day first = DayFromCalendar(2026, 1, 1);
  EXPECT_EQ(FormatEdtf(DateSet()), "");
  EXPECT_EQ(FormatEdtf(range(first, first)), "2026-01-01");
  EXPECT_EQ(FormatEdtf(range(first, first + 30)), "2026-01");
  EXPECT_EQ(FormatEdtf(range(first, first + 29)), "[2026-01-01..2026-01-30]");
  EXPECT_EQ(FormatEdtf(range(kMinDay, first)), "[..2026-01-01]");
  EXPECT_EQ(
      FormatEdtf(range(DayFromCalendar(12026, 1, 1), DayFromCalendar(12026, 12, 31))),
      "Y12026");
  const DateBox open{{first, first + 364}, {kMaxDay, kMaxDay}, {}, {}};
  EXPECT_EQ(FormatEdtf({{open}}), "2026/..");
  EXPECT_EQ(
      FormatEdtf({{DateBox::Extent(first, first + 1), DateBox::Within(first, first)}}),
      "2026-01-01/2026-01-02");
}

}  // namespace
}  // namespace gainsay
