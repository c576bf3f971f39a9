#include "input/utf8.h"

#include <gtest/gtest.h>

#include <iterator>
#include <optional>
#include <string>

#include "tests/input/node_text.h"

namespace gainsay {
namespace {

struct Utf8Case {
  std::string text;
  std::optional<size_t> invalid;
};

class FirstInvalid : public testing::TestWithParam<Utf8Case> {};

TEST_P(FirstInvalid, IsFound) {
  EXPECT_EQ(FirstInvalidUtf8(GetParam().text), GetParam().invalid);
}

INSTANTIATE_TEST_SUITE_P(
    Table, FirstInvalid,
    testing::Values(Utf8Case{"", std::nullopt}, Utf8Case{"plain", std::nullopt},
                    Utf8Case{"é€😀\xF4\x8F\xBF\xBF", std::nullopt},
                    Utf8Case{"\xED\x9F\xBF\xEE\x80\x80", std::nullopt},
                    Utf8Case{"ab\x80", 2}, Utf8Case{"\xC0\xAF", 0},
                    Utf8Case{"\xC1\xBF", 0}, Utf8Case{"a\xC3", 1},
                    Utf8Case{"a\xE2\x82", 1}, Utf8Case{"\xE0\x9F\xBF", 0},
                    Utf8Case{"é\xED\xA0\x80", 2}, Utf8Case{"\xED\xBF\xBF", 0},
                    Utf8Case{"\xF0\x8F\xBF\xBF", 0}, Utf8Case{"\xF4\x90\x80\x80", 0},
                    Utf8Case{"\xF5\x80\x80\x80", 0}, Utf8Case{"\xFF", 0},
                    Utf8Case{"\xE2\x28\xA1", 0}, Utf8Case{"\xF0\x9F\x98", 0}));

TEST(IsAsciiTest, LooksAtEveryByte) {
  EXPECT_TRUE(IsAscii(""));
  const std::string text(150, 'a');
  EXPECT_TRUE(IsAscii(text));
  for (size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    other[i] = '\x80';
    EXPECT_FALSE(IsAscii(other)) << i;
    EXPECT_EQ(SkipAscii(other, 0), i);
    EXPECT_EQ(FirstInvalidUtf8(other), i);
  }
}

TEST(Utf8, DecodesAndCounts) {
  EXPECT_EQ(DecodeUtf8("aé€😀"), U"aé€😀");
  EXPECT_EQ(CountCodePoints("aé€😀"), 4);
  EXPECT_EQ(DecodeUtf8(""), U"");
}

TEST(Utf8, AppendsWhatItDecodes) {
  for (const char32_t c : U"aé€😀\u007F\u0080\u07FF\u0800\uFFFF\U00010000\U0010FFFF") {
    std::string text = "x";
    AppendUtf8(c, text);
    EXPECT_EQ(FirstInvalidUtf8(text), std::nullopt) << static_cast<uint32_t>(c);
    EXPECT_EQ(DecodeUtf8(text), std::u32string({U'x', c}));
  }
}

TEST(Utf8, FindsTheStartOfACharacter) {
  const std::string text = "aé€😀";
  const size_t starts[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11};
  for (size_t i = 0; i < std::size(starts); ++i) {
    EXPECT_EQ(StartOfCharacter(text, i), starts[i]) << i;
  }
  EXPECT_EQ(StartOfCharacter("", 0), 0);
  EXPECT_EQ(StartOfCharacter("\x80\x80", 1), 0);
}

TEST(Utf8, CutsBetweenCharacters) {
  const std::string text = "aé€😀";
  const std::string cut[] = {"…", "a…", "a…", "aé…", "aé…", "aé…", "aé€…"};
  for (size_t bytes = 0; bytes < std::size(cut); ++bytes) {
    EXPECT_EQ(CutToBytes(text, bytes), cut[bytes]) << bytes;
  }
  EXPECT_EQ(CutToBytes(text, text.size() - 1), "aé€…");
  EXPECT_EQ(CutToBytes(text, text.size()), text);
  EXPECT_EQ(CutToBytes("", 0), "");
}

TEST(Utf8, SkipsOneByteOrderMark) {
  EXPECT_EQ(WithoutByteOrderMark("\xEF\xBB\xBF"
                                 "a"),
            "a");
  EXPECT_EQ(WithoutByteOrderMark("a"), "a");
}

// From any offset to any other, forwards and backwards.
TEST(PositionFinder, AgreesWithAFreshOneFromAnywhere) {
  const std::string text = "aé\n\n€b\r\n😀c\nlast";
  for (size_t from = 0; from <= text.size() + 1; ++from) {
    for (size_t to = 0; to <= text.size() + 1; ++to) {
      PositionFinder moved(text);
      moved.At(from);
      PositionFinder fresh(text);
      EXPECT_EQ(moved.At(to), fresh.At(to)) << from << " " << to;
    }
  }
}

TEST(PositionFinder, CountsCodePointsFromOne) {
  const std::string text = "aé\n\n€b";
  PositionFinder positions(text, 7);
  EXPECT_EQ(PlaceText(positions.At(0)), "7:1");
  EXPECT_EQ(PlaceText(positions.At(text.find("\n"))), "7:3");
  EXPECT_EQ(PlaceText(positions.At(text.find("b"))), "9:2");
  EXPECT_EQ(PlaceText(positions.At(4)), "8:1");
  EXPECT_EQ(PlaceText(positions.At(1000)), "9:3");
}

}  // namespace
}  // namespace gainsay
