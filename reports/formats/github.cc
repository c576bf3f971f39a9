#include "reports/formats/github.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "reports/formats/layout.h"
#include "reports/formats/sides.h"

namespace gainsay {
namespace {

constexpr absl::string_view CommandOf(Severity severity) {
  return severity == Severity::kError     ? "error"
         : severity == Severity::kWarning ? "warning"
                                          : "notice";
}

constexpr absl::string_view CommandOf(DiagnosticSeverity severity) {
  return severity == DiagnosticSeverity::kError     ? "error"
         : severity == DiagnosticSeverity::kWarning ? "warning"
                                                    : "notice";
}

// Of a message; a line break ends a command.
std::string Data(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"%", "%25"}, {"\r", "%0D"}, {"\n", "%0A"}});
}

// Of a property, which a comma and the message's colons end.
std::string Property(absl::string_view text) {
  return absl::StrReplaceAll(Data(text), {{":", "%3A"}, {",", "%2C"}});
}

std::string Command(absl::string_view command, const FilePosition& position,
                    const std::string& title, const std::string& message) {
  std::vector<std::string> properties;
  if (!position.file.empty()) {
    properties.push_back("file=" + Property(Printable(RepositoryPath(position.file))));
    if (position.at.line != 0) {
      properties.push_back(absl::StrCat("line=", position.at.line));
      if (position.at.column != 0)
        properties.push_back(absl::StrCat("col=", position.at.column));
    }
  }
  properties.push_back("title=" + Property(title));
  return absl::StrCat("::", command, " ", absl::StrJoin(properties, ","),
                      "::", Data(message), "\n");
}

std::string MessageAt(const Side& here, const Finding& finding,
                      const std::vector<Side>& sides) {
  std::string message =
      absl::StrCat(Printable(finding.message), "\nHere ", here.letter, ": ",
                   Statement(here.claim), OthersOf(here, finding));
  for (const Side& side : sides) {
    if (side.position == here.position) continue;
    absl::StrAppend(&message, "\n", side.letter, ", at ", PlaceOf(side.claim.position),
                    ": ", Statement(side.claim), OthersOf(side, finding));
  }
  for (const Note& note : NotesOf(finding)) {
    absl::StrAppend(&message, "\n", note.label, ": ", note.text);
  }
  const std::string known = KnownOf(finding);
  return known.empty() ? message : absl::StrCat(message, "\nknown: ", known);
}

std::string Annotations(const Finding& finding) {
  // What somebody accepted is no error any more, whatever its severity.
  const absl::string_view command =
      CommandOf(finding.accepted.has_value() ? Severity::kNote : finding.severity);
  const std::string title =
      absl::StrCat(HeadingOf(finding), " ", finding.id.substr(0, 8));
  const std::vector<Side> sides = SidesOf(finding, 1);
  if (sides.empty()) return Command(command, {}, title, Printable(finding.message));
  std::string commands;
  for (const Side& side : sides) {
    absl::StrAppend(&commands, Command(command, side.claim.position, title,
                                       MessageAt(side, finding, sides)));
  }
  return commands;
}

}  // namespace

std::string RenderGithub(const Report& report, const FormatOptions&) {
  std::string commands;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    absl::StrAppend(&commands,
                    Command(CommandOf(diagnostic.severity), diagnostic.position,
                            "gainsay: input", ProblemOf(diagnostic)));
  }
  for (const Finding& finding : report.findings) commands += Annotations(finding);
  return commands;
}

}  // namespace gainsay
