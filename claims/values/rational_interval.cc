#include "claims/values/rational_interval.h"

#include <utility>

namespace gainsay {
namespace {

// Whether `a` lets in smaller numbers than `b`, both being lower ends.
bool StartsBefore(const RationalEnd& a, const RationalEnd& b) {
  if (a.infinite || b.infinite) return a.infinite && !b.infinite;
  return a.value == b.value ? !a.open && b.open : a.value < b.value;
}

// Whether `a` shuts out larger numbers than `b`, both being upper ends.
bool EndsBefore(const RationalEnd& a, const RationalEnd& b) {
  if (a.infinite || b.infinite) return !a.infinite && b.infinite;
  return a.value == b.value ? a.open && !b.open : a.value < b.value;
}

RationalEnd ToBase(RationalEnd end, const Unit& unit) {
  if (!end.infinite) end.value = unit.ToBase(end.value);
  return end;
}

RationalEnd FromBase(RationalEnd end, const Unit& unit) {
  if (!end.infinite) end.value = unit.FromBase(end.value);
  return end;
}

}  // namespace

bool RationalInterval::empty() const {
  if (min.infinite || max.infinite) return false;
  return max.value < min.value || (min.value == max.value && (min.open || max.open));
}

RationalInterval Mirror(const RationalInterval& interval) {
  RationalInterval mirrored{interval.max, interval.min};
  mirrored.min.value = -mirrored.min.value;
  mirrored.max.value = -mirrored.max.value;
  return mirrored;
}

RationalInterval Hull(const RationalInterval& a, const RationalInterval& b) {
  return {StartsBefore(b.min, a.min) ? b.min : a.min,
          EndsBefore(a.max, b.max) ? b.max : a.max};
}

RationalInterval Intersect(const RationalInterval& a, const RationalInterval& b) {
  return {StartsBefore(a.min, b.min) ? b.min : a.min,
          EndsBefore(b.max, a.max) ? b.max : a.max};
}

RationalInterval WholeNumbers(const RationalInterval& interval) {
  RationalInterval whole = interval;
  if (!whole.min.infinite) {
    const Rational above = interval.min.value.Ceiling();
    const bool next = interval.min.open && above == interval.min.value;
    whole.min = RationalEnd::Closed(next ? above + 1 : above);
  }
  if (!whole.max.infinite) {
    const Rational below = interval.max.value.Floor();
    const bool next = interval.max.open && below == interval.max.value;
    whole.max = RationalEnd::Closed(next ? below - 1 : below);
  }
  return whole;
}

RationalInterval ToBase(const RationalInterval& interval, const Unit& unit) {
  if (unit.factor == 1 && unit.offset == 0) return interval;
  return {ToBase(interval.min, unit), ToBase(interval.max, unit)};
}

RationalInterval Convert(const RationalInterval& interval, const Unit& from,
                         const Unit& to) {
  if (from.factor == to.factor && from.offset == to.offset) return interval;
  const RationalInterval base = ToBase(interval, from);
  return {FromBase(base.min, to), FromBase(base.max, to)};
}

IntervalSet ToIntervalSet(const RationalInterval& interval) {
  Interval result;
  result.min = interval.min.infinite ? -kInfinity : interval.min.value.ToDouble();
  result.max = interval.max.infinite ? kInfinity : interval.max.value.ToDouble();
  result.min_open = interval.min.open;
  result.max_open = interval.max.open;
  result.min_soft = interval.min.soft;
  result.max_soft = interval.max.soft;
  // Of an interval that is narrower than doubles can tell the point is left.
  if (result.min == result.max && !interval.empty())
    result.min_open = result.max_open = false;
  return IntervalSet(result);
}

}  // namespace gainsay
