#ifndef GAINSAY_CHECKER_COMMANDS_EXPLAIN_H_
#define GAINSAY_CHECKER_COMMANDS_EXPLAIN_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay explain: how a finding was reached, why two claims do or do not conflict, what
// a rule does and why.
void AddExplainCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kExplainHelp =
    "A property is the rule of its own name. A rule is looked for first, then a finding.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_EXPLAIN_H_
