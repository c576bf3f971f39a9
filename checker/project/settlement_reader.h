#ifndef GAINSAY_CHECKER_PROJECT_SETTLEMENT_READER_H_
#define GAINSAY_CHECKER_PROJECT_SETTLEMENT_READER_H_

#include <string>

#include "checker/project/workspace.h"
#include "input/diagnostic.h"
#include "reports/settle.h"

namespace gainsay {

// Reads the acceptances and the baseline of a workspace. The day is left to the caller;
// whether an acceptance can be unused is the workspace's.
Settlement ReadSettlement(const Workspace& workspace, Diagnostics* diagnostics);

// The file to which acceptances of what was checked are added, and that of its baseline:
// the one that the options name, the project's, the one that was found, or accepted.yaml
// (baseline.yaml) in the one folder that was checked. Empty: none of these.
std::string AcceptedFile(const Workspace& workspace, const WorkspaceOptions& options);
std::string BaselineFile(const Workspace& workspace, const WorkspaceOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_SETTLEMENT_READER_H_
