#ifndef GAINSAY_CHECKER_COMMANDS_TEST_H_
#define GAINSAY_CHECKER_COMMANDS_TEST_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay test: runs the rules' own tests.
void AddTestCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kTestHelp =
    "PATH is a rules file, a project's folder, or a built-in pack such as builtin:core; "
    "without one, the\n"
    "rules of the project are tested. --coverage fails a rule that no test makes fire, "
    "or that no test\n"
    "leaves silent.\n"
    "Exit status: 0 all pass, 1 some fail, 2 something is wrong with the input.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_TEST_H_
