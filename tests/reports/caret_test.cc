#include "reports/formats/caret.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct CaretCase {
  std::string text;
  std::vector<ByteRange> ranges;
  std::string shown;  // with an indent of 2 and 20 columns
};

TEST(Underlined, PutsCaretsUnderTheRanges) {
  const CaretCase kCases[] = {
      {"nearlly 20 km", {{0, 7}}, "  nearlly 20 km\n  ^^^^^^^\n"},
      {"a 20 b", {{0, 1}, {5, 6}}, "  a 20 b\n  ^    ^\n"},
      {"20 km", {{5, 5}}, "  20 km\n       ^\n"},
      {"", {{0, 0}}, "\n  ^\n"},
      {"\tx y", {{3, 4}}, "   x y\n     ^\n"},
      {"東京 x", {{0, 6}}, "  東京 x\n  ^^^^\n"},
      {"東京 x", {{7, 8}}, "  東京 x\n       ^\n"},
      {"e\u0301t x", {{5, 6}}, "  e\u0301t x\n     ^\n"},
      {"\x1b[1m x", {{5, 6}}, "  U+001B[1m x\n            ^\n"},
      {"x ##[a", {{5, 6}}, "  x U+0023#[a\n            ^\n"},
      {" ::a b", {{5, 6}}, "   U+003A:a b\n            ^\n"},
      {"\xFF", {{0, 1}}, "  \uFFFD\n"},
      {"one two three four five", {{0, 3}}, "  one two three fou…\n  ^^^\n"},
      {"one two three four five", {{19, 23}}, "  …our five\n       ^^^^\n"},
  };
  for (const CaretCase& c : kCases)
    EXPECT_EQ(Underlined(c.text, c.ranges, 2, 20), c.shown);
}

}  // namespace
}  // namespace gainsay
