#include "input/yaml_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

struct Outcome {
  std::optional<Node> node;
  Diagnostics diagnostics;
};

Outcome Read(absl::string_view text) {
  Outcome outcome;
  outcome.node = ReadYaml(text, Reporter("f", &outcome.diagnostics));
  return outcome;
}

std::string Repeat(absl::string_view text, int count) {
  std::string repeated;
  for (int i = 0; i < count; ++i) absl::StrAppend(&repeated, text);
  return repeated;
}

struct ReadCase {
  std::string text;
  std::string expected;
};

class YamlReads : public testing::TestWithParam<ReadCase> {};

TEST_P(YamlReads, WithoutProblems) {
  const Outcome outcome = Read(GetParam().text);
  EXPECT_EQ(DiagnosticsText(outcome.diagnostics), "");
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(NodeText(*outcome.node), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Values, YamlReads,
    testing::Values(
        ReadCase{"a: 1\nb: [x, 'y', \"z\"]\n", R"({a: 1, b: [x, "y", "z"]})"},
        ReadCase{"a:\n- b: 1\n  c: 2\n- d\n", "{a: [{b: 1, c: 2}, d]}"},
        ReadCase{"a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"},
        ReadCase{"a: 2026-01\nb: 010\nc: no\nd: 1_0\ne: 0x1F\nf: .nan",
                 "{a: 2026-01, b: 010, c: no, d: 1_0, e: 0x1F, f: .nan}"},
        ReadCase{"[~, null, Null, NULL, nUll, '', 'null', '~']",
                 R"([~, ~, ~, ~, nUll, "", "null", "~"])"},
        ReadCase{"a:\nb: {c: , d}\n", "{a: ~, b: {c: ~, d: ~}}"},
        ReadCase{"- \n- b\n-\n", "[~, b, ~]"}, ReadCase{"- b\n-", "[b, ~]"},
        ReadCase{"a:", "{a: ~}"}, ReadCase{"- &a", "[~]"}, ReadCase{"? a", "{a: ~}"},
        ReadCase{"a: !!str 5\nb: ! 6\nc: !!str x y", R"({a: "5", b: "6", c: "x y"})"},
        ReadCase{"a: |\n  x\n  y\nb: >-\n  u\n  v\n", "{a: \"x\ny\n\", b: \"u v\"}"},
        ReadCase{"a: \"\\u00e9\\t\\\"\"\nb: 'it''s'\n", "{a: \"é\t\"\", b: \"it's\"}"},
        ReadCase{R"(a: "\_é\N\L")", "{a: \"\u00A0é\u0085\u2028\"}"},
        ReadCase{
            R"("\uD83D\ude00": ["x\ud83d\udE01\uD83E\uDD80y", !!str "\uD83D\uDE00"])",
            "{😀: [\"x😁🦀y\", \"😀\"]}"},
        ReadCase{R"([\ud83d\ude00, '\ud83d\ude00', "\\ud83d\\ude00"])",
                 R"([\ud83d\ude00, "\ud83d\ude00", "\ud83d\ude00"])"},
        ReadCase{"'<<': 1", "{<<: 1}"}, ReadCase{"? a\n: b\n? c\n", "{a: b, c: ~}"},
        ReadCase{"{a, b}", "{a: ~, b: ~}"}, ReadCase{"[a: b, c: d]", "[{a: b}, {c: d}]"},
        ReadCase{"%YAML 1.2\n---\na: 1\n...\n", "{a: 1}"},
        ReadCase{"a: b # c\n# d\n", "{a: b}"}, ReadCase{"5", "5"},
        ReadCase{"\xEF\xBB\xBF"
                 "a: 1",
                 "{a: 1}"},
        ReadCase{"value: 5,000 km²", "{value: 5,000 km²}"}));

INSTANTIATE_TEST_SUITE_P(Empty, YamlReads,
                         testing::Values(ReadCase{"", "~"}, ReadCase{" \n\n", "~"},
                                         ReadCase{"# only a comment\n", "~"},
                                         ReadCase{"---\n", "~"},
                                         ReadCase{"\xEF\xBB\xBF", "~"}));

INSTANTIATE_TEST_SUITE_P(
    Aliases, YamlReads,
    testing::Values(ReadCase{"a: &x [1, {b: 2}]\nc: *x\nd: *x",
                             "{a: [1, {b: 2}], c: [1, {b: 2}], d: [1, {b: 2}]}"},
                    ReadCase{"a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}"},
                    ReadCase{"- &a\n- *a", "[~, ~]"},
                    ReadCase{"a: &k key\n*k : v", "{a: key, key: v}"}));

TEST(YamlReader, PlacesCountCodePointsFromOne) {
  const Outcome outcome = Read("é: ü\nkü: [é, 'b',\n  {c: }]\nd:\n- \n- ~\n");
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(NodeText(*outcome.node, true),
            "{é@1:1: ü@1:4, kü@2:1: [é@2:6, \"b\"@2:9, {c@3:4: ~@3:4}@3:3]@2:5, "
            "d@4:1: [~@5:1, ~@6:3]@5:1}@1:1");
}

TEST(YamlReader, PlacesDoNotCountTheByteOrderMark) {
  const Outcome outcome = Read(
      "\xEF\xBB\xBF"
      "a: 1");
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(NodeText(*outcome.node, true), "{a@1:1: 1@1:4}@1:1");
}

// The duplicate key makes yaml-cpp read it.
TEST(YamlReader, AbsentItemsHaveTheirDashsPlace) {
  const std::string text =
      "a:\n- # x - y\n-\n# - z\n-\n  null\n-\nnullable: 1\n&b c: 2\n";
  const std::string expected =
      "{a@1:1: [~@2:1, ~@3:1, ~@6:3, ~@7:1]@2:1, nullable@8:1: 1@8:11, c@9:1: 2@9:7}@1:1";
  const Outcome sound = Read(text);
  const Outcome other = Read(text + "a: 3\n");
  ASSERT_TRUE(sound.node.has_value() && other.node.has_value());
  EXPECT_EQ(NodeText(*sound.node, true), expected);
  EXPECT_EQ(NodeText(*other.node, true), expected);
}

TEST(YamlReader, EscapesAreWholeCharacters) {
  const std::string text = "a: \"\\N\\_\\xE9\\L\"\n";
  const std::string expected = "{a: \"\xC2\x85\xC2\xA0é\xE2\x80\xA8\"}";
  const Outcome sound = Read(text);
  const Outcome other = Read(text + "a: 3\n");
  ASSERT_TRUE(sound.node.has_value() && other.node.has_value());
  EXPECT_EQ(NodeText(*sound.node), expected);
  EXPECT_EQ(NodeText(*other.node), expected);
}

TEST(YamlReader, SurrogatePairsMoveNoPlace) {
  const Outcome outcome = Read(R"({"a": "\ud83d\ude00", "b": 1, "b": 2})");
  EXPECT_EQ(NodeText(*outcome.node, true), "{a@1:2: \"😀\"@1:7, b@1:23: 1@1:28}@1:1");
  EXPECT_THAT(DiagnosticsText(outcome.diagnostics),
              testing::StartsWith("f:1:31: error:"));
  // Of what is no pair, or might be taken for a stand-in, the halves are no characters.
  for (const char* text : {R"("\ude00\ud83d")", R"("\ud83d \ude00")",
                           "\"\\ud83d\\ude00\\ue000\"", "\"\\ud83d\\ude00\uE000\""}) {
    EXPECT_THAT(DiagnosticsText(Read(text).diagnostics),
                testing::HasSubstr("error: an escape that is no character"))
        << text;
  }
}

TEST(YamlReader, AliasSaysItsOwnPlaceAndWithinThoseOfWhatItCopies) {
  const Outcome outcome = Read("a: &x [1]\nb: *x");
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(NodeText(*outcome.node, true),
            "{a@1:1: [1@1:8]@1:4, b@2:1: [1@1:8]@2:4}@1:1");
}

// Problems after which the rest is returned.
struct ProblemCase {
  std::string text;
  std::string expected;
  std::string diagnostics;
};

class YamlReportsAndGoesOn : public testing::TestWithParam<ProblemCase> {};

TEST_P(YamlReportsAndGoesOn, WithTheRest) {
  const Outcome outcome = Read(GetParam().text);
  EXPECT_EQ(DiagnosticsText(outcome.diagnostics), GetParam().diagnostics);
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(NodeText(*outcome.node), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Problems, YamlReportsAndGoesOn,
    testing::Values(
        ProblemCase{"a: 1\nb: 2\na: 3\n", "{a: 1, b: 2}",
                    "f:3:1: error: key 'a' is given twice; the first is at 1:1"},
        ProblemCase{"? [a]\n: b\nc: d", "{c: d}",
                    "f:1:3: error: a key must be a text, found a list"},
        ProblemCase{"{{a: 1}: b, c: d}", "{c: d}",
                    "f:1:2: error: a key must be a text, found a mapping"},
        ProblemCase{"~: x\nb: 1", "{b: 1}",
                    "f:1:1: error: a key that is empty or null; put quotes around it"},
        ProblemCase{"<<: {a: 1}\nb: 2", "{b: 2}",
                    "f:1:1: error: merge keys ('<<') are not supported"},
        ProblemCase{"a: !!int 5", R"({a: "5"})",
                    "f:1:4: error: unsupported tag '!!int'; only !!str is known"},
        ProblemCase{"a: !foo 5", R"({a: "5"})",
                    "f:1:4: error: unsupported tag '!foo'; only !!str is known"},
        ProblemCase{"a: !!map {}", "{a: {}}",
                    "f:1:4: error: unsupported tag '!!map' on a list or mapping"},
        ProblemCase{"a: 1\n---\nb: 2\n", "{a: 1}",
                    "f:2:1: error: a second document, which is not read; "
                    "use a file for each"},
        ProblemCase{"a: 1\n---\n[", "{a: 1}",
                    "f:2:1: error: a second document, which is not read; "
                    "use a file for each"},
        ProblemCase{"a: 1\n...\nb: 2\n", "{a: 1}",
                    "f:3:1: error: unexpected 'b' after the document's end; "
                    "check the indentation"}));

// Problems after which nothing is returned.
struct BrokenCase {
  std::string text;
  std::string diagnostics;
};

class YamlRefuses : public testing::TestWithParam<BrokenCase> {};

TEST_P(YamlRefuses, WithOneError) {
  const Outcome outcome = Read(GetParam().text);
  EXPECT_EQ(DiagnosticsText(outcome.diagnostics), GetParam().diagnostics);
  EXPECT_FALSE(outcome.node.has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Syntax, YamlRefuses,
    testing::Values(
        BrokenCase{",", "f:1:1: error: unexpected ','"},
        BrokenCase{"[a, , b]", "f:1:5: error: unexpected ','"},
        BrokenCase{"a: ,", "f:1:4: error: expected 'key: value'; check the indentation"},
        BrokenCase{"a: [1,2", "f:1:8: error: expected ',' or ']'"},
        BrokenCase{"a: {b: 1", "f:1:9: error: expected ',' or '}'"},
        BrokenCase{"é: ]",
                   "f:1:4: error: unexpected ']'; no bracket is open here, or one of "
                   "another kind"},
        BrokenCase{"a: \"x", "f:1:4: error: a quote that is never closed"},
        BrokenCase{"a: b: c",
                   "f:1:5: error: unexpected ':'; check the indentation, or put "
                   "quotes around a text that contains ': '"},
        BrokenCase{"a:\n  - b\n c: d\n",
                   "f:3:2: error: expected 'key: value'; check the indentation"},
        BrokenCase{
            "quote: \"100% ready\" he said\n",
            "f:1:21: error: unexpected text after a closing quote; put all of it in "
            "quotes of the other kind: '\"so\" he said'"},
        BrokenCase{"value: @x",
                   "f:1:8: error: unexpected '@'; put quotes around a text with "
                   "special characters"},
        BrokenCase{"a: \"\\q\"",
                   "f:1:7: error: an unknown escape in double quotes; write "
                   "'\\\\' for a backslash, or use single quotes"},
        BrokenCase{"a: \"\\ud83d\"",
                   "f:1:11: error: an escape that is no character; write the character "
                   "itself"},
        BrokenCase{"a: *x",
                   "f:1:4: error: an alias that names no anchor; put quotes around a "
                   "text that begins with '*'"},
        BrokenCase{"&x [*x]", "f:1:5: error: an alias inside of what it names"}));

// yaml-cpp takes these for sound.
INSTANTIATE_TEST_SUITE_P(
    SilentlyMisread, YamlRefuses,
    testing::Values(
        BrokenCase{"a: 'x\nb: y\n", "f:1:4: error: a quote that is never closed"},
        BrokenCase{"a: 'it''s\n", "f:1:4: error: a quote that is never closed"},
        BrokenCase{"a: &x !!str \"y\\\"\nb: z\n",
                   "f:1:13: error: a quote that is never closed"},
        BrokenCase{"- {a: 'x\n", "f:1:7: error: a quote that is never closed"},
        BrokenCase{"a: '\n", "f:1:4: error: a quote that is never closed"},
        BrokenCase{"a: 1\nb\n", "f:2:1: error: expected 'key: value'"},
        BrokenCase{"a: 1\nb\n\n c\n", "f:2:1: error: expected 'key: value'"},
        BrokenCase{"- a: 1\n  'b'\n",
                   "f:2:3: error: expected 'key: value'; check the indentation"}));

INSTANTIATE_TEST_SUITE_P(
    Tabs, YamlRefuses,
    testing::Values(
        BrokenCase{"a:\n\tb: 1\n", "f:2:1: error: a tab can't indent YAML; use spaces"},
        BrokenCase{"a:\n  b: 1\n  \tc: 2",
                   "f:3:3: error: a tab can't indent YAML; use spaces"},
        BrokenCase{"- x\n\t- y", "f:2:1: error: a tab can't indent YAML; use spaces"},
        BrokenCase{"-\ta: 1", "f:1:2: error: a tab can't indent YAML; use spaces"}));

INSTANTIATE_TEST_SUITE_P(
    Bytes, YamlRefuses,
    testing::Values(
        BrokenCase{"a: 1\né: \xC3\x28",
                   "f:2:4: error: not UTF-8: byte 0xC3; save the file as UTF-8"},
        BrokenCase{std::string("a: \0b", 5),
                   "f:1:4: error: a control character (U+0000)"},
        BrokenCase{"a: \x04 b", "f:1:4: error: a control character (U+0004)"},
        BrokenCase{"a: 1\rb: 2", "f:1:5: error: a carriage return without a line feed"}));

// What could make a reader slow, large or overflow its stack.
struct HostileCase {
  std::string name;
  std::string text;
  std::string message;
};

class YamlSurvives : public testing::TestWithParam<HostileCase> {};

TEST_P(YamlSurvives, Quickly) {
  const auto start = std::chrono::steady_clock::now();
  const Outcome outcome = Read(GetParam().text);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  EXPECT_FALSE(outcome.node.has_value());
  ASSERT_FALSE(outcome.diagnostics.all().empty());
  EXPECT_EQ(outcome.diagnostics.all().back().message, GetParam().message);
}

std::string Laughs() {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    absl::StrAppend(&text, "a", i, ": &a", i, " [",
                    Repeat(absl::StrCat("*a", i - 1, ", "), 10), "]\n");
  }
  return text;
}

// Lists within lists, each with the anchor a0, a1, …, and many values in the innermost;
// then an alias of the outermost, which is the last to be complete.
std::string AnchorsWithinAnchors() {
  constexpr int kDeep = 40;
  std::string text = "a: ";
  for (int i = 0; i < kDeep; ++i) absl::StrAppend(&text, "&a", i, " [");
  return absl::StrCat(text, Repeat("x, ", 9000), Repeat("]", kDeep), "\nb: *a0\n");
}

INSTANTIATE_TEST_SUITE_P(
    Inputs, YamlSurvives,
    testing::Values(
        HostileCase{"Brackets", Repeat("[", 100000), "nested more than 64 deep"},
        HostileCase{"Braces", Repeat("{", 100000), "nested more than 64 deep"},
        HostileCase{"Dashes", Repeat("- ", 100000), "nested more than 64 deep"},
        HostileCase{"Questions", Repeat("? ", 100000), "nested more than 64 deep"},
        HostileCase{"Commas", Repeat(",", 100000), "unexpected ','"},
        HostileCase{"Laughs", Laughs(), "aliases make more than 10000 values or 1 MiB"},
        HostileCase{
            "LongCopies",
            absl::StrCat("a: &a ", Repeat("x", 50000), "\nb: [", Repeat("*a, ", 40), "]"),
            "aliases make more than 10000 values or 1 MiB"},
        HostileCase{"AnchorsWithinAnchors", AnchorsWithinAnchors(),
                    "anchors keep more than 160000 values or 16 MiB for aliases"},
        HostileCase{"DeepCopies",
                    absl::StrCat("a: &a ", Repeat("[", 40), Repeat("]", 40),
                                 "\nb: ", Repeat("[", 40), "*a", Repeat("]", 40)),
                    "nested more than 64 deep by this alias"}),
    [](const auto& param_info) { return param_info.param.name; });

TEST(YamlReader, TakesTheGreatestDepthAllowed) {
  const std::string deepest = Repeat("[", kMaxNodeDepth) + Repeat("]", kMaxNodeDepth);
  EXPECT_TRUE(Read(deepest).node.has_value());
  EXPECT_FALSE(Read(absl::StrCat("[", deepest, "]")).node.has_value());
}

TEST(YamlReader, LongLinesAndManyKeysTakeLinearTime) {
  std::string text = "{";
  for (int i = 0; i < 100000; ++i) absl::StrAppend(&text, "é", i, ", ");
  const auto start = std::chrono::steady_clock::now();
  const Outcome outcome = Read(text + "}");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  ASSERT_TRUE(outcome.node.has_value());
  EXPECT_EQ(outcome.node->members.size(), 100000);
}

// What a reader with few tokens in hand, or that looks back, might take quadratic time
// for.
TEST(YamlReader, RepeatedSignsTakeLinearTime) {
  for (const char* sign :
       {"k: v\n", "- ", "-\n", "\n", "# a\n", "k ", "\"k\" ", "&a ", "*a ", "!a ", "[], ",
        "{a: ", "? a ", "'' ", ": ", " ?x", "%", "-\n# a\n", "[a: "}) {
    for (const char* begin : {"", "[", "a: '", "a: |\n  "}) {
      const auto start = std::chrono::steady_clock::now();
      const Outcome outcome = Read(begin + Repeat(sign, 50000));
      EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5))
          << sign;
      EXPECT_TRUE(outcome.node.has_value() || outcome.diagnostics.has_errors());
    }
  }
}

// Any cut of a sound text gives a node or an error, and no crash.
TEST(YamlReader, CutAnywhere) {
  const std::string text =
      "a: &x [1, 'b', \"c\\u00e9\"]\nd: {e: *x, ? f : g}\nh: |\n  i\n- j: !!str k\n--- "
      "l\n";
  for (size_t size = 0; size <= text.size(); ++size) {
    for (size_t from = 0; from < size; from += 7) {
      const Outcome outcome = Read(text.substr(from, size - from));
      EXPECT_TRUE(outcome.node.has_value() || outcome.diagnostics.has_errors());
    }
  }
}

}  // namespace
}  // namespace gainsay
