#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_SURE_PLACE_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_SURE_PLACE_H_

#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "claims/values/interval_set.h"
#include "claims/values/value.h"

namespace gainsay {

// Places values on a line so that two of them whose places meet are sure to agree,
// whatever the property's tolerance: what need not be compared any more. Names and
// identifiers have a place each. Values of one property only are placed by one of these.
class SurePlaces {
 public:
  // Of amounts of the dimension; by default, of that of the first that is placed.
  explicit SurePlaces(std::optional<Dimension> dimension = std::nullopt)
      : dimension_(dimension) {}

  // None where agreement is not a matter of a line: sets of names, wordings, spans of
  // days, times of day, denials, several readings, and amounts of another dimension.
  std::optional<Interval> Of(const Value& value);

 private:
  std::optional<Dimension> dimension_;
  absl::flat_hash_map<std::string, double> identifiers_;
};

inline bool LiesBelow(const Interval& a, const Interval& b) {
  return a.max < b.min || (a.max == b.min && (a.max_open || b.min_open));
}

inline bool Overlap(const Interval& a, const Interval& b) {
  return !LiesBelow(a, b) && !LiesBelow(b, a);
}

// The least interval in which both lie.
Interval Span(const Interval& a, const Interval& b);

// What may be any value that has its place within the span, of the same type and
// dimension as this one. Nothing for names and identifiers, which lie in no order.
std::optional<Value> AnyWithin(const Interval& span, const Value& like);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_SURE_PLACE_H_
