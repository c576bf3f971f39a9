#ifndef GAINSAY_CHECKER_COMMANDS_CHECK_SCOPE_H_
#define GAINSAY_CHECKER_COMMANDS_CHECK_SCOPE_H_

#include <optional>
#include <string>
#include <vector>

#include "checker/engine/check.h"
#include "checker/project/workspace.h"
#include "input/diagnostic.h"

namespace gainsay {

// What `check --only PATH…` and `--against` leave to be reported. Paths of `only` are
// files of the run or folders above them; one that does not exist is an error, one that
// holds nothing of the run a warning. Where it names none, nothing is reported: so a list
// of changed files may be empty.
CheckScope ScopeOf(const Workspace& workspace,
                   const std::optional<std::vector<std::string>>& only,
                   Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_CHECK_SCOPE_H_
