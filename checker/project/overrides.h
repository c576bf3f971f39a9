#ifndef GAINSAY_CHECKER_PROJECT_OVERRIDES_H_
#define GAINSAY_CHECKER_PROJECT_OVERRIDES_H_

#include "checker/project/workspace.h"

namespace gainsay {

// Applies what the project changes in rules to those that were read, and reports changes
// of what is neither a rule nor a built-in check. Those of checks are applied where flaws
// become findings (engine/check.h).
void ApplyOverrides(Diagnostics* diagnostics, Workspace& workspace);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_OVERRIDES_H_
