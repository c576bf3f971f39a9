#include "checker/engine/flaw_changes.h"

#include <algorithm>

#include "reports/settle.h"

namespace gainsay {

bool FlawChanges::IsOff(const std::string& rule) const {
  const Override* change = Find(rule);
  return change != nullptr && change->off;
}

std::optional<Severity> FlawChanges::SeverityOf(const std::string& rule) const {
  const Override* change = Find(rule);
  return change == nullptr ? std::nullopt : change->severity;
}

void FlawChanges::ApplyToAcceptances(std::vector<Finding>& findings) const {
  const auto off = [&](const Finding& finding) {
    return IsAcceptanceFlaw(finding) && IsOff(finding.rule);
  };
  findings.erase(std::remove_if(findings.begin(), findings.end(), off), findings.end());
  for (Finding& finding : findings) {
    if (!IsAcceptanceFlaw(finding)) continue;
    finding.severity = SeverityOf(finding.rule).value_or(finding.severity);
  }
}

const Override* FlawChanges::Find(const std::string& rule) const {
  const auto found = overrides_.find(rule);
  return found == overrides_.end() ? nullptr : &found->second;
}

}  // namespace gainsay
