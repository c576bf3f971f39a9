#include "checker/project/file_contents.h"

#include <array>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "input/csv_reader.h"
#include "input/diagnostic.h"
#include "input/files.h"
#include "input/yaml_reader.h"

namespace gainsay {
namespace {

// Of which a table of claims has at least one.
constexpr std::array<absl::string_view, 3> kClaimColumns = {"article", "subject",
                                                            "property"};

// Whether a table is one of claims; one that can't be read is for who reads it to report.
bool HoldsClaims(const std::string& csv, absl::string_view text) {
  Diagnostics ignored;
  const std::optional<CsvTable> table = ReadCsv(text, Reporter(csv, &ignored));
  return !table.has_value() || absl::c_any_of(kClaimColumns, [&](absl::string_view key) {
    return table->columns.Find(key) != nullptr;
  });
}

}  // namespace

std::vector<std::string>* PlaceOf(const std::string& file, ProjectFiles& files) {
  if (file == "-" || absl::EndsWithIgnoreCase(file, ".jsonl")) return &files.claims;
  const auto text = ReadFile(file);
  if (!text.ok()) return &files.claims;
  if (absl::EndsWithIgnoreCase(file, ".csv")) {
    return HoldsClaims(file, *text) ? &files.claims : nullptr;
  }
  Diagnostics ignored;
  const std::optional<Node> node = ReadYaml(*text, Reporter(file, &ignored));
  if (!node.has_value()) return &files.claims;
  for (const Member& member : node->members) {
    const std::string& key = member.key;
    if (key == "article" || key == "claims" || key == "names") return &files.claims;
    if (key == "rules" || key == "identifiers") return &files.rules;
    if (key == "entities" || key == "properties" || key == "partitions" ||
        key == "reference") {
      return &files.vocabulary;
    }
    if (key == "accepted") return &files.accepted;
    if (key == "baseline") return &files.baseline;
    if (key == "hedges" || key == "units" || key == "dates" || key == "numbers") {
      return &files.lexicon;
    }
  }
  return nullptr;
}

}  // namespace gainsay
