#ifndef GAINSAY_CHECKER_COMMANDS_WORKSPACE_FLAGS_H_
#define GAINSAY_CHECKER_COMMANDS_WORKSPACE_FLAGS_H_

#include "checker/project/workspace.h"

namespace CLI {
class App;
}

namespace gainsay {

// Declares the PATHs and the options that say what is read, the same for all commands
// that read a project.
void AddWorkspaceFlags(CLI::App& command, WorkspaceOptions& options);

// The same without the PATHs.
void AddReadingFlags(CLI::App& command, WorkspaceOptions& options);

// Declares --allow-outside, which is one of them.
void AddOutsideFlag(CLI::App& command, bool& allow_outside);

// Declares --project in place of the PATHs.
void AddProjectFlag(CLI::App& command, WorkspaceOptions& options);

// Declares --against.
void AddAgainstFlag(CLI::App& command, WorkspaceOptions& options);

// Declares --claims and --against, which AddWorkspaceFlags() and `check` have, for
// commands that find its findings again.
void AddClaimsFlags(CLI::App& command, WorkspaceOptions& options);

// Declares --severity, and --accepted and --baseline, files in place of the project's.
void AddSettlementFlags(CLI::App& command, WorkspaceOptions& options);

// Declares --width, the columns of text; 0 where it is not given.
void AddWidthFlag(CLI::App& command, int& width);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_WORKSPACE_FLAGS_H_
