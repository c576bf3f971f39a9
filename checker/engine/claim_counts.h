#ifndef GAINSAY_CHECKER_ENGINE_CLAIM_COUNTS_H_
#define GAINSAY_CHECKER_ENGINE_CLAIM_COUNTS_H_

#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/project/workspace.h"
#include "claims/facts/fact_table.h"
#include "reports/report.h"

namespace gainsay {

// What became of each claim: it ends in one state. `joint` says of each claim whether
// some constraint was asked about it.
void CountClaims(const Workspace& workspace, const FactTable& table,
                 const Comparisons& comparisons, const std::vector<bool>& joint,
                 Summary& summary);

// Lists the claims that were read, and compared with nothing: the first of them, and how
// many there are.
void ListUncompared(const Workspace& workspace, const FactTable& table,
                    const Comparisons& comparisons, const std::vector<bool>& joint,
                    Report& report);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_CLAIM_COUNTS_H_
