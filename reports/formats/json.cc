#include "reports/formats/json.h"

#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/value_types/tree.h"
#include "input/utf8.h"
#include "nlohmann/json.hpp"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

std::string Text(absl::string_view text) { return {text.data(), text.size()}; }

Json ToJson(const Node& node) {
  switch (node.kind) {
    case Node::Kind::kNull:
      return nullptr;
    case Node::Kind::kScalar:
      // Plain scalars are numbers and truth values that this program made.
      return node.plain ? Json::parse(node.text) : Json(node.text);
    case Node::Kind::kSequence: {
      Json list = Json::array();
      for (const Node& item : node.items) list.push_back(ToJson(item));
      return list;
    }
    case Node::Kind::kMapping: {
      Json object = Json::object();
      for (const Member& member : node.members) object[member.key] = ToJson(member.value);
      return object;
    }
  }
  return nullptr;
}

Json OrNull(const std::optional<std::string>& text) {
  return text.has_value() ? Json(*text) : Json(nullptr);
}

Json OrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

// The quote's place is in characters, as all places are outside of the program.
Json PassageJson(const Passage& passage) {
  const absl::string_view text = passage.text;
  return {{"text", passage.text},
          {"start", CountCodePoints(text.substr(0, passage.begin))},
          {"end", CountCodePoints(text.substr(0, passage.end))}};
}

Json EvidenceJson(const ReportedEvidence& evidence) {
  Json json = {{"state", Text(Name(evidence.state))}};
  if (evidence.position.at.line != 0) {
    json["file"] = evidence.position.file;
    json["line"] = evidence.position.at.line;
    json["column"] = evidence.position.at.column;
    json["passage"] = PassageJson(evidence.passage);
  }
  return json;
}

Json ClaimJson(const ReportedClaim& claim) {
  Json json = {{"article", claim.article.empty() ? Json(nullptr) : Json(claim.article)},
               {"claim", claim.claim},
               {"publisher", OrNull(claim.publisher)},
               {"published", OrNull(claim.published_text)},
               {"file", claim.position.file},
               {"line", claim.position.at.line},
               {"column", claim.position.at.column},
               {"field", OrNull(claim.field)},
               {"value", claim.value},
               {"reading", ToJson(claim.reading)},
               {"voice", OrNull(claim.voice)},
               {"stance", claim.stance},
               {"said_on", OrNull(claim.said_on)},
               {"as_of", OrNull(claim.as_of)},
               {"quote", OrNull(claim.quote)},
               {"evidence", EvidenceJson(claim.evidence)}};
  if (!claim.annotator.empty()) json["annotator"] = claim.annotator;
  if (!claim.matched.empty()) json["matched"] = claim.matched;
  if (!claim.source.empty()) json["source"] = claim.source;
  return json;
}

Json PositionJson(const ReportedPosition& position) {
  Json claims = Json::array();
  for (const ReportedClaim& claim : position.claims) claims.push_back(ClaimJson(claim));
  return {{"value", position.value},
          {"count", position.count},
          {"origins", position.origins},
          {"origin_names", position.origin_names},
          {"claims", std::move(claims)}};
}

Json WitnessJson(const ReportedWitness& witness) {
  return {{"claims", witness.claims},
          {"background", witness.background},
          {"verdict", Text(Name(witness.verdict))}};
}

Json ConditionJson(const ReportedCondition& condition) {
  return {{"choice", condition.choice},
          {"reading", condition.reading},
          {"verdict", condition.verdict ? Text(Name(*condition.verdict)) : "agree"}};
}

Json SlackJson(const ReportedSlack& slack) {
  Json json = Json::object();
  if (slack.value.has_value()) {
    json["value"] = ToJson(NumberNode(*slack.value));
    json["unit"] = slack.unit;
  }
  if (!slack.members.empty()) json["members"] = slack.members;
  if (!slack.reconcilable_if.empty()) json["reconcilable_if"] = slack.reconcilable_if;
  return json;
}

template <typename T, typename F>
Json List(const std::vector<T>& items, F to_json) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(to_json(item));
  return list;
}

Json AcceptedJson(const Finding& finding) {
  if (!finding.accepted.has_value()) return nullptr;
  const ReportedAcceptance& accepted = *finding.accepted;
  return {{"in", accepted.in_baseline ? "baseline" : "accepted"},
          {"reason", OrNull(accepted.reason)},
          {"by", OrNull(accepted.by)},
          {"until", OrNull(accepted.until)},
          {"file", accepted.position.file},
          {"line", accepted.position.at.line},
          {"column", accepted.position.at.column}};
}

Json FindingJson(const Finding& finding) {
  Json key = Json::object();
  for (const auto& [name, value] : finding.key) key[name] = value;
  Json trace = List(finding.trace, [](const TraceStep& step) {
    return Json{{"step", step.step}, {"text", step.text}, {"result", step.result}};
  });
  return {{"id", finding.id},
          {"rule", finding.rule},
          {"verdict", Text(Name(finding.verdict))},
          {"severity", Text(Name(finding.severity))},
          {"message", finding.message},
          {"key", std::move(key)},
          {"positions", List(finding.positions, PositionJson)},
          {"witnesses", List(finding.witnesses, WitnessJson)},
          {"conditions", List(finding.conditions, ConditionJson)},
          {"slack", SlackJson(finding.slack)},
          {"why", finding.why},
          {"trace", std::move(trace)},
          {"accepted", AcceptedJson(finding)}};
}

Json ChoiceJson(const ReportedChoice& choice) {
  return {{"choice", choice.choice},
          {"reading", choice.reading},
          {"text", choice.text},
          {"stated_by", OrNull(choice.stated_by)},
          {"findings", choice.findings},
          {"left", List(choice.left, [](const ReportedLeft& left) {
             return Json{{"id", left.id}, {"verdict", Text(Name(left.verdict))}};
           })}};
}

Json WithdrawalJson(const ReportedWithdrawal& withdrawal) {
  return {
      {"claim", withdrawal.claim},           {"by", OrNull(withdrawal.by)},
      {"reason", withdrawal.reason},         {"file", withdrawal.position.file},
      {"line", withdrawal.position.at.line}, {"column", withdrawal.position.at.column}};
}

Json SummaryJson(const Summary& summary) {
  Json findings = Json::object();
  for (const VerdictRow& row : Verdicts()) {
    const auto count = summary.findings.find(row.verdict);
    if (count != summary.findings.end()) findings[Text(row.name)] = count->second;
  }
  Json quotes = Json::object();
  for (const auto& [state, count] : summary.quotes) quotes[Text(Name(state))] = count;
  return {{"articles", summary.articles},
          {"claims", summary.claims},
          {"compared", summary.compared},
          {"alone", summary.alone},
          {"undetermined", summary.undetermined},
          {"withdrawn", summary.withdrawn},
          {"silent", summary.silent},
          {"article_facts", summary.article_facts},
          {"uncompared", summary.uncompared},
          {"quotes", std::move(quotes)},
          {"findings", std::move(findings)},
          {"accepted", summary.accepted},
          {"baseline", summary.baseline},
          {"elsewhere", summary.elsewhere}};
}

Json PropertyAgreementJson(const ReportedPropertyAgreement& property) {
  return {{"property", property.property},
          {"type", property.type},
          {"distance", property.distance},
          {"annotators", property.annotators},
          {"units", property.units},
          {"incomplete", property.incomplete},
          {"values", property.values},
          {"unmeasured", property.unmeasured},
          {"pairs", property.pairs},
          {"agreeing", property.agreeing},
          {"disagreements", property.disagreements},
          {"alpha", property.alpha.has_value() ? Json(*property.alpha) : Json(nullptr)},
          {"undefined", OrNull(property.undefined)}};
}

Json AgreementJson(const ReportedAgreement& agreement) {
  return {{"annotators", agreement.annotators},
          {"properties", List(agreement.properties, PropertyAgreementJson)},
          {"incomplete", List(agreement.incomplete, [](const ReportedIncomplete& unit) {
             return Json{{"article", unit.article},
                         {"property", unit.property},
                         {"title", unit.title},
                         {"claims", unit.claims},
                         {"missing", unit.missing}};
           })}};
}

Json DiagnosticJson(const Diagnostic& diagnostic) {
  return {{"severity", Text(Name(diagnostic.severity))},
          {"file", diagnostic.position.file},
          {"line", diagnostic.position.at.line},
          {"column", diagnostic.position.at.column},
          {"message", diagnostic.message},
          {"hint", OrNull(diagnostic.hint)}};
}

// Bytes that are not UTF-8 cannot stand in JSON; the readers refuse them, and names of
// files are the only other way in.
std::string Dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string NodeToJson(const Node& node) { return Dump(ToJson(node), -1); }

std::string RenderJson(const Report& report, const FormatOptions&) {
  Json json = {
      {"gainsay", 1},
      {"findings", List(report.findings, FindingJson)},
      {"readings", List(report.readings, ChoiceJson)},
      {"withdrawn", List(report.withdrawn, WithdrawalJson)},
      {"blame", List(report.blame,
                     [](const ReportedBlame& blame) {
                       return Json{{"claim", blame.claim},
                                   {"findings", blame.findings},
                                   {"of", blame.of}};
                     })},
      {"summary", SummaryJson(report.summary)},
      {"idle_rules", report.idle_rules},
      {"off_rules", report.off_rules},
      {"diagnostics", List(report.diagnostics, DiagnosticJson)},
  };
  if (report.agreement.has_value()) json["agreement"] = AgreementJson(*report.agreement);
  return Dump(json, 2) + "\n";
}

}  // namespace gainsay
