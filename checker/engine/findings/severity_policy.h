#ifndef GAINSAY_CHECKER_ENGINE_FINDINGS_SEVERITY_POLICY_H_
#define GAINSAY_CHECKER_ENGINE_FINDINGS_SEVERITY_POLICY_H_

#include <map>
#include <string>

#include "reports/verdict.h"
#include "rules/rule.h"

namespace gainsay {

// Severities of verdicts, as the project sets them over the standard ones.
using SeverityMap = std::map<Verdict, Severity>;

// The severity of a verdict where neither a project nor a rule says anything.
Severity UsualSeverity(Verdict verdict);

// The severity of a verdict: of a contradiction the one that its rule or property states,
// else the project's.
Severity SeverityOf(const std::string& of_contradictions, Verdict verdict,
                    const SeverityMap& severities);

// Why a finding has its severity, which `usual` is without the project: "severity error,
// the usual one".
std::string SeverityReason(Severity severity, Severity usual);
// The same of a finding by a rule.
std::string SeverityReason(const Rule& rule, Verdict verdict, Severity severity);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FINDINGS_SEVERITY_POLICY_H_
