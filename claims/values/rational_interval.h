#ifndef GAINSAY_CLAIMS_VALUES_RATIONAL_INTERVAL_H_
#define GAINSAY_CLAIMS_VALUES_RATIONAL_INTERVAL_H_

#include "claims/values/interval_set.h"
#include "claims/values/rational.h"
#include "claims/values/unit.h"

namespace gainsay {

// One end of an interval, exact. What `open` and `soft` mean is said at Interval.
struct RationalEnd {
  Rational value;
  bool infinite = false;
  bool open = false;
  bool soft = false;

  static RationalEnd Infinite() { return {Rational(), true, true, false}; }
  static RationalEnd Closed(const Rational& value) {
    return {value, false, false, false};
  }
  static RationalEnd Open(const Rational& value) { return {value, false, true, false}; }
  friend bool operator==(const RationalEnd&, const RationalEnd&) = default;
};

// An interval in exact numbers, from which the sets that are compared are made last. May
// be empty.
struct RationalInterval {
  RationalEnd min = RationalEnd::Infinite();
  RationalEnd max = RationalEnd::Infinite();

  static RationalInterval Point(const Rational& value) {
    return {RationalEnd::Closed(value), RationalEnd::Closed(value)};
  }
  bool valid() const { return min.value.valid() && max.value.valid(); }
  bool empty() const;  // requires valid()
  friend bool operator==(const RationalInterval&, const RationalInterval&) = default;
};

// All of these require valid intervals.
RationalInterval Mirror(const RationalInterval& interval);  // x to -x
// The least interval that holds both; empty ones count like others.
RationalInterval Hull(const RationalInterval& a, const RationalInterval& b);
RationalInterval Intersect(const RationalInterval& a, const RationalInterval& b);
// The whole numbers inside, ends closed and hard.
RationalInterval WholeNumbers(const RationalInterval& interval);
// Amounts in `from` as amounts in `to`, which must measure the same; and in base units.
RationalInterval Convert(const RationalInterval& interval, const Unit& from,
                         const Unit& to);
RationalInterval ToBase(const RationalInterval& interval, const Unit& unit);
// Ends are rounded to the nearest double. Not empty where the interval is not.
IntervalSet ToIntervalSet(const RationalInterval& interval);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_RATIONAL_INTERVAL_H_
