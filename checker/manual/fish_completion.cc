#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "checker/manual/completion.h"

namespace gainsay {
namespace {

constexpr char kFishBegin[] = R"(# fish completion for gainsay

function __gainsay_at -d 'whether the command so far is this one'
    set -l path ''
    for word in (commandline -opc)[2..-1]
        switch "$path $word"
            case )";

constexpr char kFishMiddle[] = R"(
                set path (string trim -- "$path $word")
        end
    end
    test "$path" = "$argv[1]"
end

complete -c gainsay -f
)";

std::string Quoted(const std::string& text) {
  return absl::StrCat("'", absl::StrReplaceAll(text, {{"\\", "\\\\"}, {"'", "\\'"}}),
                      "'");
}

std::string Line(const CommandDoc& command) {
  return absl::StrCat("complete -c gainsay -n ",
                      Quoted(absl::StrCat("__gainsay_at \"", command.path, "\"")));
}

std::string FishRow(const CommandDoc& command, const OptionDoc& option) {
  std::string line = Line(command);
  for (absl::string_view name : option.names) {
    if (absl::ConsumePrefix(&name, "--")) {
      absl::StrAppend(&line, " -l ", name);
    } else {
      absl::StrAppend(&line, " -s ", name.substr(1));
    }
  }
  if (!option.value.empty()) line += option.takes_path() ? " -r -F" : " -x";
  if (!option.choices.empty()) {
    absl::StrAppend(&line, " -a ", Quoted(absl::StrJoin(option.choices, " ")));
  }
  return absl::StrCat(line, " -d ", Quoted(option.help), "\n");
}

}  // namespace

std::string FishCompletion(const CommandDoc& program) {
  std::string script = absl::StrCat(
      kFishBegin, absl::StrReplaceAll(PathSteps(program), {{"|", " "}}), kFishMiddle);
  for (const CommandDoc* command : AllCommands(program)) {
    for (const CommandDoc& part : command->parts) {
      absl::StrAppend(&script, Line(*command), " -a ", part.name(), " -d ",
                      Quoted(part.summary), "\n");
    }
    for (const OptionDoc& operand : command->operands) {
      if (operand.takes_path()) absl::StrAppend(&script, Line(*command), " -F\n");
      if (operand.choices.empty()) continue;
      absl::StrAppend(&script, Line(*command), " -a ",
                      Quoted(absl::StrJoin(operand.choices, " ")), "\n");
    }
    for (const OptionDoc& option : command->options) script += FishRow(*command, option);
  }
  return script;
}

}  // namespace gainsay
