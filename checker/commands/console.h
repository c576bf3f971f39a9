#ifndef GAINSAY_CHECKER_COMMANDS_CONSOLE_H_
#define GAINSAY_CHECKER_COMMANDS_CONSOLE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"

namespace gainsay {

// Writes to standard output. Returns false where that fails (a full disk, a closed pipe).
bool WriteOut(absl::string_view text);

// Diagnostics, a line each, to standard error, with control characters made visible.
void WriteDiagnostics(const Diagnostics& diagnostics);

// Columns for a text report: those asked for, else the terminal's, from 60 to 120; 100
// where there is none.
int ReportWidth(int asked = 0);
// Columns that may be asked for.
inline constexpr int kNarrowest = 40;
inline constexpr int kWidest = 400;

// Whether to colour what goes to standard output: `when` is auto, always or never;
// NO_COLOR and FORCE_COLOR decide over auto.
bool UseColor(const std::string& when);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_CONSOLE_H_
