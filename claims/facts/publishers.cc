#include "claims/facts/publishers.h"

#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {

void FindPublishers(const Vocabulary& vocabulary, ClaimSet& set) {
  absl::flat_hash_map<absl::string_view, int32_t> as_written;
  absl::flat_hash_map<std::string, int32_t> folded;
  absl::flat_hash_map<EntityId, int32_t> known;
  for (size_t i = 0; i < set.articles.size(); ++i) {
    Article& article = set.articles[i];
    const auto number = static_cast<int32_t>(i);
    article.first_of_publisher = number;
    if (article.publisher.empty()) continue;
    const auto [first, fresh] = as_written.try_emplace(article.publisher, number);
    if (fresh) {
      const EntityId entity = vocabulary.FindDeclared(article.publisher);
      const auto place =
          entity == kNoEntity
              ? folded.try_emplace(FoldName(article.publisher), number).first->second
              : known.try_emplace(entity, number).first->second;
      first->second = place;
    }
    article.first_of_publisher = first->second;
  }
}

}  // namespace gainsay
