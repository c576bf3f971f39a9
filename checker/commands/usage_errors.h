#ifndef GAINSAY_CHECKER_COMMANDS_USAGE_ERRORS_H_
#define GAINSAY_CHECKER_COMMANDS_USAGE_ERRORS_H_

#include <string>

namespace CLI {
class App;
class Error;
}  // namespace CLI

namespace gainsay {

// What is wrong with a command line, and which help says more: "gainsay: unknown option
// '--fromat'; did you mean '--format'?". Printable; ends with a line break.
std::string UsageError(const CLI::App* app, const CLI::Error& error);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_USAGE_ERRORS_H_
