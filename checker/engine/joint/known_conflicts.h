#ifndef GAINSAY_CHECKER_ENGINE_JOINT_KNOWN_CONFLICTS_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_KNOWN_CONFLICTS_H_

#include <vector>

#include "checker/engine/joint/network.h"
#include "checker/engine/joint/solver.h"
#include "checker/engine/judge/judge.h"
#include "claims/facts/fact_table.h"
#include "reports/verdict.h"

namespace gainsay {

// Conflicts of a network that are not to be told of it: others tell them, or they are
// none. `laws` are those that a conflict needs, by the ids of their rules.

// What comparing claims one with one has shown already.
bool IsKnownToPairs(const Problem& conflict, const std::vector<const Law*>& laws,
                    const Network& network);

// What the comparison of tuples shows as well, as gravely: what is collected may hold
// more claims of a key, with which it shows nothing, or less.
bool IsKnownToTuples(const Problem& conflict, const std::vector<const Law*>& laws,
                     Verdict verdict, const Network& network, const FactTable& table,
                     const Judge& judge);

// Several reference facts of one key are alternatives (a person's terms of office):
// claims that fit one of them are not held against another.
bool FitsAnotherReference(const Problem& conflict, const Network& network,
                          const FactTable& table, Solver& solver);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_KNOWN_CONFLICTS_H_
