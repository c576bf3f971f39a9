#include "checker/commands/test.h"

#include <memory>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "checker/commands/console.h"
#include "checker/commands/workspace_flags.h"
#include "checker/exit_status.h"
#include "checker/project/workspace.h"
#include "checker/rule_mutants.h"
#include "checker/rule_tests.h"
#include "fmt/format.h"
#include "input/files.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

struct TestOptions {
  std::vector<std::string> paths;
  bool coverage = false;
  bool mutate = false;
  bool allow_outside = false;
};

// Packs and rules files are tested as they are named, a rules file with what the project
// in which it lies has; a folder is a project, all of whose rules are.
WorkspaceOptions WorkspaceOf(const TestOptions& options) {
  WorkspaceOptions workspace;
  for (const std::string& path : options.paths) {
    const bool builtin = absl::StartsWith(path, "builtin:");
    if (builtin || !IsDirectory(path)) workspace.rules.push_back(path);
    // Of a file that is not there, the reading of rules says so.
    if (!builtin && PathExists(path)) workspace.paths.push_back(path);
  }
  workspace.rules_alone = true;
  workspace.allow_outside = options.allow_outside;
  return workspace;
}

bool IsWanted(const Rule& rule, const TestOptions& options) {
  if (rule.declared) return false;
  return options.paths.empty() || absl::c_any_of(options.paths, [&](const auto& path) {
           return path == rule.position.file ||
                  (!absl::StartsWith(path, "builtin:") && IsDirectory(path));
         });
}

std::string NameOf(std::optional<Verdict> verdict) {
  return verdict.has_value() ? std::string(Name(*verdict)) : "agree";
}

std::string ResultLine(const RuleTestResult& result) {
  if (result.passed) {
    return fmt::format("pass  {}: {} ({})", result.rule, result.name,
                       NameOf(result.expected));
  }
  return fmt::format("FAIL  {}: {}: expected {}, was {} ({}:{})", result.rule,
                     result.name, NameOf(result.expected), NameOf(result.actual),
                     result.position.file, result.position.at.line);
}

// What --coverage finds missing in a rule's tests, or "".
std::string Uncovered(const Rule& rule, const std::vector<RuleTestResult>& results) {
  const auto fires = [](const RuleTestResult& r) {
    return r.passed && r.actual.has_value();
  };
  const auto silent = [](const RuleTestResult& r) {
    return r.passed && !r.actual.has_value();
  };
  if (absl::c_none_of(results, fires)) {
    return fmt::format("FAIL  {}: no test makes it fire", rule.id);
  }
  if (absl::c_none_of(results, silent)) {
    return fmt::format("FAIL  {}: no test leaves it silent", rule.id);
  }
  return "";
}

// What came of the rules' tests.
struct Outcome {
  std::string text;
  int rules = 0;
  int passed = 0;
  int failed = 0;
  int mutants = 0;
  int survivors = 0;
};

void TestRule(const Rule& rule, const Workspace& workspace, const TestOptions& options,
              Diagnostics& diagnostics, Outcome& outcome) {
  ++outcome.rules;
  const std::vector<RuleTestResult> results = RunRuleTests(rule, workspace, &diagnostics);
  for (const RuleTestResult& result : results) {
    ++(result.passed ? outcome.passed : outcome.failed);
    outcome.text += PrintableLine(ResultLine(result));
  }
  const std::string missing = options.coverage ? Uncovered(rule, results) : "";
  if (!missing.empty()) {
    ++outcome.failed;
    outcome.text += PrintableLine(missing);
  }
  if (!options.mutate) return;
  const std::vector<RuleMutant> mutants = MutantsOf(rule);
  outcome.mutants += static_cast<int>(mutants.size());
  for (const std::string& without : SurvivorsOf(mutants, results, workspace)) {
    ++outcome.survivors;
    outcome.text += PrintableLine(
        absl::StrCat("FAIL  ", rule.id, ": no test notices it without ", without));
  }
}

int RunTests(const TestOptions& options) {
  Diagnostics diagnostics;
  const Workspace workspace = LoadWorkspace(WorkspaceOf(options), &diagnostics);
  Outcome outcome;
  for (const Rule& rule : workspace.rules) {
    if (IsWanted(rule, options)) TestRule(rule, workspace, options, diagnostics, outcome);
  }
  absl::StrAppend(&outcome.text, Counted(outcome.rules, "rule", "rules"), ": ",
                  outcome.passed, " passed, ", outcome.failed, " failed");
  if (options.mutate) {
    absl::StrAppend(&outcome.text, "; ", Counted(outcome.mutants, "mutant", "mutants"),
                    ", ", outcome.survivors, " not noticed");
  }
  outcome.text += "\n";
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  if (!WriteOut(outcome.text) || diagnostics.has_errors()) return kInputIsWrong;
  return outcome.failed + outcome.survivors > 0 ? kFindingsFail : kPassed;
}

}  // namespace

void AddTestCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<TestOptions>();
  command.add_option("PATH", options->paths, "rules files, folders, built-in packs")
      ->type_name("");
  command.add_flag("--coverage", options->coverage,
                   "fail rules that no test makes fire, or that no test leaves silent");
  command.add_flag("--mutate", options->mutate,
                   "leave out each clause of a rule in turn, and fail where no test "
                   "notices");
  AddOutsideFlag(command, options->allow_outside);
  command.callback([options, &status] { status = RunTests(*options); });
}

}  // namespace gainsay
