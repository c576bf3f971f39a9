#include "reports/verdict.h"

#include <array>

namespace gainsay {
namespace {

constexpr std::array<VerdictRow, 6> kVerdicts = {{
    {Verdict::kUndetermined, "undetermined", "undetermined",
     "the claims cannot be compared", Severity::kNote},
    {Verdict::kChangedPlan, "changed-plan", "changed-plans",
     "a plan differs from a later plan, or from what happened", Severity::kNote},
    {Verdict::kDispute, "dispute", "disputes",
     "different speakers say what cannot both hold", Severity::kNote},
    {Verdict::kTension, "tension", "tensions",
     "the claims go together only in their widest reading, or what sets them apart is "
     "only possible",
     Severity::kWarning},
    {Verdict::kContradiction, "contradiction", "contradictions",
     "the claims cannot both hold", Severity::kError},
    {Verdict::kFlaw, "flaw", "flaws", "a claim is at odds with itself or its evidence",
     Severity::kWarning},
}};

constexpr std::array<absl::string_view, 3> kSeverities = {"note", "warning", "error"};

}  // namespace

absl::Span<const VerdictRow> Verdicts() { return kVerdicts; }

absl::string_view Name(Verdict verdict) {
  return kVerdicts[static_cast<size_t>(verdict)].name;
}

absl::string_view Name(Severity severity) {
  return kSeverities[static_cast<size_t>(severity)];
}

std::optional<Verdict> FindVerdict(absl::string_view name) {
  for (const VerdictRow& row : kVerdicts) {
    if (row.name == name) return row.verdict;
  }
  return std::nullopt;
}

std::optional<Severity> FindSeverity(absl::string_view name) {
  for (size_t i = 0; i < kSeverities.size(); ++i) {
    if (kSeverities[i] == name) return static_cast<Severity>(i);
  }
  return std::nullopt;
}

}  // namespace gainsay
