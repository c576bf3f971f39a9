#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "checker/manual/completion.h"

namespace gainsay {
namespace {

constexpr char kZshBegin[] = R"(#compdef gainsay

_gainsay() {
  local at= word
  integer used=0 i
  for ((i = 2; i < CURRENT; ++i)); do
    case "$at ${words[i]}" in
      )";

constexpr char kZshMiddle[] = R"() at=${at:+$at }${words[i]} used=$((i - 1)) ;;
    esac
  done
  # What led to the command counts as its name.
  words=("gainsay" "${(@)words[used + 2, -1]}")
  ((CURRENT -= used))
  case "$at" in
)";

constexpr char kZshEnd[] = R"(  esac
}

_gainsay "$@"
)";

// As _arguments reads a message or a name.
std::string Plain(absl::string_view text) {
  return absl::StrReplaceAll(text,
                             {{"\\", "\\\\"}, {":", "\\:"}, {"[", "\\["}, {"]", "\\]"}});
}

// How a value is completed: ":NAME:ACTION".
std::string Action(const OptionDoc& option) {
  const std::string action = !option.choices.empty()
                                 ? "(" + absl::StrJoin(option.choices, " ") + ")"
                             : option.takes_path() ? std::string("_files")
                                                   : std::string(" ");
  return absl::StrCat(":", Plain(option.value), ":", action);
}

std::string Argument(const std::string& text) {
  return absl::StrCat(" \\\n        ", ShellQuoted(text));
}

std::string ZshRow(const CommandDoc& command) {
  std::string row =
      absl::StrCat("    ", ShellQuoted(command.path), ")\n      _arguments");
  for (const OptionDoc& option : command.options) {
    for (const std::string& name : option.names) {
      row +=
          Argument(absl::StrCat(option.repeated ? "*" : "", name, "[", Plain(option.help),
                                "]", option.value.empty() ? "" : Action(option)));
    }
  }
  for (const OptionDoc& operand : command.operands) {
    row += Argument((operand.repeated ? "*" : "") + Action(operand));
  }
  if (!command.parts.empty()) {
    std::vector<std::string> parts;
    for (const CommandDoc& part : command.parts) {
      std::string summary = Plain(part.summary);
      std::replace(summary.begin(), summary.end(), '"', '\'');
      parts.push_back(absl::StrCat(part.name(), "\\:\"", summary, "\""));
    }
    row += Argument(absl::StrCat("1:command:((", absl::StrJoin(parts, " "), "))"));
  }
  return row + " ;;\n";
}

}  // namespace

std::string ZshCompletion(const CommandDoc& program) {
  std::string script = absl::StrCat(kZshBegin, PathSteps(program), kZshMiddle);
  for (const CommandDoc* command : AllCommands(program)) script += ZshRow(*command);
  return script + kZshEnd;
}

}  // namespace gainsay
