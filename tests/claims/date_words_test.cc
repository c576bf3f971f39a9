#include <string>

#include "claims/lexicon/date_words_reader.h"
#include "claims/reading/dates/date_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/yaml_reader.h"
#include "tests/claims/date_table.h"

namespace gainsay {
namespace {

// The built-in words with a house lexicon's over them; `problems` gets its diagnostics.
DateWords HouseWords(const std::string& yaml, std::string* problems) {
  WrittenDateWords words = BuiltinWrittenDateWords();
  Diagnostics diagnostics;
  const Reporter reporter("house.yaml", &diagnostics);
  const auto node = ReadYaml(yaml, reporter);
  if (node.has_value()) ReadDateWords(*node, reporter, &words);
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    *problems += ToString(diagnostic) + "\n";
  }
  return MakeDateWords(words);
}

std::string EdtfOf(const std::string& text, const DateWords& words) {
  DateContext context;
  context.words = &words;
  context.published = {*ParseDay("2026-02-14"), *ParseDay("2026-02-14")};
  const auto result = ReadDate(text, context);
  return result.ok() ? result.readings[0].edtf : result.error->message;
}

TEST(DateWords, AHouseLexiconAdds) {
  std::string problems;
  const DateWords words = HouseWords(
      "words:\n"
      "  month: {1: [janvier], 2: [février]}\n"
      "  holiday: {07-04: [independence day]}\n"
      "  vague_count: {4-6/2-12: [some handfuls of]}\n"
      "  zone: {'+03:00': [ankara time]}\n"
      "  ago: [before now]\n",
      &problems);
  EXPECT_EQ(problems, "");
  EXPECT_EQ(EdtfOf("25 janvier 2026", words), "2026-01-25");
  EXPECT_EQ(EdtfOf("4 February 2026", words), "2026-02-04");
  EXPECT_EQ(EdtfOf("independence day 2025", words), "2025-07-04");
  EXPECT_EQ(EdtfOf("some handfuls of days before now", words),
            "[2026-02-08..2026-02-10]");
  EXPECT_EQ(EdtfOf("12:17 Ankara time, 2 January 2026", words), "2026-01-02T12:17+03:00");
}

TEST(DateWords, AHouseLexiconReplacesPolicies) {
  std::string problems;
  const DateWords words = HouseWords(
      "policies:\n"
      "  approximate: {day: {nominal: 2 days, wide: 1 month}}\n"
      "  parts: {early: {nominal: [0, 1/4], wide: [0, 1/2]}}\n"
      "  week_parts: {late: {nominal: [5, 7], wide: [4, 7]}}\n"
      "  season_months: {spring: 4}\n"
      "  year_end: {nominal: [12-20, 12-31], wide: [12-10, 01-05]}\n"
      "  recent_days: 10\n",
      &problems);
  EXPECT_EQ(problems, "");
  EXPECT_EQ(words.policies.approximate[static_cast<int>(DateUnit::kDay)].nominal.days, 2);
  EXPECT_EQ(words.policies.approximate[static_cast<int>(DateUnit::kDay)].wide.months, 1);
  EXPECT_EQ(words.policies.approximate[static_cast<int>(DateUnit::kYear)].wide.months,
            24);
  EXPECT_EQ(words.policies.recent_days, 10);
  EXPECT_EQ(EdtfOf("early 2026", words), "[2026-01-01..2026-03-31]");
  EXPECT_EQ(EdtfOf("late 2026", words), "[2026-09-01..2026-12-31]");
  EXPECT_EQ(EdtfOf("late last week", words), "[2026-02-06..2026-02-08]");
  EXPECT_EQ(EdtfOf("year-end", words), "[2025-12-20..2025-12-31]");
}

TEST(DateWords, ReportsWhatItCannotUse) {
  std::string problems;
  HouseWords(
      "words:\n"
      "  mont: {1: [janvier]}\n"
      "  month: {13: [undecember], x: [y], 3: {a: b}}\n"
      "  part: {erly: [erly]}\n"
      "  zone: {'3:00': [a]}\n"
      "  holiday: {13-01: [b]}\n"
      "  vague_count: {5-3/2-4: [c]}\n"
      "policies:\n"
      "  aproximate: {}\n"
      "  approximate: {day: {nominal: 2, wide: 3 parsecs}}\n"
      "  parts: {early: {nominal: [0], wide: [0, 3/2]}}\n"
      "  weekend: {nominal: [6, 8]}\n"
      "  season_months: {spring: 13}\n"
      "  recent_days: -1\n"
      "  year_end: {nominal: [12-40, 12-31]}\n",
      &problems);
  for (const char* expected :
       {"house.yaml:2:3: error: unknown key 'mont' in the words of dates; did you mean "
        "'month'?",
        "house.yaml:3:11: error: '13' is no value of 'month'",
        "house.yaml:3:29: error: 'x' is no value of 'month'",
        "'3' must be a text or a list of texts",
        "house.yaml:4:10: error: 'erly' is no value of 'part'",
        "'3:00' is no value of 'zone'", "'13-01' is no value of 'holiday'",
        "'5-3/2-4' is no value of 'vague_count'",
        "unknown key 'aproximate' in the policies of dates",
        "'2' is not a length such as '15 days', '1 month' or '2 years'",
        "'3 parsecs' is not a length", "a list is not a pair of shares such as '1/3'",
        "a list is not a pair of weekdays from 1 to 7",
        "'13' is not a month from 1 to 12", "'-1' is not a number of days up to 10000",
        "a list is not a pair of days of the year such as '12-31'"}) {
    EXPECT_THAT(problems, testing::HasSubstr(expected));
  }
}

TEST(DateWords, EveryWordOfTheBuiltinLexiconIsAsItIsCompared) {
  for (const auto& [phrase, meaning] : BuiltinWrittenDateWords().phrases) {
    EXPECT_EQ(phrase.find_first_of(".'-ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string::npos)
        << phrase;
  }
}

}  // namespace
}  // namespace gainsay
