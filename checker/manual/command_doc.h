#ifndef GAINSAY_CHECKER_MANUAL_COMMAND_DOC_H_
#define GAINSAY_CHECKER_MANUAL_COMMAND_DOC_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// What the command line declares of an option, or of an operand.
struct OptionDoc {
  std::vector<std::string> names;    // "-h", "--help"; of an operand, its only name
  std::string value;                 // what the value is called; empty: there is none
  std::vector<std::string> choices;  // the words that it may be; empty: others
  std::string help;
  bool repeated = false;
  bool required = false;

  // Whether the value is a file or a folder.
  bool takes_path() const;
};

// The program, a command, or a part of one.
struct CommandDoc {
  std::string path;  // "archive add"; of the program itself empty
  std::string summary;
  std::vector<OptionDoc> operands;
  std::vector<OptionDoc> options;
  std::vector<CommandDoc> parts;
  std::vector<std::string> notes;  // paragraphs

  // The last word of the path.
  absl::string_view name() const;
};

// The program with all that it declares.
CommandDoc DescribeProgram();

// The program, its commands and their parts, each before what it consists of.
std::vector<const CommandDoc*> AllCommands(const CommandDoc& program);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_MANUAL_COMMAND_DOC_H_
