#include "checker/commands/report_output.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "checker/commands/console.h"
#include "checker/commands/option_checks.h"
#include "checker/commands/workspace_flags.h"
#include "checker/project/files_of.h"
#include "fmt/format.h"
#include "input/files.h"
#include "reports/formats/layout.h"
#include "reports/settle.h"

namespace gainsay {
namespace {

constexpr int64_t kMostListed = 1000000000;

std::string FormatNames(absl::string_view separator = ", ") {
  std::string names;
  for (const FormatRow& row : Formats()) {
    absl::StrAppend(&names, names.empty() ? "" : separator, row.name);
  }
  return names;
}

// "" is standard output.
std::optional<FileNumber> NumberOfOutput(const std::string& file) {
  return NumberOfFile(file.empty() ? "/dev/stdout" : file);
}

// Also where they are called differently. What nobody reads may be written twice.
bool AreOneFile(const std::string& a, const std::string& b) {
  const std::optional<FileNumber> number = NumberOfOutput(a);
  if (number.has_value() && number == NumberOfFile("/dev/null")) return false;
  return a == b || (!a.empty() && !b.empty() && NormalPath(a) == NormalPath(b)) ||
         (number.has_value() && number == NumberOfOutput(b));
}

// What is wrong with an output that was asked for so, after others; empty: nothing.
std::string WrongWith(const Output& output, const std::string& asked,
                      const std::vector<Output>& others) {
  if (output.format == nullptr) return fmt::format("unknown format '{}'", asked);
  if (absl::EndsWith(asked, "=")) return fmt::format("no file after '{}'", asked);
  const auto same = absl::c_find_if(
      others, [&](const Output& other) { return AreOneFile(other.file, output.file); });
  if (same == others.end()) return "";
  return output.file.empty() || same->file.empty()
             ? fmt::format(
                   "{} and {} cannot both go to standard output: give one a "
                   "file, as in {}=FILE",
                   std::string(same->format->name), std::string(output.format->name),
                   std::string(output.format->name))
             : fmt::format("'{}' is to be written twice", output.file);
}

FormatOptions FormatOptionsOf(const ReportOptions& options, const Output& output) {
  FormatOptions format;
  format.width = ReportWidth(options.width);
  format.explain_options = options.explain_options;
  format.kept = options.kept;
  format.acceptable = options.acceptable;
  format.jobs = options.jobs;
  format.color = output.file.empty() && UseColor(options.color);
  format.verbose = options.verbose;
  format.show_accepted = options.show_accepted;
  format.max_claims =
      options.max_claims > 0 ? options.max_claims : output.format->max_claims;
  return format;
}

}  // namespace

void AddReportFlags(CLI::App& command, ReportOptions& options) {
  command
      .add_option(
          "--format", options.formats,
          "a report's format, and its file if it is not standard output (default: text)")
      ->allow_extra_args(false)
      ->type_name(absl::StrCat("FORMAT[=FILE]:{", FormatNames(","), "}"));
  command
      .add_option("--fail-on", options.fail_on,
                  "severities or verdicts that make the check fail (default: error)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAME");
  command
      .add_option("--color", options.color,
                  "when to write in colour (default: auto, on a terminal)")
      ->check(OneOf({"auto", "always", "never"}))
      ->type_name("WHEN");
  command
      .add_option(
          "--max-claims", options.max_claims,
          "claims listed in a position (default: 1000 in JSON, 20 or fewer in others)")
      ->check(NumberBetween(1, kMostListed))
      ->type_name("N");
  AddWidthFlag(command, options.width);
}

std::vector<Output> OutputsOf(const ReportOptions& options, Diagnostics& diagnostics) {
  std::vector<Output> outputs;
  const Reporter reporter("--format", &diagnostics);
  for (const std::string& asked : options.formats) {
    const size_t equals = asked.find('=');
    Output output;
    output.format = FindFormat(asked.substr(0, equals));
    if (equals != std::string::npos) output.file = asked.substr(equals + 1);
    if (output.file == "-") output.file.clear();  // standard output, as of other programs
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

namespace {

// The file that is replaced, by what tells one file from another; none where it is new.
// A pipe or a terminal may be read and written at once.
std::optional<FileNumber> NumberOfReplaced(const Output& output) {
  std::error_code error;
  if (output.file.empty() || !std::filesystem::is_regular_file(output.file, error)) {
    return std::nullopt;
  }
  return NumberOfFile(output.file);
}

absl::flat_hash_set<FileNumber> NumbersOfRead(const Workspace& workspace) {
  absl::flat_hash_set<FileNumber> numbers;
  const auto add = [&](const std::string& file) {
    const auto number = NumberOfFile(file == "-" ? "/dev/stdin" : file);
    if (number.has_value()) numbers.insert(*number);
  };
  for (const std::string& file : workspace.files) add(file);
  for (const std::optional<ArticleText>& text : workspace.claims.texts) {
    if (text.has_value()) add(text->file);
  }
  return numbers;
}

}  // namespace

bool ReportOverwriting(const std::vector<Output>& outputs, const Workspace& workspace,
                       Diagnostics& diagnostics) {
  const Reporter reporter("--format", &diagnostics);
  absl::flat_hash_set<FileNumber> read;  // looked up only where a file is replaced
  bool any = false;
  for (const Output& output : outputs) {
    const std::optional<FileNumber> number = NumberOfReplaced(output);
    if (!number.has_value()) continue;
    if (read.empty()) read = NumbersOfRead(workspace);
    if (!read.contains(*number)) continue;
    reporter.Error({}, fmt::format("'{}' is read, and would be replaced", output.file),
                   "name another file");
    any = true;
  }
  return any;
}

int64_t MostClaims(const ReportOptions& options, const std::vector<Output>& outputs) {
  int64_t most = options.max_claims;
  if (most > 0) return most;
  for (const Output& output : outputs) most = std::max(most, output.format->max_claims);
  return most;
}

FailOn FailOnOf(const ReportOptions& options, const Project& project,
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

bool WriteReports(const Report& report, const ReportOptions& options,
                  const std::vector<Output>& outputs) {
  bool good = true;
  const bool hides = !options.show_accepted &&
                     absl::c_any_of(report.findings, [](const Finding& finding) {
                       return finding.accepted.has_value();
                     });
  std::optional<Report> without;  // a report can be as large as the claims
  if (hides) without = WithoutHidden(report);
  const Report& shown = hides ? *without : report;
  for (const Output& output : outputs) {
    if (options.quiet && output.file.empty() && output.format->name == "text") continue;
    const auto render = [&](TextSink sink) {
      output.format->render(output.format->shows_hidden ? report : shown,
                            FormatOptionsOf(options, output), sink);
    };
    if (output.file.empty()) {
      bool shown_whole = true;
      render(
          [&](absl::string_view piece) { shown_whole = shown_whole && WriteOut(piece); });
      good = good && shown_whole;
      continue;
    }
    const absl::Status written = WriteFileWhole(output.file, render);
    if (written.ok()) continue;
    WriteError(PrintableLine(fmt::format("{}: error: the {} report is not written: {}",
                                         output.file, std::string(output.format->name),
                                         std::string(written.message()))));
    good = false;
  }
  return good;
}

}  // namespace gainsay
