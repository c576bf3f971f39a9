#include "claims/vocabulary/parts_index.h"

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"

namespace gainsay {

PartsIndex::PartsIndex(const Vocabulary& vocabulary) {
  for (EntityId part = 0; part < static_cast<EntityId>(vocabulary.entities().size());
       ++part) {
    for (const EntityId whole : vocabulary.entity(part).part_of) {
      direct_[whole].push_back(part);
    }
  }
}

std::vector<EntityId> PartsIndex::PartsOf(EntityId whole, size_t most) const {
  std::vector<EntityId> parts;
  absl::flat_hash_set<EntityId> known = {whole};
  for (size_t next = 0; next <= parts.size(); ++next) {
    const auto direct = direct_.find(next == 0 ? whole : parts[next - 1]);
    if (direct == direct_.end()) continue;
    for (const EntityId part : direct->second) {
      if (parts.size() == most) break;
      if (known.insert(part).second) parts.push_back(part);
    }
  }
  absl::c_sort(parts);
  return parts;
}

}  // namespace gainsay
