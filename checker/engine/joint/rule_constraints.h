#ifndef GAINSAY_CHECKER_ENGINE_JOINT_RULE_CONSTRAINTS_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_RULE_CONSTRAINTS_H_

#include <utility>

#include "absl/container/flat_hash_set.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/variables.h"

namespace gainsay {

// Laws that a network has already.
using KnownLaws = absl::flat_hash_set<std::pair<const Rule*, JoinKey>>;

// Adds what a written rule requires wherever its keys meet, where that is bounds on sums
// and distances of single values (rules/linear_bounds.h). Adds variables for the parts of
// a whole of which no claim speaks.
void AddRuleConstraints(const Rule& rule, const Vocabulary& vocabulary,
                        const FactTable& table, Variables* variables, KnownLaws* known,
                        Network* network);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_RULE_CONSTRAINTS_H_
