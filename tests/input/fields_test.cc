#include "input/fields.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "absl/strings/str_join.h"
#include "input/yaml_reader.h"
#include "tests/input/node_text.h"

namespace gainsay {
namespace {

constexpr absl::string_view kKeys[] = {"id", "quote", "names", "count", "on", "note"};

// What is read by one method, as a text, and what is reported.
struct FieldsCase {
  std::string text;
  std::function<std::string(const Fields&)> read;
  std::string expected;
  std::string diagnostics;
};

std::string Text(const Fields& fields) { return fields.Text("id").value_or("-"); }

std::string Bool(const Fields& fields) {
  const std::optional<bool> value = fields.Bool("on");
  return value.has_value() ? (*value ? "yes" : "no") : "-";
}

std::string Integer(const Fields& fields) {
  const std::optional<int64_t> value = fields.Integer("count");
  return value.has_value() ? absl::StrCat(*value) : "-";
}

std::string Texts(const Fields& fields) {
  return absl::StrJoin(fields.Texts("names"), ", ",
                       [](std::string* out, const TextItem& item) {
                         absl::StrAppend(out, item.text, "@", PlaceText(item.at));
                       });
}

std::string Sequence(const Fields& fields) {
  const Node* const node = fields.Sequence("names");
  return node == nullptr ? "-" : NodeText(*node);
}

std::string Mapping(const Fields& fields) {
  const Node* const node = fields.Mapping("names");
  return node == nullptr ? "-" : NodeText(*node);
}

std::string Require(const Fields& fields) { return fields.Require("id") ? "yes" : "no"; }

std::string Nothing(const Fields& fields) { return fields.ok() ? "ok" : "not ok"; }

class FieldsRead : public testing::TestWithParam<FieldsCase> {};

TEST_P(FieldsRead, AndReport) {
  Diagnostics diagnostics;
  const Reporter reporter("f", &diagnostics);
  const std::optional<Node> node = ReadYaml(GetParam().text, reporter);
  ASSERT_TRUE(node.has_value());
  const Fields fields(*node, "a claim", kKeys, reporter);
  EXPECT_EQ(GetParam().read(fields), GetParam().expected);
  EXPECT_EQ(DiagnosticsText(diagnostics), GetParam().diagnostics);
}

TEST(Fields, SayWhereATextMayHaveBelonged) {
  Diagnostics diagnostics;
  const Reporter reporter("f", &diagnostics);
  const std::optional<Node> node = ReadYaml("zebra: b\nlion:\n", reporter);
  ASSERT_TRUE(node.has_value());
  const Fields fields(*node, "a claim", kKeys, reporter, "names");
  EXPECT_EQ(DiagnosticsText(diagnostics),
            "f:1:1: error: unknown key 'zebra' in a claim; known keys: id, quote, names, "
            "count, on, note; what belongs to the names is written names: {zebra: …}\n"
            "f:2:1: error: unknown key 'lion' in a claim; "
            "known keys: id, quote, names, count, on, note");
}

INSTANTIATE_TEST_SUITE_P(
    Keys, FieldsRead,
    testing::Values(
        FieldsCase{"{id: a, note: }", Nothing, "ok", ""},
        FieldsCase{"[a]", Nothing, "not ok",
                   "f:1:1: error: expected a mapping for a claim, found a list"},
        FieldsCase{"", Nothing, "not ok",
                   "f:1:1: error: expected a mapping for a claim, found nothing"},
        FieldsCase{"id: a\nqoute: b", Nothing, "ok",
                   "f:2:1: error: unknown key 'qoute' in a claim; did you mean 'quote'?"},
        FieldsCase{"zebra: b", Nothing, "ok",
                   "f:1:1: error: unknown key 'zebra' in a claim; "
                   "known keys: id, quote, names, count, on, note"},
        FieldsCase{"id: a", Require, "yes", ""},
        FieldsCase{"\n  note: a", Require, "no", "f:2:3: error: a claim needs 'id'"},
        FieldsCase{"note: a\nid:\n", Require, "no", "f:2:1: error: a claim needs 'id'"},
        FieldsCase{"[a]", Require, "no",
                   "f:1:1: error: expected a mapping for a claim, found a list"}));

INSTANTIATE_TEST_SUITE_P(
    Kinds, FieldsRead,
    testing::Values(
        FieldsCase{"id: 010", Text, "010", ""}, FieldsCase{"id: 'x'", Text, "x", ""},
        FieldsCase{"note: x", Text, "-", ""}, FieldsCase{"id: ~", Text, "-", ""},
        FieldsCase{"id: [a]", Text, "-",
                   "f:1:5: error: 'id' must be a text, found a list"},
        FieldsCase{"on: yes", Bool, "yes", ""}, FieldsCase{"on: False", Bool, "no", ""},
        FieldsCase{"on: 'true'", Bool, "-",
                   "f:1:5: error: 'on' must be true or false, found 'true' in quotes"},
        FieldsCase{"on: 1", Bool, "-",
                   "f:1:5: error: 'on' must be true or false, found '1'"},
        FieldsCase{"count: -12", Integer, "-12", ""},
        FieldsCase{"count: 0", Integer, "0", ""},
        FieldsCase{"count: 010", Integer, "-",
                   "f:1:8: error: 'count' must be a whole number, found '010'"},
        FieldsCase{"count: 1e3", Integer, "-",
                   "f:1:8: error: 'count' must be a whole number, found '1e3'"},
        FieldsCase{"count: 99999999999999999999", Integer, "-",
                   "f:1:8: error: 'count' must be a whole number, found "
                   "'99999999999999999999'"},
        FieldsCase{"names: a", Texts, "a@1:8", ""},
        FieldsCase{"names:\n- a\n- 'b'", Texts, "a@2:3, b@3:3", ""},
        FieldsCase{"names: ", Texts, "", ""}, FieldsCase{"names: []", Texts, "", ""},
        FieldsCase{
            "names: [a, {b: c}, d]", Texts, "a@1:9, d@1:20",
            "f:1:12: error: 'names' must be a list of texts, found a mapping in it"},
        FieldsCase{
            "names: {a: b}", Texts, "",
            "f:1:8: error: 'names' must be a text or a list of texts, found a mapping"},
        FieldsCase{"names: [a]", Sequence, "[a]", ""},
        FieldsCase{"names: a", Sequence, "-",
                   "f:1:8: error: 'names' must be a list, found 'a'"},
        FieldsCase{"names: {a: b}", Mapping, "{a: b}", ""},
        FieldsCase{"names: [a]", Mapping, "-",
                   "f:1:8: error: 'names' must be a mapping, found a list"}));

TEST(Fields, TellsPresenceAndPlaces) {
  Diagnostics diagnostics;
  const Reporter reporter("f", &diagnostics);
  const std::optional<Node> node = ReadYaml("id: a\nnote: ~\n", reporter);
  ASSERT_TRUE(node.has_value());
  const Fields fields(*node, "a claim", kKeys, reporter);
  EXPECT_TRUE(fields.Has("id"));
  EXPECT_FALSE(fields.Has("note"));
  EXPECT_NE(fields.Get("note"), nullptr);
  EXPECT_EQ(fields.Get("quote"), nullptr);
  EXPECT_EQ(fields.TextOr("quote", "none"), "none");
  EXPECT_EQ(PlaceText(fields.At("id")), "1:5");
  EXPECT_EQ(PlaceText(fields.At("quote")), "1:1");
}

}  // namespace
}  // namespace gainsay
