#include "reports/formats/sarif.h"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "nlohmann/json.hpp"
#include "reports/formats/layout.h"
#include "reports/formats/sides.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kSchema[] = "https://json.schemastore.org/sarif-2.1.0.json";

std::string Text(absl::string_view text) { return {text.data(), text.size()}; }

// Brackets make links in messages, and braces stand for arguments.
std::string Escaped(absl::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\' || c == '[' || c == ']') escaped += '\\';
    if (c == '{' || c == '}') escaped += c;
    escaped += c;
  }
  return escaped;
}

// A relative reference, or a file URI for an absolute path. All but unreserved characters
// is percent-encoded, so that no part of a path is taken for a scheme, query or fragment.
std::string UriOf(const std::string& file) {
  const std::string path = RepositoryPath(file);
  std::string uri = absl::StartsWith(path, "/") ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) ||
        absl::StrContains("-._~/", absl::string_view(&c, 1))) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", byte);
    }
  }
  return uri;
}

Json Message(std::string text) { return {{"text", std::move(text)}}; }

// Without a region where the line is unknown: SARIF counts from 1.
Json SarifLocation(const FilePosition& position) {
  Json location = Json::object();
  if (position.file.empty()) return location;
  Json physical = {{"artifactLocation", {{"uri", UriOf(position.file)}}}};
  if (position.at.line != 0) {
    physical["region"] = {{"startLine", position.at.line}};
    if (position.at.column != 0) physical["region"]["startColumn"] = position.at.column;
  }
  location["physicalLocation"] = std::move(physical);
  return location;
}

std::string LevelOf(Severity severity) { return Text(Name(severity)); }
std::string LevelOf(DiagnosticSeverity severity) { return Text(Name(severity)); }

// The places of one finding, and its message, which links to them.
class ResultPlaces {
 public:
  ResultPlaces(const Finding& finding, int64_t max_claims) {
    message_ = Escaped(Printable(finding.message));
    size_t before = finding.positions.size();  // the position of the side before
    for (const Side& side : SidesOf(finding, max_claims)) {
      Add(side, OthersOf(side, finding), side.position != before);
      before = side.position;
    }
    for (const Note& note : NotesOf(finding)) {
      absl::StrAppend(&message_, "\n", note.label, ": ", Escaped(note.text));
    }
  }

  Json TakeLocations() { return std::move(locations_); }
  Json TakeRelated() { return std::move(related_); }
  std::string TakeMessage() { return std::move(message_); }

 private:
  // A position's first claim has a line in the message, which counts the others.
  void Add(const Side& side, const std::string& others, bool first) {
    std::string label = side.letter;
    const ReportedClaim& claim = side.claim;
    if (locations_.empty()) {
      locations_.push_back(SarifLocation(claim.position));
    } else {
      label = fmt::format(
          "[{}]({})", label,
          Relate(claim.position, absl::StrCat(side.letter, ": ", Statement(claim))));
    }
    std::string line = absl::StrCat("\n", label, ": ", Escaped(Statement(claim)));
    if (claim.evidence.position.at.line != 0) {
      const size_t id = Relate(claim.evidence.position,
                               absl::StrCat(side.letter, ": the article's words"));
      absl::StrAppend(&line, fmt::format(" ([in the article]({}))", id));
    }
    if (first) absl::StrAppend(&message_, line, others);
  }

  // Returns the id of the new related location.
  size_t Relate(const FilePosition& position, const std::string& text) {
    Json location = {{"id", related_.size() + 1}};
    location.update(SarifLocation(position));
    location["message"] = Message(Escaped(text));
    related_.push_back(std::move(location));
    return related_.size();
  }

  Json locations_ = Json::array();
  Json related_ = Json::array();
  std::string message_;
};

Json ResultJson(const Finding& finding, size_t rule_index, int64_t max_claims) {
  ResultPlaces places(finding, max_claims);
  Json result = {{"ruleId", Printable(finding.rule)},
                 {"ruleIndex", rule_index},
                 {"level", LevelOf(finding.severity)},
                 {"message", Message(places.TakeMessage())},
                 {"locations", places.TakeLocations()},
                 {"relatedLocations", places.TakeRelated()},
                 {"partialFingerprints", {{"gainsayFinding/v1", finding.id}}},
                 {"properties",
                  {{"verdict", Text(Name(finding.verdict))}, {"fails", finding.fails}}}};
  if (finding.accepted.has_value()) {
    result["suppressions"] = Json::array({{{"kind", "external"},
                                           {"status", "accepted"},
                                           {"justification", KnownOf(finding)}}});
  }
  return result;
}

// `explained`: whether `gainsay explain` knows it, as it does not what annotators differ
// in.
Json RuleJson(const ReportedRule& rule, bool explained) {
  const std::string id = Printable(rule.id);
  const std::string what = Escaped(Printable(rule.what));
  const std::string why = Escaped(Printable(rule.why));
  Json json = {{"id", id},
               {"shortDescription", Message(what.empty() ? Escaped(id) : what)}};
  std::vector<std::string> help;
  if (!what.empty()) help.push_back(what);
  if (!why.empty()) help.push_back(why);
  if (explained) help.push_back("More: gainsay explain " + Escaped(id));
  json["help"] = Message(absl::StrJoin(help, "\n"));
  return json;
}

Json NotificationJson(const Diagnostic& diagnostic) {
  Json json = {{"level", LevelOf(diagnostic.severity)},
               {"message", Message(Escaped(ProblemOf(diagnostic)))}};
  Json location = SarifLocation(diagnostic.position);
  if (!location.empty()) json["locations"] = Json::array({std::move(location)});
  return json;
}

Json InvocationJson(const Report& report) {
  bool read = true;
  Json notifications = Json::array();
  for (const Diagnostic& diagnostic : report.diagnostics) {
    read = read && diagnostic.severity != DiagnosticSeverity::kError;
    notifications.push_back(NotificationJson(diagnostic));
  }
  return {{"executionSuccessful", read},
          {"toolConfigurationNotifications", std::move(notifications)}};
}

}  // namespace

std::string RenderSarif(const Report& report, const FormatOptions& options) {
  std::map<std::string, ReportedRule> used;
  for (const Finding& finding : report.findings) {
    used.try_emplace(finding.rule, ReportedRule{finding.rule, "", ""});
  }
  for (const ReportedRule& rule : report.rules) used.insert_or_assign(rule.id, rule);
  Json rules = Json::array();
  std::map<std::string, size_t> index_of;
  for (const auto& [id, rule] : used) {
    index_of.emplace(id, rules.size());
    rules.push_back(RuleJson(rule, !report.agreement.has_value()));
  }
  Json results = Json::array();
  for (const Finding& finding : report.findings) {
    results.push_back(ResultJson(finding, index_of.at(finding.rule), options.max_claims));
  }
  const Json driver = {{"name", "gainsay"},
                       {"version", report.version},
                       {"semanticVersion", report.version},
                       {"rules", std::move(rules)}};
  Json run = {{"tool", {{"driver", driver}}},
              {"invocations", Json::array({InvocationJson(report)})},
              {"columnKind", "unicodeCodePoints"},
              {"results", std::move(results)}};
  const Json log = {{"$schema", kSchema},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(run)})}};
  return log.dump(2) + "\n";
}

}  // namespace gainsay
