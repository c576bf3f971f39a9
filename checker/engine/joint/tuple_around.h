#ifndef GAINSAY_CHECKER_ENGINE_JOINT_TUPLE_AROUND_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_TUPLE_AROUND_H_

#include <optional>

#include "checker/engine/compare/tuples.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/solver.h"
#include "checker/engine/judge/judge.h"
#include "claims/facts/fact_table.h"

namespace gainsay {

// The tuple in which the comparison of tuples judges the conflict of a rule that adds up
// what is collected: with all that may hold at the time of its facts. Nothing where some
// name stands for no fact of the conflict or for several, or is not collected.
std::optional<Tuple> TupleAround(const Law& law, const Problem& conflict,
                                 const Network& network, const FactTable& table,
                                 const Judge& judge);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_TUPLE_AROUND_H_
