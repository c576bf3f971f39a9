// The same claims as YAML documents, as lines of which only records are made, and as
// lines that are read in full, give the same report.

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "input/yaml_reader.h"
#include "nlohmann/json.hpp"
#include "tests/checker/program.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json JsonOf(const Node& node) {
  if (node.IsNull()) return nullptr;
  if (node.IsScalar()) {
    if (node.plain && (node.text == "true" || node.text == "false")) {
      return node.text == "true";
    }
    return node.text;
  }
  Json json = node.IsSequence() ? Json::array() : Json::object();
  for (const Node& item : node.items) json.push_back(JsonOf(item));
  for (const Member& member : node.members) json[member.key] = JsonOf(member.value);
  return json;
}

enum class Form { kRecords, kWhole };

// The lines of a claims file; none where it is no such file, or one that lines can't say.
std::optional<std::string> LinesOf(const Node& document, Form form) {
  const Node* article = document.Find("article");
  const Node* claims = document.Find("claims");
  if (article == nullptr || claims == nullptr || document.Find("names") != nullptr) {
    return std::nullopt;
  }
  const Json whole = JsonOf(*article);
  if (!whole.is_object() || !whole.contains("id")) return std::nullopt;
  std::string lines = Json{{"article", whole}}.dump() + "\n";
  for (const Node& claim : claims->items) {
    Json line = JsonOf(claim);
    if (!line.is_object()) return std::nullopt;
    line["article"] = form == Form::kRecords ? whole["id"] : whole;
    lines += line.dump() + "\n";
  }
  return lines;
}

// Writes the project with its claims in that form; whether it could be done.
bool WriteAs(Form form, const fs::path& project, const TemporaryFolder& folder) {
  bool any = false;
  for (const auto& entry : fs::recursive_directory_iterator(project)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = fs::relative(entry.path(), project).string();
    const std::string text = Contents(entry.path().string());
    Diagnostics problems;
    const auto node = entry.path().extension() == ".yaml"
                          ? ReadYaml(text, Reporter(name, &problems))
                          : std::nullopt;
    const bool claims = node.has_value() && node->Find("article") != nullptr;
    if (!claims) {
      folder.Write(name, text);
      continue;
    }
    const auto lines = LinesOf(*node, form);
    if (!lines.has_value() || !problems.all().empty()) return false;
    folder.Write(fs::path(name).replace_extension(".jsonl").string(), *lines);
    any = true;
  }
  return any;
}

// Without the places, which differ, and what the form itself brings with it.
Json WithoutPlaces(const Json& json) {
  Json kept = json.is_array() ? Json::array() : Json::object();
  if (!json.is_structured()) return json;
  for (const auto& [key, value] : json.items()) {
    if (json.is_array()) {
      kept.push_back(WithoutPlaces(value));
    } else if (key != "file" && key != "line" && key != "column" && key != "hint" &&
               key != "diagnostics") {
      kept[key] = WithoutPlaces(value);
    }
  }
  return kept;
}

// Each once: what is wrong with an article may stand in many lines.
std::set<std::string> MessagesOf(const Json& report) {
  std::set<std::string> messages;
  for (const Json& diagnostic : report["diagnostics"]) {
    messages.insert(diagnostic["message"].get<std::string>());
  }
  return messages;
}

Json LinesReport(const std::string& folder) {
  const ProgramRun run =
      RunProgram({"check", "--today", "2026-03-01", "--format", "json", "."}, folder);
  return Json::parse(run.out, nullptr, false);
}

// Folders of golden cases that are no projects; of many a fifth where sanitizers watch,
// which watch all of the golden tests.
std::vector<fs::path> CasesOfClaims() {
  std::vector<fs::path> cases;
  for (const auto& entry :
       fs::directory_iterator(std::string(GAINSAY_SOURCE_DIR) + "/tests/golden")) {
    if (!entry.is_directory() || fs::exists(entry.path() / "gainsay.yaml")) continue;
    cases.push_back(entry.path());
  }
  std::sort(cases.begin(), cases.end());
  if (!GAINSAY_SANITIZED) return cases;
  std::vector<fs::path> few;
  for (size_t i = 0; i < cases.size(); i += 5) few.push_back(cases[i]);
  return few;
}

TEST(LinesTest, SayWhatDocumentsSay) {
  int compared = 0;
  for (const fs::path& path : CasesOfClaims()) {
    SCOPED_TRACE(path.filename().string());
    const TemporaryFolder documents;
    const TemporaryFolder records;
    const TemporaryFolder whole;
    fs::copy(path, documents.path(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    if (!WriteAs(Form::kRecords, path, records)) continue;
    WriteAs(Form::kWhole, path, whole);
    const Json expected = LinesReport(documents.path());
    for (const std::string& folder : {records.path(), whole.path()}) {
      const Json report = LinesReport(folder);
      EXPECT_EQ(WithoutPlaces(report).dump(1), WithoutPlaces(expected).dump(1));
      EXPECT_EQ(MessagesOf(report), MessagesOf(expected));
    }
    ++compared;
  }
  EXPECT_GT(compared, GAINSAY_SANITIZED ? 10 : 80);
}

}  // namespace
}  // namespace gainsay
