#include "tests/checker/pair_cases.h"

#include <utility>

#include "checker/engine/check.h"
#include "checker/engine/facts/fact_base.h"
#include "gtest/gtest.h"
#include "reports/formats/json_stream.h"
#include "tests/checker/program.h"
#include "tests/json_lines.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

const char kPairsVocabulary[] = GAINSAY_SOURCE_DIR "/tests/checker/pairs_vocabulary.yaml";
const char kDefaultDay[] = "2026-02-14";

// A side of a pair as a line of JSON: its own article with its one claim.
std::string ClaimLine(const Node& side, const std::string& property,
                      const std::string& name) {
  const std::string as_of = TextAt(side, "as_of");
  std::string published = TextAt(side, "published");
  if (published.empty()) published = as_of > kDefaultDay ? as_of : kDefaultDay;
  std::string line = R"({"article": {"id": ")" + name + R"(", "published": ")" +
                     published +
                     R"("}, "id": "c", "subject": "the case", "property": ")" + property +
                     R"(", "value": )" + NodeToJson(*side.Find("v"));
  const std::pair<const char*, const char*> kept[] = {
      {"as_of", "as_of"}, {"by", "by"}, {"stance", "stance"}, {"on", "said_on"}};
  for (const auto& [key, field] : kept) {
    if (const Node* value = side.Find(key)) {
      line += std::string(", \"") + field + "\": " + NodeToJson(*value);
    }
  }
  return line + "}\n";
}

}  // namespace

std::vector<Node> ReadPairs(const std::string& file) {
  std::vector<Node> lines;
  Diagnostics diagnostics;
  ForEachJsonLine(Contents(file), Reporter(file, &diagnostics),
                  [&](const Node& line) { lines.push_back(line); });
  EXPECT_FALSE(diagnostics.has_errors());
  return lines;
}

std::string TextAt(const Node& node, const std::string& key,
                   const std::string& otherwise) {
  const Node* value = node.Find(key);
  return value == nullptr ? otherwise : value->text;
}

std::string VerdictOf(const Node& pair, bool swapped) {
  const TemporaryFolder folder;
  const std::string property = TextAt(pair, "prop");
  folder.Write("gainsay.yaml",
               std::string("gainsay: 1\nclaims: [claims.jsonl]\nvocabulary: [") +
                   kPairsVocabulary + "]\n");
  folder.Write("claims.jsonl",
               ClaimLine(*pair.Find(swapped ? "b" : "a"), property, "a") +
                   ClaimLine(*pair.Find(swapped ? "a" : "b"), property, "b"));
  WorkspaceOptions options;
  options.paths = {folder.path()};
  Diagnostics diagnostics;
  Workspace workspace = LoadWorkspace(options, &diagnostics);
  FactBase facts = BuildFacts(workspace, &diagnostics);
  const Report report = Check(workspace, facts, 10);
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity == DiagnosticSeverity::kError) return ToString(diagnostic);
  }
  if (report.findings.empty()) return "agree";
  const std::string verdict(Name(report.findings[0].verdict));
  return verdict == "undetermined" ? "incomparable" : verdict;
}

}  // namespace gainsay
