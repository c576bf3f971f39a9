#include "claims/facts/article_facts.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/lexicon/lexicon.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/claims/claims_bench.h"

namespace gainsay {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

DateContext InBuiltinWords() {
  static const Lexicon* const lexicon = [] {
    Diagnostics diagnostics;
    return new Lexicon(LoadLexicon(BuiltinLexiconDocuments(&diagnostics)));
  }();
  DateContext context;
  context.words = &lexicon->dates;
  return context;
}

TEST(ArticleClaims, StateItsDates) {
  Diagnostics diagnostics;
  const std::vector<LazyPattern> patterns = ReadIdentifierPatterns(
      Yaml(
          R"([{name: menafn, pattern: '^MENAFN(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})'}])"),
      Reporter("p.yaml", &diagnostics));
  EXPECT_THAT(diagnostics.all(), IsEmpty());
  ASSERT_THAT(patterns, SizeIs(1));
  const ReadClaims read = ReadAll(
      {{"article: {id: x, dateline: 'Tuesday, 02 January 2024', updated: 2026-01-28, "
        "content_id: MENAFN27012026000045017169ID1110656046, url: "
        "https://e.org/story}\n"},
       ""});
  std::vector<std::string> shown;
  for (const Claim& claim :
       ArticleClaims(read.set.articles[0], 0, patterns, InBuiltinWords(), &diagnostics)) {
    EXPECT_EQ(claim.origin, FactOrigin::kArticle);
    EXPECT_EQ(claim.subject.text, "x");
    shown.push_back(absl::StrCat(ClaimName(read.set, claim), " ", claim.property.text,
                                 " ", claim.read_as));
  }
  EXPECT_THAT(shown,
              ElementsAre("x#dateline published ", "x#content_id published 2026-01-27",
                          "x#updated updated "));
}

TEST(ArticleClaims, WarnOfAnIdentifierWithAnImpossibleDate) {
  Diagnostics diagnostics;
  const std::vector<LazyPattern> patterns =
      ReadIdentifierPatterns(Yaml(R"([
{name: menafn, pattern: '^MENAFN(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})'},
{name: eight digits, pattern: '(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)'}])"),
                             Reporter("p.yaml", &diagnostics));
  for (const char* id : {"MENAFN14132026000045017169ID1110656046", "story-20268899"}) {
    const ReadClaims read =
        ReadAll({{absl::StrCat("article: {id: x, content_id: ", id, "}\n")}, ""});
    EXPECT_THAT(
        ArticleClaims(read.set.articles[0], 0, patterns, InBuiltinWords(), &diagnostics),
        IsEmpty());
  }
  // Digits by chance are no date that is missed.
  ASSERT_THAT(diagnostics.all(), SizeIs(1));
  EXPECT_THAT(ToString(diagnostics.all()[0]),
              HasSubstr("warning: no date in "
                        "'MENAFN14132026000045017169ID1110656046'"));
}

TEST(ReadIdentifierPatterns, RefusesThoseThatFindNoDate) {
  for (const auto& [pattern, error] :
       {std::pair("(?P<yaer>....)(?P<month>..)",
                  "unknown group 'yaer' in the pattern; did you mean 'year'?"),
        std::pair("story-\\d+", "no group 'year' in the pattern"),
        std::pair("(?P<month>..)", "no group 'year' in the pattern"),
        std::pair("(?P<year>....)(?P<day>..)", "no group 'month' in the pattern")}) {
    Diagnostics diagnostics;
    const std::vector<LazyPattern> patterns = ReadIdentifierPatterns(
        Yaml(absl::StrCat("[{name: n, pattern: '", pattern, "'}]")),
        Reporter("p.yaml", &diagnostics));
    EXPECT_THAT(patterns, IsEmpty()) << pattern;
    ASSERT_THAT(diagnostics.all(), SizeIs(1)) << pattern;
    EXPECT_THAT(ToString(diagnostics.all()[0]), HasSubstr(error));
  }
}

// What the dateline of an article states: "", what it is read as, or "none".
std::string Stated(const std::string& dateline, const std::string& published = "") {
  const ReadClaims read = ReadAll(
      {{absl::StrCat("article: {id: x, dateline: '", dateline, "'",
                     published.empty() ? "" : ", published: " + published, "}\n")},
       ""});
  Diagnostics diagnostics;
  for (const Claim& claim :
       ArticleClaims(read.set.articles[0], 0, {}, InBuiltinWords(), &diagnostics)) {
    if (claim.field == "dateline") return claim.read_as;
  }
  return "none";
}

TEST(ArticleClaims, FindTheDateOfADateline) {
  EXPECT_EQ(Stated("Tuesday, 02 January 2024"), "");
  EXPECT_EQ(Stated("KYIV, Feb. 12, 2026 (Reuters)"), "2026-02-12");
  EXPECT_EQ(Stated("KYIV, Feb. 12 (Reuters)", "2026-02-12"), "2026-02-12");
  EXPECT_EQ(Stated("LONDON, 31 December 2025 -", "2026-01-01"), "2025-12-31");
  EXPECT_EQ(Stated("WASHINGTON, 02/03/2026 (AP)"), "[2026-03-02,2026-02-03]");
  // A weekday that is wrong is kept, and told where the date is read.
  EXPECT_EQ(Stated("Friday, Feb. 12", "2026-02-12"), "Friday, 12 February 2026");
  EXPECT_EQ(Stated("MOSCOW, Friday, Feb. 12 (AP)", "2026-02-13"),
            "Friday, 12 February 2026");
  EXPECT_EQ(Stated("MOSCOW, Thursday, Feb. 12 (AP)", "2026-02-13"), "2026-02-12");
  EXPECT_EQ(Stated("27 janvier 2026"), "2026");
  // Without its year, which nothing tells, and without any date.
  EXPECT_EQ(Stated("KYIV, Feb. 12 (Reuters)"), "none");
  EXPECT_EQ(Stated("Geneva"), "none");
  EXPECT_EQ(Stated("The Sun, 10 Fleet Street"), "none");
  // A date that is none is an error where it is read.
  EXPECT_EQ(Stated("KYIV, 31 February 2026"), "");
}

TEST(ArticleClaims, WarnOfADatelineThatSaysWhenOnlyInPart) {
  constexpr const char* kAlone = "warning: no date can be told from the dateline";
  constexpr const char* kYear =
      "warning: nothing but the year 2026 is read of the dateline";
  const struct {
    const char* dateline;
    const char* beside;
    const char* warning = nullptr;
  } kRows[] = {
      {"KYIV, Feb. 12 (Reuters)", "", kAlone},
      {"KYIV, Feb. 12 (Reuters)", ", content_id: ID1", kAlone},
      {"KYIV, Feb. 12 (Reuters)", ", published: 2026-02-12"},
      {"KYIV, Feb. 12 (Reuters)", ", published: {meta: 2026-02-12}"},
      {"KYIV, Feb. 12 (Reuters)", ", published: {meta: soon, page: 2026-02-12}"},
      {"Tuesday", "", kAlone},
      {"Tuesday", ", published: 2026-02-12"},
      {"KYIV, Tuesday (Reuters)", "", kAlone},
      {"KYIV, Feb. 12, 2026 (Reuters)", ""},
      {"27. Januar 2026", "", kYear},
      {"Москва, 27 января 2026", "", kYear},
      {"2026", ""},
      // A place, and what is told as an error where it is read.
      {"KYIV (Reuters)", ""},
      {"The Sun, 10 Fleet Street", ""},
      {"MARCH, England", ""},
      {"LONDON, 31 Feb 2026", ""},
  };
  for (const auto& row : kRows) {
    const ReadClaims read = ReadAll({{absl::StrCat("article: {id: x, dateline: '",
                                                   row.dateline, "'", row.beside, "}\n")},
                                     ""});
    Diagnostics diagnostics;
    ArticleClaims(read.set.articles[0], 0, {}, InBuiltinWords(), &diagnostics);
    ASSERT_THAT(diagnostics.all(), SizeIs(row.warning != nullptr ? 1 : 0))
        << row.dateline;
    if (row.warning == nullptr) continue;
    EXPECT_THAT(ToString(diagnostics.all()[0]), HasSubstr(row.warning));
  }
}

// Whether a dateline's date is that of a change.
std::string PropertyOf(const std::string& dateline) {
  const ReadClaims read =
      ReadAll({{absl::StrCat("article: {id: x, published: 2026-02-09, dateline: '",
                             dateline, "'}\n")},
               ""});
  Diagnostics diagnostics;
  for (const Claim& claim :
       ArticleClaims(read.set.articles[0], 0, {}, InBuiltinWords(), &diagnostics)) {
    if (claim.field == "dateline") {
      return absl::StrCat(claim.property.text, " ", claim.read_as);
    }
  }
  return "none";
}

TEST(ArticleClaims, TellAChangeFromThePublication) {
  EXPECT_EQ(PropertyOf("Updated Feb. 20, 2026"), "updated 2026-02-20");
  EXPECT_EQ(PropertyOf("Last updated: 20 February 2026 at 8:12"),
            "updated 2026-02-20T08:12");
  EXPECT_EQ(PropertyOf("LONDON, Feb 9 (Reuters) - updated Feb 20"),
            "published 2026-02-09");
  EXPECT_EQ(PropertyOf("Published Feb 9, 2026; updated Feb 20, 2026"),
            "published 2026-02-09");
  EXPECT_EQ(PropertyOf("Updated Feb 20, 2026 | First published Feb 9, 2026"),
            "published 2026-02-09");
  EXPECT_EQ(PropertyOf("Feb 9, 2026 (updated)"), "published 2026-02-09");
  EXPECT_EQ(PropertyOf("Published 9 February 2026"), "published ");
  EXPECT_EQ(PropertyOf("Updated daily"), "none");
}

TEST(ArticleClaims, ReportsBadPatterns) {
  for (const char* list :
       {"[{name: a, pattern: '('}]", "[{name: a}]", "[{pattern: a}]",
        "{name: a, pattern: b}", "[5]", "[{name: [a], pattern: '(?P<year>....)'}]"}) {
    Diagnostics diagnostics;
    EXPECT_THAT(ReadIdentifierPatterns(Yaml(list), Reporter("p.yaml", &diagnostics)),
                IsEmpty())
        << list;
    EXPECT_THAT(diagnostics.all(), SizeIs(1)) << list;
  }
}

}  // namespace
}  // namespace gainsay
