#ifndef GAINSAY_CHECKER_COMMANDS_CHECK_H_
#define GAINSAY_CHECKER_COMMANDS_CHECK_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay check: compares claims and reports.
void AddCheckCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kCheckHelp =
    "PATH is a claims file, a folder, or - for JSON Lines on standard input; without one "
    "the project\n"
    "found at or above the working directory is checked.\n"
    "Exit status: 0 nothing that fails, 1 findings that fail (--fail-on), 2 something is "
    "wrong with the\n"
    "input; what is readable is checked all the same.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_CHECK_H_
