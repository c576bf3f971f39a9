#ifndef GAINSAY_REPORTS_REPORT_H_
#define GAINSAY_REPORTS_REPORT_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/types/span.h"
#include "claims/evidence/evidence.h"
#include "claims/evidence/passage.h"
#include "claims/facts/choice_name.h"
#include "input/diagnostic.h"
#include "input/node.h"
#include "reports/agreement.h"
#include "reports/trace_step.h"
#include "reports/verdict.h"

namespace gainsay {

// What a run found: the engine makes it, formats show it. Plain data, but for the claims
// that findings list, for which the claims and facts of the run must last as long.
// Everything here is sorted and independent of the order of files, of threads and of the
// locale.

struct ReportedEvidence {
  EvidenceState state = EvidenceState::kUnchecked;
  FilePosition position;  // in the article's text; line 0 where it was not found
  Passage passage;        // empty where it was not found
};

// One claim as a finding shows it.
struct ReportedClaim {
  std::string article;
  std::string claim;
  std::string annotator;       // whose claim it is, where several's are compared
  std::string publisher;       // the article's; empty where it names none
  std::string published_text;  // "28 January 2026"; empty where unknown
  std::optional<std::string> published;  // the same as EDTF
  FilePosition position;
  std::string field;                    // of an article's own statement, else empty
  std::string value;                    // as written
  std::shared_ptr<const Node> reading;  // product.md's JSON of it; null where unread
  std::string reading_text;             // "about 90% (nominal 87.5–92.5, wide 85–95)"
  std::vector<std::string> matched;     // which persons its names were taken for, and how
  std::optional<std::string> voice;     // the speaker's name; none: the outlet's own
  std::vector<std::string> stance;      // never empty
  std::optional<std::string> said_on;   // EDTF
  std::optional<std::string> as_of;     // EDTF
  std::optional<std::string> since;     // EDTF
  std::optional<std::string> until;     // EDTF
  std::string time_text;                // when what it says holds, for people
  std::string quote;
  ReportedEvidence evidence;
  std::string source;  // of a reference fact
};

// Makes claims that findings list, by numbers that are its own. Safe to share between
// threads.
class ClaimMaker {
 public:
  virtual ~ClaimMaker() = default;
  virtual ReportedClaim Make(int32_t number) const = 0;
  // What of these is far away in memory may be fetched: they are asked for next.
  virtual void Expect(absl::Span<const int32_t> numbers) const = 0;
};

// The claims that a position lists. Findings may list as many as there are: most are made
// when they are asked for, each time anew.
struct ListedClaims {
  size_t size() const { return made.size() + numbers.size(); }
  ReportedClaim At(size_t i) const {
    if (i < made.size()) return made[i];
    maker->Expect(absl::MakeConstSpan(numbers).subspan(i - made.size() + 1));
    return maker->Make(numbers[i - made.size()]);
  }

  std::vector<ReportedClaim> made;
  std::vector<int32_t> numbers;  // of those that come after them
  std::shared_ptr<const ClaimMaker> maker;
};

// Claims that agree with one another.
struct ReportedPosition {
  std::string value;    // of its first claim, as written
  int64_t count = 0;    // of all its claims, of which `claims` lists some
  int64_t origins = 0;  // of independent ones
  std::vector<std::string> origin_names;  // of some of these, in the order of the claims
  ListedClaims claims;
};

// A minimal set of claims that conflict, "article#claim" each.
struct ReportedWitness {
  std::vector<std::string> claims;
  std::vector<std::string> background;
  Verdict verdict = Verdict::kContradiction;
};

// What is left open, so that an alternative completes it: "a was published on", "the
// subject of a#c1 is".
std::string ChoiceClause(const ChoiceName& choice);

// What a finding says under one alternative of something left open; no verdict:
// agreement.
struct ReportedCondition {
  ChoiceName choice;
  std::string reading;
  std::optional<Verdict> verdict;
  std::string text = "";  // the reading for people; empty: as it is
};

struct ReportedSlack {
  std::optional<double> value;
  std::string unit;
  std::vector<std::string> members;
  std::string
      reconcilable_if;  // "'about' reached 7.5 points"; empty where nothing is known
};

// Why a finding is hidden, and does not fail a check: a person accepted it, or it is in
// the baseline, whose entries have neither reason nor end.
struct ReportedAcceptance {
  bool in_baseline = false;
  std::string reason;
  std::string by;
  std::string until;      // the last day on which it counts
  FilePosition position;  // of the entry
};

struct Finding {
  std::string id;  // 16 hexadecimal digits
  std::string rule;
  Verdict verdict = Verdict::kContradiction;
  Severity severity = Severity::kError;
  std::string message;
  std::string
      title;  // the subject and what is said of it: "Donetsk Oblast, held by Russia"
  std::vector<std::pair<std::string, std::string>> key;
  std::vector<ReportedPosition> positions;
  std::vector<ReportedWitness> witnesses;
  std::vector<ReportedCondition> conditions;
  ReportedSlack slack;
  std::vector<std::string> why;
  std::vector<TraceStep> trace;
  std::optional<ReportedAcceptance> accepted;
  bool fails = false;  // makes the check fail, by the project's or the user's fail_on
};

// What a rule of some finding is for. Empty texts where nobody wrote any.
struct ReportedRule {
  std::string id;
  std::string what;
  std::string why;
};

// A finding, by its id, with the verdict that it would have.
struct ReportedLeft {
  std::string id;
  Verdict verdict = Verdict::kContradiction;
};

// What would be found if one alternative of a choice were the right one.
struct ReportedChoice {
  ChoiceName choice;
  std::string reading;    // "2024-01-02", "donetsk"
  std::string text;       // the same for people: "2 January 2024", "Donetsk Oblast"
  std::string stated_by;  // of a date: what says so, "dateline", "url, content_id"
  // Of the findings whose verdict turns on the choice, those that this alternative
  // leaves, in the order of the findings.
  int64_t findings = 0;
  std::vector<ReportedLeft> left;
};

// A claim that was taken back and so compared with nothing.
struct ReportedWithdrawal {
  std::string claim;              // "article#claim"
  std::optional<std::string> by;  // the claim that corrects it
  std::string reason;             // "corrected" or "retracted"
  FilePosition position;          // of the claim
};

// A claim that most findings have in common.
struct ReportedBlame {
  std::string claim;  // "article#claim"
  int64_t findings = 0;
  int64_t of = 0;  // all findings
};

// What one rule makes of two claims.
struct ReportedOutcome {
  std::string rule;
  StepResult outcome;     // kNothing until it is known
  bool conflict = false;  // both conflict with each other
  std::string finding;  // the id of the one that they then conflict in, where it is known
  std::vector<TraceStep> trace;
};

// Why two claims do or do not conflict.
struct ReportedPair {
  ReportedClaim a;
  ReportedClaim b;
  std::string conclusion;  // one sentence
  std::vector<std::string> notes;
  std::vector<ReportedOutcome> outcomes;  // of the rules that bind both
};

struct Summary {
  int64_t articles = 0;
  int64_t claims = 0;
  // Each claim is counted in one of these.
  int64_t compared = 0;
  int64_t alone = 0;
  int64_t undetermined = 0;
  int64_t withdrawn = 0;
  int64_t silent = 0;
  int64_t article_facts = 0;
  // Claims, articles' statements and reference facts that state something which nothing
  // compared.
  int64_t uncompared = 0;
  // Claims that have a quote, by what became of looking for it.
  std::map<EvidenceState, int64_t> quotes;
  // Findings that are neither accepted nor in the baseline; those that are; and those of
  // files that were not asked for, which the report leaves out.
  std::map<Verdict, int64_t> findings;
  int64_t accepted = 0;
  int64_t baseline = 0;
  int64_t elsewhere = 0;
};

struct Report {
  std::string version;  // of the program that made it
  std::vector<Finding> findings;
  std::vector<ReportedRule> rules;  // of the findings, by id, each once
  std::vector<ReportedChoice> readings;
  std::vector<ReportedWithdrawal> withdrawn;  // by claim
  std::vector<ReportedBlame> blame;           // the most findings first, then by claim
  std::vector<std::string> idle_rules;
  std::vector<std::string> off_rules;          // by the project's overrides
  std::vector<std::string> uncompared;         // some of those that the summary counts
  std::optional<ReportedAgreement> agreement;  // of annotators, where that was asked for
  Summary summary;
  std::vector<Diagnostic> diagnostics;
};

// The gravest severity first, then by verdict, rule, key and id.
void SortFindings(std::vector<Finding>& findings);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_REPORT_H_
