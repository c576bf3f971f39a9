#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/manual/completion.h"

namespace gainsay {
namespace {

constexpr char kBashBegin[] = R"(# bash completion for gainsay

_gainsay() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local path= word words= options= files=
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case "$path $word" in
      )";

constexpr char kBashMiddle[] = R"() path=${path:+$path }$word ;;
    esac
  done
  case "$path" in
)";

// What stands after an equals sign (--format json=FILE) is a word of its own.
constexpr char kBashEnd[] = R"(  esac
  if [ "$current" = = ]; then
    current=
    files=1
  elif [ "$before" = = ]; then
    files=1
  elif [ "${current#-}" != "$current" ]; then
    words=$options files=
  else
    case "$path $before" in
)";

constexpr char kLast[] = R"(    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ -n "$files" ]; then
    compopt -o filenames 2> /dev/null
    local IFS=$'\n'
    COMPREPLY+=($(compgen -f -- "$current"))
  fi
}
complete -F _gainsay gainsay
)";

// What the words of a command may be, where nothing more is known.
std::string BashRow(const CommandDoc& command) {
  std::vector<std::string> words;
  std::vector<std::string> options;
  bool files = false;
  for (const CommandDoc& part : command.parts) words.emplace_back(part.name());
  for (const OptionDoc& operand : command.operands) {
    words.insert(words.end(), operand.choices.begin(), operand.choices.end());
    files = files || operand.takes_path();
  }
  for (const OptionDoc& option : command.options) {
    options.insert(options.end(), option.names.begin(), option.names.end());
  }
  return absl::StrCat("    ", ShellQuoted(command.path), ") words='",
                      absl::StrJoin(words, " "), "' options='",
                      absl::StrJoin(options, " "), "' files=", files ? "1" : "", " ;;\n");
}

// What the value of an option may be.
std::string BashRow(const CommandDoc& command, const OptionDoc& option) {
  std::vector<std::string> steps;
  for (const std::string& name : option.names) {
    steps.push_back(ShellQuoted(absl::StrCat(command.path, " ", name)));
  }
  return absl::StrCat("      ", absl::StrJoin(steps, "|"), ") words='",
                      absl::StrJoin(option.choices, " "),
                      "' files=", option.takes_path() ? "1" : "", " ;;\n");
}

}  // namespace

std::string BashCompletion(const CommandDoc& program) {
  std::string script = absl::StrCat(kBashBegin, PathSteps(program), kBashMiddle);
  for (const CommandDoc* command : AllCommands(program)) script += BashRow(*command);
  script += kBashEnd;
  for (const CommandDoc* command : AllCommands(program)) {
    for (const OptionDoc& option : command->options) {
      if (!option.value.empty()) script += BashRow(*command, option);
    }
  }
  return script + kLast;
}

}  // namespace gainsay
