#ifndef GAINSAY_CHECKER_COMMANDS_CHECKED_H_
#define GAINSAY_CHECKER_COMMANDS_CHECKED_H_

#include <string>
#include <vector>

#include "checker/engine/check.h"
#include "checker/project/workspace.h"
#include "reports/report.h"

namespace gainsay {

// What is known once everything was read and checked, for commands that speak of single
// findings.
struct Checked {
  Workspace workspace;
  FactBase facts;
  Report report;
  bool sound = true;  // nothing of the input was in error
};

// Whether the file of acceptances that the options name must be there.
enum class AcceptedFileIs { kThere, kPerhapsNew };

// Checks everything under the paths, as `gainsay check` does with these options. Errors
// are written to standard error; warnings are left to `gainsay check`. Acceptances, by
// that day, and the baseline mark the findings.
void CheckAll(const WorkspaceOptions& options, Checked& checked, const std::string& today,
              AcceptedFileIs accepted = AcceptedFileIs::kThere);

// Whether nothing of the input was in error, nor a file changed until now, which is
// written to standard error: to be asked when what is shown has been made.
bool StaysSound(const Checked& checked);

// The finding whose id begins so. Null where there is none, or more than one, with what
// to tell the user in `problem`: the nearest ids.
const Finding* FindFinding(const std::string& id, const std::vector<Finding>& findings,
                           std::string& problem);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_CHECKED_H_
