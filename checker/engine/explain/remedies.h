#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_REMEDIES_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_REMEDIES_H_

#include <string>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"
#include "claims/value_types/value_type.h"
#include "reports/report.h"
#include "rules/rule.h"

namespace gainsay {

// The slack of a conflict for people and reports, with what would reconcile two claims of
// a declared property by the hedge or the rounding of one of them: "'about' reached 7.5
// points". That is left out where neither has width, where numbers are not in the
// property's own unit, and for a number without a hedge that would have to be rounded
// twice as much.
ReportedSlack ReportedSlackOf(const Rule& rule, const Conflict& conflict,
                              const FactTable& table, Interpreter& interpreter);

// What would change a verdict, a step "change" each: what would let the claims go
// together, and what would make more of it. `trace` is how the verdict was reached.
std::vector<TraceStep> Remedies(const Rule& rule, const Conflict& conflict,
                                const FactTable& table, const ReportedSlack& slack,
                                const std::vector<TraceStep>& trace,
                                Interpreter& interpreter);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_REMEDIES_H_
