#include "claims/reading/quantities/quantity_reader.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/claims/quantity_table.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

constexpr size_t kColumnsOfReading = 4;  // unit, nominal, wide, hedge

void ExpectSet(const IntervalSet& set, const std::string& written) {
  const Interval expected = ParseInterval(written);
  ASSERT_EQ(set.intervals().size(), 1u);
  const Interval& found = set.first();
  EXPECT_DOUBLE_EQ(found.min, expected.min);
  EXPECT_DOUBLE_EQ(found.max, expected.max);
  EXPECT_EQ(found.min_open, expected.min_open);
  EXPECT_EQ(found.max_open, expected.max_open);
}

void ExpectReading(const QuantityReading& reading, const std::vector<std::string>& row,
                   size_t column) {
  EXPECT_EQ(reading.unit, row[column]);
  ExpectSet(reading.nominal, row[column + 1]);
  ExpectSet(reading.wide, row[column + 2] == "=" ? row[column + 1] : row[column + 2]);
  EXPECT_EQ(reading.hedge, row[column + 3] == "-" ? "" : row[column + 3]);
  EXPECT_TRUE(IsSubset(reading.nominal, reading.wide));
  EXPECT_TRUE(IsSubset(reading.base_nominal, reading.base_wide));
}

TEST(QuantityReader, ReadsTheTable) {
  constexpr size_t kOneReading = 2 + kColumnsOfReading;
  constexpr size_t kTwoReadings = kOneReading + 1 + kColumnsOfReading;
  for (const std::vector<std::string>& row :
       ReadTable("claims/quantities.tsv", {kOneReading, kTwoReadings})) {
    SCOPED_TRACE(row[0] + " in " + row[1]);
    const auto read = ReadIn(row[0], row[1]);
    if (!read.ok()) {
      ADD_FAILURE() << read.error->message;
      continue;
    }
    size_t column = 2;
    for (const QuantityReading& reading : read.readings) {
      ASSERT_LE(column + kColumnsOfReading, row.size()) << "a reading too many";
      ExpectReading(reading, row, column);
      column += kColumnsOfReading + 1;  // "or"
    }
    EXPECT_EQ(column, row.size() + 1) << "a reading is missing";
  }
}

TEST(QuantityReader, ExplainsWhatItCannotRead) {
  for (const std::vector<std::string>& row :
       ReadTable("claims/quantity_errors.tsv", {4})) {
    SCOPED_TRACE(row[0] + " in " + row[1]);
    const auto read = ReadIn(row[0], row[1]);
    if (read.ok()) {
      ADD_FAILURE() << "was read in " << read.readings[0].unit;
      continue;
    }
    EXPECT_EQ(read.error->message, row[2]);
    EXPECT_EQ(read.error->expected, row[3]);
  }
}

StatedNumber Stated(const std::string& text, const std::string& unit) {
  const auto read = ReadIn(text, unit);
  EXPECT_TRUE(read.ok()) << text;
  if (!read.ok() || !read.readings[0].stated.has_value()) return {};
  return *read.readings[0].stated;
}

TEST(QuantityReader, IsNoDeeperThanOneBracket) {
  QuantityContext context;
  context.lexicon = &TestLexicon();
  const std::string open(kLongestQuantity - 100, '(');
  EXPECT_FALSE(ReadQuantity(open, context).ok());
  EXPECT_FALSE(
      ReadQuantity(open.substr(0, 2000) + "$5" + std::string(2000, ')'), context).ok());
  EXPECT_TRUE(ReadQuantity("($5)", context).ok());
}

TEST(QuantityReader, EndsOnOverlongDigits) {
  QuantityContext context;
  context.lexicon = &TestLexicon();
  EXPECT_FALSE(ReadQuantity(" \xE0\x80\xB1\xFF\xFF", context).ok());
  EXPECT_FALSE(ReadQuantity("\xF0\x80\x80\xB1", context).ok());
  EXPECT_FALSE(ReadQuantity("5 \xED\xA0\x80", context).ok());
}

TEST(QuantityReader, HoldsNominalWithinWideBeyondWhatDoublesTellApart) {
  QuantityContext context;
  context.lexicon = &TestLexicon();
  const auto read = ReadQuantity("999999999y99099s", context);
  ASSERT_TRUE(read.ok());
  EXPECT_TRUE(IsSubset(read.readings[0].nominal, read.readings[0].wide));
  EXPECT_TRUE(IsSubset(read.readings[0].base_nominal, read.readings[0].base_wide));
}

TEST(QuantityReader, StatesWhatTheWordsSay) {
  EXPECT_EQ(Stated("about 90%", "%").value, 90);
  EXPECT_EQ(Stated("a fifth", "%").value, 20);
  EXPECT_EQ(Stated("0.9", "%").value, 90);
  EXPECT_EQ(Stated("20–30%", "%").min, 20);
  EXPECT_EQ(Stated("20–30%", "%").max, 30);
  EXPECT_EQ(Stated("more than 50", "count").min, 50);
  EXPECT_TRUE(Stated("more than 50", "count").open);
  EXPECT_EQ(Stated("at least 41", "count").min, 41);
  EXPECT_FALSE(Stated("at least 41", "count").open);
  EXPECT_EQ(Stated("up to 300", "count").max, 300);
  EXPECT_EQ(Stated("5h 20m", "-").value, 19200);
  EXPECT_EQ(Stated("-5 °C", "°C").value, -5);
}

TEST(QuantityReader, VagueAmountsStateNoNumber) {
  const auto read = ReadIn("dozens", "count");
  ASSERT_TRUE(read.ok());
  EXPECT_FALSE(read.readings[0].stated.has_value());
}

TEST(QuantityReader, KeepsWhatIsCounted) {
  EXPECT_EQ(ReadIn("300 people", "-").readings[0].noun, "people");
  EXPECT_EQ(ReadIn("a 28-point plan", "count").readings[0].noun, "point");
  EXPECT_EQ(ReadIn("dozens of Russian soldiers", "count").readings[0].noun,
            "Russian soldiers");
  EXPECT_EQ(ReadIn("20% of the region", "%").readings[0].noun, "");
}

TEST(QuantityReader, GivesBaseUnitsExactly) {
  const auto read = ReadIn("2 km", "miles");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.readings[0].base_nominal,
            IntervalSet({1800, 2200, false, true, true, true}));
}

TEST(QuantityReader, OnlyEndsThatTheWriterDidNotStateAreSoft) {
  const IntervalSet more = ReadIn("more than 50%", "%").readings[0].nominal;
  EXPECT_FALSE(more.first().min_soft);
  EXPECT_TRUE(more.first().max_soft);
  const IntervalSet rounded = ReadIn("75%", "%").readings[0].wide;
  EXPECT_TRUE(rounded.first().min_soft);
  EXPECT_TRUE(rounded.first().max_soft);
  const IntervalSet range = ReadIn("20–30%", "%").readings[0].nominal;
  EXPECT_FALSE(range.first().min_soft);
  const IntervalSet count = ReadIn("about 300", "count").readings[0].wide;
  EXPECT_FALSE(count.first().min_soft);
}

TEST(QuantityReader, ReadsWhatGoesBeyondTheScale) {
  const Unit percent = *TestLexicon().units.FindCode("%");
  QuantityContext context;
  context.lexicon = &TestLexicon();
  context.unit = &percent;
  context.beyond_scale = true;
  const auto doubled = ReadQuantity("100%", context);
  ASSERT_TRUE(doubled.ok());
  EXPECT_EQ(doubled.readings[0].nominal.last().max, 100.5);
  const auto unchanged = ReadQuantity("0%", context);
  ASSERT_TRUE(unchanged.ok());
  EXPECT_EQ(unchanged.readings[0].nominal.first().min, -0.5);
}

TEST(QuantityReader, RefusesLongTexts) {
  const auto read = ReadIn(std::string(kLongestQuantity + 1, '1'), "-");
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error->expected, "at most 4096 bytes");
}

// Texts that could make a reader slow, or fail: none may take longer than its length
// explains.
TEST(QuantityReader, SurvivesRepetition) {
  for (const std::string part :
       {"1 ",    "1,", "and ", "about ",     "between ", "a ",  "- ",
        "five ", "½",  "h ",   "1 km ",      "hundred ", "of ", "x10^",
        "\xFF",  "P1", "22 ",  "more than ", "-",        "1-"}) {
    std::string text;
    while (text.size() + part.size() <= kLongestQuantity) text += part;
    const auto read = ReadIn(text, "-");
    EXPECT_EQ(read.ok(), !read.readings.empty());
  }
}

}  // namespace
}  // namespace gainsay
