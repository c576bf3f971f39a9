#ifndef GAINSAY_CHECKER_COMMANDS_INIT_H_
#define GAINSAY_CHECKER_COMMANDS_INIT_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay init: writes the small project of checker/starter/ into an empty folder.
void AddInitCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kInitHelp =
    "DIR is made where it does not exist; one with anything in it is left alone. What is "
    "written has\n"
    "comments that say what each part is for, and findings to look at: run gainsay check "
    "in it.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_INIT_H_
