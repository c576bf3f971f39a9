#ifndef GAINSAY_CHECKER_COMMANDS_COMMAND_H_
#define GAINSAY_CHECKER_COMMANDS_COMMAND_H_

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace CLI {
class App;
}

namespace gainsay {

// One subcommand. To add one: a file pair in this folder and a row in commands.cc.
struct CommandRow {
  absl::string_view name;
  absl::string_view summary;  // one line, for --help
  absl::string_view help;     // what stands below the options in the command's own --help
  // Declares the options; when the command is chosen it runs and sets the exit status.
  void (*add)(CLI::App& command, int& status);
};

absl::Span<const CommandRow> Commands();

// Declares the program's options and its commands, each with its parts: with their own
// options those that `wanted` names, since a run needs those of one only. A command that
// is chosen sets `status`, which must live as long as the application.
void DeclareCommandLine(CLI::App& app, int& status,
                        absl::FunctionRef<bool(absl::string_view name)> wanted);

// Parses the command line, runs what it asks for, and returns the exit status
// (exit_status.h).
int RunCommandLine(int argc, const char* const* argv);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_COMMAND_H_
