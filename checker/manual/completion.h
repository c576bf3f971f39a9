#ifndef GAINSAY_CHECKER_MANUAL_COMPLETION_H_
#define GAINSAY_CHECKER_MANUAL_COMPLETION_H_

#include <string>

#include "checker/manual/command_doc.h"

namespace gainsay {

// Scripts by which shells complete the program's commands, options, and those values
// that are one of a few words or a path. They run nothing of the program.
std::string BashCompletion(const CommandDoc& program);
std::string ZshCompletion(const CommandDoc& program);
std::string FishCompletion(const CommandDoc& program);

// The words that begin a command, as alternatives of a shell's `case` over what is known
// of its path, a space and the next word: `" archive"|"archive add"`.
std::string PathSteps(const CommandDoc& program);

// In single quotes of a shell.
std::string ShellQuoted(const std::string& text);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_MANUAL_COMPLETION_H_
