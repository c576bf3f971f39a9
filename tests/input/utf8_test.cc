#include "input/utf8.h"

#include <gtest/gtest.h>

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
  const std::string text(21, 'a');
  EXPECT_TRUE(IsAscii(text));
  for (size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    other[i] = '\x80';
    EXPECT_FALSE(IsAscii(other)) << i;
  }
}

TEST(Utf8, DecodesAndCounts) {
  EXPECT_EQ(DecodeUtf8("aé€😀"), U"aé€😀");
  EXPECT_EQ(CountCodePoints("aé€😀"), 4);
  EXPECT_EQ(DecodeUtf8(""), U"");
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
