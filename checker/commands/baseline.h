#ifndef GAINSAY_CHECKER_COMMANDS_BASELINE_H_
#define GAINSAY_CHECKER_COMMANDS_BASELINE_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay baseline write|prune|diff: the findings that a project begins with.
void AddBaselineCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kBaselineHelp =
    "Findings in the baseline are hidden and do not fail a check. A baseline only "
    "shrinks: "
    "where there is\n"
    "one, write refuses to add to it, unless --grow is given. Findings that somebody "
    "accepted are not in it.\n"
    "Exit status: 0; of diff 1 where there are new findings; 2 something is wrong with "
    "the "
    "input.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_BASELINE_H_
