#include "checker/manual/completion.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"

namespace gainsay {

std::string PathSteps(const CommandDoc& program) {
  std::vector<std::string> steps;
  for (const CommandDoc* command : AllCommands(program)) {
    for (const CommandDoc& part : command->parts) {
      steps.push_back(absl::StrCat("\"", command->path, " ", part.name(), "\""));
    }
  }
  return absl::StrJoin(steps, "|");
}

std::string ShellQuoted(const std::string& text) {
  return absl::StrCat("'", absl::StrReplaceAll(text, {{"'", "'\\''"}}), "'");
}

}  // namespace gainsay
