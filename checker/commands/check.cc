#include "checker/commands/check.h"

#include <memory>
#include <optional>
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
#include "checker/commands/kept.h"
#include "checker/commands/report_output.h"
#include "checker/commands/workspace_flags.h"
#include "checker/engine/check.h"
#include "checker/exit_status.h"
#include "checker/progress.h"
#include "checker/project/settlement_reader.h"
#include "checker/version.h"
#include "claims/archive/archive.h"

namespace gainsay {
namespace {

struct CheckOptions {
  WorkspaceOptions workspace;
  ReportOptions report;
  std::optional<std::vector<std::string>> only;
  std::string today;
};

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
  if (!options.workspace.locale.empty()) {
    absl::StrAppend(&text, " --locale ", ShellWord(options.workspace.locale));
  }
  for (const std::string& rate : options.workspace.rates) {
    absl::StrAppend(&text, " --rates ", ShellWord(rate));
  }
  for (const std::string& change : options.workspace.overrides) {
    absl::StrAppend(&text, " --override ", ShellWord(change));
  }
  if (options.workspace.allow_outside) absl::StrAppend(&text, " --allow-outside");
  return text;
}

int RunCheck(const CheckOptions& options) {
  Diagnostics diagnostics;
  const std::vector<Output> outputs = OutputsOf(options.report, diagnostics);
  if (diagnostics.has_errors()) {
    WriteDiagnostics(diagnostics);
    return kInputIsWrong;
  }
  Progress progress(options.report.quiet);
  WorkspaceOptions followed = options.workspace;
  followed.progress = progress.state();
  Workspace& workspace = KeptUntilExit(LoadWorkspace(followed, &diagnostics));
  if (!options.workspace.against.empty() && Archive::IsMeant(options.workspace.against)) {
    AddArchivedClaims(options.workspace, &diagnostics, workspace);
  }
  const FailOn fail_on = FailOnOf(options.report, workspace.project, diagnostics);
  FactBase& facts = KeptUntilExit(BuildFacts(workspace, &diagnostics, progress.state()));
  const CheckScope scope = ScopeOf(workspace, options.only, &diagnostics);
  Settlement settlement = ReadSettlement(workspace, &diagnostics);
  settlement.today = options.today;
  // What could not be read may be what is accepted.
  settlement.complete = settlement.complete && !diagnostics.has_errors();
  Report& report =
      KeptUntilExit(Check(workspace, facts, MostClaims(options.report, outputs),
                          settlement, scope, progress.state(), options.workspace.jobs));
  progress.Stop();
  for (const Diagnostic& diagnostic : report.diagnostics) diagnostics.Add(diagnostic);
  diagnostics.SortAndDeduplicate();
  report.diagnostics = diagnostics.all();
  report.version = kVersion;
  const bool fails = MarkFailing(report, fail_on);
  WriteDiagnostics(diagnostics);
  ReportOptions output = options.report;
  output.explain_options = ExplainOptionsOf(options);
  if (!WriteReports(report, output, outputs)) return kInputIsWrong;
  if (diagnostics.has_errors()) return kInputIsWrong;
  return fails ? kFindingsFail : kPassed;
}

void AddScopeFlags(CLI::App& command, CheckOptions& options) {
  AddSettlementFlags(command, options.workspace);
  command
      .add_option_function<std::vector<std::string>>(
          "--only", [&](const std::vector<std::string>& only) { options.only = only; },
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
  command.add_flag("--show-accepted", options.report.show_accepted,
                   "show findings that are accepted or in the baseline as well");
}

}  // namespace

void AddCheckCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<CheckOptions>();
  AddWorkspaceFlags(command, options->workspace);
  AddReportFlags(command, options->report);
  AddScopeFlags(command, *options);
  command.add_flag("--quiet", options->report.quiet,
                   "no text report: the exit status says it");
  command.add_flag("--verbose", options->report.verbose,
                   "name idle rules, rules switched off, facts that nothing compared and "
                   "all withdrawn claims as well");
  command.callback([options, &status] { status = RunCheck(*options); });
}

}  // namespace gainsay
