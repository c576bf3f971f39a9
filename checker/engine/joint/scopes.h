#ifndef GAINSAY_CHECKER_ENGINE_JOINT_SCOPES_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_SCOPES_H_

#include <cstdint>
#include <vector>

#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Which of some facts may be asked to hold together, ascending lists of indices into
// FactTable::facts.

// Facts of states that may hold at one time, each list with all facts that no time binds.
// Two of one list may still lie too far apart, which the verdict on them tells.
std::vector<std::vector<int32_t>> TimeWindows(const std::vector<int32_t>& facts,
                                              const FactTable& table,
                                              const Vocabulary& vocabulary);

// By what a conflict among them would be, the gravest first: outlets' own voices, each
// speaker's, all that is reported, and all with plans. What is taken as known is in each.
std::vector<std::vector<int32_t>> VoiceScopes(const std::vector<int32_t>& facts,
                                              const FactTable& table);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_SCOPES_H_
