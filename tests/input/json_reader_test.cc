#include "input/json_reader.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

struct JsonOutcome {
  std::optional<Node> node;
  Diagnostics diagnostics;
};

JsonOutcome ReadJson(absl::string_view text) {
  JsonOutcome outcome;
  outcome.node = ReadJson(text, Reporter("f", &outcome.diagnostics));
  return outcome;
}

std::string Repeated(absl::string_view text, int count) {
  std::string repeated;
  for (int i = 0; i < count; ++i) absl::StrAppend(&repeated, text);
  return repeated;
}

struct JsonCase {
  std::string text;
  std::string expected;
};

class JsonReads : public testing::TestWithParam<JsonCase> {};

TEST_P(JsonReads, WithoutProblems) {
  const JsonOutcome outcome = ReadJson(GetParam().text);
  EXPECT_EQ(DiagnosticsText(outcome.diagnostics), "");
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(NodeText(*outcome.node), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Values, JsonReads,
    testing::Values(
        JsonCase{R"({"a": 1, "b": [true, null, "x"], "c": {"d": {}}, "e": []})",
                 R"({a: 1, b: [true, ~, "x"], c: {d: {}}, e: []})"},
        JsonCase{"[1.50, -0, 1e5, 1E+5, -0.5e-10, 123456789012345678901234567890]",
                 "[1.50, -0, 1e5, 1E+5, -0.5e-10, 123456789012345678901234567890]"},
        JsonCase{R"("\u00e9\n\t\"\\\/\uD83D\uDE00")", "\"é\n\t\"\\/😀\""},
        JsonCase{R"({"a\u0062": "true"})", R"({ab: "true"})"}, JsonCase{" 5 \r\n", "5"},
        JsonCase{"null", "~"}, JsonCase{"true", "true"}, JsonCase{"\"x\"", "\"x\""},
        JsonCase{"\xEF\xBB\xBF{}", "{}"}, JsonCase{"{\"\": 1}", "{: 1}"}));

TEST(JsonReader, PlacesCountCodePointsFromOne) {
  const JsonOutcome outcome = ReadJson("{\"é\": \"ü\",\n  \"k\": [1, {\"z\": null}]\n}");
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(NodeText(*outcome.node, true),
            "{é@1:2: \"ü\"@1:7, k@2:3: [1@2:9, {z@2:13: ~@2:18}@2:12]@2:8}@1:1");
}

TEST(JsonReader, KeepsTheFirstOfTwoMembers) {
  const JsonOutcome outcome = ReadJson("{\"a\": 1,\n\"a\": 2, \"b\": 3}");
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(NodeText(*outcome.node), "{a: 1, b: 3}");
  EXPECT_EQ(DiagnosticsText(outcome.diagnostics),
            "f:2:1: error: key 'a' is given twice; the first is at 1:2");
}

// Beyond a number of members another way of finding repetitions is used.
TEST(JsonReader, FindsRepetitionsAmongManyMembers) {
  std::string text = "{";
  for (int i = 0; i < 1000; ++i) absl::StrAppend(&text, "\"k", i % 990, "\": ", i, ", ");
  const JsonOutcome outcome = ReadJson(text + "\"last\": 0}");
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(outcome.node->members.size(), 991);
  EXPECT_EQ(outcome.diagnostics.all().size(), 10);
  EXPECT_EQ(outcome.node->Find("k9")->text, "9");
}

struct BrokenJson {
  std::string text;
  std::string diagnostics;
};

class JsonRefuses : public testing::TestWithParam<BrokenJson> {};

TEST_P(JsonRefuses, WithOneError) {
  const JsonOutcome outcome = ReadJson(GetParam().text);
  EXPECT_EQ(DiagnosticsText(outcome.diagnostics), GetParam().diagnostics);
  EXPECT_FALSE(outcome.node.has_value());
}

constexpr absl::string_view kMemberHint =
    "; expected ',', '}', or a key in double quotes and ':'";
constexpr absl::string_view kPlainHint =
    "; neither a number nor true, false or null; a text needs double quotes";
constexpr absl::string_view kEscapeHint =
    "; known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX, of surrogates both halves";

BrokenJson WithHint(absl::string_view text, absl::string_view error,
                    absl::string_view hint) {
  return {std::string(text), absl::StrCat(error, hint)};
}

INSTANTIATE_TEST_SUITE_P(
    Structure, JsonRefuses,
    testing::Values(
        BrokenJson{"", "f:1:1: error: no JSON value"},
        BrokenJson{" \n", "f:1:1: error: no JSON value"},
        BrokenJson{"]", "f:1:1: error: unexpected ']'"},
        BrokenJson{"[1,]", "f:1:4: error: unexpected ']'"},
        BrokenJson{"[1,,2]", "f:1:4: error: unexpected ','"},
        BrokenJson{"[1 2]", "f:1:4: error: unexpected '2'; expected ',' or ']'"},
        BrokenJson{"[1,\n2", "f:2:1: error: the text doesn't end with the closing ']'"},
        BrokenJson{"[[1]",
                   "f:1:5: error: unexpected end of the text; expected ',' or ']'"},
        BrokenJson{"{\"a\":[1}", "f:1:8: error: unexpected '}'; expected ',' or ']'"},
        BrokenJson{"{\"a\": }", "f:1:7: error: unexpected '}'"},
        BrokenJson{"{\"é\": 1} x",
                   "f:1:10: error: the text doesn't end with the closing '}'"},
        BrokenJson{"{\"a\":1}{\"b\":2}", "f:1:8: error: unexpected '{' after the value"},
        BrokenJson{"5 6", "f:1:3: error: unexpected '6' after the value"},
        BrokenJson{"\"a\" 1", "f:1:5: error: unexpected '1' after the value"},
        WithHint("{\"a\": 1,}", "f:1:9: error: unexpected '}'", kMemberHint),
        WithHint("{\"a\" 1}", "f:1:6: error: unexpected '1'", kMemberHint),
        WithHint("{a: 1}", "f:1:2: error: unexpected 'a'", kMemberHint),
        WithHint("{\"a\": 1\n\"b\": 2}", "f:2:1: error: unexpected '\"'", kMemberHint)));

INSTANTIATE_TEST_SUITE_P(
    Scalars, JsonRefuses,
    testing::Values(
        WithHint("[tru]", "f:1:2: error: unexpected 'tru'", kPlainHint),
        WithHint("nulll", "f:1:1: error: unexpected 'nulll'", kPlainHint),
        WithHint("01", "f:1:1: error: unexpected '01'", kPlainHint),
        WithHint("+1", "f:1:1: error: unexpected '+1'", kPlainHint),
        WithHint("[1.]", "f:1:2: error: unexpected '1.'", kPlainHint),
        WithHint("[.5]", "f:1:2: error: unexpected '.5'", kPlainHint),
        WithHint("[1e]", "f:1:2: error: unexpected '1e'", kPlainHint),
        WithHint("[-]", "f:1:2: error: unexpected '-'", kPlainHint),
        WithHint("[NaN]", "f:1:2: error: unexpected 'NaN'", kPlainHint),
        WithHint("[0x1F]", "f:1:2: error: unexpected '0x1F'", kPlainHint),
        WithHint("['a']", "f:1:2: error: unexpected ''a''", kPlainHint),
        WithHint(R"("\uD800")", "f:1:1: error: an invalid escape in this text",
                 kEscapeHint),
        WithHint(R"("\uDC00")", "f:1:1: error: an invalid escape in this text",
                 kEscapeHint),
        WithHint(R"(["\uD800\u0041"])", "f:1:2: error: an invalid escape in this text",
                 kEscapeHint),
        WithHint(R"({"\x": 1})", "f:1:2: error: an invalid escape in this text",
                 kEscapeHint),
        WithHint(R"(["\u12"])", "f:1:2: error: an invalid escape in this text",
                 kEscapeHint),
        BrokenJson{
            "[\"é\tb\"]",
            "f:1:4: error: a control character in a text; write \\n, \\t or \\u00XX"},
        BrokenJson{"{\"a\": \"b}", "f:1:7: error: a text without its closing quote"},
        BrokenJson{"[\"\xC3\x28\"]",
                   "f:1:3: error: not UTF-8: byte 0xC3; save the file as UTF-8"}));

TEST(JsonReader, BoundsDepth) {
  const std::string deepest = Repeated("[", kMaxNodeDepth) + Repeated("]", kMaxNodeDepth);
  EXPECT_TRUE(ReadJson(deepest).node.has_value());
  const JsonOutcome deeper = ReadJson(absl::StrCat("[", deepest, "]"));
  EXPECT_FALSE(deeper.node.has_value());
  EXPECT_EQ(DiagnosticsText(deeper.diagnostics),
            "f:1:65: error: nested more than 64 deep");
  EXPECT_FALSE(ReadJson(Repeated("[", 100000) + Repeated("]", 100000)).node.has_value());
  EXPECT_FALSE(
      ReadJson(Repeated("{\"a\":", 100000) + Repeated("}", 100000)).node.has_value());
}

// Any cut of a sound text gives a node or an error. The copies on the heap let a
// sanitizer see what is read beyond them.
TEST(JsonReader, CutAnywhere) {
  const std::string text =
      R"([{"a": [1.5, true, null, "b\u00e9\"é"], "c": {"d": {}}}, [[]], -1e5, "😀"])";
  for (size_t from = 0; from <= text.size(); ++from) {
    for (size_t size = 0; size <= text.size() - from; ++size) {
      const std::unique_ptr<char[]> copy(new char[size]);
      text.copy(copy.get(), size, from);
      const JsonOutcome outcome = ReadJson(absl::string_view(copy.get(), size));
      EXPECT_NE(outcome.node.has_value(), outcome.diagnostics.has_errors());
    }
  }
}

}  // namespace
}  // namespace gainsay
