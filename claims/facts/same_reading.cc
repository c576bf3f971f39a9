#include "claims/facts/same_reading.h"

namespace gainsay {

bool SameReading(const Fact& a, const Fact& b, const Property& property) {
  // Of the types only dates are read relative to the publication date.
  if (const auto* left = std::get_if<DateValue>(&*a.value)) {
    const auto& right = std::get<DateValue>(*b.value);
    if (left->nominal != right.nominal || left->wide != right.wide ||
        left->relative != right.relative) {
      return false;
    };
  }
  // A plan is compared with others by when it was published.
  if (a.stance.plans && a.published != b.published) return false;
  return property.time == TimeKind::kStatic ? a.said_on == b.said_on
                                            : a.time == b.time && a.moment == b.moment;
}

}  // namespace gainsay
