#ifndef GAINSAY_CHECKER_COMMANDS_ACCEPT_H_
#define GAINSAY_CHECKER_COMMANDS_ACCEPT_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay accept: adds a finding to the project's accepted.yaml.
void AddAcceptCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kAcceptHelp =
    "The entry is added at the end of the file, and the rest of it stays as it is. An "
    "accepted finding is\n"
    "hidden and does not fail a check, until the end of the day that --until names, or "
    "until one of its\n"
    "claims' values or quotes is changed, or another claim conflicts with them too.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_ACCEPT_H_
