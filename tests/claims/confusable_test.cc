#include "claims/vocabulary/confusable.h"

#include <string>
#include <vector>

#include "claims/vocabulary/name_folding.h"
#include "claims/vocabulary/vocabulary.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct ConfusableCase {
  std::string name;
  std::string text;
  std::string says;  // what DeceptionIn says begins so; empty: it is what it looks like
};

class DeceptionTest : public testing::TestWithParam<ConfusableCase> {};

TEST_P(DeceptionTest, IsFoundWhereItIs) {
  const auto found = DeceptionIn(GetParam().text);
  const std::string& says = GetParam().says;
  if (says.empty()) {
    EXPECT_EQ(found, std::nullopt);
  } else {
    EXPECT_EQ(found.value_or("nothing").substr(0, says.size()), says);
  }
}

std::string NameOf(const testing::TestParamInfo<ConfusableCase>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Letters, DeceptionTest,
    testing::Values(
        ConfusableCase{"CyrillicInLatin", "D\u043Enetsk",
                       "has U+043E, a Cyrillic letter among others that looks like 'o'"},
        ConfusableCase{"CyrillicCapital", "\u041Aushner",
                       "has U+041A, a Cyrillic letter"},
        ConfusableCase{"GreekInLatin", "B\u03BFb", "has U+03BF, a Greek letter"},
        ConfusableCase{"LatinInCyrillic", "М\u006Fсква", "has U+006F, a Latin letter"},
        ConfusableCase{"LatinInGreek", "Αθ\u0069να", "has U+0069, a Latin letter"},
        ConfusableCase{"GreekInCyrillic", "Путιн", "has U+03B9, a Greek letter"},
        ConfusableCase{"InASecondWord", "Jared Kushn\u0435r", "has U+0435"},
        ConfusableCase{"InAQuote", "about 5\u043E people d\u0456ed", "has U+0456"}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Hidden, DeceptionTest,
    testing::Values(
        ConfusableCase{"ZeroWidthSpace", "Done\u200Btsk",
                       "has U+200B (zero width space), which does not show"},
        ConfusableCase{"NonJoinerInLatin", "Done\u200Ctsk", "has U+200C"},
        ConfusableCase{"JoinerInLatin", "Done\u200Dtsk", "has U+200D"},
        ConfusableCase{"JoinerAtTheEnd", "کتاب\u200D", "has U+200D"},
        ConfusableCase{"SoftHyphen", "Do\u00ADnetsk", "has U+00AD (soft hyphen)"},
        ConfusableCase{"ByteOrderMark", "\uFEFFDonetsk", "has U+FEFF"},
        ConfusableCase{"WordJoiner", "Done\u2060tsk", "has U+2060"},
        ConfusableCase{"InvisiblePlus", "90\u2064%", "has U+2064 (invisible plus)"},
        ConfusableCase{"Override", "\u202Eksteno", "has U+202E (right-to-left override)"},
        ConfusableCase{"Isolate", "a\u2066b\u2069", "has U+2066"},
        ConfusableCase{"Embedding", "שלום \u202Babc\u202C", "has U+202B"},
        ConfusableCase{"MarkInLatin", "abc\u200Fdef", "has U+200F"},
        ConfusableCase{"SelectorOnALetter", "a\uFE0Fb", "has U+FE0F"},
        ConfusableCase{"IdeographicSelectorOnALetter", "a\U000E0100", "has U+E0100"},
        ConfusableCase{"HangulFiller", "a\u3164b", "has U+3164"},
        ConfusableCase{"Tag", "abc\U000E0061", "has U+E0061"},
        ConfusableCase{"LineSeparator", "abc\u2028def", "has U+2028"}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    AsItLooks, DeceptionTest,
    testing::Values(
        ConfusableCase{"Ascii", "Jared Kushner", ""},
        ConfusableCase{"Cyrillic", "Дмитрий Песков", ""},
        ConfusableCase{"Ukrainian", "Володимир Зеленський, м. Київ", ""},
        ConfusableCase{"CyrillicBesideLatin", "IT-компания Яндекс (Yandex)", ""},
        ConfusableCase{"VisibleMixture", "Яndex", ""},
        ConfusableCase{"Greek", "Αθήνα", ""}, ConfusableCase{"Armenian", "Երևան", ""},
        ConfusableCase{"Georgian", "თბილისი", ""},
        ConfusableCase{"Japanese", "安倍晋三とヒラリー・クリントン", ""},
        ConfusableCase{"JapaneseAndLatin", "JR東日本 NHKニュース", ""},
        ConfusableCase{"Korean", "김정은 KBS뉴스", ""},
        ConfusableCase{"Chinese", "习近平", ""},
        ConfusableCase{"IdeographicVariant", "葛\U000E0100城", ""},
        ConfusableCase{"Arabic", "محمد بن سلمان", ""},
        ConfusableCase{"ArabicWithMark", "\u200Fمحمد (MBS)\u200E", ""},
        ConfusableCase{"Hebrew", "בנימין נתניהו", ""},
        ConfusableCase{"PersianNonJoiner", "علی\u200Cرضا می\u200Cخواهد", ""},
        ConfusableCase{"DevanagariJoiner", "क्\u200Dष", ""},
        ConfusableCase{"SinhalaJoiner", "ශ්\u200Dරී ලංකා", ""},
        ConfusableCase{"Thai", "กรุงเทพมหานคร", ""},
        ConfusableCase{"Emoji", "👍🏽 \u2764\uFE0F 👩\u200D🚀", ""},
        ConfusableCase{
            "Flag",
            "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", ""},
        ConfusableCase{"Keycap", "1\uFE0F\u20E3", ""},
        ConfusableCase{"Diacritics", "Đoković, Łódź, Škoda, Ñandú", ""},
        ConfusableCase{"Vietnamese", "Nguyễn Phú Trọng", ""},
        ConfusableCase{"Combining", "Zu\u0308rich", ""},
        ConfusableCase{"Apostrophes", "Kyiv’s ‘talks’ – O’Brien—", ""},
        ConfusableCase{"NoBreakSpace", "5\u00A0000\u202Fkm²", ""},
        ConfusableCase{"MicroSign", "5 µm", ""}, ConfusableCase{"GreekMu", "5 μm", ""},
        ConfusableCase{"GreekSigns", "IFNγ, αTAT1, TGF-β, Δv", ""},
        ConfusableCase{"Ohm", "3 kΩ", ""},
        ConfusableCase{"Angstrom", "2 Å, 3 \u212B", ""},
        ConfusableCase{"Ordinals", "№ 5, 1º, €300m ± ½", ""}),
    NameOf);

TEST(LooksTest, AreThoseOfTextsThatMayBeTakenForOneAnother) {
  EXPECT_EQ(LooksOf("\u0421\u043E\u0441\u043E"), LooksOf("Coco"));
  EXPECT_EQ(LooksOf("D\u043Enetsk"), LooksOf("Donetsk"));
  EXPECT_EQ(LooksOf("Done\u200Btsk"), LooksOf("donetsk"));
  EXPECT_EQ(LooksOf("\u041D\u0410\u0422\u041E"), LooksOf("HATO"));
  EXPECT_NE(LooksOf("Донецк"), LooksOf("Donetsk"));
  EXPECT_NE(LooksOf("Łódź"), LooksOf("Kyiv"));
}

TEST(LooksTest, AreNoReasonToTakeOneNameForAnother) {
  Vocabulary vocabulary;
  const EntityId donetsk = vocabulary.AddEntity("donetsk");
  vocabulary.AddName("Donetsk", donetsk);
  const EntityId coco = vocabulary.AddEntity("coco");
  vocabulary.AddName("Coco", coco);
  // Other spellings and alphabets of one name stand for it, as before.
  const EntityId moscow = vocabulary.AddEntity("moskva");
  vocabulary.AddName("Moskva", moscow);
  EXPECT_EQ(vocabulary.FindEntity("Москва"), moscow);
  EXPECT_EQ(vocabulary.FindEntity("DONÉTSK"), donetsk);
  for (const char* other : {"D\u043Enetsk", "Done\u200Btsk", "Do\u00ADnetsk",
                            "\u202EDonetsk", "\u0421\u043E\u0441\u043E", "C\u043Eco",
                            "\u03BAoco", "C\u03BFco", "Co\u2064co", "coc\u03C3"}) {
    EXPECT_EQ(vocabulary.FindEntity(other), kNoEntity) << other;
    const EntityId made = vocabulary.InternName(other);
    EXPECT_EQ(vocabulary.InternName(other), made) << other;
  }
}

TEST(LooksTest, OfJoinersThatAreSpellingDoNotSplitNames) {
  EXPECT_EQ(FoldName("علی\u200Cرضا"), FoldName("علیرضا"));
  EXPECT_EQ(FoldName("\u200Fמרים"), FoldName("מרים"));
}

}  // namespace
}  // namespace gainsay
