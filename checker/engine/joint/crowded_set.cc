#include "checker/engine/joint/crowded_set.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/value_types/entity_set_members.h"
#include "claims/value_types/names.h"
#include "fmt/format.h"
#include "input/word_list.h"

namespace gainsay {

std::optional<CrowdedSet> FindCrowdedSet(absl::Span<const int32_t> facts,
                                         const FactTable& table,
                                         const Vocabulary& vocabulary, Width width) {
  CrowdedSet set;
  set.most = kInfinity;
  for (const int32_t fact : facts) {
    const auto* value = std::get_if<EntitySetValue>(&*table.facts[fact].value);
    if (value == nullptr) return std::nullopt;
    set.named.insert(set.named.end(), value->must.begin(), value->must.end());
    if (!value->count.has_value()) continue;
    const IntervalSet& count =
        width == Width::kNominal ? value->count->nominal : value->count->wide;
    if (count.empty() || count.Hull().max >= set.most) continue;
    set.most = count.Hull().max;
    set.counting = fact;
  }
  absl::c_sort(set.named);
  set.named.erase(std::unique(set.named.begin(), set.named.end()), set.named.end());
  set.number = static_cast<double>(CountMaximal(set.named, &vocabulary));
  return set.number > set.most ? std::optional<CrowdedSet>(std::move(set)) : std::nullopt;
}

std::string SentenceOf(const CrowdedSet& set, const FactTable& table,
                       const ClaimSet& claims, const Vocabulary& vocabulary) {
  constexpr size_t kMostNames = 10;
  const Claim counting = claims.claims.whole(table.facts[set.counting].claim);
  return fmt::format("{} are named, {} in all, more than the {} of “{}”",
                     WordList(EntityNames(set.named, vocabulary), " and ", kMostNames),
                     FormatNumber(set.number), FormatNumber(set.most),
                     WrittenValue(counting.value));
}

}  // namespace gainsay
