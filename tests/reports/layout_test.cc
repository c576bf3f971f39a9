#include "reports/formats/layout.h"

#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines = absl::StrSplit(text, '\n');
  EXPECT_EQ(lines.back(), "") << "no line break at the end";
  lines.pop_back();
  return lines;
}

TEST(Printable, ShowsWhatWouldSteerATerminal) {
  const std::pair<std::string, std::string> kRows[] = {
      {"plain – text …", "plain – text …"},
      {"\x1b[31mred", "U+001B[31mred"},
      {std::string("a\0b", 3), "aU+0000b"},
      {"a\x7f", "aU+007F"},
      {"\u0085", "U+0085"},
      {"\u202Eevil", "U+202Eevil"},
      {"\u061Cevil", "U+061Cevil"},
      {"\u2066x\u2069", "U+2066xU+2069"},
      {"\u200Bx\uFEFF", "U+200BxU+FEFF"},
      {"do\u00ADne\u2060t\u2064sk", "doU+00ADneU+2060tU+2064sk"},
      {"a\u200Cb\uFE0F\u3164", "aU+200CbU+FE0FU+3164"},
      {"\u2068\U000E0061", "U+2068U+E0061"},
      {"علی\u200Cرضا", "علی\u200Cرضا"},
      {"👩\u200D🚀 \u2764\uFE0F", "👩\u200D🚀 \u2764\uFE0F"},
      {"a\nb\tc\rd", "a b c d"},
      {"東京 😀", "東京 😀"},
      {"a ##[error]b", "a U+0023#[error]b"},
      {"###[x] ## [", "#U+0023#[x] ## ["},
      {"a ##vso[task.complete]", "a U+0023#vso[task.complete]"},
      {"##teamcity['x'", "U+0023#teamcity['x'"},
      {"a## b[c] ##é[ ##a", "a## b[c] ##é[ ##a"},
  };
  for (const auto& [text, shown] : kRows) EXPECT_EQ(Printable(text), shown);
  EXPECT_EQ(Printable("a \xFF\xFE b\xC3"), "a \uFFFD\uFFFD b\uFFFD");
}

TEST(Columns, AreThoseOfATerminal) {
  EXPECT_EQ(Columns(""), 0);
  EXPECT_EQ(Columns("87.5–92.5"), 9);
  EXPECT_EQ(Columns("東京 ＡＢ"), 9);
  EXPECT_EQ(Columns("e\u0301t"), 2);
  EXPECT_EQ(Columns("علی\u200Cرضا"), 6);
}

TEST(Inert, KnowsACommandBehindWhiteSpace) {
  const std::pair<std::string, std::string> kRows[] = {
      {"::error::x", "U+003A:error::x"},
      {"  \u00A0\u3000::x", "  \u00A0\u3000U+003A:x"},
      {"a ::x", "a ::x"},
      {": :x", ": :x"},
      {"", ""},
  };
  for (const auto& [line, shown] : kRows) EXPECT_EQ(Inert(line), shown);
}

TEST(Wrapped, KeepsLinesWithinTheWidth) {
  const std::string text =
      "Russian forces currently control about 90% of the region – "
      "nominal 87.5–92.5, wide 85–95 – as of 28 January 2026";
  for (const int width : {30, 60, 100}) {
    for (const int indent : {0, 2, 9}) {
      std::string words;
      for (const std::string& line : Lines(Wrapped(text, indent, width))) {
        EXPECT_LE(Columns(line), width) << line;
        EXPECT_EQ(line.substr(0, indent), std::string(indent, ' '));
        words += (words.empty() ? "" : " ") + line.substr(indent);
      }
      EXPECT_EQ(words, text);
    }
  }
}

TEST(Wrapped, BreaksWordsThatAreLongerThanALine) {
  EXPECT_EQ(Wrapped("an incomprehensibility here", 2, 10),
            "  an\n  incompre\n  hensibil\n  ity here\n");
  EXPECT_EQ(Wrapped("a chronicle-of-the-b of it", 0, 14),
            "a chronicle-\nof-the-b of it\n");
  EXPECT_EQ(Wrapped("the US-led talks", 0, 8), "the\nUS-led\ntalks\n");
  EXPECT_EQ(Wrapped("e\u0301e\u0301e\u0301", 0, 2), "e\u0301e\u0301\ne\u0301\n");
}

TEST(Wrapped, BreaksBetweenCharactersWhereAScriptHasNoSpaces) {
  EXPECT_EQ(Wrapped("洪水造成三十人死亡。", 0, 8), "洪水造成\n三十人死\n亡。\n");
  EXPECT_EQ(Wrapped("洪水三十人。水", 0, 10), "洪水三十\n人。水\n");  // no line begins so
  EXPECT_EQ(Wrapped("of 洪水造成 dead", 0, 8), "of 洪水\n造成\ndead\n");
}

TEST(Wrapped, BeginsNoLineAsACommandOfGitHubActions) {
  EXPECT_EQ(Wrapped("::error::a b::c ::d", 2, 14), "  U+003A:error::a\n  b::c ::d\n");
  EXPECT_EQ(Wrapped("a word ::set-env::x", 0, 10), "a word\nU+003A:set-\nenv::x\n");
  EXPECT_EQ(Wrapped("aaaaaaaaa-::error::x", 0, 10), "aaaaaaaaa-\nU+003A:error::x\n");
}

TEST(Spread, EndsTheRightInTheLastColumnOfTheFirstLine) {
  const std::string text = Spread("left side of some words", "right", 0, 4, 40);
  EXPECT_EQ(text, "left side of some words            right\n");
  const std::vector<std::string> lines =
      Lines(Spread("many words that do not fit on the one line", "right", 2, 4, 30));
  ASSERT_GT(lines.size(), 1u);
  EXPECT_EQ(Columns(lines[0]), 30);
  EXPECT_THAT(lines[0], testing::EndsWith("right"));
  for (const std::string& line : lines) EXPECT_LE(Columns(line), 30) << line;
  EXPECT_THAT(lines[1], testing::StartsWith("    "));
}

TEST(Spread, CountsWideCharactersTwice) {
  EXPECT_EQ(Spread("東京", "right", 0, 4, 40), "東京" + std::string(31, ' ') + "right\n");
  EXPECT_EQ(Wrapped("東京 東京 東京", 0, 9), "東京 東京\n東京\n");
}

TEST(Spread, GivesALongRightALineOfItsOwn) {
  const std::vector<std::string> lines =
      Lines(Spread("left", "claims/a-long-name-of-a-file.yaml:14:3", 0, 4, 50));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0], "left");
  EXPECT_EQ(lines[1], "    claims/a-long-name-of-a-file.yaml:14:3");
  EXPECT_EQ(Spread("left", "::error::a-long-name-of-a-file:14:3", 0, 4, 40),
            "left\n    U+003A:error::a-long-name-of-a-file:14:3\n");
}

TEST(Spread, GivesTheRightALineOfItsOwnBelowALongWord) {
  EXPECT_EQ(Spread("contradiction[article/one-date]: it is", "ea5710e8", 0, 4, 40),
            "contradiction[article/one-date]: it\n    is\n    ea5710e8\n");
  EXPECT_EQ(Spread("contradiction[a/date-of-it]: it", "ea5710e8", 0, 4, 40),
            "contradiction[a/date-of-it]:    ea5710e8\n    it\n");
}

TEST(Counted, KnowsOneFromMany) {
  EXPECT_EQ(Counted(0, "claim", "claims"), "0 claims");
  EXPECT_EQ(Counted(1, "claim", "claims"), "1 claim");
  EXPECT_EQ(Counted(2400, "claim", "claims"), "2,400 claims");
}

}  // namespace
}  // namespace gainsay
