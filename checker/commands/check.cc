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
#include "checker/archive/old_claims.h"
#include "checker/commands/check_scope.h"
#include "checker/commands/console.h"
#include "checker/commands/day.h"
#include "checker/commands/workspace_flags.h"
#include "checker/engine/check.h"
#include "checker/exit_status.h"
#include "checker/project/settlement_reader.h"
#include "checker/version.h"
#include "claims/archive/archive.h"
#include "fmt/format.h"
#include "input/files.h"
#include "reports/formats/format.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

struct CheckOptions {
  WorkspaceOptions workspace;
  std::vector<std::string> formats = {"text"};
  std::vector<std::string> fail_on;
  std::vector<std::string> only;
  std::string today;
  bool show_accepted = false;
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

// What is wrong with an output that was asked for so, after others; empty: nothing.
std::string WrongWith(const Output& output, const std::string& asked,
                      const std::vector<Output>& others) {
  if (output.format == nullptr) return fmt::format("unknown format '{}'", asked);
  if (absl::EndsWith(asked, "=")) return fmt::format("no file after '{}'", asked);
  const auto same = absl::c_find_if(
      others, [&](const Output& other) { return other.file == output.file; });
  if (same == others.end()) return "";
  return output.file.empty()
             ? fmt::format(
                   "{} and {} cannot both go to standard output: give one a "
                   "file, as in {}=FILE",
                   std::string(same->format->name), std::string(output.format->name),
                   std::string(output.format->name))
             : fmt::format("'{}' is to be written twice", output.file);
}

std::vector<Output> OutputsOf(const CheckOptions& options, Diagnostics& diagnostics) {
  std::vector<Output> outputs;
  const Reporter reporter("--format", &diagnostics);
  for (const std::string& asked : options.formats) {
    const size_t equals = asked.find('=');
    Output output;
    output.format = FindFormat(asked.substr(0, equals));
    if (equals != std::string::npos) output.file = asked.substr(equals + 1);
    const std::string wrong = WrongWith(output, asked, outputs);
    if (wrong.empty()) {
      outputs.push_back(std::move(output));
    } else {
      reporter.Error({}, wrong,
                     output.format == nullptr ? "one of: " + FormatNames() : "");
    }
  }
  return outputs;
}

// Marks the findings that make the check fail, and returns whether there are any.
bool MarkFailing(Report& report, const FailOn& fail_on) {
  bool any = false;
  for (Finding& finding : report.findings) {
    finding.fails = !finding.accepted.has_value() &&
                    (absl::c_linear_search(fail_on.severities, finding.severity) ||
                     absl::c_linear_search(fail_on.verdicts, finding.verdict));
    any = any || finding.fails;
  }
  return any;
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
  format.show_accepted = options.show_accepted;
  format.max_claims =
      options.max_claims > 0 ? options.max_claims : output.format->max_claims;
  return format;
}

// Returns whether all was written.
bool WriteReports(const Report& report, const CheckOptions& options,
                  const std::vector<Output>& outputs) {
  bool good = true;
  const Report shown = options.show_accepted ? report : WithoutHidden(report);
  for (const Output& output : outputs) {
    if (options.quiet && output.file.empty() && output.format->name == "text") continue;
    const std::string text = output.format->render(
        output.format->shows_hidden ? report : shown, FormatOptionsOf(options, output));
    if (output.file.empty()) {
      good = WriteOut(text) && good;
      continue;
    }
    const absl::Status written = WriteFileWhole(output.file, text);
    if (written.ok()) continue;
    fmt::print(stderr, "{}: error: the {} report is not written: {}\n",
               Printable(output.file), std::string(output.format->name),
               std::string(written.message()));
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
  if (!options.workspace.against.empty() && Archive::IsMeant(options.workspace.against)) {
    AddArchivedClaims(options.workspace, &diagnostics, workspace);
  }
  const FailOn fail_on = FailOnOf(options, workspace.project, diagnostics);
  FactBase facts = BuildFacts(workspace, &diagnostics);
  const CheckScope scope = ScopeOf(workspace, options.only, &diagnostics);
  Settlement settlement = ReadSettlement(workspace, &diagnostics);
  settlement.today = options.today;
  // What could not be read may be what is accepted.
  settlement.complete = settlement.complete && !diagnostics.has_errors();
  Report report =
      Check(workspace, facts, MostClaims(options, outputs), settlement, scope);
  for (const Diagnostic& diagnostic : report.diagnostics) diagnostics.Add(diagnostic);
  diagnostics.SortAndDeduplicate();
  report.diagnostics = diagnostics.all();
  report.version = kVersion;
  const bool fails = MarkFailing(report, fail_on);
  WriteDiagnostics(diagnostics);
  if (!WriteReports(report, options, outputs)) return kInputIsWrong;
  if (diagnostics.has_errors()) return kInputIsWrong;
  return fails ? kFindingsFail : kPassed;
}

void AddScopeFlags(CLI::App& command, CheckOptions& options) {
  AddSettlementFlags(command, options.workspace);
  command
      .add_option(
          "--only", options.only,
          "report only findings that touch these files or folders; all is compared")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("PATH");
  command
      .add_option(
          "--against", options.workspace.against,
          "compare with the claims of this project, folder or archive as well, and "
          "report only conflicts that involve a claim of PATH")
      ->type_name("DIR|ARCHIVE");
  AddTodayFlag(command, options.today);
  command.add_flag("--show-accepted", options.show_accepted,
                   "show findings that are accepted or in the baseline as well");
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
      .add_option(
          "--max-claims", options->max_claims,
          "claims listed in a position (default: 1000 in JSON, 20 or fewer in others)")
      ->check(CLI::PositiveNumber)
      ->type_name("N");
  AddWidthFlag(command, options->width);
  AddScopeFlags(command, *options);
  command.add_flag("--quiet", options->quiet, "no text report: the exit status says it");
  command.add_flag("--verbose", options->verbose,
                   "name idle rules, rules switched off, facts that nothing compared and "
                   "all withdrawn claims as well");
  command.callback([options, &status] { status = RunCheck(*options); });
}

}  // namespace gainsay
