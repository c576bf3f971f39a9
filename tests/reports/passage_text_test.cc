#include "reports/formats/passage_text.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

// The passage's quote stands between [ and ].
std::string Shown(std::string text, int width = 40) {
  Passage passage;
  passage.begin = text.find('[');
  text.erase(passage.begin, 1);
  passage.end = text.find(']');
  text.erase(passage.end, 1);
  passage.text = text;
  return PassageText(passage, 2, width);
}

TEST(PassageText, UnderlinesTheQuote) {
  EXPECT_EQ(Shown("about [90% of it] fell"),
            "  about 90% of it fell\n"
            "        ^^^^^^^^^\n");
}

TEST(PassageText, LeavesOutWholeWordsOnBothSides) {
  EXPECT_EQ(Shown("a long way before it stands [the quote] and a long way behind it"),
            "  … it stands the quote and a long way …\n"
            "              ^^^^^^^^^\n");
  EXPECT_EQ(Shown("[the quote] and a long way behind the end of it"),
            "  the quote and a long way behind …\n"
            "  ^^^^^^^^^\n");
}

TEST(PassageText, CutsWhatHasNoSpacesBetweenCharacters) {
  EXPECT_EQ(Shown("据当地消防部门和警方通报[三十人]在这次洪水灾害中不幸遇难", 34),
            "  … 和警方通报三十人在这次洪水灾 …\n"
            "              ^^^^^^\n");
}

TEST(PassageText, CountsWideAndCombiningCharacters) {
  EXPECT_EQ(Shown("消防 [cafe\u0301 隊] x"),
            "  消防 cafe\u0301 隊 x\n"
            "       ^^^^^^^\n");
}

TEST(PassageText, BracketsWhatItCannotUnderline) {
  EXPECT_EQ(Shown("שלום [Noa] said"), "  שלום ⟦Noa⟧ said\n");
  EXPECT_EQ(Shown("a 👍🏽 [b] c"), "  a 👍🏽 ⟦b⟧ c\n");
  EXPECT_EQ(Shown("x [a quote that is longer than a line of the report] y"),
            "  x ⟦a quote that is longer than a line\n"
            "  of the report⟧ y\n");
}

TEST(PassageText, ShowsControlCharactersInert) {
  EXPECT_EQ(Shown("a\x1b;[b]\u202E c"),
            "  aU+001B;bU+202E c\n"
            "          ^\n");
}

}  // namespace
}  // namespace gainsay
