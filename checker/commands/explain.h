#ifndef GAINSAY_CHECKER_COMMANDS_EXPLAIN_H_
#define GAINSAY_CHECKER_COMMANDS_EXPLAIN_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay explain: what a rule does and why, with examples out of its tests.
void AddExplainCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kExplainHelp =
    "RULE is the id of a rule, or of a property, whose declaration is a rule of the same "
    "name.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_EXPLAIN_H_
