#include "claims/facts/valid_time.h"

#include <algorithm>
#include <cstdint>

namespace gainsay {

DateBox ValidTime(const Fact& fact, const Property& property) {
  DateBox valid = fact.time;
  const bool holds_on = property.time == TimeKind::kFluent && !fact.ends;
  if (!holds_on) return valid;
  const int64_t days = property.holds_for_days;
  for (Day* end : {&valid.end.min, &valid.end.max}) {
    *end = std::min(*end, kMaxDay - days) + days;
  }
  return valid;
}

}  // namespace gainsay
