#include "reports/formats/phrases.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/stance.h"
#include "fmt/format.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

constexpr size_t kMostMembers = 8;  // names at odds; long quotations have many words

constexpr absl::string_view kOpening = "\xE2\x80\x9C";
constexpr absl::string_view kClosing = "\xE2\x80\x9D";

// Where what stands in quotation marks at the beginning of the words has ended, with its
// closing mark; npos where nothing does, or where it is not closed.
size_t QuotedStart(absl::string_view words) {
  if (absl::StartsWith(words, "\"")) {
    const size_t close = words.find('"', 1);
    return close == absl::string_view::npos ? close : close + 1;
  }
  if (!absl::StartsWith(words, kOpening)) return absl::string_view::npos;
  int open = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const absl::string_view rest = words.substr(i);
    if (absl::StartsWith(rest, kOpening)) ++open;
    if (absl::StartsWith(rest, kClosing) && --open == 0) return i + kClosing.size();
  }
  return absl::string_view::npos;
}

std::string DistanceText(const ReportedSlack& slack) {
  if (!slack.value.has_value()) return "";
  if (slack.unit == "days") {
    return Counted(static_cast<int64_t>(*slack.value), "day", "days");
  }
  if (slack.unit == "rungs") {
    return Counted(static_cast<int64_t>(*slack.value), "rung", "rungs");
  }
  if (slack.unit == "%") {
    // As it is shown: what is computed may lie beside it by a rounding.
    const std::string points = FormatNumber(*slack.value);
    return absl::StrCat(points, points == "1" ? " point" : " points");
  }
  return FormatAmount(*slack.value, slack.unit);
}

}  // namespace

bool CanBeAccepted(const Finding& finding, const FormatOptions& options) {
  return options.acceptable && !finding.accepted.has_value() &&
         !absl::StartsWith(finding.rule, "acceptance/");
}

std::string SlackText(const ReportedSlack& slack) {
  std::string text = DistanceText(slack);
  if (text.empty() && !slack.members.empty()) {
    const size_t shown = std::min(slack.members.size(), kMostMembers);
    text = absl::StrCat(
        "at odds: ", absl::StrJoin(absl::MakeConstSpan(slack.members).first(shown), ", "),
        shown < slack.members.size() ? ", …" : "");
  }
  if (slack.reconcilable_if.empty()) return text;
  return absl::StrCat(text, ": reconcilable if ", slack.reconcilable_if);
}

std::string KnownText(const ReportedAcceptance& accepted) {
  const std::string place =
      fmt::format("({}:{})", accepted.position.file, accepted.position.at.line);
  if (accepted.in_baseline) return absl::StrCat("in the baseline ", place);
  return absl::StrCat("accepted by ", accepted.by, " until ", accepted.until, ": ",
                      accepted.reason, " ", place);
}

std::vector<std::string> ConditionTexts(
    const std::vector<ReportedCondition>& conditions) {
  std::vector<std::string> texts;
  for (size_t i = 0; i < conditions.size();) {
    std::vector<std::string> readings;
    const ReportedCondition& first = conditions[i];
    for (; i < conditions.size() && conditions[i].choice == first.choice &&
           conditions[i].verdict == first.verdict;
         ++i) {
      readings.push_back(conditions[i].text.empty() ? conditions[i].reading
                                                    : conditions[i].text);
    }
    texts.push_back(absl::StrCat(
        ChoiceClause(first.choice), " ", absl::StrJoin(readings, " or "), ": ",
        first.verdict.has_value() ? Name(*first.verdict) : "they agree"));
  }
  return texts;
}

std::string OriginsText(const ReportedPosition& position) {
  if (position.origins == position.count || position.origins <= 0) return "";
  const bool more =
      static_cast<int64_t>(position.origin_names.size()) < position.origins &&
      !position.origin_names.empty();
  return absl::StrCat(Counted(position.count, "claim", "claims"), ", ",
                      Counted(position.origins, "origin", "origins"),
                      position.origin_names.empty() ? "" : ": ",
                      absl::StrJoin(position.origin_names, ", "), more ? ", …" : "");
}

std::string VoiceText(const ReportedClaim& claim) {
  if (!claim.source.empty()) return absl::StrCat("taken as known from ", claim.source);
  if (!claim.field.empty()) return absl::StrCat("by the article's own ", claim.field);
  const std::string who = claim.voice.has_value()
                              ? "said by " + *claim.voice
                              : std::string("in the outlet's own voice");
  const std::string stance = absl::StrJoin(claim.stance, ", ");
  return stance == kAsserts ? who : absl::StrCat(who, " (", stance, ")");
}

std::string ReadAsText(const ReportedClaim& claim) {
  return ReadAsText(claim, claim.reading_text);
}

std::string ReadAsText(const ReportedClaim& claim, absl::string_view reading) {
  if (reading.empty()) return "";
  return absl::StrCat(reading, claim.time_text.empty() ? "" : ", ", claim.time_text, ", ",
                      VoiceText(claim));
}

const std::string& OwnWords(const ReportedClaim& claim) {
  return claim.quote.empty() ? claim.value : claim.quote;
}

bool IsQuoted(absl::string_view words) {
  return QuotedStart(words) != absl::string_view::npos;
}

absl::string_view WithoutQuotes(absl::string_view words) {
  if (QuotedStart(words) != words.size()) return words;
  const absl::string_view open = absl::StartsWith(words, kOpening) ? kOpening : "\"";
  const absl::string_view close = open == kOpening ? kClosing : open;
  return words.substr(open.size(), words.size() - open.size() - close.size());
}

std::string InQuotes(const std::string& words) {
  return IsQuoted(words) ? words : absl::StrCat(kOpening, words, kClosing);
}

std::string WithdrawalText(const ReportedWithdrawal& withdrawal) {
  return absl::StrCat(withdrawal.reason,
                      withdrawal.by.has_value() ? " by " + *withdrawal.by : "");
}

std::vector<std::string> VerdictCounts(const Summary& summary) {
  std::vector<std::string> counts;
  for (const VerdictRow& row : Verdicts()) {
    const auto count = summary.findings.find(row.verdict);
    if (count == summary.findings.end()) continue;
    counts.insert(counts.begin(), Counted(count->second, row.name, row.plural));
  }
  return counts;
}

int64_t OpenFindings(const Summary& summary) {
  int64_t findings = 0;
  for (const auto& [verdict, count] : summary.findings) findings += count;
  return findings;
}

std::string FindingsText(int64_t findings, const Summary& summary, bool shown) {
  const std::vector<std::string> verdicts = VerdictCounts(summary);
  std::vector<std::string> parts = {absl::StrCat(
      findings == 0 ? "no findings" : Counted(findings, "finding", "findings"),
      verdicts.empty() ? "" : ": ", absl::StrJoin(verdicts, ", "))};
  for (std::string& count : HiddenCounts(summary, shown)) {
    parts.push_back(std::move(count));
  }
  return absl::StrJoin(parts, "; ");
}

int64_t InputErrors(const Report& report) {
  return absl::c_count_if(report.diagnostics, [](const Diagnostic& each) {
    return each.severity == DiagnosticSeverity::kError;
  });
}

std::vector<std::string> HiddenCounts(const Summary& summary, bool shown) {
  const std::string hidden = shown ? "" : " and hidden";
  std::vector<std::string> counts;
  if (summary.accepted > 0) {
    counts.push_back(fmt::format("{} accepted{}", summary.accepted, hidden));
  }
  if (summary.baseline > 0) {
    counts.push_back(fmt::format("{} in the baseline{}", summary.baseline, hidden));
  }
  if (summary.elsewhere > 0) {
    counts.push_back(fmt::format("{} in other files", summary.elsewhere));
  }
  return counts;
}

}  // namespace gainsay
