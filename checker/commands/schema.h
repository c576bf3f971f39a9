#ifndef GAINSAY_CHECKER_COMMANDS_SCHEMA_H_
#define GAINSAY_CHECKER_COMMANDS_SCHEMA_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay schema: prints the JSON Schema of a file format.
void AddSchemaCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kSchemaHelp =
    "KIND is one of: project, claims, vocabulary, rules, accepted, lexicon, report.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_SCHEMA_H_
