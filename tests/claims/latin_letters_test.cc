#include "claims/vocabulary/latin_letters.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/vocabulary/confusable.h"
#include "gtest/gtest.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

// Each character that it knows becomes what ICU makes of it, between whatever else.
TEST(PlainLatin, IsWhatIsTransliterated) {
  const std::vector<std::string> before = {"",   "a", "A", "1", " ",
                                           "s.", "ß", "’", "é", "ﬁ-"};
  const std::vector<std::string> behind = {"",  "a", "A", "1", " ",
                                           ".", "ß", "’", "é", "-½"};
  int known = 0;
  for (char32_t c = 0x80; c < 0x3000; ++c) {
    std::string character;
    AppendUtf8(c, character);
    if (!PlainLatin(character).has_value()) continue;
    ++known;
    for (const std::string& first : before) {
      for (const std::string& last : behind) {
        const std::string text = absl::StrCat(first, character, last);
        const std::optional<std::string> plain = PlainLatin(text);
        if (!plain.has_value()) continue;
        ASSERT_EQ(*plain, Transliterated(text)) << text;
        ASSERT_FALSE(IsOwnSpelling(text)) << text;
        ASSERT_EQ(WithoutIgnorable(text), text);
      }
    }
  }
  EXPECT_GT(known, 500);
}

TEST(PlainLatin, IsOfWhatTextsUsuallyHave) {
  const std::pair<std::string, std::string> rows[] = {
      {"NATO’s “Article 5” — 4–5 km² …", "nato's \"article 5\" - 4-5 km2 ..."},
      {"Łódź, Şırnak, Đà Nẵng, Ærø, Weißenfels",
       "lodz, sirnak, da nang, aero, weissenfels"},
      {"€85 million, £3, 20 °C", "€85 million, £3, 20 °c"},
      {"№ 5, Acme™", "no 5, acmetm"},
  };
  for (const auto& [text, latin] : rows) EXPECT_EQ(PlainLatin(text), latin);
}

// Cyrillic letters become the same wherever they stand, as marks and signs beside them
// do.
TEST(PlainCyrillic, IsWhatIsTransliterated) {
  const std::vector<std::string> around = {"",  "д", "Д", "о", "Ж", "ь", "ъ",
                                           "і", "Ю", "a", "É", "1", " ", "-",
                                           "’", ".", "“", "ß", "«"};
  int known = 0;
  for (char32_t c = 0x80; c < 0x3000; ++c) {
    std::string character;
    AppendUtf8(c, character);
    if (!PlainCyrillic(character).has_value() || PlainLatin(character).has_value())
      continue;
    ++known;
    for (const std::string& first : around) {
      for (const std::string& last : around) {
        const std::string text = absl::StrCat(first, character, last);
        ASSERT_EQ(PlainCyrillic(text), Transliterated(text)) << text;
      }
    }
  }
  EXPECT_EQ(known, 2 * 48 - 2 + 2);
}

TEST(PlainCyrillic, IsOfWhatNamesUsuallyHave) {
  const std::pair<std::string, std::string> rows[] = {
      {"Донецька область", "donec'ka oblast'"},
      {"Володимир Зеленський", "volodimir zelens'kij"},
      {"Кыргызская «Республика» № 5", "kyrgyzskaa <<respublika>> no 5"},
      {"Ђоковић, Љубљана, Џеп", "dokovic, lublana, dep"},
      {"Café Пушкинъ", "cafe puskin\""},
      {"Ґалаґан", "galagan"},
  };
  for (const auto& [text, latin] : rows) {
    EXPECT_EQ(PlainCyrillic(text), latin);
    EXPECT_EQ(Transliterated(text), latin);
  }
  for (const std::string text : {"СЪЕЗД", "Қазақстан", "Αθήνα", "и\u0306"}) {
    EXPECT_EQ(PlainCyrillic(text), std::nullopt) << text;
  }
}

TEST(PlainLatin, LeavesTheRestToIcu) {
  for (const std::string text : {"Донецьк", "Αθήνα", "e\u0301", "soft\u00ADly",
                                 "\u200Bhidden", "µ", "`´¨", "东京", "\xFF"}) {
    EXPECT_EQ(PlainLatin(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace gainsay
