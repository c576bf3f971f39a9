#include "checker/commands/agree.h"

#include <memory>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "checker/agreement/agreement_report.h"
#include "checker/agreement/annotators.h"
#include "checker/agreement/measure.h"
#include "checker/commands/console.h"
#include "checker/commands/report_output.h"
#include "checker/commands/workspace_flags.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/exit_status.h"
#include "checker/version.h"
#include "claims/value_types/value_type.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

struct AgreeOptions {
  WorkspaceOptions workspace;
  ReportOptions report;
  std::vector<std::string> distances;  // PROPERTY=DISTANCE
};

std::string Names(absl::Span<const Distance> distances) {
  return absl::StrJoin(distances, ", ", [](std::string* out, Distance distance) {
    absl::StrAppend(out, Name(distance));
  });
}

// Reads one --distance.
void AddDistance(const std::string& asked, const Vocabulary& vocabulary,
                 const Reporter& reporter, AgreementOptions& options) {
  const size_t equals = asked.find('=');
  if (equals == std::string::npos) {
    reporter.Error({}, fmt::format("no '=' in '{}'", asked),
                   "PROPERTY=DISTANCE, as in people.dead=ratio");
    return;
  }
  const std::string id = asked.substr(0, equals);
  const std::string name = asked.substr(equals + 1);
  const PropertyId property = vocabulary.FindProperty(id);
  if (property == kNoProperty) {
    std::vector<std::string> known;
    for (const Property& one : vocabulary.properties()) known.push_back(one.id);
    reporter.Error({}, fmt::format("unknown property '{}'", id), DidYouMean(id, known));
    return;
  }
  const ValueType type = vocabulary.property(property).type;
  const auto distance = FindDistance(name);
  if (!distance.has_value() || !absl::c_linear_search(DistancesOf(type), *distance)) {
    reporter.Error({},
                   fmt::format("'{}' is no distance for '{}', of type {}", name, id,
                               std::string(RowOf(type).name)),
                   "one of: " + Names(DistancesOf(type)));
    return;
  }
  options.distances[property] = *distance;
}

// What is wrong with the paths, whatever is in them.
void CheckPaths(const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  const Reporter reporter("agree", &diagnostics);
  if (paths.size() < 2) {
    reporter.Error({}, "two annotators or more are needed",
                   "a folder each: gainsay agree DIR DIR…");
  }
  if (absl::c_linear_search(paths, "-")) {
    reporter.Error({}, "standard input cannot be an annotator", "name a file or folder");
  }
}

int RunAgree(const AgreeOptions& options) {
  Diagnostics diagnostics;
  const std::vector<Output> outputs = OutputsOf(options.report, diagnostics);
  CheckPaths(options.workspace.paths, diagnostics);
  if (diagnostics.has_errors()) {
    WriteDiagnostics(diagnostics);
    return kInputIsWrong;
  }
  Annotators annotators = LoadAnnotators(options.workspace, &diagnostics);
  Workspace& workspace = annotators.workspace;
  if (ReportOverwriting(outputs, workspace, diagnostics)) {
    diagnostics.SortAndDeduplicate();
    WriteDiagnostics(diagnostics);
    return kInputIsWrong;
  }
  const FailOn fail_on = FailOnOf(options.report, workspace.project, diagnostics);
  AgreementOptions agreement;
  agreement.max_claims = MostClaims(options.report, outputs);
  for (const std::string& asked : options.distances) {
    AddDistance(asked, workspace.vocabulary, Reporter("--distance", &diagnostics),
                agreement);
  }
  FactBase facts = BuildFacts(workspace, &diagnostics, nullptr, options.workspace.jobs);
  Report report = ReportAgreement(annotators, facts, agreement);
  diagnostics.SortAndDeduplicate();
  report.diagnostics = diagnostics.all();
  report.version = kVersion;
  const bool fails = MarkFailing(report, fail_on);
  WriteDiagnostics(diagnostics);
  if (!WriteReports(report, options.report, outputs) || diagnostics.has_errors()) {
    return kInputIsWrong;
  }
  return fails ? kFindingsFail : kPassed;
}

}  // namespace

void AddAgreeCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<AgreeOptions>();
  command
      .add_option("DIR", options->workspace.paths,
                  "a folder or file with one annotator's claims, two or more of them")
      ->type_name("");
  AddReadingFlags(command, options->workspace);
  command
      .add_option("--distance", options->distances,
                  "how far values of a property are apart for alpha, in place of its "
                  "type's own: nominal, ordinal, interval, ratio or masi")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("PROPERTY=DISTANCE");
  AddReportFlags(command, options->report);
  command.add_flag("--quiet", options->report.quiet,
                   "no text report: the exit status says it");
  command.add_flag("--verbose", options->report.verbose,
                   "name everything that is incomplete, and all withdrawn claims");
  command.callback([options, &status] { status = RunAgree(*options); });
}

}  // namespace gainsay
