#ifndef GAINSAY_TESTS_CLAIMS_DATE_SUBSET_H_
#define GAINSAY_TESTS_CLAIMS_DATE_SUBSET_H_

#include <algorithm>

#include "absl/container/inlined_vector.h"
#include "claims/values/date_set.h"

namespace gainsay {

inline DayRange HullOf(const DateBox& box) { return {box.start.min, box.end.max}; }

// The hulls of the boxes, ascending, those that touch joined.
inline absl::InlinedVector<DayRange, 2> JoinedHulls(const DateSet& set) {
  absl::InlinedVector<DayRange, 2> hulls;
  for (const DateBox& box : set.boxes) hulls.push_back(HullOf(box));
  std::sort(hulls.begin(), hulls.end(),
            [](const DayRange& a, const DayRange& b) { return a.min < b.min; });
  absl::InlinedVector<DayRange, 2> joined;
  for (const DayRange& hull : hulls) {
    if (!joined.empty() && hull.min <= joined.back().max + 1) {
      joined.back().max = std::max(joined.back().max, hull.max);
    } else {
      joined.push_back(hull);
    }
  }
  return joined;
}

// Every extent of `inner` is possible in `outer` (by hull of days).
inline bool IsSubset(const DateSet& inner, const DateSet& outer) {
  const auto covers = JoinedHulls(outer);
  return std::all_of(inner.boxes.begin(), inner.boxes.end(), [&](const DateBox& box) {
    const DayRange hull = HullOf(box);
    return std::any_of(covers.begin(), covers.end(), [&](const DayRange& cover) {
      return cover.min <= hull.min && hull.max <= cover.max;
    });
  });
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CLAIMS_DATE_SUBSET_H_
