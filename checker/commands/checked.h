#ifndef GAINSAY_CHECKER_COMMANDS_CHECKED_H_
#define GAINSAY_CHECKER_COMMANDS_CHECKED_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checker/engine/facts/fact_base.h"
#include "checker/project/workspace.h"
#include "reports/report.h"

namespace gainsay {

// What is known once everything was read and checked. The facts refer to the workspace,
// so that it stays where it was filled.
struct Checked {
  Workspace workspace;
  FactBase facts;
  Report report;
  bool sound = true;  // nothing of the input was in error
};

// Whether the file of acceptances that the options name must be there.
enum class AcceptedFileIs { kThere, kPerhapsNew };

// What is checked besides what is read.
struct CheckRequest {
  std::string today;  // by which acceptances end
  AcceptedFileIs accepted = AcceptedFileIs::kThere;
  std::optional<std::vector<std::string>> only = std::nullopt;  // ScopeOf
  int64_t max_claims = 1000;  // that a position lists; it bounds the witnesses as well
};

// Reads and checks everything under the paths, the same for all commands, so that one
// finds what another showed. Acceptances and the baseline mark the findings.
void CheckAll(const WorkspaceOptions& options, const CheckRequest& request,
              Checked& checked, Diagnostics* diagnostics);

// The same for commands that speak of single findings: errors are written to standard
// error, warnings are left to `gainsay check`.
void CheckQuietly(const WorkspaceOptions& options, const CheckRequest& request,
                  Checked& checked);

// Whether nothing of the input was in error, nor a file changed until now, which is
// written to standard error: to be asked when what is shown has been made.
bool StaysSound(const Checked& checked);

// The finding whose id begins so. Null where there is none, or more than one, with what
// to tell the user in `problem`: the nearest ids.
const Finding* FindFinding(const std::string& id, const std::vector<Finding>& findings,
                           std::string& problem);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_CHECKED_H_
