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
    "Where the schema of claims is kept in FILE, `# yaml-language-server: $schema=FILE` "
    "on top of a\n"
    "claims file makes editors complete and check it; of other kinds of files likewise.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_SCHEMA_H_
