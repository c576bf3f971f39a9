#ifndef GAINSAY_REPORTS_VERDICT_H_
#define GAINSAY_REPORTS_VERDICT_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// What is wrong between claims, weakest first (a flaw is of one claim alone and never
// compared with the rest). "Agree" is no verdict: it is no finding.
enum class Verdict {
  kUndetermined,   // cannot be compared
  kChangedPlan,    // an older plan against a newer one, or against what happened
  kDispute,        // different speakers, or an outlet's own voice against a speaker
  kTension,        // only the widest readings go together, or something is only possible
  kContradiction,  // no world has both
  kFlaw,           // one claim, acceptance or rule at odds with itself or its evidence
};

enum class Severity { kNote, kWarning, kError };

struct VerdictRow {
  Verdict verdict;
  absl::string_view name;
  absl::string_view plural;   // "3 contradictions"
  absl::string_view meaning;  // one sentence for people
  Severity severity;          // unless the project says otherwise
};

// In the order of Verdict.
absl::Span<const VerdictRow> Verdicts();
absl::string_view Name(Verdict verdict);
absl::string_view Name(Severity severity);
std::optional<Verdict> FindVerdict(absl::string_view name);
std::optional<Severity> FindSeverity(absl::string_view name);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_VERDICT_H_
