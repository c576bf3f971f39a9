#include "reports/formats/gitlab.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "absl/strings/str_cat.h"
#include "fmt/format.h"
#include "input/text_hash.h"
#include "nlohmann/json.hpp"
#include "reports/formats/layout.h"
#include "reports/formats/sides.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

const char* SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "major";
    case Severity::kWarning:
      return "minor";
    case Severity::kNote:
      return "info";
  }
  return "info";
}

// Nothing in an issue says that somebody accepted it: it weighs the least.
const char* SeverityOf(const Finding& finding) {
  return SeverityName(finding.accepted.has_value() ? Severity::kNote : finding.severity);
}

// The finding, and where its other sides are: GitLab shows no second place.
std::string DescriptionOf(const Finding& finding) {
  std::string text =
      absl::StrCat(Name(finding.verdict), ": ", Printable(finding.message));
  for (const Side& side : SidesOf(finding, 1)) {
    absl::StrAppend(&text, "; ", side.letter, ": ", WordsOf(side.claim), ", ",
                    NameOf(side.claim), " (", PlaceOf(side.claim.position), ")",
                    OthersOf(side, finding));
  }
  const std::string known = KnownOf(finding);
  if (!known.empty()) absl::StrAppend(&text, "; known: ", known);
  return text;
}

// Every issue needs a path and a line; what has none is the project's as a whole.
Json GitlabLocation(const FilePosition& position) {
  return {{"path", position.file.empty() ? "." : RepositoryPath(position.file)},
          {"lines", {{"begin", std::max<uint32_t>(position.at.line, 1)}}}};
}

Json IssueOf(const Finding& finding) {
  const std::vector<Side> sides = SidesOf(finding, 1);
  return {{"description", DescriptionOf(finding)},
          {"check_name", Printable(finding.rule)},
          {"fingerprint", finding.id},
          {"severity", SeverityOf(finding)},
          {"location",
           GitlabLocation(sides.empty() ? FilePosition() : sides[0].claim.position)}};
}

// GitLab tells issues apart by their fingerprints, as new, old and gone: this one stays
// when the error moves within its file.
class Fingerprints {
 public:
  std::string Next(const Diagnostic& error) {
    const uint64_t hash = TextHash(error.message, TextHash(error.position.file));
    const uint64_t before = seen_[hash]++;
    return fmt::format("{:016x}", TextHash(absl::StrCat(before), hash));
  }

 private:
  std::map<uint64_t, uint64_t> seen_;
};

// No finding is graver: what could not be read was not compared.
Json IssueOf(const Diagnostic& error, Fingerprints& fingerprints) {
  return {{"description", absl::StrCat("error in the input: ", ProblemOf(error))},
          {"check_name", "gainsay: input"},
          {"fingerprint", fingerprints.Next(error)},
          {"severity", "blocker"},
          {"location", GitlabLocation(error.position)}};
}

}  // namespace

std::string RenderGitlab(const Report& report, const FormatOptions&) {
  Json issues = Json::array();
  Fingerprints fingerprints;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (diagnostic.severity != DiagnosticSeverity::kError) continue;
    issues.push_back(IssueOf(diagnostic, fingerprints));
  }
  for (const Finding& finding : report.findings) issues.push_back(IssueOf(finding));
  // Names of files need not be UTF-8.
  return issues.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace gainsay
