#ifndef GAINSAY_CLAIMS_VALUES_INTERVAL_SET_H_
#define GAINSAY_CLAIMS_VALUES_INTERVAL_SET_H_

#include <limits>

#include "absl/container/inlined_vector.h"

namespace gainsay {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

// A non-empty interval of the real line. An infinite end is always open. A *soft* end was
// made by rounding or by a hedge, not stated by the writer ("more than 50" has a stated,
// hard, open end at 50; 75% read as 72.5 to 77.5 has soft ends).
struct Interval {
  double min = -kInfinity;
  double max = kInfinity;
  bool min_open = false;
  bool max_open = false;
  bool min_soft = false;
  bool max_soft = false;

  bool empty() const { return min > max || (min == max && (min_open || max_open)); }
  friend bool operator==(const Interval&, const Interval&) = default;
};

// Whether `a` begins, or ends, before `b` does.
inline bool StartsBefore(const Interval& a, const Interval& b) {
  return a.min != b.min ? a.min < b.min : !a.min_open && b.min_open;
}
inline bool EndsBefore(const Interval& a, const Interval& b) {
  return a.max != b.max ? a.max < b.max : a.max_open && !b.max_open;
}

// How ends that touch are treated when two sets are compared.
enum class Touch {
  kStrict,      // as open or closed as they are
  kSoftCloses,  // a soft end counts as closed: "75%" and "80%" meet at 77.5
};

// A union of disjoint intervals, ascending; adjacent or overlapping ones are merged. The
// empty set is a value too ("nothing is left of it"). Numbers are in whatever unit the
// holder says.
class IntervalSet {
 public:
  using Storage = absl::InlinedVector<Interval, 1>;

  IntervalSet() = default;
  IntervalSet(const Interval& interval);  // NOLINT: an interval is a set
  static IntervalSet Point(double value);
  static IntervalSet All();
  // Merges and sorts what it is given; empty intervals are dropped.
  static IntervalSet Of(Storage intervals);

  bool empty() const { return intervals_.empty(); }
  const Storage& intervals() const { return intervals_; }
  // The ends of the whole set; requires !empty().
  const Interval& first() const { return intervals_.front(); }
  const Interval& last() const { return intervals_.back(); }
  Interval Hull() const;

  friend bool operator==(const IntervalSet&, const IntervalSet&) = default;

 private:
  Storage intervals_;
};

bool Meets(const IntervalSet& a, const IntervalSet& b, Touch touch);
bool Contains(const IntervalSet& set, double value);
bool IsSubset(const IntervalSet& inner, const IntervalSet& outer);
IntervalSet Intersect(const IntervalSet& a, const IntervalSet& b);
IntervalSet Unite(const IntervalSet& a, const IntervalSet& b);
IntervalSet Complement(const IntervalSet& set);
// x * factor + offset for each member; factor may be negative, not 0. The result is
// rounded to nearest; exact conversions are done on rationals before sets are made.
IntervalSet Affine(const IntervalSet& set, double factor, double offset);
// Ends of whole-numbered sets are moved to the whole numbers inside and closed: (300,
// inf) becomes [301, inf). Intervals without a whole number vanish.
IntervalSet WholeNumbers(const IntervalSet& set);
// The distance between two sets that do not meet; 0 where they meet or touch.
double Gap(const IntervalSet& a, const IntervalSet& b);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_INTERVAL_SET_H_
