#include "claims/evidence/article_text.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

ArticleText Page(const std::string& source) {
  Diagnostics diagnostics;
  auto text = ReadArticleText(source, Reporter("a.html", &diagnostics));
  EXPECT_TRUE(text.ok()) << text.status();
  return text.ok() ? *std::move(text) : ArticleText();
}

// Of each, as a browser shows it; | is a line break.
struct TextCase {
  const char* source;
  const char* words;
};

class PageTest : public testing::TestWithParam<TextCase> {};

TEST_P(PageTest, HoldsTheWordsThatAReaderSees) {
  std::string words = Page(GetParam().source).words;
  for (char& c : words) c = c == '\n' ? '|' : c;
  EXPECT_EQ(words, GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, PageTest,
    testing::Values(
        TextCase{"", ""}, TextCase{"just words", "just words|"},
        TextCase{"<p>one<p>two</p>", "one|two|"},
        TextCase{"<p>a <b>b</b> <i>c</i>d", "a b cd|"},
        TextCase{"<p>a\n\t b</p> \n <p>c", "a b|c|"},
        TextCase{"<p>a&amp;b &lt;i&gt; &#37; &#x41; &hellip;", "a&b <i> % A …|"},
        TextCase{"<p>AT&T & 2 < 3", "AT&T & 2 < 3|"}, TextCase{"<p>a<br>b", "a|b|"},
        TextCase{"<table><tr><td>a<td>b</table>", "a|b|"},
        TextCase{"<p>a<script>b<p>c</script>d", "ad|"},
        TextCase{"<p>a<style>b</style><!-- c -->d", "ad|"},
        TextCase{"<p>a<noscript><b>b</b></noscript>c", "ac|"},
        TextCase{"<p>a<p hidden>b <b>c</b><p>d", "a|d|"},
        TextCase{"<p hidden=until-found>b</p>d", "d|"},
        TextCase{"<p>a<span style='color: red; DISPLAY : None'>b</span>c", "ac|"},
        TextCase{"<p style='display:none!important;display:block'>b</p>d", "d|"},
        TextCase{"<p>a <i style=visibility:hidden>b</i>c", "a c|"},
        TextCase{"<p>a<input hidden>b<img style=display:none>c", "abc|"},
        TextCase{"<p hidden style='display:block'>a", "a|"},
        TextCase{"<p style='display:inline'>a<p aria-hidden=true>b", "a|b|"},
        TextCase{"<p style='--display:none;x:display:none'>a", "a|"},
        TextCase{"<body style='visibility:hidden'><p>a", "a|"},
        TextCase{"<meta charset=koi8-r><p>é", "é|"}));

// The line of the source that each word stands in is what it says.
TEST(ArticleText, WordsOfAPageComeFromTheirPlaces) {
  const std::string source =
      "<html><body>\n<p>one &amp; two\n<p>th<b>re</b>e&#33; fo&uuml;r é 東京 five</body>";
  const ArticleText page = Page(source);
  for (const std::string word : {"one", "two", "th", "re", "fo", "r é 東京 five"}) {
    const size_t at = page.words.find(word);
    ASSERT_NE(at, std::string::npos) << word;
    EXPECT_EQ(page.SourceOffset(at), source.find(word)) << word;
  }
  EXPECT_EQ(page.SourceOffset(page.words.find('&')), source.find("&amp;"));
  EXPECT_EQ(page.SourceOffset(page.words.find('!')), source.find("&#33;"));
  EXPECT_EQ(page.SourceOffset(page.words.find("ü")), source.find("&uuml;"));
}

// What the parser leaves out of them makes no reference of words, however far ahead of
// them the last one stands.
TEST(ArticleText, WordsWithCharactersThatNoPageMayHaveKeepTheirPlace) {
  const std::string source = "<p>x &amp; y</p>\n<p>one</p>\n<p>a\x01z</p>";
  const ArticleText page = Page(source);
  EXPECT_EQ(page.SourceOffset(page.words.find('&')), source.find("&amp;"));
  const size_t at = page.words.find("az");
  ASSERT_NE(at, std::string::npos) << page.words;
  EXPECT_GT(page.SourceOffset(at), source.find("one"));
}

// The parser hands long texts over in parts, which may end within anything.
TEST(ArticleText, PlacesAreRightInLongTexts) {
  std::string source = "<p>";
  for (int i = 0; i < 3000; ++i)
    source += i % 7 == 0 ? "東&lt;" : i % 5 == 0 ? "é " : "x";
  source += "end";
  const ArticleText page = Page(source);
  for (size_t i = 0; i < page.words.size(); ++i) {
    const char c = page.words[i];
    if (c == '\n') continue;
    const char from = source[page.SourceOffset(i)];
    EXPECT_EQ(from, c == '<' ? '&' : c) << i;
  }
}

TEST(ArticleText, LeavesOutAByteOrderMark) {
  Diagnostics diagnostics;
  const auto text = ReadArticleText("\uFEFFThe fire", Reporter("a.txt", &diagnostics));
  ASSERT_TRUE(text.ok());
  EXPECT_EQ(text->words, "The fire");
  EXPECT_EQ(text->Source(), "The fire");
}

TEST(ArticleText, RefusesWhatIsNoText) {
  Diagnostics diagnostics;
  const auto problem = [&](const char* file, const std::string& contents) {
    return ReadArticleText(contents, Reporter(file, &diagnostics)).status();
  };
  EXPECT_EQ(problem("a.txt", "caf\xE9").message(), "is not UTF-8 from byte 4 on");
  EXPECT_EQ(problem("a.txt", std::string("a\0b", 3)).message(),
            "holds a NUL character, at byte 2");
  std::string deep;
  for (int i = 0; i < 1000000; ++i) deep += "<b><i>";
  EXPECT_EQ(problem("a.html", deep).message(), "nests elements more than 1000 deep");
  std::string crowded = "<!-- <b a=\" --><p a=\"<b>\"";
  for (int i = 0; i < 1000; ++i) crowded += " a" + std::to_string(i) + "='>'";
  EXPECT_EQ(problem("a.html", crowded + ">x").message(),
            "has a tag of more than 1000 attributes");
  // What is no tag may have as many words.
  EXPECT_EQ(problem("a.html", "<script>if (a <b" + crowded.substr(20) + "</script>x"),
            absl::OkStatus());
}

}  // namespace
}  // namespace gainsay
