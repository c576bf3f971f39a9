#ifndef GAINSAY_REPORTS_FORMATS_PHRASES_H_
#define GAINSAY_REPORTS_FORMATS_PHRASES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "reports/formats/format.h"
#include "reports/report.h"

namespace gainsay {

// What the reports for people say in words, whatever their layout. The input's own words
// stand in them as they are: a format shows the whole inertly.

// "2.5 points: reconcilable if 'about' reached 7.5 points", "at odds: A, B"; empty where
// nothing is known.
std::string SlackText(const ReportedSlack& slack);

// "accepted by A. Editor until 2026-12-31: reason (accepted.yaml:3)".
std::string KnownText(const ReportedAcceptance& accepted);

// Why there is no command that explains a finding: FormatOptions::kept.
inline constexpr char kNotKept[] =
    "to explain or accept it, keep the claims in a file: of standard input nothing is "
    "kept";

// Whether there is a command that accepts the finding. What an acceptance itself is at
// fault for is mended.
bool CanBeAccepted(const Finding& finding, const FormatOptions& options);

// How many findings are neither accepted nor in the baseline.
int64_t OpenFindings(const Summary& summary);

// "1 finding: 1 contradiction; 1 accepted and hidden": `findings` is how many there are
// that are not hidden, `shown` whether hidden ones are shown all the same.
std::string FindingsText(int64_t findings, const Summary& summary, bool shown);

// What follows under each alternative of what is left open, one text a verdict: "the
// subject of a#c1 is Donetsk or Donbas: tension".
std::vector<std::string> ConditionTexts(const std::vector<ReportedCondition>& conditions);

// "5 claims, 1 origin: Reuters"; empty where each claim is an origin of its own.
std::string OriginsText(const ReportedPosition& position);

// Who says it: "said by the mayor (denies)", "in the outlet's own voice".
std::string VoiceText(const ReportedClaim& claim);

// "about 90% (nominal 87.5–92.5, wide 85–95), as of 28 January 2026, in the outlet's own
// voice"; empty where the claim has no reading.
std::string ReadAsText(const ReportedClaim& claim);
// The same of a reading that was shortened.
std::string ReadAsText(const ReportedClaim& claim, absl::string_view reading);

// The words that a claim rests on: its quote, else its value.
const std::string& OwnWords(const ReportedClaim& claim);

// Whether words begin with their own quotation marks, which are closed: they need no
// others.
bool IsQuoted(absl::string_view words);
// The words without the quotation marks that stand around all of them.
absl::string_view WithoutQuotes(absl::string_view words);
// The words with quotation marks, their own if they bring some.
std::string InQuotes(const std::string& words);

// "corrected by b#c2".
std::string WithdrawalText(const ReportedWithdrawal& withdrawal);

// "3 contradictions", "1 tension", the gravest first.
std::vector<std::string> VerdictCounts(const Summary& summary);

// How many errors the input has, and what follows from them.
int64_t InputErrors(const Report& report);
inline constexpr char kNotRead[] = "what could not be read was not compared";

// "2 accepted and hidden", "1 in other files": what the report has besides its findings;
// `shown`: accepted ones are among these.
std::vector<std::string> HiddenCounts(const Summary& summary, bool shown);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FORMATS_PHRASES_H_
