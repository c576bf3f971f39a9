#include "checker/commands/check.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "checker/commands/console.h"
#include "checker/commands/workspace_flags.h"
#include "checker/engine/check.h"
#include "checker/exit_status.h"
#include "fmt/format.h"
#include "input/files.h"
#include "reports/formats/format.h"

namespace gainsay {
namespace {

struct CheckOptions {
  WorkspaceOptions workspace;
  std::vector<std::string> formats = {"text"};
  std::vector<std::string> fail_on;
  std::string color = "auto";
  int64_t max_claims = 0;  // 0: each format's own
  int width = 0;           // 0: the terminal's
  bool quiet = false;
  bool verbose = false;
};

// One --format FORMAT[=FILE].
struct Output {
  const FormatRow* format = nullptr;
  std::string file;  // empty: standard output
};

std::string FormatNames() {
  std::string names;
  for (const FormatRow& row : Formats()) {
    absl::StrAppend(&names, names.empty() ? "" : ", ", row.name);
  }
  return names;
}

std::vector<Output> OutputsOf(const CheckOptions& options, Diagnostics& diagnostics) {
  std::vector<Output> outputs;
  for (const std::string& asked : options.formats) {
    const size_t equals = asked.find('=');
    Output output;
    output.format = FindFormat(asked.substr(0, equals));
    if (equals != std::string::npos) output.file = asked.substr(equals + 1);
    if (output.format == nullptr) {
      Reporter("--format", &diagnostics)
          .Error({}, fmt::format("unknown format '{}'", asked),
                 "one of: " + FormatNames());
      continue;
    }
    outputs.push_back(std::move(output));
  }
  return outputs;
}

bool Fails(const Report& report, const FailOn& fail_on) {
  return absl::c_any_of(report.findings, [&](const Finding& finding) {
    return absl::c_linear_search(fail_on.severities, finding.severity) ||
           absl::c_linear_search(fail_on.verdicts, finding.verdict);
  });
}

// A word as a shell takes it.
std::string ShellWord(const std::string& word) {
  const bool plain = !word.empty() && absl::c_all_of(word, [](char c) {
    return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
           absl::StrContains("_./-", absl::string_view(&c, 1));
  });
  return plain ? word
               : absl::StrCat("'", absl::StrReplaceAll(word, {{"'", "'\\''"}}), "'");
}

std::string ExplainOptionsOf(const CheckOptions& options) {
  std::string text;
  for (const std::string& path : options.workspace.paths) {
    absl::StrAppend(&text, " --project ", ShellWord(path));
  }
  if (!options.workspace.articles.empty()) {
    absl::StrAppend(&text, " --articles ", ShellWord(options.workspace.articles));
  }
  return text;
}

FormatOptions FormatOptionsOf(const CheckOptions& options, const Output& output) {
  FormatOptions format;
  format.width = ReportWidth(options.width);
  format.explain_options = ExplainOptionsOf(options);
  format.color = output.file.empty() && UseColor(options.color);
  format.verbose = options.verbose;
  format.max_claims =
      options.max_claims > 0 ? options.max_claims : output.format->max_claims;
  return format;
}

// Returns whether all was written.
bool WriteReports(const Report& report, const CheckOptions& options,
                  const std::vector<Output>& outputs) {
  bool good = true;
  for (const Output& output : outputs) {
    if (options.quiet && output.file.empty() && output.format->name == "text") continue;
    const std::string text =
        output.format->render(report, FormatOptionsOf(options, output));
    if (output.file.empty()) {
      good = WriteOut(text) && good;
      continue;
    }
    const absl::Status written = WriteFileWhole(output.file, text);
    if (written.ok()) continue;
    fmt::print(stderr, "{}: error: {}\n", output.file, std::string(written.message()));
    good = false;
  }
  return good;
}

int64_t MostClaims(const CheckOptions& options, const std::vector<Output>& outputs) {
  int64_t most = options.max_claims;
  if (most > 0) return most;
  for (const Output& output : outputs) most = std::max(most, output.format->max_claims);
  return most;
}

FailOn FailOnOf(const CheckOptions& options, const Project& project,
                Diagnostics& diagnostics) {
  if (options.fail_on.empty()) return project.fail_on;
  FailOn fail_on{{}, {}};
  const std::string wrong = AddFailOn(options.fail_on, fail_on);
  if (!wrong.empty()) {
    Reporter("--fail-on", &diagnostics)
        .Error({}, fmt::format("'{}' is no severity or verdict", wrong),
               "error, warning, note, or a verdict such as contradiction");
  }
  return fail_on;
}

int RunCheck(const CheckOptions& options) {
  Diagnostics diagnostics;
  const std::vector<Output> outputs = OutputsOf(options, diagnostics);
  if (diagnostics.has_errors()) {
    WriteDiagnostics(diagnostics);
    return kInputIsWrong;
  }
  Workspace workspace = LoadWorkspace(options.workspace, &diagnostics);
  const FailOn fail_on = FailOnOf(options, workspace.project, diagnostics);
  FactBase facts = BuildFacts(workspace, &diagnostics);
  Report report = Check(workspace, facts, MostClaims(options, outputs));
  diagnostics.SortAndDeduplicate();
  report.diagnostics = diagnostics.all();
  WriteDiagnostics(diagnostics);
  if (!WriteReports(report, options, outputs)) return kInputIsWrong;
  if (diagnostics.has_errors()) return kInputIsWrong;
  return Fails(report, fail_on) ? kFindingsFail : kPassed;
}

}  // namespace

void AddCheckCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<CheckOptions>();
  AddWorkspaceFlags(command, options->workspace);
  command
      .add_option(
          "--format", options->formats,
          "FORMAT or FORMAT=FILE, repeatable: " + FormatNames() + " (default: text)")
      ->allow_extra_args(false)
      ->type_name("FORMAT[=FILE]");
  command
      .add_option("--fail-on", options->fail_on,
                  "severities or verdicts that make the check fail (default: error)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAME");
  command.add_option("--color", options->color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  command
      .add_option("--max-claims", options->max_claims,
                  "claims listed in a position (default: 20 in text, 1000 in JSON)")
      ->check(CLI::PositiveNumber)
      ->type_name("N");
  AddWidthFlag(command, options->width);
  command.add_flag("--quiet", options->quiet, "no text report: the exit status says it");
  command.add_flag("--verbose", options->verbose,
                   "name idle rules, rules switched off, facts that nothing compared and "
                   "all withdrawn claims as well");
  command.callback([options, &status] { status = RunCheck(*options); });
}

}  // namespace gainsay
