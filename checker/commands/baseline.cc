#include "checker/commands/baseline.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "checker/commands/checked.h"
#include "checker/commands/console.h"
#include "checker/commands/day.h"
#include "checker/commands/workspace_flags.h"
#include "checker/exit_status.h"
#include "checker/project/settlement_reader.h"
#include "fmt/format.h"
#include "input/files.h"
#include "reports/acceptance.h"
#include "reports/baseline.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

struct BaselineOptions {
  WorkspaceOptions workspace;
  std::string today;
  bool grow = false;
};

// A baseline as it is, what is found now, and where it is kept.
struct Compared {
  std::string file;
  bool exists = false;
  BaselineDifference difference;
};

// Returns whether it could be compared. Where claims could not be read their findings
// would seem to be gone, and the baseline is left alone.
bool Compare(const BaselineOptions& options, Compared& compared) {
  Diagnostics diagnostics;
  WorkspaceOptions where = options.workspace;
  const std::string asked = std::exchange(where.baseline, "");
  Checked checked;
  CheckQuietly(where, {.today = options.today}, checked);
  if (!checked.sound) {
    InputIsWrong(
        "what is wrong with the input comes first: the baseline is left as it is");
    return false;
  }
  if (!checked.workspace.whole) {
    InputIsWrong(
        "a baseline is of a whole project: PATH is its folder, not some of its files");
    return false;
  }
  compared.file = BaselineFile(checked.workspace, options.workspace);
  if (compared.file.empty()) {
    InputIsWrong("there is no project to keep a baseline in; name a file: --baseline");
    return false;
  }
  compared.exists = PathExists(compared.file);
  if (compared.exists) checked.workspace.baseline_files = {compared.file};
  const Settlement settlement = ReadSettlement(checked.workspace, &diagnostics);
  if (diagnostics.has_errors()) {
    WriteDiagnostics(diagnostics);
    return false;
  }
  compared.difference = CompareWithBaseline(settlement.baseline, checked.report.findings);
  return true;
}

int Write(const Compared& compared, std::vector<BaselineEntry> entries) {
  const size_t count = entries.size();
  const absl::Status written =
      WriteFileWhole(compared.file, BaselineText(std::move(entries)));
  if (!written.ok()) {
    return InputIsWrong(
        fmt::format("{}: {}", compared.file, std::string(written.message())));
  }
  const BaselineDifference& difference = compared.difference;
  const bool shown = WriteOut(PrintableLine(fmt::format(
      "{}: {}; {} new, {} gone", compared.file, Counted(count, "finding", "findings"),
      count - difference.kept.size(), difference.gone.size())));
  return shown ? kPassed : kInputIsWrong;
}

int RunWrite(const BaselineOptions& options) {
  Compared compared;
  if (!Compare(options, compared)) return kInputIsWrong;
  const BaselineDifference& difference = compared.difference;
  if (compared.exists && !options.grow && !difference.added.empty()) {
    return InputIsWrong(fmt::format(
        "{} would grow by {}: see `gainsay baseline diff`; mend or accept them, or say "
        "--grow",
        compared.file, Counted(difference.added.size(), "finding", "findings")));
  }
  std::vector<BaselineEntry> entries = difference.kept;
  entries.insert(entries.end(), difference.added.begin(), difference.added.end());
  return Write(compared, std::move(entries));
}

int RunPrune(const BaselineOptions& options) {
  Compared compared;
  if (!Compare(options, compared)) return kInputIsWrong;
  if (!compared.exists) return InputIsWrong(absl::StrCat("there is no ", compared.file));
  return Write(compared, compared.difference.kept);
}

int RunDiff(const BaselineOptions& options) {
  Compared compared;
  if (!Compare(options, compared)) return kInputIsWrong;
  const BaselineDifference& difference = compared.difference;
  std::string text;
  const auto list = [&](absl::string_view sign,
                        const std::vector<BaselineEntry>& entries) {
    for (const BaselineEntry& entry : entries) {
      text += PrintableLine(absl::StrCat(sign, " ", entry.id.substr(0, kShortestId), " ",
                                         entry.rule, ": ", entry.message));
    }
  };
  list("+", difference.added);
  list("-", difference.gone);
  text += PrintableLine(absl::StrCat(compared.file, ": ", difference.added.size(),
                                     " new, ", difference.gone.size(), " gone, ",
                                     difference.kept.size(), " still there"));
  if (!WriteOut(text)) return kInputIsWrong;
  return difference.added.empty() ? kPassed : kFindingsFail;
}

}  // namespace

void AddBaselineCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<BaselineOptions>();
  command.require_subcommand(1);
  const auto add = [&](const char* name, const char* summary,
                       int (*run)(const BaselineOptions&)) {
    CLI::App* part = command.add_subcommand(name, summary);
    AddWorkspaceFlags(*part, options->workspace);
    AddSettlementFlags(*part, options->workspace);
    AddTodayFlag(*part, options->today);
    part->callback([options, run, &status] { status = run(*options); });
    return part;
  };
  add("write", "write the findings of now into the baseline", RunWrite)
      ->add_flag("--grow", options->grow, "add findings to a baseline that exists");
  add("prune", "take findings that are gone out of the baseline", RunPrune);
  add("diff", "list findings that are new, and those that are gone", RunDiff);
}

}  // namespace gainsay
