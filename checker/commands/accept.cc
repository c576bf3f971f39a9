#include "checker/commands/accept.h"

#include <memory>
#include <optional>
#include <string>

#include "CLI/CLI.hpp"
#include "absl/strings/ascii.h"
#include "checker/commands/checked.h"
#include "checker/commands/console.h"
#include "checker/commands/day.h"
#include "checker/commands/workspace_flags.h"
#include "checker/exit_status.h"
#include "checker/project/settlement_reader.h"
#include "fmt/format.h"
#include "input/files.h"
#include "input/utf8.h"
#include "reports/acceptance.h"
#include "reports/formats/layout.h"
#include "reports/settle.h"

namespace gainsay {
namespace {

struct AcceptOptions {
  WorkspaceOptions workspace;
  Acceptance acceptance;
  std::string today;
};

// What is wrong with what was given, before anything is read; empty: nothing.
std::string ProblemOf(const AcceptOptions& options) {
  const Acceptance& given = options.acceptance;
  if (absl::StripAsciiWhitespace(given.reason).empty()) {
    return "--reason is empty: say why the finding may stay";
  }
  if (absl::StripAsciiWhitespace(given.by).empty()) {
    return "--by is empty: say who is responsible";
  }
  if (FirstInvalidUtf8(given.reason) || FirstInvalidUtf8(given.by)) {
    return "--reason and --by must be UTF-8";
  }
  if (!IsDay(given.until)) {
    return fmt::format("--until '{}' is no day, such as 2026-12-31", given.until);
  }
  if (given.until < options.today) {
    return fmt::format("--until {} is past: today is {}", given.until, options.today);
  }
  return "";
}

// The contents of the file with the entry in it, or nothing, with the reason in
// `problem`.
std::optional<std::string> NewContents(const std::string& file,
                                       const Acceptance& acceptance,
                                       std::string& problem) {
  std::string text;
  if (PathExists(file)) {
    const auto read = ReadFile(file);
    if (!read.ok()) {
      problem = fmt::format("{}: {}", file, std::string(read.status().message()));
      return std::nullopt;
    }
    text = *read;
  }
  std::optional<std::string> contents = WithAcceptance(text, acceptance);
  if (!contents.has_value()) {
    problem = fmt::format(
        "{}: the entry cannot be added at the end of this file; 'accepted' must be its "
        "last key, with one entry a line. Add it by hand: {}",
        file, AcceptanceLine(acceptance));
  }
  return contents;
}

int RunAccept(const AcceptOptions& options) {
  std::string problem = ProblemOf(options);
  if (!problem.empty()) return InputIsWrong(problem);
  Checked checked;
  CheckQuietly(options.workspace,
               {.today = options.today, .accepted = AcceptedFileIs::kPerhapsNew},
               checked);
  const Finding* finding =
      FindFinding(options.acceptance.id, checked.report.findings, problem);
  if (finding == nullptr) return InputIsWrong(problem);
  if (IsAcceptanceFlaw(*finding)) {
    return InputIsWrong("a flaw of an acceptance is mended in its file, not accepted");
  }
  if (IsAccepted(*finding)) {
    const ReportedAcceptance& known = *finding->accepted;
    return InputIsWrong(fmt::format("the finding is accepted already, until {}, at {}:{}",
                                    known.until, known.position.file,
                                    known.position.at.line));
  }
  const std::string file = AcceptedFile(checked.workspace, options.workspace);
  if (file.empty()) {
    return InputIsWrong(
        "there is no project to keep acceptances in; name a file: --accepted");
  }
  Acceptance acceptance = options.acceptance;
  acceptance.id = finding->id;
  acceptance.rule = finding->rule;
  const std::optional<std::string> contents = NewContents(file, acceptance, problem);
  if (!contents.has_value()) return InputIsWrong(problem);
  const absl::Status written = WriteFileWhole(file, *contents);
  if (!written.ok()) {
    return InputIsWrong(fmt::format("{}: {}", file, std::string(written.message())));
  }
  const bool shown = WriteOut(PrintableLine(fmt::format(
      "{}: accepted {} until {}: {}", file, finding->id.substr(0, kShortestId),
      acceptance.until, finding->message)));
  return shown && checked.sound ? kPassed : kInputIsWrong;
}

}  // namespace

void AddAcceptCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<AcceptOptions>();
  Acceptance& acceptance = options->acceptance;
  command.add_option("ID", acceptance.id, "the finding's id, or 8 or more of its digits")
      ->required()
      ->type_name("");
  command.add_option("--reason", acceptance.reason, "why the finding may stay")
      ->required()
      ->type_name("TEXT");
  command.add_option("--by", acceptance.by, "who is responsible")
      ->required()
      ->type_name("NAME");
  command.add_option("--until", acceptance.until, "the last day on which it counts")
      ->required()
      ->type_name("DATE");
  AddProjectFlag(command, options->workspace);
  AddClaimsFlags(command, options->workspace);
  AddReadingFlags(command, options->workspace);
  AddSettlementFlags(command, options->workspace);
  AddTodayFlag(command, options->today);
  command.callback([options, &status] { status = RunAccept(*options); });
}

}  // namespace gainsay
