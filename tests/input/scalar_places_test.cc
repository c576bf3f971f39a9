#include "input/scalar_places.h"

#include <gtest/gtest.h>

#include <string>

#include "input/yaml_reader.h"

namespace gainsay {
namespace {

// Each row's scalar holds one "#", whose place is where it is written.
TEST(ScalarPlaces, FindWhatIsWritten) {
  const struct {
    const char* text;
    uint32_t line;
    uint32_t column;
  } kRows[] = {
      {"k: a#b", 1, 5},
      {"k: é#b", 1, 5},
      {"k: a\n   b#", 2, 5},
      {"k: a\n\n   b#", 3, 5},
      {"k: &x a\n  b#", 2, 4},
      {"k: !!str a#", 1, 11},
      {"k: 'it''s #'", 1, 11},
      {"k: '\n  a\n  #'", 3, 3},
      {"k: \"\\\"a\\\" #\"", 1, 11},
      {"k: \"\\u00e9\\x41\\U0001F600#\"", 1, 25},
      {"k: \"\\ud83d\\uDE00#\"", 1, 17},
      {"k: \"\\t\\n #\"", 1, 10},
      {"k: \"a\\\n  #\"", 2, 3},
      {"k: \"\\x23\"", 1, 5},
      {"k: |\n  a\n\n  #b", 4, 3},
      {"k: |\n\n  a\n    #b", 4, 5},
      {"k: >-  # folded\n  a\n\n  b #c\n", 4, 5},
      {"k: >2+\n   a\n  #c\n", 3, 3},
      {"[a, {k: 'x\n #'}]", 2, 2},
      {"\xEF\xBB\xBFk: a#b", 1, 5},
  };
  for (const auto& row : kRows) {
    Diagnostics diagnostics;
    const auto root = ReadYaml(row.text, Reporter("f", &diagnostics));
    ASSERT_TRUE(root.has_value()) << row.text;
    const Node* node = root->IsSequence() ? root->items[1].Find("k") : root->Find("k");
    const size_t offset = node->text.find('#');
    EXPECT_EQ(ScalarPlaces(row.text).At(*node, offset),
              (TextPosition{row.line, row.column}))
        << row.text;
  }
}

TEST(ScalarPlaces, FallBackOnTheBeginning) {
  Diagnostics diagnostics;
  const auto root = ReadYaml("a: &x b#c\nd: *x", Reporter("f", &diagnostics));
  const Node* alias = root->Find("d");
  EXPECT_EQ(ScalarPlaces("a: &x b#c\nd: *x").At(*alias, 1), alias->at);
  const Node* node = root->Find("a");
  for (const char* other : {"", "a: &x", "a: &x c#c", "\n\n\n", "a: \"\\"}) {
    EXPECT_EQ(ScalarPlaces(other).At(*node, 1), node->at) << other;
  }
  EXPECT_EQ(ScalarPlaces("a: &x b#c").At(*node, 100), (TextPosition{1, 10}));
}

}  // namespace
}  // namespace gainsay
