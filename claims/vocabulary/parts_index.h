#ifndef GAINSAY_CLAIMS_VOCABULARY_PARTS_INDEX_H_
#define GAINSAY_CLAIMS_VOCABULARY_PARTS_INDEX_H_

#include <cstddef>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// The parts of a vocabulary's entities, found without a look at all entities.
class PartsIndex {
 public:
  // Of the entities that there are now: what joins the vocabulary later is part of
  // nothing.
  explicit PartsIndex(const Vocabulary& vocabulary);

  // What is, through any number of steps, part of the entity, without itself, ascending;
  // of more than `most` so many of those that are the fewest steps away.
  std::vector<EntityId> PartsOf(EntityId whole, size_t most) const;

 private:
  absl::flat_hash_map<EntityId, std::vector<EntityId>> direct_;  // by the whole
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_PARTS_INDEX_H_
