#ifndef GAINSAY_TESTS_REPORTS_SAMPLE_REPORT_H_
#define GAINSAY_TESTS_REPORTS_SAMPLE_REPORT_H_

#include <string>
#include <utility>

#include "reports/report.h"

namespace gainsay {

inline ReportedClaim SampleClaim(const std::string& article, const std::string& value) {
  ReportedClaim claim;
  claim.article = article;
  claim.claim = "c1";
  claim.published_text = "28 January 2026";
  claim.published = "2026-01-28";
  claim.position = {"claims/" + article + ".yaml", {14, 3}};
  claim.value = value;
  claim.reading_text = value + " (nominal 87.5–92.5, wide 85–95)";
  claim.stance = {"asserts"};
  claim.quote = "Russian forces currently control " + value + " of the region";
  return claim;
}

// One contradiction of two positions; `text` stands wherever the input's own words do.
inline Report SampleReport(const std::string& text) {
  Finding finding;
  finding.id = "7f3a91c2d04b11aa";
  finding.rule = "territory.share";
  finding.message = "Donetsk Oblast, held by Russia: " + text + ", or 80%?";
  finding.title = "Donetsk Oblast, held by Russia";
  finding.key = {{"subject", "donetsk"}, {"controller", text}};
  for (const std::string& value : {text, std::string("80%")}) {
    ReportedPosition position;
    position.value = value;
    position.count = 1;
    position.claims.made.push_back(SampleClaim("outlet-a", value));
    position.claims.made[0].voice = text;
    finding.positions.push_back(std::move(position));
  }
  finding.witnesses.push_back(
      {{"outlet-a#c1", "outlet-b#c1"}, {}, Verdict::kContradiction});
  finding.conditions.push_back(
      {{ChoiceName::kSubject, "a#c1"}, text, Verdict::kContradiction});
  finding.conditions.push_back({{ChoiceName::kSubject, "a#c1"}, "donbas", {}});
  finding.slack.value = 2.5;
  finding.slack.unit = "%";
  finding.why = {"both are about the same place, and " + text};
  finding.trace = {{StepKind::kSets, text, Verdict::kContradiction}};
  Report report;
  report.findings.push_back(std::move(finding));
  report.readings = {
      {{ChoiceName::kPublished, "a"},
       text,
       text,
       "dateline",
       1,
       {{"7f3a91c2d04b11aa", Verdict::kTension}}},
      {{ChoiceName::kPublished, "a"}, "2026-01-27", "27 January 2026", text, 0, {}}};
  report.withdrawn = {{"a#old", "b#" + text, "corrected", {"claims/a.yaml", {4, 3}}}};
  report.blame = {{"a#" + text, 3, 4}};
  report.idle_rules = {"an/idle-rule"};
  report.summary.articles = 2;
  report.summary.claims = 2;
  report.summary.compared = 2;
  report.summary.findings[Verdict::kContradiction] = 1;
  report.diagnostics.push_back(
      {DiagnosticSeverity::kWarning, {"a.yaml", {1, 2}}, text, "a hint"});
  return report;
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_REPORTS_SAMPLE_REPORT_H_
