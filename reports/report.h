#ifndef GAINSAY_REPORTS_REPORT_H_
#define GAINSAY_REPORTS_REPORT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "input/diagnostic.h"
#include "input/node.h"
#include "reports/verdict.h"

namespace gainsay {

// What a run found, as plain data: the engine makes it, formats show it. Everything here
// is sorted and independent of the order of files, of threads and of the locale.

enum class EvidenceState { kUnchecked, kExact, kFolded, kAmbiguous, kMissing };
absl::string_view Name(EvidenceState state);

struct ReportedEvidence {
  EvidenceState state = EvidenceState::kUnchecked;
  FilePosition position;  // in the article's text; line 0 where it was not found
};

// One claim as a finding shows it.
struct ReportedClaim {
  std::string article;
  std::string claim;
  std::string publisher;       // the article's, or its id where it names none
  std::string published_text;  // "28 January 2026"; empty where unknown
  FilePosition position;
  std::string field;                   // of an article's own statement, else empty
  std::string value;                   // as written
  Node reading;                        // product.md's JSON of the reading
  std::string reading_text;            // "about 90% (nominal 87.5–92.5, wide 85–95)"
  std::vector<std::string> matched;    // which persons its names were taken for, and how
  std::optional<std::string> voice;    // the speaker's name; none: the outlet's own
  std::vector<std::string> stance;     // never empty
  std::optional<std::string> said_on;  // EDTF
  std::optional<std::string> as_of;    // EDTF
  std::string time_text;               // when what it says holds, for people
  std::string quote;
  ReportedEvidence evidence;
  std::string source;  // of a reference fact
};

// Claims that agree with one another.
struct ReportedPosition {
  std::string value;    // of its first claim, as written
  int64_t count = 0;    // of all its claims, of which `claims` lists some
  int64_t origins = 0;  // of independent ones
  std::vector<ReportedClaim> claims;
};

// A minimal set of claims that conflict, "article#claim" each.
struct ReportedWitness {
  std::vector<std::string> claims;
  std::vector<std::string> background;
  Verdict verdict = Verdict::kContradiction;
};

// What a finding says under one alternative of something left open; no verdict:
// agreement.
struct ReportedCondition {
  std::string choice;
  std::string reading;
  std::optional<Verdict> verdict;
};

struct ReportedSlack {
  std::optional<double> value;
  std::string unit;
  std::vector<std::string> members;
};

// One step of how a verdict was reached; the same steps for text, JSON and explanations.
struct TraceStep {
  std::string step;    // "joined", "time", "compared", "voice", "plan", "certainty"
  std::string text;    // one sentence
  std::string result;  // "contradiction", "possible", "true", …
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
};

// How many findings would be left if one alternative of a choice were the right one.
struct ReportedChoice {
  std::string choice;
  std::string reading;
  int64_t findings = 0;
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
  std::map<Verdict, int64_t> findings;
};

struct Report {
  std::vector<Finding> findings;
  std::vector<ReportedChoice> readings;
  std::vector<std::string> idle_rules;
  std::vector<std::string> off_rules;   // by the project's overrides
  std::vector<std::string> uncompared;  // some of those that the summary counts
  Summary summary;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_REPORT_H_
