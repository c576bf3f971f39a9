#ifndef GAINSAY_CHECKER_COMMANDS_REPORT_OUTPUT_H_
#define GAINSAY_CHECKER_COMMANDS_REPORT_OUTPUT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "checker/project/project.h"
#include "checker/project/workspace.h"
#include "input/diagnostic.h"
#include "reports/formats/format.h"
#include "reports/report.h"

namespace CLI {
class App;
}

namespace gainsay {

// How a command that makes a report shows it, and what makes it fail: the same for all of
// them.
struct ReportOptions {
  std::vector<std::string> formats = {"text"};
  std::vector<std::string> fail_on;
  std::string color = "auto";
  int64_t max_claims = 0;  // 0: each format's own
  int width = 0;           // 0: the terminal's
  bool quiet = false;
  bool verbose = false;
  bool show_accepted = false;
  int jobs = 1;                 // FormatOptions::jobs
  std::string explain_options;  // FormatOptions::explain_options
  bool kept = true;             // FormatOptions::kept
  bool acceptable = true;       // FormatOptions::acceptable
};

// Declares --format, --fail-on, --color, --max-claims and --width.
void AddReportFlags(CLI::App& command, ReportOptions& options);

// One --format FORMAT[=FILE].
struct Output {
  const FormatRow* format = nullptr;
  std::string file;  // empty: standard output
};

// The outputs that --format asks for; unknown formats, and two for one place, are
// reported.
std::vector<Output> OutputsOf(const ReportOptions& options, Diagnostics& diagnostics);

// Reports outputs that would take the place of a file that was read, and returns whether
// there are any.
bool ReportOverwriting(const std::vector<Output>& outputs, const Workspace& workspace,
                       Diagnostics& diagnostics);

// How many claims a position must list for all outputs.
int64_t MostClaims(const ReportOptions& options, const std::vector<Output>& outputs);

// --fail-on, else the project's; a word that is neither severity nor verdict is reported.
FailOn FailOnOf(const ReportOptions& options, const Project& project,
                Diagnostics& diagnostics);

// Marks the findings that make the command fail, and returns whether there are any.
bool MarkFailing(Report& report, const FailOn& fail_on);

// Returns whether all was written; what was not is said on standard error.
bool WriteReports(const Report& report, const ReportOptions& options,
                  const std::vector<Output>& outputs);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_REPORT_OUTPUT_H_
