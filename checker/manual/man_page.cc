#include "checker/manual/man_page.h"

#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "checker/version.h"

namespace gainsay {
namespace {

constexpr absl::string_view kExitStatus = "Exit status: ";

std::string Escaped(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\\", "\\e"}, {"-", "\\-"}});
}

// Running text: what stands between backticks is bold.
std::string Prose(absl::string_view text) {
  std::string prose;
  bool bold = false;
  for (const char c : Escaped(text)) {
    if (c != '`') {
      prose += c;
      continue;
    }
    bold = !bold;
    prose += bold ? "\\fB" : "\\fR";
  }
  // A line that begins so would be a request.
  return absl::StartsWith(prose, ".") || absl::StartsWith(prose, "'") ? "\\&" + prose
                                                                      : prose;
}

std::string Bold(absl::string_view text) {
  return absl::StrCat("\\fB", Escaped(text), "\\fR");
}

std::string Value(const OptionDoc& option) {
  return absl::StrCat("\\fI", Escaped(option.value), "\\fR");
}

std::string Usage(const CommandDoc& command) {
  std::string usage = Bold(absl::StrCat("gainsay ", command.path));
  absl::StripTrailingAsciiWhitespace(&usage);
  usage += " [\\fIOPTION\\fR]...";
  if (!command.parts.empty()) usage += " \\fICOMMAND\\fR";
  for (const OptionDoc& operand : command.operands) {
    const std::string one = Value(operand) + (operand.repeated ? "..." : "");
    absl::StrAppend(&usage, " ", operand.required ? one : "[" + one + "]");
  }
  return usage + "\n";
}

void AppendOption(const OptionDoc& option, std::string& page) {
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back(Bold(name));
  absl::StrAppend(&page, ".TP\n", absl::StrJoin(names, ", "));
  if (!option.value.empty()) absl::StrAppend(&page, " ", Value(option));
  absl::StrAppend(&page, "\n", Prose(option.help));
  if (option.required) page += "; required";
  if (option.repeated) page += "; may be repeated";
  if (!option.choices.empty()) {
    absl::StrAppend(&page, "; one of ", Prose(absl::StrJoin(option.choices, ", ")));
  }
  page += "\n";
}

void AppendOperands(const CommandDoc& command, std::string& page) {
  for (const OptionDoc& operand : command.operands) {
    absl::StrAppend(&page, ".TP\n", Value(operand), "\n", Prose(operand.help), "\n");
  }
  for (const OptionDoc& option : command.options) AppendOption(option, page);
}

// What is said of the command beside its options, but for its exit status.
void AppendNotes(const CommandDoc& command, std::string& page) {
  for (const std::string& note : command.notes) {
    if (!absl::StartsWith(note, kExitStatus)) {
      absl::StrAppend(&page, ".PP\n", Prose(note), "\n");
    }
  }
}

void AppendExitStatus(const CommandDoc& command, std::string& page) {
  for (absl::string_view note : command.notes) {
    if (absl::ConsumePrefix(&note, kExitStatus)) {
      absl::StrAppend(&page, ".SH EXIT STATUS\n", Prose(note), "\n");
    }
  }
}

// The parts of a command are told in full on its page, the program's commands on pages
// of their own.
void AppendParts(const CommandDoc& command, std::string& page) {
  if (command.parts.empty()) return;
  page += ".SH COMMANDS\n";
  for (const CommandDoc& part : command.parts) {
    if (command.path.empty()) {
      absl::StrAppend(&page, ".TP\n", Bold(part.name()), "\n", Prose(part.summary),
                      ": see ", Bold(ManPageName(part)), "(1)\n");
      continue;
    }
    absl::StrAppend(&page, ".SS ", absl::AsciiStrToUpper(part.name()), "\n", Usage(part),
                    ".PP\n", Prose(part.summary), "\n");
    AppendOperands(part, page);
  }
}

}  // namespace

std::string ManPageName(const CommandDoc& command) {
  return command.path.empty() ? "gainsay" : absl::StrCat("gainsay-", command.path);
}

std::string ManPage(const CommandDoc& program, const CommandDoc& command,
                    absl::string_view date) {
  const std::string name = ManPageName(command);
  std::string page = absl::StrCat(
      ".\\\" Written by gainsay_manual from what the command line declares.\n.TH ",
      absl::AsciiStrToUpper(Escaped(name)), " 1 ", date, " \"gainsay ", kVersion,
      "\" \"User Commands\"\n.SH NAME\n", Escaped(name), " \\- ",
      command.path.empty() ? "check claims from many articles against one another"
                           : Prose(command.summary),
      "\n.SH SYNOPSIS\n", Usage(command), ".SH DESCRIPTION\n", Prose(command.summary),
      "\n");
  AppendNotes(command, page);
  page += ".SH OPTIONS\n";
  AppendOperands(command, page);
  AppendParts(command, page);
  AppendExitStatus(command, page);
  page += ".SH SEE ALSO\n";
  std::vector<std::string> others;
  for (const CommandDoc& other : program.parts) {
    if (&other != &command) others.push_back(Bold(ManPageName(other)) + "(1)");
  }
  if (!command.path.empty()) others.insert(others.begin(), "\\fBgainsay\\fR(1)");
  return absl::StrCat(page, absl::StrJoin(others, ",\n"), "\n");
}

}  // namespace gainsay
