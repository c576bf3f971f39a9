#include "claims/evidence/crowded_tag.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

void Count(void* most, const xmlChar*, const xmlChar** attributes) {
  size_t count = 0;
  while (attributes != nullptr && attributes[2 * count] != nullptr) ++count;
  auto& known = *static_cast<size_t*>(most);
  known = std::max(known, count);
}

// The most attributes, each once, of which libxml2 tells.
size_t ToldByLibxml(const std::string& page) {
  size_t most = 0;
  htmlParserCtxtPtr parser =
      htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size()));
  xmlSAXHandler handler = {};
  handler.startElement = Count;
  *parser->sax = handler;
  parser->userData = &most;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                 HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
  htmlParseDocument(parser);
  htmlFreeParserCtxt(parser);
  return most;
}

TEST(CrowdedTag, CountsWhatIsWritten) {
  EXPECT_EQ(MostAttributesOfTag("<p a b='1 2>' c = \"<q d>\" e=f/ g>x y z"), 5u);
  EXPECT_EQ(MostAttributesOfTag("<script>if (a <b c d e f) g</script><p a>"), 1u);
  EXPECT_EQ(MostAttributesOfTag(R"(<script>{"h":"<b>x</b>","t":"a <b c d"}</script>)"),
            0u);
  EXPECT_EQ(MostAttributesOfTag("<!--> <p a b c --><p a>"), 1u);
  EXPECT_EQ(MostAttributesOfTag(""), 0u);
}

// By what is strung together of the marks that matter.
TEST(CrowdedTag, MissesNoneThatLibxmlTellsOf) {
  constexpr absl::string_view kPieces[] = {
      "<p",        "<p ",   "<script",  "</script", "<style", "<!--",   "-->",    "--!>",
      "--",        "<br",   " PUBLIC ", "<title",   "</p",    "<html",  ">",      "/>",
      "/",         "=",     "\"",       "'",        " ",      "\n",     "\f",     "\v",
      "a",         "b",     "c1",       "d-e",      "f:g",    "&lt;",   "&amp;x", "<_x",
      "<.x",       "<:x",   "é",        "!",        "\"a=",   "a=\f\"", "= \"",   "a='",
      "<textarea", "<meta", "<body"};
  std::mt19937 random(20'261'129);
  for (int i = 0; i < 200'000; ++i) {
    std::string page = "<p>";
    for (int pieces = static_cast<int>(random() % 24); pieces-- > 0;) {
      absl::StrAppend(&page, kPieces[random() % std::size(kPieces)]);
    }
    ASSERT_GE(MostAttributesOfTag(page), ToldByLibxml(page)) << page;
  }
}

}  // namespace
}  // namespace gainsay
