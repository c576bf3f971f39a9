#ifndef GAINSAY_CHECKER_ENGINE_FINDINGS_WEAKER_POSITIONS_H_
#define GAINSAY_CHECKER_ENGINE_FINDINGS_WEAKER_POSITIONS_H_

#include <cstdint>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "claims/facts/fact_table.h"

namespace gainsay {

// Of each position none of whose claims takes part in a conflict of the component that is
// as grave as `verdict`: its gravest conflict, the first of these. In the order of the
// positions, each conflict once.
std::vector<const Conflict*> WeakerConflicts(
    const std::vector<Conflict>& component,
    const std::vector<std::vector<int32_t>>& positions, Verdict verdict,
    const FactTable& table);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FINDINGS_WEAKER_POSITIONS_H_
