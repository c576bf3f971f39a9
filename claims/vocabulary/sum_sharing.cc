#include "claims/vocabulary/sum_sharing.h"

#include "absl/algorithm/container.h"
#include "claims/vocabulary/value_range.h"

namespace gainsay {

bool LeavesOthersNothing(const Property& property) {
  return property.sums_to.has_value() && !property.sums_to->complete.empty() &&
         IsNeverNegative(property);
}

std::optional<Interval> LeftOfTotal(EntityId entity, const Property& property,
                                    const Vocabulary& vocabulary) {
  if (!LeavesOthersNothing(property)) return std::nullopt;
  const SumDeclaration& sum = *property.sums_to;
  const bool may_share = absl::c_any_of(sum.complete, [&](EntityId sharer) {
    return vocabulary.IsPartOf(entity, sharer) || vocabulary.IsPartOf(sharer, entity);
  });
  if (may_share) return std::nullopt;
  const Interval total = sum.total.wide.Hull();
  return Interval{0, total.max - total.min};
}

}  // namespace gainsay
