#ifndef GAINSAY_CHECKER_ENGINE_JOINT_LINKING_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_LINKING_H_

#include <cstdint>
#include <vector>

#include "checker/engine/joint/network.h"
#include "checker/engine/joint/solver.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// The facts, ascending, with those of the component's sums that tie them together, over
// as few sums, and variables of which no fact speaks, as can be. With them comes what is
// taken as known, for their time, of what else these sums are about. No sums where
// nothing ties the facts.
Problem Linked(const std::vector<int32_t>& facts, const Problem& component,
               const Network& network, const FactTable& table,
               const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_LINKING_H_
