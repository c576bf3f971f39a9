#ifndef GAINSAY_CHECKER_ENGINE_JOINT_MINIMAL_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_MINIMAL_H_

#include <cstdint>
#include <functional>
#include <vector>

namespace gainsay {

using Conflicts = std::function<bool(const std::vector<int32_t>& items)>;

// A subset of the items that still conflicts, and of which no item can be dropped.
// Requires that all of them conflict, and that more items never make less of a conflict.
// Items that stand first are kept rather than those behind them. By QuickXplain (U.
// Junker, AAAI 2004): of n items k are found with some k log(n/k) questions.
std::vector<int32_t> MinimalConflict(const std::vector<int32_t>& items,
                                     const Conflicts& conflicts);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_MINIMAL_H_
