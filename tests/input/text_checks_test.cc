#include "input/text_checks.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/input/node_text.h"

namespace gainsay {
namespace {

struct CheckCase {
  std::string text;
  std::string diagnostics;
};

class TextChecks : public testing::TestWithParam<CheckCase> {};

TEST_P(TextChecks, ReportTheFirst) {
  Diagnostics diagnostics;
  const bool good = CheckText(GetParam().text, Reporter("f", &diagnostics));
  EXPECT_EQ(good, GetParam().diagnostics.empty());
  EXPECT_EQ(DiagnosticsText(diagnostics), GetParam().diagnostics);
}

INSTANTIATE_TEST_SUITE_P(
    Table, TextChecks,
    testing::Values(
        CheckCase{"", ""}, CheckCase{"a\tb\r\nc\né", ""},
        CheckCase{"a\rb", "f:1:2: error: a carriage return without a line feed"},
        CheckCase{"a\nb\r", "f:2:2: error: a carriage return without a line feed"},
        CheckCase{"é\x1B", "f:1:2: error: a control character (U+001B)"},
        CheckCase{"\x7F\xFF", "f:1:1: error: a control character (U+007F)"},
        CheckCase{"\xFF\x7F",
                  "f:1:1: error: not UTF-8: byte 0xFF; save the file as UTF-8"}));

}  // namespace
}  // namespace gainsay
