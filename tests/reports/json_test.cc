#include <map>
#include <string>

#include "fmt/format.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "input/json_reader.h"
#include "reports/formats/format.h"
#include "reports/formats/json_stream.h"
#include "tests/input/node_text.h"
#include "tests/reports/rendered.h"
#include "tests/reports/sample_report.h"

namespace gainsay {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string JsonOf(const Report& report) {
  return Rendered(*FindFormat("json"), report, {});
}

Node Parsed(const std::string& json) {
  Diagnostics diagnostics;
  const auto node = ReadJson(json, Reporter("json", &diagnostics));
  EXPECT_EQ(DiagnosticsText(diagnostics), "") << json;
  return node.value_or(Node());
}

// The node at a path such as "findings.0.rule".
std::string At(const Node& root, const std::string& path) {
  const Node* node = &root;
  for (size_t from = 0; node != nullptr && from <= path.size();) {
    const size_t dot = std::min(path.find('.', from), path.size());
    const std::string step = path.substr(from, dot - from);
    if (node->IsSequence()) {
      const size_t index = std::stoul(step);
      node = index < node->items.size() ? &node->items[index] : nullptr;
    } else {
      node = node->Find(step);
    }
    from = dot + 1;
  }
  return node == nullptr ? "(absent)" : NodeText(*node);
}

TEST(RenderJson, HasTheFieldsOfTheContract) {
  const Node report = Parsed(JsonOf(SampleReport("about 90%")));
  const std::pair<const char*, const char*> kFields[] = {
      {"gainsay", "1"},
      {"findings.0.id", "\"7f3a91c2d04b11aa\""},
      {"findings.0.rule", "\"territory.share\""},
      {"findings.0.verdict", "\"contradiction\""},
      {"findings.0.severity", "\"error\""},
      {"findings.0.key.subject", "\"donetsk\""},
      {"findings.0.positions.0.value", "\"about 90%\""},
      {"findings.0.positions.0.count", "1"},
      {"findings.0.positions.0.claims.0.article", "\"outlet-a\""},
      {"findings.0.positions.0.claims.0.publisher", "~"},
      {"findings.0.positions.0.claims.0.published", "\"2026-01-28\""},
      {"findings.0.positions.0.claims.0.line", "14"},
      {"findings.0.positions.0.claims.0.field", "~"},
      {"findings.0.positions.0.claims.0.stance", "[\"asserts\"]"},
      {"findings.0.positions.0.claims.0.said_on", "~"},
      {"findings.0.positions.0.claims.0.evidence.state", "\"unchecked\""},
      {"findings.0.witnesses.0.claims", "[\"outlet-a#c1\", \"outlet-b#c1\"]"},
      {"findings.0.witnesses.0.background", "[]"},
      {"findings.0.witnesses.0.verdict", "\"contradiction\""},
      {"findings.0.conditions.0.verdict", "\"contradiction\""},
      {"findings.0.conditions.1.verdict", "\"agree\""},
      {"findings.0.slack", "{value: 2.5, unit: \"%\"}"},
      {"findings.0.why.0", "\"both are about the same place, and about 90%\""},
      {"findings.0.accepted", "~"},
      {"readings.0.left.0", "{id: \"7f3a91c2d04b11aa\", verdict: \"tension\"}"},
      {"readings.1.choice", "\"published of a\""},
      {"readings.1.reading", "\"2026-01-27\""},
      {"readings.1.findings", "0"},
      {"withdrawn.0",
       "{claim: \"a#old\", by: \"b#about 90%\", reason: \"corrected\", file: "
       "\"claims/a.yaml\", line: 4, column: 3}"},
      {"blame.0", "{claim: \"a#about 90%\", findings: 3, of: 4}"},
      {"summary.articles", "2"},
      {"summary.silent", "0"},
      {"summary.findings", "{contradiction: 1}"},
      {"diagnostics.0.severity", "\"warning\""},
      {"diagnostics.0.column", "2"},
      {"diagnostics.0.hint", "\"a hint\""},
  };
  for (const auto& [path, expected] : kFields)
    EXPECT_EQ(At(report, path), expected) << path;
}

TEST(RenderJson, ParsesBackToTheTextsThatItWasGiven) {
  for (const std::string text :
       {"\"quoted\" \\ back", "line\nbreak\ttab", "\x1b[31m", "“90 %” – 東京 😀", "\u202E",
        "", "</script>", "\u2028"}) {
    const Node report = Parsed(JsonOf(SampleReport(text)));
    EXPECT_EQ(At(report, "findings.0.key.controller"), "\"" + text + "\"");
    EXPECT_EQ(At(report, "findings.0.positions.0.claims.0.voice"), "\"" + text + "\"");
  }
}

TEST(RenderJson, ShowsThePassageWithTheQuotesPlaceInCharacters) {
  Report report = SampleReport("5");
  ReportedEvidence& evidence = report.findings[0].positions[0].claims.made[0].evidence;
  evidence.state = EvidenceState::kExact;
  evidence.position = {"a.txt", {3, 4}};
  evidence.passage = {"Über 東京: 5 é", 14, 15};
  const std::string path = "findings.0.positions.0.claims.0.evidence";
  EXPECT_EQ(At(Parsed(JsonOf(report)), path),
            "{state: \"exact\", file: \"a.txt\", line: 3, column: 4, passage: {text: "
            "\"Über 東京: 5 é\", start: 9, end: 10}}");
}

TEST(RenderJson, GivesNoServiceACommand) {
  for (const std::string text : {"##[error]x", "a ##vso[task.complete]", "###[é"}) {
    const std::string json = JsonOf(SampleReport(text));
    EXPECT_THAT(json, Not(HasSubstr("##")));
    EXPECT_EQ(At(Parsed(json), "findings.0.key.controller"), "\"" + text + "\"");
  }
}

TEST(RenderJson, StaysJsonWhereANameIsNotUtf8) {
  Report report = SampleReport("5");
  report.findings[0].positions[0].claims.made[0].position.file = "claims/\xFF.yaml";
  EXPECT_EQ(At(Parsed(JsonOf(report)), "findings.0.rule"), "\"territory.share\"");
}

// RFC 8259, section 7.
std::string Escaped(char byte) {
  static const std::map<char, std::string> kShort = {
      {'"', "\\\""}, {'\\', "\\\\"}, {'\b', "\\b"}, {'\t', "\\t"},
      {'\n', "\\n"}, {'\f', "\\f"},  {'\r', "\\r"}};
  const auto found = kShort.find(byte);
  if (found != kShort.end()) return found->second;
  return byte < ' ' ? fmt::format("\\u{:04X}", static_cast<int>(byte))
                    : std::string(1, byte);
}

// RapidJSON has ways of copying many bytes at once, of which one leaves some unescaped.
TEST(JsonStream, EscapesAByteWhereverItStands) {
  for (int byte = 0; byte < 0x80; ++byte) {
    for (const size_t size : {1U, 7U, 16U, 33U}) {
      for (size_t place = 0; place < size; ++place) {
        std::string text(size, '~');
        text[place] = static_cast<char>(byte);
        std::string written;
        const auto append = [&](absl::string_view part) {
          written.append(part.data(), part.size());
        };
        JsonStream stream(append);
        stream.Write(text);
        stream.End();
        ASSERT_EQ(written, "\"" + std::string(place, '~') +
                               Escaped(static_cast<char>(byte)) +
                               std::string(size - place - 1, '~') + "\"\n");
      }
    }
  }
}

TEST(RenderJson, OfAnEmptyReportHasAllItsLists) {
  const Node report = Parsed(JsonOf(Report()));
  for (const char* list : {"findings", "readings", "withdrawn", "blame", "diagnostics"}) {
    EXPECT_EQ(At(report, list), "[]") << list;
  }
  EXPECT_EQ(At(report, "summary.findings"), "{}");
}

TEST(NodeToJson, WritesNodesInOneLine) {
  for (const char* json : {"null", "1.5", "true", "\"1.5\"", "[]", "{}",
                           R"({"b":[1,"2",null],"a":{"c":false}})"}) {
    EXPECT_EQ(NodeToJson(Parsed(json)), json);
  }
}

}  // namespace
}  // namespace gainsay
