#ifndef GAINSAY_CHECKER_ENGINE_JOINT_LAW_ORDER_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_LAW_ORDER_H_

#include "checker/engine/joint/network.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Sorts the network's laws by the ids of their rules, then by those of what they are
// about, and its sums and orders by their laws: where several say the same, the first is
// told, which must not hang on the order in which a vocabulary names things.
void SortLaws(const Vocabulary& vocabulary, Network& network);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_LAW_ORDER_H_
