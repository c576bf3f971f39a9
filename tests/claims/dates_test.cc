#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/reading/dates/date_reader.h"
#include "claims/reading/dates/edtf.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/date_subset.h"
#include "tests/claims/date_table.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

using Row = std::vector<std::string>;

DateContext ContextOf(const std::string& published, const std::string& stance) {
  DateContext context;
  context.words = &BuiltinDateWords();
  if (published != "-") {
    const std::vector<std::string> ends = absl::StrSplit(published, "..");
    context.published = {*ParseDay(ends.front()), *ParseDay(ends.back())};
  }
  context.plans = stance == "plans";
  if (stance == "day-first") context.order = DayOrder::kDayFirst;
  if (stance == "month-first") context.order = DayOrder::kMonthFirst;
  return context;
}

ReadResult<DateReading> ReadRow(const Row& row) {
  return ReadDate(row[0], ContextOf(row[1], row[2]));
}

void ExpectError(const Row& row, const ReadResult<DateReading>& result) {
  ASSERT_FALSE(result.ok()) << result.readings[0].edtf;
  EXPECT_THAT(result.error->message, testing::HasSubstr(row[3].substr(2)));
  EXPECT_LE(result.error->offset, row[0].size());
}

void ExpectReadings(const Row& row, const ReadResult<DateReading>& result) {
  ASSERT_TRUE(result.ok()) << result.error->message;
  std::vector<std::string> edtf;
  std::vector<std::string> nominal;
  std::vector<std::string> wide;
  for (const DateReading& reading : result.readings) {
    edtf.push_back(reading.edtf);
    nominal.push_back(TableText(reading.nominal));
    wide.push_back(TableText(reading.wide));
    EXPECT_TRUE(IsSubset(reading.nominal, reading.wide));
    EXPECT_EQ(reading.flaw, "");
  }
  EXPECT_EQ(absl::StrJoin(edtf, " ; "), row[3]);
  EXPECT_EQ(absl::StrJoin(nominal, " ; "), row[4]);
  EXPECT_EQ(absl::StrJoin(wide, " ; "), row[5] == "=" ? row[4] : row[5]);
}

TEST(Dates, ReadTheTable) {
  for (const Row& row : ReadTable("claims/dates.tsv", {4, 6})) {
    SCOPED_TRACE(absl::StrJoin(row, " | "));
    row[3][0] == '!' ? ExpectError(row, ReadRow(row)) : ExpectReadings(row, ReadRow(row));
  }
}

// What the words denote is what their EDTF does, save where it is known until when a
// state held at least.
bool HeldAtLeast(const std::string& nominal) {
  return absl::StrContains(nominal, "/") && absl::EndsWith(nominal, "..*");
}

TEST(Dates, EdtfDenotesTheSame) {
  for (const Row& row : ReadTable("claims/dates.tsv", {4, 6})) {
    SCOPED_TRACE(absl::StrJoin(row, " | "));
    if (row.size() > 4 && HeldAtLeast(row[4])) continue;
    for (const DateReading& reading : ReadRow(row).readings) {
      const auto edtf = ReadEdtf(reading.edtf, BuiltinDateWords().policies);
      ASSERT_TRUE(edtf.ok()) << reading.edtf << ": " << edtf.error->message;
      EXPECT_EQ(TableText(edtf.readings[0].nominal), TableText(reading.nominal));
    }
  }
}

ReadResult<DateReading> Read(const std::string& text) {
  return ReadDate(text, ContextOf("2026-02-14", "-"));
}

TEST(Dates, WrongWeekdayIsAFlaw) {
  const auto past = Read("Monday, 02 January 2024 12:17 GMT");
  EXPECT_EQ(past.readings[0].flaw, "2 January 2024 was a Tuesday, not a Monday");
  EXPECT_EQ(past.readings[0].edtf, "2024-01-02T12:17Z");
  EXPECT_EQ(Read("Monday 1 March").readings[0].flaw,
            "1 March 2026 is a Sunday, not a Monday");
  EXPECT_EQ(Read("Sunday 1 March").readings[0].flaw, "");
}

TEST(Dates, FlawStaysInTermsOfTheDate) {
  EXPECT_EQ(Read("before Monday, 25 January 2026").readings[0].flaw,
            "25 January 2026 was a Sunday, not a Monday");
  EXPECT_EQ(Read("Sunday 25 January to Monday 27 January 2026").readings[0].flaw,
            "27 January 2026 was a Tuesday, not a Monday");
}

TEST(Dates, NamesItsPolicies) {
  const auto policies = [](const std::string& text) {
    return absl::StrJoin(Read(text).readings[0].policies, " ");
  };
  EXPECT_EQ(policies("25 January 2026"), "");
  EXPECT_EQ(policies("25 January"), "nearest_year");
  EXPECT_EQ(policies("since April"), "begun_year half_line");
  EXPECT_EQ(policies("from April until now"), "begun_year");
  EXPECT_EQ(policies("Sunday"), "weekday");
  EXPECT_EQ(policies("last Sunday"), "last_weekday");
  EXPECT_EQ(policies("next Sunday"), "next_weekday");
  EXPECT_EQ(policies("early March"), "early nearest_year");
  EXPECT_EQ(policies("end of 2025"), "end_of_year");
  EXPECT_EQ(policies("year-end"), "year_end");
  EXPECT_EQ(policies("around 20 January 2026"), "approximate");
  EXPECT_EQ(policies("two weeks ago"), "ago");
  EXPECT_EQ(policies("last week"), "week");
  EXPECT_EQ(policies("spring 2024"), "season");
  EXPECT_EQ(policies("by 5 March 2026"), "half_line");
  EXPECT_EQ(policies("02/03/2026"), "either_order");
  EXPECT_EQ(policies("Monday 02/03/2026"), "");
}

TEST(Dates, OneOrderHoldsForTheWholeText) {
  EXPECT_EQ(Read("01/02/2026 to 25/02/2026").readings.size(), 1u);
  EXPECT_EQ(Read("01/02/2026 to 25/02/2026").readings[0].edtf, "2026-02-01/2026-02-25");
  EXPECT_EQ(Read("01/02/2026 to 02/25/2026").readings[0].edtf, "2026-01-02/2026-02-25");
  const auto both = Read("01/02/2026 to 03/04/2026");
  ASSERT_EQ(both.readings.size(), 2u);
  EXPECT_EQ(both.readings[0].edtf, "2026-02-01/2026-04-03");
  EXPECT_EQ(both.readings[1].edtf, "2026-01-02/2026-03-04");
}

TEST(Dates, ErrorsSayWhere) {
  const auto error = Read("  25 January sharp").error;
  EXPECT_EQ(error->message, "'sharp' is left over after '25 January'");
  EXPECT_EQ(error->offset, 13u);
  EXPECT_EQ(Read("  2026-01-25x").error->offset, 12u);
}

TEST(Dates, RefusesLongTexts) {
  EXPECT_FALSE(Read(std::string(5000, '1')).ok());
  EXPECT_THAT(Read(std::string(5000, ' ')).error->message,
              testing::HasSubstr("a text of 5000 bytes"));
}

// Whatever stands there, nothing but an answer comes of it, soon.
TEST(Dates, SurvivesRepetition) {
  for (const std::string piece : {"early ",
                                  "in two weeks before ",
                                  "first week of ",
                                  "the ",
                                  "in ",
                                  "1-",
                                  "1/",
                                  "[",
                                  "2026/",
                                  "before ",
                                  "a ",
                                  "last ",
                                  "from ",
                                  "1 March and ",
                                  "'",
                                  "\xff",
                                  "-",
                                  "12:",
                                  "Monday, ",
                                  "about ",
                                  "the closest Monday to ",
                                  "week starting ",
                                  "two Fridays before ",
                                  "for 2 days from ",
                                  "2 weeks and ",
                                  "Monday 2 weeks before ",
                                  "Monday before ",
                                  "first Monday after ",
                                  "early to late ",
                                  "overnight into ",
                                  "three hundred ",
                                  "EOM ",
                                  "2 days later ",
                                  "two "}) {
    std::string text;
    while (text.size() + piece.size() <= kMaxDateText) text += piece;
    EXPECT_FALSE(Read(text).ok()) << piece;
  }
}

// Words and numbers of the lexicon in any order: what is read is sound.
TEST(Dates, AnyWordsGiveASoundAnswer) {
  std::vector<std::string> words = {
      "1", "12", "25", "31", "2026",  "99", "1217",  "25th",       "'24",       "90s",
      "-", "/",  ".",  ":",  "12:17", ",",  "1-2-3", "2026-01-25", "02/03/2026"};
  for (const auto& [phrase, meaning] : BuiltinWrittenDateWords().phrases)
    words.push_back(phrase);
  std::sort(words.begin(), words.end());
  std::mt19937 random(1);
  for (int i = 0; i < 30000; ++i) {
    std::string text;
    for (size_t length = 1 + random() % 6; length > 0; --length) {
      text += words[random() % words.size()] + (random() % 5 == 0 ? "" : " ");
    }
    const char* const published = random() % 4 == 0 ? "-" : "2026-02-14..2026-02-16";
    const auto result = ReadDate(text, ContextOf(published, i % 2 == 0 ? "-" : "plans"));
    EXPECT_EQ(result.ok(), !result.readings.empty());
    for (const DateReading& reading : result.readings) {
      ASSERT_FALSE(reading.nominal.empty()) << text;
      EXPECT_TRUE(IsSubset(reading.nominal, reading.wide)) << text;
      EXPECT_TRUE(ReadEdtf(reading.edtf, BuiltinDateWords().policies).ok())
          << text << ": " << reading.edtf;
    }
  }
}

TEST(Dates, ReadsOddSpacesAndDashes) {
  EXPECT_EQ(Read("4\u20135\u00A0February\u202F2026").readings[0].edtf,
            "2026-02-04/2026-02-05");
  EXPECT_EQ(Read("new year\u2019s eve 2025").readings[0].edtf, "2025-12-31");
}

// Every table row's words in every context: the wide set holds the nominal one.
TEST(Dates, WideContainsNominal) {
  for (const Row& row : ReadTable("claims/dates.tsv", {4, 6})) {
    for (const char* published :
         {"2026-01-01", "2026-02-28", "2024-02-29", "2025-12-31"}) {
      for (const char* stance : {"-", "plans"}) {
        const auto result = ReadDate(row[0], ContextOf(published, stance));
        for (const DateReading& reading : result.readings) {
          EXPECT_TRUE(IsSubset(reading.nominal, reading.wide))
              << row[0] << " on " << published << ": " << TableText(reading.nominal)
              << " in " << TableText(reading.wide);
          EXPECT_NE(Relate(reading.nominal, reading.wide), DateRelation::kApart);
        }
      }
    }
  }
}

}  // namespace
}  // namespace gainsay
