#include "claims/lexicon/lexicon.h"

#include <string>
#include <vector>

#include "claims/lexicon/phrase_pattern.h"
#include "claims/reading/quantities/quantity_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/yaml_reader.h"
#include "tests/claims/quantity_table.h"

namespace gainsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// The built-in lexicon with a house lexicon over it, and what was said of that.
struct House {
  Lexicon lexicon;
  std::vector<std::string> problems;
};

House LoadHouse(absl::string_view yaml) {
  Diagnostics diagnostics;
  std::vector<LexiconDocument> documents = BuiltinLexiconDocuments(&diagnostics);
  const Reporter reporter("house.yaml", &diagnostics);
  std::optional<Node> node = ReadYaml(yaml, reporter);
  if (node.has_value()) documents.push_back({*std::move(node), reporter});
  House house{LoadLexicon(documents), {}};
  for (const Diagnostic& problem : diagnostics.all())
    house.problems.push_back(ToString(problem));
  return house;
}

QuantityReading Read(const House& house, absl::string_view text, absl::string_view unit) {
  QuantityContext context;
  context.lexicon = &house.lexicon;
  const std::optional<Unit> expected = house.lexicon.units.FindCode(unit);
  context.unit = expected.has_value() ? &*expected : nullptr;
  auto read = ReadQuantity(text, context);
  EXPECT_TRUE(read.ok()) << text;
  return read.ok() ? read.readings[0] : QuantityReading();
}

TEST(Lexicon, KnowsWordsThatStateNothing) {
  EXPECT_TRUE(TestLexicon().IsAbsent("n/a"));
  EXPECT_TRUE(TestLexicon().IsAbsent(" Not Available "));
  EXPECT_TRUE(TestLexicon().IsAbsent("-"));
  EXPECT_FALSE(TestLexicon().IsAbsent("none"));
  EXPECT_FALSE(TestLexicon().IsAbsent("0"));
}

TEST(Lexicon, IsTheSameFromItsPackedTables) {
  const std::string tables = PackedTables(TestLexicon());
  const std::optional<Lexicon> lexicon = BuiltinLexicon(tables);
  ASSERT_TRUE(lexicon.has_value());
  EXPECT_EQ(PackedTables(*lexicon), tables);
  EXPECT_EQ(lexicon->phrases.Words(), TestLexicon().phrases.Words());
  EXPECT_EQ(lexicon->symbols.Words(), TestLexicon().symbols.Words());
  EXPECT_EQ(lexicon->hedges.size(), TestLexicon().hedges.size());
  EXPECT_EQ(lexicon->vague.size(), TestLexicon().vague.size());
  EXPECT_EQ(lexicon->bands.size(), TestLexicon().bands.size());
  EXPECT_EQ(lexicon->absent, TestLexicon().absent);
  const std::optional<Unit> celsius = lexicon->units.FindCode("Cel");
  ASSERT_TRUE(celsius.has_value());
  EXPECT_EQ(celsius, TestLexicon().units.FindCode("Cel"));
  EXPECT_EQ(lexicon->dates.expansions, TestLexicon().dates.expansions);
}

TEST(Lexicon, RefusesTablesThatEndEarlyOrLate) {
  const std::string tables = PackedTables(TestLexicon());
  constexpr size_t kStep = 1999;
  for (size_t size = 0; size < tables.size(); size += kStep) {
    EXPECT_FALSE(BuiltinLexicon(tables.substr(0, size)).has_value()) << size;
  }
  EXPECT_FALSE(BuiltinLexicon(tables.substr(0, tables.size() - 1)).has_value());
  EXPECT_FALSE(BuiltinLexicon(tables + "x").has_value());
}

TEST(Lexicon, AHouseLexiconAddsEntries) {
  const House house = LoadHouse(R"yaml(
numbers: {cardinals: {eleventy: 110}}
units: {"[smoot]": {dimension: length, factor: 1.7018, names: [smoot]}}
vague: {umpteen: {words: [umpteen], nominal: "[20, 50]", wide: "[11, 200]"}}
absent: [mum]
)yaml");
  EXPECT_THAT(house.problems, IsEmpty());
  EXPECT_EQ(Read(house, "eleventy", "m").stated->value, 110);
  EXPECT_EQ(Read(house, "10 smoots", "m").unit, "[smoot]");
  EXPECT_EQ(Read(house, "umpteen", "m").hedge, "umpteen");
  EXPECT_TRUE(house.lexicon.IsAbsent("mum"));
  EXPECT_TRUE(house.lexicon.IsAbsent("n/a"));
}

TEST(Lexicon, AHouseLexiconReplacesEntries) {
  const House house = LoadHouse(R"yaml(
hedges:
  about: {before: [about], nominal: "[v-3H, v+3H]", wide: "[v-4H, v+4H]"}
grains: {percent_grain: 10}
)yaml");
  EXPECT_THAT(house.problems, IsEmpty());
  const IntervalSet wide = Read(house, "90%", "%").wide;
  EXPECT_EQ(wide.first().min, 85);
  EXPECT_EQ(Read(house, "about 90%", "%").nominal.first().min, 75);
  QuantityContext context;
  context.lexicon = &house.lexicon;
  EXPECT_FALSE(ReadQuantity("roughly 90%", context).ok());
}

TEST(Lexicon, ReportsWhatItCannotUse) {
  const House house = LoadHouse(R"yaml(
numbers: {cardinals: {many: a lot}}
hedges:
  about: {before: [about], nominal: "[v-x, v]", wide: "[v, v]"}
  beyond: {before: [beyond], nominal: "(v, inf)", wide: "(v, inf)", bound: lower}
units: {"[smoot]": {dimension: lenght}}
grains: {percent_grian: 5, cap: much}
grammer: {}
)yaml");
  EXPECT_THAT(
      house.problems,
      ElementsAre(
          "house.yaml:8:1: error: unknown key 'grammer' in a lexicon; did you mean "
          "'grammar'?",
          "house.yaml:2:29: error: 'a lot' is not a whole number",
          "house.yaml:6:32: error: no dimension 'lenght'; did you mean 'length'?",
          "house.yaml:4:37: error: '[v-x, v]' is no interval: expected a number or one "
          "of v, H, "
          "g, d, up, s before 'x, v]'; write it like \"[v-H, v+H]\" or \"(v, inf)\"",
          "house.yaml:5:76: error: a bound is min or max, not 'lower'",
          "house.yaml:7:10: error: unknown key 'percent_grian' in 'grains'; did you mean "
          "'percent_grain'?",
          "house.yaml:7:33: error: 'much' is not a number; write it like 12, 0.3048, 5/9 "
          "or 10%"));
  // The entries that could not be used are as they were.
  EXPECT_EQ(Read(house, "about 90%", "%").nominal.first().min, 87.5);
}

TEST(Lexicon, ReportsWhatMakesNoSenseOfAnyNumber) {
  const House house = LoadHouse(R"yaml(
hedges:
  about: {before: [about], nominal: "[v-3H, v+3H]", wide: "[v-2H, v+2H]"}
  over: {before: [over], nominal: "(v+H, v]", wide: "(v, inf)"}
  under: {before: [under], nominal: "[0, v)", wide: "[0, v]", count: {wide: "[1, v)"}}
  like: {before: [like], nominal: "[v-H, v+H]", wide: "[v-1, v+1]"}
  past: {before: ["{just|barely past", "a} b", "{a {b|c}|d}"], nominal: "[v, v]", wide: "[v, v]"}
vague:
  umpteen: {words: [umpteen], nominal: "[2, 5]", wide: "(2, 5]", share: {nominal: "[3, 2]", wide: "[0, 9]"}}
  some: {words: [some], nominal: "[2, 5]", wide: "[2, 5]", share: {wide: "[0, 9]"}}
magnitudes: {nominal: "[2v, 10v]", wide: "[v, 9v]", words: {myriads: 10000}}
bands: {low: {words: [low], nominal: "[v, v+6)", wide: "[v, v+5)"}}
dates:
  policies:
    ago: {day: {nominal: 2 days, wide: 1 day}, month: {nominal: 1 month, wide: 30 days}}
    several: {nominal: [6, 2]}
    weekend: {nominal: [4, 7]}
    parts: {early: {nominal: [0, 2/3], wide: [0, 3/5]}}
    year_end: {nominal: [12-20, 01-10], wide: [12-15, 01-05]}
    turn_of_year: {nominal: [12-20, 01-10], wide: [12-15, 01-20]}
)yaml");
  const std::string brace =
      " has a brace that begins or ends no alternatives; write them like "
      "\"{just|slightly} over\", none within others";
  const std::string nothing =
      " holds no number; an interval goes from its lower end to its upper one";
  const std::string beyond = "; the widest reading holds all of the ordinary one";
  const std::string policy = "error: 'nominal' reaches beyond 'wide'" + beyond;
  EXPECT_THAT(
      house.problems,
      UnorderedElementsAre(
          "house.yaml:3:59: error: the nominal '[v-3H, v+3H]' reaches beyond the wide "
          "'[v-2H, v+2H]'" +
              beyond,
          "house.yaml:4:35: error: '(v+H, v]'" + nothing,
          "house.yaml:5:77: error: the nominal '[0, v)' reaches beyond the wide '[1, "
          "v)'" +
              beyond,
          "house.yaml:7:19: error: '{just|barely past'" + brace,
          "house.yaml:7:40: error: 'a} b'" + brace,
          "house.yaml:7:48: error: '{a {b|c}|d}'" + brace,
          "house.yaml:9:56: error: the nominal '[2, 5]' reaches beyond the wide '(2, "
          "5]'" +
              beyond,
          "house.yaml:9:83: error: '[3, 2]'" + nothing,
          "house.yaml:10:67: error: a share needs 'nominal'",
          "house.yaml:11:42: error: the nominal '[2v, 10v]' reaches beyond the wide '[v, "
          "9v]'" +
              beyond,
          "house.yaml:12:56: error: the nominal '[v, v+6)' reaches beyond the wide '[v, "
          "v+5)'" +
              beyond,
          "house.yaml:15:40: " + policy,
          "house.yaml:16:24: error: what begins later than it ends is no stretch; write "
          "the earlier end first",
          "house.yaml:17:24: " + policy, "house.yaml:18:46: " + policy,
          "house.yaml:19:47: " + policy));
}

TEST(Lexicon, SurvivesSectionsOfAnyShape) {
  for (const absl::string_view section : LexiconKeys()) {
    for (const char* value :
         {"", "5", "[a, b]", "{a: }", "{a: 5}", "{a: [b]}", "{a: {b: c}}"}) {
      LoadHouse(std::string(section) + ": " + value + "\n");
    }
  }
}

TEST(PhrasePattern, StandsForPhrases) {
  EXPECT_THAT(
      ExpandPattern("{just|barely} {over|above} it"),
      ElementsAre("just over it", "just above it", "barely over it", "barely above it"));
  EXPECT_THAT(ExpandPattern("dozens{ of|}"), ElementsAre("dozens of", "dozens"));
  EXPECT_THAT(ExpandPattern("plain"), ElementsAre("plain"));
  EXPECT_THAT(ExpandPattern("a {b"), ElementsAre("a {b"));
}

TEST(PhrasePattern, StandsForNothingWhereItWouldForTooMuch) {
  std::string pattern;
  for (int i = 0; i < 9; ++i) pattern += "{a|b}";
  EXPECT_EQ(ExpandPattern(pattern).size(), 512);
  EXPECT_FALSE(IsTooMuch(pattern));
  pattern += "{a|b}";
  EXPECT_THAT(ExpandPattern(pattern), IsEmpty());
  EXPECT_TRUE(IsTooMuch(pattern));
  EXPECT_TRUE(IsTooMuch(std::string(kLongestPattern + 1, 'a')));
}

}  // namespace
}  // namespace gainsay
