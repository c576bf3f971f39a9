#include "reports/formats/gitlab.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
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

// Every issue needs a path and a line; a finding none of whose claims could be read is
// the project's as a whole.
Json LocationOf(const Finding& finding) {
  const std::vector<Side> sides = SidesOf(finding, 1);
  if (sides.empty()) return {{"path", "."}, {"lines", {{"begin", 1}}}};
  const FilePosition& position = sides[0].claim.position;
  return {{"path", RepositoryPath(position.file)},
          {"lines", {{"begin", std::max<uint32_t>(position.at.line, 1)}}}};
}

}  // namespace

std::string RenderGitlab(const Report& report, const FormatOptions&) {
  Json issues = Json::array();
  for (const Finding& finding : report.findings) {
    issues.push_back({{"description", DescriptionOf(finding)},
                      {"check_name", Printable(finding.rule)},
                      {"fingerprint", finding.id},
                      {"severity", SeverityOf(finding)},
                      {"location", LocationOf(finding)}});
  }
  // Names of files need not be UTF-8.
  return issues.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace gainsay
