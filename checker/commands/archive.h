#ifndef GAINSAY_CHECKER_COMMANDS_ARCHIVE_H_
#define GAINSAY_CHECKER_COMMANDS_ARCHIVE_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay archive add|remove|list|check: claims on disk, with an index of their facts.
void AddArchiveCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kArchiveHelp =
    "ARCHIVE is one SQLite file, made by the first add; `gainsay check PATH --against "
    "ARCHIVE` reads of it\n"
    "what PATH may be at odds with. Each change is made whole or not at all.\n"
    "Exit status: 0; 2 something is wrong with the input or the archive, which is then "
    "as "
    "it was.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_ARCHIVE_H_
