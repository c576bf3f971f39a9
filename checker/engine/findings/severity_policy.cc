#include "checker/engine/findings/severity_policy.h"

#include <cstddef>

#include "absl/strings/str_cat.h"

namespace gainsay {

Severity UsualSeverity(Verdict verdict) {
  return Verdicts()[static_cast<size_t>(verdict)].severity;
}

Severity SeverityOf(const std::string& of_contradictions, Verdict verdict,
                    const SeverityMap& severities) {
  if (verdict == Verdict::kContradiction) {
    if (const auto severity = FindSeverity(of_contradictions)) return *severity;
  }
  const auto set = severities.find(verdict);
  return set != severities.end() ? set->second : UsualSeverity(verdict);
}

std::string SeverityReason(Severity severity, Severity usual) {
  return absl::StrCat("severity ", Name(severity),
                      severity == usual ? ", the usual one" : ", as the project says");
}

std::string SeverityReason(const Rule& rule, Verdict verdict, Severity severity) {
  if (verdict == Verdict::kContradiction && !rule.severity.empty()) {
    return absl::StrCat("severity ", Name(severity), ", as the ",
                        rule.declared ? "property" : "rule", " says");
  }
  return SeverityReason(severity, UsualSeverity(verdict));
}

}  // namespace gainsay
