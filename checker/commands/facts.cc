#include "checker/commands/facts.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "checker/commands/console.h"
#include "checker/commands/fact_rows.h"
#include "checker/commands/option_checks.h"
#include "checker/commands/workspace_flags.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/exit_status.h"
#include "input/word_list.h"
#include "reports/formats/json_stream.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

struct FactsOptions {
  WorkspaceOptions workspace;
  std::string format = "table";
};

// The mark, then the text, its further lines below the text's first word.
std::string Hanging(absl::string_view mark, absl::string_view text, int indent,
                    int width) {
  std::string lines = Wrapped(Printable(text), indent, width);
  return lines.replace(static_cast<size_t>(indent) - mark.size(), mark.size(),
                       mark.data(), mark.size());
}

// A block a claim: all that it is about, what is written, and a line for each way to read
// it that looks different.
std::string Table(absl::Span<const FactRow> rows, int width) {
  constexpr size_t kMostSubjects = 8;
  std::string out;
  size_t end = 0;
  for (size_t begin = 0; begin < rows.size(); begin = end) {
    const FactRow& first = rows[begin];
    std::vector<std::string> subjects;
    std::vector<std::string> one_of;
    std::vector<absl::string_view> readings;
    for (; end < rows.size() && rows[end].claim == first.claim; ++end) {
      const FactRow& row = rows[end];
      std::vector<std::string>& named = row.one_of ? one_of : subjects;
      if (!absl::c_linear_search(named, row.subject)) named.push_back(row.subject);
      if (!absl::c_linear_search(readings, row.reading)) readings.push_back(row.reading);
    }
    if (!one_of.empty()) {
      subjects.push_back(WordList(std::move(one_of), " or ", kMostSubjects));
    }
    const std::string heading = absl::StrCat(
        first.claim, ": ", WordList(std::move(subjects), " and ", kMostSubjects), ", ",
        first.property);
    absl::StrAppend(&out, Hanging("", heading, 2, width).substr(2),
                    Wrapped(Printable(first.written), 4, width));
    for (const absl::string_view reading : readings) {
      absl::StrAppend(&out, Hanging("= ", reading, 6, width));
    }
  }
  return out;
}

int RunFacts(const FactsOptions& options) {
  Diagnostics diagnostics;
  Workspace workspace = LoadWorkspace(options.workspace, &diagnostics);
  FactBase facts = BuildFacts(workspace, &diagnostics, nullptr, options.workspace.jobs);
  const std::vector<FactRow> rows = RowsOf(facts, workspace);
  workspace.claims.claims.ReportChanges(&diagnostics);
  diagnostics.SortAndDeduplicate();
  WriteDiagnostics(diagnostics);
  std::string out;
  if (options.format == "jsonl") {
    for (const FactRow& row : rows) absl::StrAppend(&out, NodeToJson(row.tree), "\n");
  } else {
    out = Table(rows, ReportWidth());
  }
  return WriteOut(out) && !diagnostics.has_errors() ? kPassed : kInputIsWrong;
}

}  // namespace

void AddFactsCommand(CLI::App& command, int& status) {
  auto options = std::make_shared<FactsOptions>();
  AddWorkspaceFlags(command, options->workspace);
  command.add_option("--format", options->format, "table (the default) or jsonl")
      ->check(OneOf({"table", "jsonl"}))
      ->type_name("FORMAT");
  command.callback([options, &status] { status = RunFacts(*options); });
}

}  // namespace gainsay
