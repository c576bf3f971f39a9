#ifndef GAINSAY_CHECKER_COMMANDS_INIT_H_
#define GAINSAY_CHECKER_COMMANDS_INIT_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay init: writes the small project of checker/starter/ into an empty folder, or,
// with --from, a project for claims that are there (init_from.h).
void AddInitCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kInitHelp =
    "DIR is made where it does not exist; one with anything in it is left alone. What is "
    "written has\n"
    "comments that say what each part is for, and findings to look at: run gainsay check "
    "in it.\n"
    "With --from, a gainsay.yaml for these claims and a proposed vocabulary.yaml are "
    "written: entities,\n"
    "with names of one person joined, and properties, with the type that all their "
    "values "
    "read as. Each\n"
    "says in a comment what it rests on. Neither file may be there yet; others in DIR do "
    "not matter.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_INIT_H_
