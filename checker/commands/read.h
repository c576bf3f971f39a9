#ifndef GAINSAY_CHECKER_COMMANDS_READ_H_
#define GAINSAY_CHECKER_COMMANDS_READ_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// The operand of `gainsay read`.
inline constexpr char kWrittenText[] = "TEXT";

// gainsay read: how one written value is read.
void AddReadCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kReadHelp =
    "With --jsonl each line of standard input is an object {text, type, unit, published, "
    "stance, form}, all\n"
    "but text optional, and each line of the output its reading.\n"
    "Types: quantity, date, entity, entity-set, truth, status, quotation, identifier. "
    "Without one, the type\n"
    "is what the words look like: a quantity, else a date.\n"
    "In pictures ● is a closed end, ○ an open one, and ◀ and ▶ show that a set goes on.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_READ_H_
