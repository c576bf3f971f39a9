#ifndef GAINSAY_CHECKER_ENGINE_JOINT_CROWDED_SET_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_CROWDED_SET_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "claims/claim_set.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// A set of which facts together name more members than one of them says there are.
struct CrowdedSet {
  std::vector<EntityId> named;
  double number = 0;     // of these, parts of others left out
  int32_t counting = 0;  // the fact that leaves least room
  double most = 0;       // members that it allows
};

// Nothing where the facts are of no sets, or there is room.
std::optional<CrowdedSet> FindCrowdedSet(absl::Span<const int32_t> facts,
                                         const FactTable& table,
                                         const Vocabulary& vocabulary, Width width);

// "Ann, Ben and Cas are named, 3 in all, more than the 2 of “Ann and another”".
std::string SentenceOf(const CrowdedSet& set, const FactTable& table,
                       const ClaimSet& claims, const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_CROWDED_SET_H_
