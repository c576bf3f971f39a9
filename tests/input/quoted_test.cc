#include "input/quoted.h"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

TEST(Quoted, ShowsTextOnOneLineWithoutControlCharacters) {
  EXPECT_EQ(Quoted("about é"), "'about é'");
  EXPECT_EQ(Quoted("a\n\tb"), "'a\\n\\tb'");
  EXPECT_EQ(Quoted("\x1B[31m\x7F"), "'U+001B[31mU+007F'");
  EXPECT_EQ(Quoted("\xC2\x9B"
                   "31m"),
            "'U+009B31m'");
  EXPECT_EQ(Quoted(std::string("\0", 1)), "'U+0000'");
}

TEST(Quoted, CutsLongTextAtACodePoint) {
  std::string e60;
  for (int i = 0; i < 60; ++i) e60 += "é";
  EXPECT_EQ(Quoted(e60), "'" + e60 + "'");
  EXPECT_EQ(Quoted(e60 + "é"), "'" + e60 + "…'");
}

TEST(Quoted, NamesTheUnexpected) {
  EXPECT_EQ(UnexpectedAt("aé", 1), "unexpected 'é'");
  EXPECT_EQ(UnexpectedAt("aé", 3), "unexpected end of the text");
}

}  // namespace
}  // namespace gainsay
