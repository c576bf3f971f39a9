#ifndef GAINSAY_CHECKER_ENGINE_FINDINGS_FINDING_MESSAGE_H_
#define GAINSAY_CHECKER_ENGINE_FINDINGS_FINDING_MESSAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/explain/describe.h"
#include "claims/facts/fact_table.h"
#include "rules/rule.h"

namespace gainsay {

// The message of a finding whose rule gives none, from its gravest conflict and the facts
// of its positions: "Marnby, turnout: 60%, or 70%?" where all are of one key, else each
// value by what it is of: "Marnby, voters: 400, and residents: 300?" Of many values of a
// key the first ones and how many there are besides. Behind a single one stands what a
// written rule requires: "Marnby, turnout: 120%? required: t.value <= 100%".
std::string FindingMessage(const Rule& rule, const Conflict& strongest,
                           const std::vector<std::vector<int32_t>>& positions,
                           const FactTable& table, const Describer& describer);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FINDINGS_FINDING_MESSAGE_H_
