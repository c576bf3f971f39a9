#ifndef GAINSAY_CHECKER_COMMANDS_AGREE_H_
#define GAINSAY_CHECKER_COMMANDS_AGREE_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay agree: compares annotators' claims on the same articles.
void AddAgreeCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kAgreeHelp =
    "DIR is a folder or file with one annotator's claims; two or more are needed. "
    "Vocabulary, rules\n"
    "and settings are those of the project at or above the first.\n"
    "Exit status: 0 no disagreement that fails, 1 disagreements that fail (--fail-on), 2 "
    "something is\n"
    "wrong with the input. What only some annotators claim is incomplete, and no "
    "disagreement.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_AGREE_H_
