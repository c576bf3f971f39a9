#include "checker/project/project_options.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "checker/project/old_files.h"
#include "claims/reading/locale.h"
#include "claims/sheet_cell.h"
#include "claims/value_types/tree.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// The mapping that several NAME=VALUE stand for; of one name the last counts, as of an
// option.
Node MappingOf(const std::vector<std::string>& pairs, absl::string_view example,
               const Reporter& reporter) {
  Node mapping = MappingNode();
  for (const std::string& pair : pairs) {
    const size_t equals = pair.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == pair.size()) {
      reporter.Error({}, fmt::format("'{}' is not NAME=VALUE", pair),
                     fmt::format("such as {}", std::string(example)));
      continue;
    }
    const std::string name = pair.substr(0, equals);
    const auto same = absl::c_find_if(
        mapping.members, [&](const Member& member) { return member.key == name; });
    if (same != mapping.members.end()) mapping.members.erase(same);
    AddMember(mapping, name, TextNode(pair.substr(equals + 1)));
  }
  return mapping;
}

// As a project writes it, off or {severity: …}, for which the severity alone will do.
Node OverridesOf(Node mapping, const Reporter& reporter) {
  for (Member& member : mapping.members) {
    if (member.value.text == "off") continue;
    ReadFormsInCells(member.key, member.value, reporter);
    if (!member.value.IsScalar()) continue;
    Node change = MappingNode();
    AddMember(change, "severity", std::move(member.value));
    member.value = std::move(change);
  }
  return mapping;
}

}  // namespace

void ApplyOptions(const WorkspaceOptions& options, Diagnostics* diagnostics,
                  Project& project) {
  if (!options.locale.empty()) {
    project.day_order = DayOrderOf(options.locale, {}, Reporter("--locale", diagnostics));
  }
  const Reporter severity("--severity", diagnostics);
  ReadSeverities(MappingOf(options.severity, "tension=error", severity), severity,
                 project);
  const Reporter overrides("--override", diagnostics);
  ReadOverrides(
      OverridesOf(MappingOf(options.overrides, "some/rule=off", overrides), overrides),
      overrides, project);
  const Reporter rates("--rates", diagnostics);
  ReadWrittenRates(MappingOf(options.rates, "EUR='1.08 USD'", rates), rates, project);
}

Project WithoutReplaced(const WorkspaceOptions& options, Project project) {
  if (!options.claims.empty()) project.claims.clear();
  if (!options.vocabulary.empty()) project.vocabulary.clear();
  if (!options.rules.empty() && !options.rules_alone) project.rules.clear();
  if (!options.lexicon.empty()) project.lexicon.clear();
  return project;
}

void ReplaceProjectClaims(const WorkspaceOptions& options, const Project& project,
                          Diagnostics* diagnostics, ProjectFiles& files) {
  if (options.claims.empty()) return;
  if (project.file.empty()) {
    files.claims.erase(std::remove_if(files.claims.begin(), files.claims.end(),
                                      [&](const std::string& file) {
                                        return !absl::c_linear_search(options.paths,
                                                                      file);
                                      }),
                       files.claims.end());
  }
  files.claims =
      JoinedFiles(std::move(files.claims), ClaimsNamed(options.claims, diagnostics));
}

bool ChangesReading(const WorkspaceOptions& options) {
  return !options.locale.empty() || !options.overrides.empty() || !options.rates.empty();
}

}  // namespace gainsay
