#include "claims/evidence/quote_search.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

Evidence Find(const std::string& text, const std::string& exact,
              const std::string& prefix = "", const std::string& suffix = "") {
  return FindQuote({exact, prefix, suffix, {}}, text, Fold(text));
}

struct SearchCase {
  const char* text;
  const char* quote;
  EvidenceState state;
  const char* found;  // the words that it was found as
};

class QuoteTest : public testing::TestWithParam<SearchCase> {};

TEST_P(QuoteTest, IsFoundAs) {
  const SearchCase& c = GetParam();
  const std::string text = c.text;
  const Evidence evidence = Find(text, c.quote);
  EXPECT_EQ(Name(evidence.state), Name(c.state)) << c.text << " | " << c.quote;
  EXPECT_EQ(text.substr(evidence.begin, evidence.end - evidence.begin), c.found);
}

constexpr auto kExact = EvidenceState::kExact;
constexpr auto kFolded = EvidenceState::kFolded;
constexpr auto kAmbiguous = EvidenceState::kAmbiguous;
constexpr auto kMissing = EvidenceState::kMissing;

INSTANTIATE_TEST_SUITE_P(
    Cases, QuoteTest,
    testing::Values(
        SearchCase{"The toll is 44.", "toll is 44", kExact, "toll is 44"},
        SearchCase{"The toll is 44.", "Toll is 44", kMissing, ""},
        SearchCase{"The toll is 44.", "", kMissing, ""},
        SearchCase{"The toll is 44.", " … ", kMissing, ""},
        SearchCase{"", "toll", kMissing, ""},
        SearchCase{"The  toll\nis 44.", "The toll is 44", kFolded, "The  toll\nis 44"},
        SearchCase{"some\u00A044 people", "some 44 people", kFolded,
                   "some\u00A044 people"},
        SearchCase{"“Go,” he said", "\"Go,\" he said", kFolded, "“Go,” he said"},
        SearchCase{"the county’s toll", "county's toll", kFolded, "county’s toll"},
        SearchCase{"“Go now,” he said", "\"Go now\"", kFolded, "Go now"},
        SearchCase{"March 3–5", "March 3-5", kFolded, "March 3–5"},
        SearchCase{"quick – and", "quick — and", kFolded, "quick – and"},
        SearchCase{"quick -- and", "quick—and", kFolded, "quick -- and"},
        SearchCase{"cafe\u0301 open", "café open", kFolded, "cafe\u0301 open"},
        SearchCase{"5 km²", "5 km2", kFolded, "5 km²"},
        SearchCase{"dis\u00ADtrict", "district", kFolded, "dis\u00ADtrict"},
        SearchCase{"It is over… he said", "over… he", kExact, "over… he"},
        SearchCase{"We had ten minutes to go", "We had … to go", kFolded,
                   "We had ten minutes to go"},
        SearchCase{"We had ten minutes to go", "… ten [...] go", kFolded,
                   "ten minutes to go"},
        SearchCase{"We had ten minutes to go", "to go … We had", kMissing, ""},
        SearchCase{"minutes, minutes to go", "minutes … go", kFolded, "minutes to go"},
        SearchCase{"138 people", "38 people", kMissing, ""},
        SearchCase{"2.5 people", "5 people", kMissing, ""},
        SearchCase{"killed 1.5 million", "killed 1", kMissing, ""},
        SearchCase{"The 10–15 men", "15 men", kMissing, ""},
        SearchCase{"The 10-15 men", "15 men", kMissing, ""},
        SearchCase{"The 10–15 men", "The 10", kMissing, ""},
        SearchCase{"The 10–15 men", "The 10-15 men", kFolded, "The 10–15 men"},
        SearchCase{"In 2025 – 15 men", "15 men", kExact, "15 men"},
        SearchCase{"In 2025—15 men", "15 men", kExact, "15 men"},
        SearchCase{"A Boeing 737-800", "Boeing 737", kExact, "Boeing 737"},
        SearchCase{"He was “not happy”", "[h]e was", kFolded, "He was"},
        SearchCase{"so he was, that he is", "[H]e was, […] [T]hat", kFolded,
                   "he was, that"},
        SearchCase{"He was", "s[h]e was", kMissing, ""},
        SearchCase{"the [h]e form", "[h]e", kExact, "[h]e"},
        SearchCase{"the tolls", "toll", kMissing, ""},
        SearchCase{"東京都は", "京都", kExact, "京都"},
        SearchCase{"on Tuesday and Tuesday", "Tuesday", kAmbiguous, "Tuesday"},
        SearchCase{"’Tis. 'Tis", "'Tis", kExact, "'Tis"}));

TEST(QuoteSearch, WordsAroundSettleWhichPlaceIsMeant) {
  const std::string text = "on Tuesday night. On Tuesday, at noon.";
  EXPECT_EQ(Find(text, "Tuesday", "on ").begin, 3U);
  EXPECT_EQ(Find(text, "Tuesday", "", ", at").begin, 21U);
  EXPECT_EQ(Find(text, "Tuesday", "On  ", " ,").begin, 21U);
  EXPECT_EQ(Find(text, "Tuesday", "", "").state, EvidenceState::kAmbiguous);
  EXPECT_EQ(Find(text, "night", "… Tuesday", ". On …").state, EvidenceState::kExact);
}

TEST(QuoteSearch, StandsNowhereButBesideTheWordsAroundIt) {
  const std::string text = "on Tuesday night. On Tuesday, at noon.";
  for (const Evidence& evidence :
       {Find(text, "Tuesday", "on", ", at"), Find(text, "Tuesday", "before "),
        Find(text, "night", "before "), Find(text, "night", "", " on bord")}) {
    EXPECT_EQ(evidence.state, EvidenceState::kMissing);
    EXPECT_TRUE(evidence.elsewhere);
  }
  EXPECT_FALSE(Find(text, "Monday", "on ").elsewhere);
}

TEST(QuoteSearch, MarksBetweenAQuoteAndTheWordsAroundItDoNotCount) {
  const std::string text = "called it “constructive,” though he left";
  for (const char* quote : {"“constructive,”", "constructive", "\"constructive\""}) {
    EXPECT_NE(Find(text, quote, "called it ", " though he").state,
              EvidenceState::kMissing)
        << quote;
  }
  // But where they tell places apart.
  EXPECT_EQ(Find("a, b. a. b", "a", "", ".").begin, 6U);
}

TEST(QuoteSearch, AnEllipsisStandsForNoMoreThanAParagraph) {
  const auto apart = [](size_t bytes) {
    return "begin " + std::string(bytes - 2, 'x') + " end";
  };
  EXPECT_EQ(Find(apart(kLongestOmission), "begin … end").state, EvidenceState::kFolded);
  EXPECT_EQ(Find(apart(kLongestOmission + 1), "begin … end").state,
            EvidenceState::kMissing);
}

// Each would take hours if time grew with the square of the length.
TEST(QuoteSearch, TakesLinearTimeOnHostileTexts) {
  constexpr size_t kSize = 1 << 21;
  const std::string same(kSize, '*');
  EXPECT_EQ(Find("! " + same, std::string(kSize / 2, '*') + "!").state,
            EvidenceState::kMissing);
  EXPECT_EQ(Find(same, std::string(1000, '*')).state, EvidenceState::kAmbiguous);
  EXPECT_EQ(Find(same, "*", same).state, EvidenceState::kAmbiguous);
  std::string words;
  for (size_t i = 0; i < kSize / 2; ++i) words += "a ";
  EXPECT_EQ(Find(words, "a … a … a … b").state, EvidenceState::kMissing);
  EXPECT_EQ(Find(words, "a … a … a").state, EvidenceState::kAmbiguous);
  std::string exclaimed;
  for (size_t i = 0; i < kSize / 2; ++i) exclaimed += "! ";
  EXPECT_EQ(Find(exclaimed, "! !").state, EvidenceState::kAmbiguous);
  EXPECT_EQ(Find(exclaimed, "!", "nobody").state, EvidenceState::kMissing);
  std::string marks = "a";
  for (size_t i = 0; i < kSize / 8; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0316";
  EXPECT_EQ(Find(marks + " end", "end").state, EvidenceState::kExact);
}

}  // namespace
}  // namespace gainsay
