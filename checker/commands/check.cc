#include "checker/commands/check.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/types/span.h"
#include "checker/commands/checked.h"
#include "checker/commands/console.h"
#include "checker/commands/day.h"
#include "checker/commands/kept.h"
#include "checker/commands/option_checks.h"
#include "checker/commands/report_output.h"
#include "checker/commands/workspace_flags.h"
#include "checker/exit_status.h"
#include "checker/progress.h"
#include "checker/project/files_of.h"
#include "checker/project/settlement_reader.h"
#include "checker/version.h"
#include "input/files.h"

namespace gainsay {
namespace {

struct CheckOptions {
  WorkspaceOptions workspace;
  ReportOptions report;
  std::optional<std::vector<std::string>> only;
  std::string today;
  bool today_given = false;
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

// The options with which explain and accept find the findings again.
std::string ExplainOptionsOf(const CheckOptions& options) {
  std::string text;
  const auto add = [&](absl::string_view name, absl::Span<const std::string> values) {
    for (const std::string& value : values) {
      absl::StrAppend(&text, " ", name, " ", ShellWord(value));
    }
  };
  const auto add_one = [&](absl::string_view name, const std::string& value) {
    if (!value.empty()) add(name, {value});
  };
  const WorkspaceOptions& workspace = options.workspace;
  add("--project", workspace.paths);
  add("--claims", workspace.claims);
  add("--rules", workspace.rules);
  add("--vocabulary", workspace.vocabulary);
  add("--lexicon", workspace.lexicon);
  add_one("--articles", workspace.articles);
  add_one("--locale", workspace.locale);
  add("--rates", workspace.rates);
  add("--override", workspace.overrides);
  add("--severity", workspace.severity);
  add_one("--accepted", workspace.accepted);
  add_one("--baseline", workspace.baseline);
  add_one("--against", workspace.against);
  if (options.today_given) add("--today", {options.today});
  if (workspace.allow_outside) absl::StrAppend(&text, " --allow-outside");
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
  Checked& checked = KeptUntilExit(Checked());
  CheckAll(followed,
           {.today = options.today,
            .only = options.only,
            .max_claims = MostClaims(options.report, outputs)},
           checked, &diagnostics);
  progress.Stop();
  const Workspace& workspace = checked.workspace;
  const bool overwrites = ReportOverwriting(outputs, workspace, diagnostics);
  const FailOn fail_on = FailOnOf(options.report, workspace.project, diagnostics);
  Report& report = checked.report;
  for (const Diagnostic& diagnostic : report.diagnostics) diagnostics.Add(diagnostic);
  diagnostics.SortAndDeduplicate();
  if (overwrites) {
    WriteDiagnostics(diagnostics);
    return kInputIsWrong;
  }
  report.diagnostics = diagnostics.all();
  report.version = kVersion;
  const bool fails = MarkFailing(report, fail_on);
  WriteDiagnostics(diagnostics);
  ReportOptions output = options.report;
  output.explain_options = ExplainOptionsOf(options);
  output.jobs = options.workspace.jobs;
  output.acceptable = !AcceptedFile(workspace, options.workspace).empty();
  output.kept = !absl::c_linear_search(options.workspace.paths, "-");
  const bool written = WriteReports(report, output, outputs);
  // Lines are read again for what is written.
  Diagnostics changes;
  workspace.claims.claims.ReportChanges(&changes);
  WriteDiagnostics(changes);
  if (!written || diagnostics.has_errors() || changes.has_errors()) return kInputIsWrong;
  return fails ? kFindingsFail : kPassed;
}

void AddScopeFlags(CLI::App& command, CheckOptions& options) {
  AddSettlementFlags(command, options.workspace);
  AddPaths(command, "--only",
           "report only findings that touch these files or folders; all is compared",
           [&](std::vector<std::string> only) { options.only = std::move(only); })
      ->type_name("PATH");
  AddAgainstFlag(command, options.workspace);
  AddTodayFlag(command, options.today);
  command.add_flag("--show-accepted", options.report.show_accepted,
                   "show findings that are accepted or in the baseline as well");
}

// Of `--only A B` the second, a file, belongs to --only too where it lies below what else
// is to be checked, or where nothing else is and A is not among the files behind --only.
// A folder behind it is always one to check.
void TakePathsOfOnly(const CLI::App& command, CheckOptions& options) {
  std::vector<std::string>& paths = options.workspace.paths;
  if (!options.only.has_value()) return;
  const std::vector<CLI::Option*>& order = command.parse_order();
  const auto before = static_cast<size_t>(
      std::count_if(order.begin(), absl::c_find(order, command.get_option("--only")),
                    [](const CLI::Option* option) { return option->get_positional(); }));
  std::vector<std::string> to_check(paths.begin(), paths.begin() + before);
  std::vector<std::string> files;
  for (size_t i = before; i < paths.size(); ++i) {
    (IsDirectory(paths[i]) || paths[i] == "-" ? to_check : files).push_back(paths[i]);
  }
  const auto is_one_of = [&](const std::string& only) {
    return absl::c_any_of(files, [&](const std::string& file) {
      return NormalPath(file) == NormalPath(only);
    });
  };
  const bool alone = to_check.empty() && absl::c_none_of(*options.only, is_one_of);
  for (std::string& file : files) {
    const bool below = absl::c_any_of(to_check, [&](const std::string& path) {
      return path != "-" && IsUnder(NormalPath(file), NormalPath(path));
    });
    (alone || below ? *options.only : to_check).push_back(std::move(file));
  }
  paths = std::move(to_check);
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
  command.callback([options, &status, &command] {
    options->today_given = command.count("--today") > 0;
    TakePathsOfOnly(command, *options);
    status = RunCheck(*options);
  });
}

}  // namespace gainsay
