#ifndef GAINSAY_CHECKER_ENGINE_JOINT_CONFLICT_PARTS_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_CONFLICT_PARTS_H_

#include <cstdint>
#include <vector>

#include "checker/engine/compare/tuples.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/solver.h"

namespace gainsay {

// What a conflict of the network is made of, as reports name it.

using Claims = std::vector<int32_t>;  // indices into ClaimSet::claims, ascending

// The claims of the problem's facts.
Claims ClaimsOf(const Problem& problem, const FactTable& table);

// Of some facts, ascending, those that the claims made.
std::vector<int32_t> FactsOf(const Claims& claims, const std::vector<int32_t>& among,
                             const FactTable& table);

// The laws of the problem's constraints, in the network's order, and so by the ids of
// their rules; one for each constraint. They point into the network.
std::vector<const Law*> LawsOf(const Problem& problem, const Network& network);

// Of facts of one key their property's own rule, which is one of the rules.
Law OwnLaw(const Problem& problem, const Network& network,
           const std::vector<Rule>& rules);

// The facts of each key, in the order of `facts`; a sum's keys first, in the order in
// which it adds them. `sum` may be null.
Tuple ByKey(const std::vector<int32_t>& facts, const SumConstraint* sum,
            const Network& network);

// The facts of each binding of the law's rule. What is of no plain binding's variable is
// collected.
Tuple ByBinding(const Law& law, const std::vector<int32_t>& facts,
                const Network& network);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_CONFLICT_PARTS_H_
