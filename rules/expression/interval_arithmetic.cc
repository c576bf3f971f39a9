#include "rules/expression/interval_arithmetic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "absl/types/span.h"

namespace gainsay {
namespace {

// Unions of more pairs than this are replaced by their hulls.
constexpr size_t kMaxPairs = 64;

constexpr double kMaxExact = 9007199254740992.0;  // 2^53

struct End {
  double value = 0;
  bool open = false;
  bool soft = false;
};

End Low(const Interval& a) { return {a.min, a.min_open, a.min_soft}; }
End High(const Interval& a) { return {a.max, a.max_open, a.max_soft}; }

// The result of an operation on two ends, with the margin that its rounding and theirs
// need.
struct Corner {
  End end;
  double margin = 0;
};

bool Exact(double x) { return std::abs(x) <= kMaxExact && x == std::floor(x); }

// Each operand was rounded by up to half a unit in its last place, and so is the result.
double Margin(double largest) {
  if (std::isinf(largest)) return 0;
  return 4 * (std::nextafter(std::abs(largest), kInfinity) - std::abs(largest));
}

Corner Plus(const End& a, const End& b) {
  const double sum = a.value + b.value;
  const bool exact = Exact(a.value) && Exact(b.value) && Exact(sum);
  const double largest = std::max({std::abs(a.value), std::abs(b.value), std::abs(sum)});
  return {{sum, a.open || b.open, a.soft || b.soft}, exact ? 0 : Margin(largest)};
}

// A closed 0 times anything is 0, and reached.
Corner Times(const End& a, const End& b) {
  const bool soft = a.soft || b.soft;
  if (a.value == 0 || b.value == 0) {
    const bool reached = (a.value == 0 && !a.open) || (b.value == 0 && !b.open);
    return {{0, !reached, soft}, 0};
  }
  const double product = a.value * b.value;
  const bool exact = Exact(a.value) && Exact(b.value) && Exact(product);
  return {{product, a.open || b.open, soft}, exact ? 0 : Margin(product)};
}

// Requires a divisor whose sign `positive` tells, 0 being at most an open end of it.
Corner Over(const End& a, const End& b, bool positive) {
  const bool soft = a.soft || b.soft;
  if (a.value == 0) return {{0, a.open, soft}, 0};
  if (std::isinf(b.value)) return {{0, true, soft}, 0};
  if (b.value == 0) {
    return {{(a.value > 0) == positive ? kInfinity : -kInfinity, true, soft}, 0};
  }
  const double quotient = a.value / b.value;
  const bool exact = Exact(a.value) && Exact(b.value) && std::fmod(a.value, b.value) == 0;
  return {{quotient, a.open || b.open, soft}, exact ? 0 : Margin(quotient)};
}

double Outward(double value, double margin, double direction) {
  return margin == 0
             ? value
             : std::nextafter(value + std::copysign(margin, direction), direction);
}

// From the least corner to the greatest; of equal ones a closed one counts.
Interval Span(absl::Span<const Corner> corners) {
  const auto less = [](const Corner& x, const Corner& y) {
    return std::pair(x.end.value, x.end.open) < std::pair(y.end.value, y.end.open);
  };
  const auto before = [](const Corner& x, const Corner& y) {
    return std::pair(x.end.value, !x.end.open) < std::pair(y.end.value, !y.end.open);
  };
  const Corner& low = *std::min_element(corners.begin(), corners.end(), less);
  const Corner& high = *std::max_element(corners.begin(), corners.end(), before);
  Interval span;
  span.min = Outward(low.end.value, low.margin, -kInfinity);
  span.max = Outward(high.end.value, high.margin, kInfinity);
  span.min_open = low.end.open || std::isinf(span.min);
  span.max_open = high.end.open || std::isinf(span.max);
  span.min_soft = low.end.soft;
  span.max_soft = high.end.soft;
  return span;
}

template <typename Operation>
IntervalSet ForPairs(const IntervalSet& a, const IntervalSet& b, Operation operation) {
  if (a.empty() || b.empty()) return IntervalSet();
  const size_t pairs = a.intervals().size() * b.intervals().size();
  if (pairs == 1 || pairs > kMaxPairs) {
    return IntervalSet(operation(a.Hull(), b.Hull()));
  }
  IntervalSet::Storage results;
  for (const Interval& x : a.intervals()) {
    for (const Interval& y : b.intervals()) results.push_back(operation(x, y));
  }
  return IntervalSet::Of(std::move(results));
}

template <typename Operation>
Interval Corners(const Interval& a, const Interval& b, Operation operation) {
  const std::array<Corner, 4> corners = {
      operation(Low(a), Low(b)), operation(Low(a), High(b)), operation(High(a), Low(b)),
      operation(High(a), High(b))};
  return Span(corners);
}

Interval Mirrored(const Interval& a) {
  return {0 - a.max, 0 - a.min, a.max_open, a.min_open, a.max_soft, a.min_soft};
}

// Requires a divisor all of one sign.
IntervalSet DivideBySigned(const IntervalSet& a, const IntervalSet& b, bool positive) {
  return ForPairs(a, b, [positive](const Interval& x, const Interval& y) {
    return Corners(x, y, [positive](const End& over, const End& under) {
      return Over(over, under, positive);
    });
  });
}

}  // namespace

IntervalSet Add(const IntervalSet& a, const IntervalSet& b) {
  return ForPairs(a, b, [](const Interval& x, const Interval& y) {
    const std::array<Corner, 2> corners = {Plus(Low(x), Low(y)), Plus(High(x), High(y))};
    return Span(corners);
  });
}

IntervalSet Subtract(const IntervalSet& a, const IntervalSet& b) {
  return Add(a, Negate(b));
}

IntervalSet Multiply(const IntervalSet& a, const IntervalSet& b) {
  return ForPairs(
      a, b, [](const Interval& x, const Interval& y) { return Corners(x, y, Times); });
}

IntervalSet Divide(const IntervalSet& a, const IntervalSet& b) {
  const IntervalSet above = Intersect(b, Interval{0, kInfinity, true, true});
  const IntervalSet below = Intersect(b, Interval{-kInfinity, 0, true, true});
  if (above.empty() && below.empty() && !a.empty() && !b.empty()) {
    return IntervalSet::All();
  }
  return Unite(DivideBySigned(a, above, true), DivideBySigned(a, below, false));
}

IntervalSet Negate(const IntervalSet& a) {
  IntervalSet::Storage mirrored;
  for (const Interval& interval : a.intervals()) mirrored.push_back(Mirrored(interval));
  return IntervalSet::Of(std::move(mirrored));
}

IntervalSet AbsoluteValue(const IntervalSet& a) {
  Interval positive;
  positive.min = 0;
  positive.max_open = true;
  const IntervalSet half_line(positive);
  return Unite(Intersect(a, half_line), Intersect(Negate(a), half_line));
}

IntervalSet Smaller(const IntervalSet& a, const IntervalSet& b) {
  return ForPairs(a, b, [](const Interval& x, const Interval& y) {
    Interval smaller = y.min < x.min || (y.min == x.min && !y.min_open) ? y : x;
    const Interval& top = x.max < y.max || (x.max == y.max && x.max_open) ? x : y;
    smaller.max = top.max;
    smaller.max_open = top.max_open;
    smaller.max_soft = top.max_soft;
    return smaller;
  });
}

IntervalSet Greater(const IntervalSet& a, const IntervalSet& b) {
  return Negate(Smaller(Negate(a), Negate(b)));
}

IntervalSet CloseSoftEnds(const IntervalSet& set) {
  IntervalSet::Storage closed;
  for (Interval interval : set.intervals()) {
    interval.min_open =
        interval.min_open && (!interval.min_soft || std::isinf(interval.min));
    interval.max_open =
        interval.max_open && (!interval.max_soft || std::isinf(interval.max));
    closed.push_back(interval);
  }
  return IntervalSet::Of(std::move(closed));
}

}  // namespace gainsay
