#include "claims/evidence/page_dates.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// What stands at a place of an ASCII text, or at least begins there.
std::string WordsAt(absl::string_view source, TextPosition at) {
  const std::vector<absl::string_view> lines = absl::StrSplit(source, '\n');
  return std::string(lines[at.line - 1].substr(at.column - 1, 4));
}

// The dates of a page, a line each, "FIELD = TEXT at WHAT STANDS THERE", and what is
// wrong.
std::string DatesOf(const std::string& source) {
  Diagnostics diagnostics;
  const auto page = ReadArticleText(source, Reporter("a.html", &diagnostics));
  if (!page.ok()) return std::string(page.status().message());
  std::string shown;
  for (const PageDate& date : page->dates) {
    absl::StrAppend(&shown, date.field, " = ", date.text, " at ",
                    WordsAt(source, date.at), date.updated ? ", updated" : "", "\n");
  }
  for (const Diagnostic& problem : diagnostics.all()) {
    EXPECT_EQ(problem.severity, DiagnosticSeverity::kWarning);
    absl::StrAppend(&shown, "? ", problem.message, " at ",
                    WordsAt(source, problem.position.at), "\n");
  }
  return shown;
}

struct PageCase {
  const char* name;
  const char* source;
  const char* dates;
};

class PageDatesTest : public testing::TestWithParam<PageCase> {};

TEST_P(PageDatesTest, AreWhatThePageSaysOfItself) {
  EXPECT_EQ(DatesOf(GetParam().source), GetParam().dates);
}

INSTANTIATE_TEST_SUITE_P(
    Meta, PageDatesTest,
    testing::Values(
        PageCase{"Property",
                 "<meta property='article:published_time' content='2026-01-27'>",
                 "article:published_time = 2026-01-27 at 2026\n"},
        PageCase{"AnyCase", "e\n<META CONTENT=2026-01-27 NAME=PARSELY-PUB-DATE>",
                 "meta.parsely-pub-date = 2026-01-27 at 2026\n"},
        PageCase{"Updated", "<meta property=og:updated_time content=' 2026-01-27 '>",
                 "og:updated_time = 2026-01-27 at  202, updated\n"},
        PageCase{"WrittenWithReferences",
                 "<p><meta name=date content='2026&#45;01&#45;27'>",
                 "meta.date = 2026-01-27 at <met\n"},
        PageCase{"AfterATagInAnAttribute",
                 "<a title='<meta date'><meta name=date content=2026>",
                 "meta.date = 2026 at 2026\n"},
        PageCase{"OfTheProperty", "<meta itemprop=dateModified content=2026-01-27>",
                 "microdata.dateModified = 2026-01-27 at 2026, updated\n"},
        PageCase{"OfSomethingElse",
                 "<meta name=viewport content=2026><meta property=book:release_date "
                 "content=2026><meta name=date><meta content=2026><meta name=date "
                 "content=''><meta name=date content=0001-01-01T00:00:00Z>",
                 ""},
        PageCase{"SaidTwice",
                 "<meta name=date content=2026><meta name=date content=2026>"
                 "<meta name=Date content=2025>",
                 "meta.date = 2026 at 2026\nmeta.date-3 = 2025 at 2025\n"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    JsonLd, PageDatesTest,
    testing::Values(
        PageCase{"Object",
                 "<script type='application/ld+json'>{\"@type\": \"NewsArticle\",\n"
                 "\"datePublished\": \"2026\", \"dateModified\": null}</script>",
                 "json-ld.datePublished = 2026 at \"202\n"},
        PageCase{"OnTheFirstLine",
                 "<p><script type='Application/LD+JSON ; charset=utf-8'>{\"@type\": "
                 "\"schema:BlogPosting\", \"dateModified\": \"2026\"}</SCRIPT>",
                 "json-ld.dateModified = 2026 at \"202, updated\n"},
        PageCase{"MainEntity",
                 "<script type=application/ld+json>[{\"@type\": \"WebPage\", "
                 "\"dateModified\": "
                 "\"1\", \"mainEntity\": {\"@type\": [\"Thing\", \"Article\"], "
                 "\"datePublished\": [\"2026\"]}}]</script>",
                 "json-ld.datePublished = 2026 at \"202\n"},
        PageCase{
            "OfOtherThings",
            "<script type=application/ld+json>{\"@type\": \"VideoObject\", "
            "\"datePublished\": \"2026\"}</script><script>{\"@type\": \"Article\", "
            "\"datePublished\": \"2026\"}</script><script type=application/ld+json>"
            "{\"@type\": \"Article\", \"about\": {\"@type\": \"Article\", "
            "\"datePublished\": \"2026\"}}</script><script type=application/ld+json> "
            "</script>",
            ""},
        PageCase{
            "OneArticleTwice",
            "<script type=application/ld+json>[{\"@type\": \"Article\", \"headline\": "
            "\"A\", \"datePublished\": \"2026\"},\n{\"@type\": \"Article\", "
            "\"headline\": \"A\", \"datePublished\": \"2024\"}]</script>",
            "json-ld.datePublished = 2026 at \"202\n"
            "json-ld.datePublished-2 = 2024 at \"202\n"},
        PageCase{
            "TwoArticles",
            "<script type=application/ld+json>[{\"@type\": \"Article\", \"headline\": "
            "\"A\", \"datePublished\": \"2026\"},\n{\"@type\": \"Article\", "
            "\"headline\": \"B\", \"datePublished\": \"2024\"}]</script>",
            "? 'json-ld.datePublished' is stated of several articles: which of them "
            "this page is, is open, and none is taken at \"202\n"},
        PageCase{"Broken",
                 "<script type=application/ld+json>{\"@type\": \"Article\",\n"
                 "\"datePublished\": }</script><meta name=date content=2026>",
                 "meta.date = 2026 at 2026\n? JSON-LD: unexpected '}' at }</s\n"},
        PageCase{"Unclosed", "<script type=application/ld+json>{\"@type\": \"Article\"",
                 "? JSON-LD: the text doesn't end with the closing '}' at \"\n"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Elements, PageDatesTest,
    testing::Values(
        PageCase{"Words",
                 "<div itemscope itemtype=http://schema.org/NewsArticle>\n<b "
                 "itemprop='x datePublished'> 27 <i>January</i> 2026</b></div>",
                 "microdata.datePublished = 27 January 2026 at 27 <\n"},
        PageCase{"OfThePage",
                 "<html itemscope itemtype=https://schema.org/WebPage><time "
                 "itemprop=datePublished datetime=2026>then</time>",
                 "microdata.datePublished = 2026 at 2026\n"},
        PageCase{"OfAComment",
                 "<div itemscope itemtype=http://schema.org/NewsArticle><p itemscope "
                 "itemtype=http://schema.org/Comment><time itemprop=datePublished "
                 "datetime=2026>then</time></div>",
                 ""},
        PageCase{"OfARelatedArticle",
                 "<div itemscope itemtype=http://schema.org/Article><p itemscope "
                 "itemtype=http://schema.org/Article><time itemprop=datePublished "
                 "datetime=2026>then</time></div>",
                 ""},
        PageCase{
            "OfSeveralArticles",
            "<div itemscope itemtype=http://schema.org/Article><b "
            "itemprop=datePublished>2026</b></div>\n<div itemscope "
            "itemtype=http://schema.org/Article><b itemprop=datePublished>2025</b></div>",
            "? 'microdata.datePublished' is stated of several articles: which of them "
            "this page is, is open, and none is taken at 2025\n"},
        PageCase{"Time", "<article><time pubdate datetime=2026-01-27>then</time>",
                 "time.pubdate = 2026-01-27 at 2026\n"},
        PageCase{
            "Classes",
            "<time class='a dt-published'>2026</time><time class=dt-updated>2027</time>",
            "time.dt-published = 2026 at 2026\ntime.dt-updated = 2027 at 2027, "
            "updated\n"},
        PageCase{"TimeOfSomethingElse",
                 "<time datetime=2026>then</time><time class=published>2026</time><aside>"
                 "<time pubdate>2026</time></aside><article><article><time pubdate>2026"
                 "</time></article></article><p class=dt-published>2026</p>",
                 ""}),
    [](const auto& test) { return test.param.name; });

TEST(PageDates, AreBounded) {
  std::string metas;
  std::string scripts;
  for (size_t i = 0; i < 1000; ++i) {
    absl::StrAppend(&metas, "<meta name=date content=", 1000 + i, ">");
    absl::StrAppend(&scripts, "<script type=application/ld+json>{</script>");
  }
  for (const std::string& page : {metas, scripts}) {
    Diagnostics diagnostics;
    const auto text = ReadArticleText(page, Reporter("a.html", &diagnostics));
    ASSERT_TRUE(text.ok());
    EXPECT_LE(text->dates.size(), kMostPageDates);
    EXPECT_LE(diagnostics.all().size(), kMostLinkedScripts + 1);
    EXPECT_EQ(diagnostics.all().back().message,
              "the page has more than 20 dates of its own, or more than 20 scripts of "
              "JSON-LD; the rest is not read");
  }
}

TEST(PageDates, OfDeepJsonLdAreNotRead) {
  std::string script = "<script type=application/ld+json>";
  for (int i = 0; i < 100000; ++i) script += "{\"@graph\":";
  EXPECT_EQ(DatesOf(script),
            "? JSON-LD: the text doesn't end with the closing '}' at :\n");
  script = "<script type=application/ld+json>" + std::string(100000, '[') +
           std::string(100000, ']') + "</script>";
  EXPECT_EQ(DatesOf(script), "? JSON-LD: nested more than 64 deep at [[[[\n");
}

}  // namespace
}  // namespace gainsay
