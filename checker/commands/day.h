#ifndef GAINSAY_CHECKER_COMMANDS_DAY_H_
#define GAINSAY_CHECKER_COMMANDS_DAY_H_

#include <string>

namespace CLI {
class App;
}

namespace gainsay {

// The day that it is here, 2026-11-28: the one look at a clock, where --today is not
// given.
std::string SystemDay();

// Declares --today; the system's day where it is not given.
void AddTodayFlag(CLI::App& command, std::string& today);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_DAY_H_
