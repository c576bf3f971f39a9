#include "claims/sheet_cell.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "input/format.h"
#include "input/node_place.h"
#include "input/quoted.h"
#include "input/yaml_reader.h"

namespace gainsay {
namespace {

bool IsBracketed(absl::string_view text) {
  return (absl::StartsWith(text, "[") && absl::EndsWith(text, "]")) ||
         (absl::StartsWith(text, "{") && absl::EndsWith(text, "}"));
}

// Without anchors there are no aliases, by which many small cells could make large trees.
bool HasAnchor(absl::string_view text) {
  for (size_t i = text.find('&'); i != absl::string_view::npos;
       i = text.find('&', i + 1)) {
    const char before = i == 0 ? ' ' : text[i - 1];
    const bool begins = absl::StrContains("[{,:? \t\n", before);
    if (begins && i + 1 < text.size() && !absl::ascii_isspace(text[i + 1])) return true;
  }
  return false;
}

void ReadForm(absl::string_view name, Node& cell, const Reporter& reporter) {
  if (HasAnchor(cell.text)) {
    reporter.Error(cell.at, fmt::format("an anchor in a cell of '{}'", name),
                   "put '&' and what follows it in quotes");
    return;
  }
  Diagnostics problems;
  std::optional<Node> form = ReadYaml(cell.text, Reporter("", &problems));
  for (const Diagnostic& problem : problems.all()) {
    reporter.Error(cell.at,
                   fmt::format("{} in '{}' is no list or mapping: {}", Quoted(cell.text),
                               name, problem.message),
                   "what stands in brackets is read as in YAML");
  }
  if (!form.has_value() || problems.has_errors()) return;
  MoveTo(cell.at, *form);
  cell = *std::move(form);
}

}  // namespace

void ReadFormsInCells(absl::string_view name, Node& node, const Reporter& reporter) {
  if (node.IsScalar()) {
    if (IsBracketed(node.text)) ReadForm(name, node, reporter);
    return;
  }
  for (Member& member : node.members) {
    ReadFormsInCells(absl::StrCat(name, ".", member.key), member.value, reporter);
  }
}

}  // namespace gainsay
