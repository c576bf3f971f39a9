#ifndef GAINSAY_CHECKER_COMMANDS_CONSOLE_H_
#define GAINSAY_CHECKER_COMMANDS_CONSOLE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"

namespace gainsay {

// Makes what is wrong with an output an error to be told, not the end of the process: a
// pipe that nobody reads, a file that may not grow. Standard streams that are closed are
// opened so that using them fails, lest a file of ours take their place.
void PrepareOutputs();

// Writes to standard output. Where that fails (a full disk, a closed pipe), says so on
// standard error, and returns false.
bool WriteOut(absl::string_view text);

// Writes to standard error, if that is possible.
void WriteError(absl::string_view text);

// Says on standard error what is wrong with what was given: "gainsay: MESSAGE". Returns
// kInputIsWrong.
int InputIsWrong(const std::string& message);

// Diagnostics, a line each, to standard error, each a PrintableLine().
void WriteDiagnostics(const Diagnostics& diagnostics);

// Columns for a text report: those asked for, else the terminal's, from 60 to 120; 100
// where there is none.
int ReportWidth(int asked = 0);
// Columns that may be asked for.
inline constexpr int kNarrowest = 40;
inline constexpr int kWidest = 400;

// Whether to colour what goes to standard output: `when` is auto, always or never; auto
// does so at a terminal that is not a dumb one, but NO_COLOR and FORCE_COLOR decide over
// that.
bool UseColor(const std::string& when);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_CONSOLE_H_
