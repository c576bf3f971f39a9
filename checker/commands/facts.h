#ifndef GAINSAY_CHECKER_COMMANDS_FACTS_H_
#define GAINSAY_CHECKER_COMMANDS_FACTS_H_

#include "absl/strings/string_view.h"

namespace CLI {
class App;
}

namespace gainsay {

// gainsay facts: what was read out of each claim, as a table or as JSON Lines.
void AddFactsCommand(CLI::App& command, int& status);

inline constexpr absl::string_view kFactsHelp =
    "A reading a fact: a claim that rests on a contested date, or with an ambiguous "
    "subject, has one for each\n"
    "alternative.";

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_FACTS_H_
