#include "rules/expression/interval_arithmetic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "absl/numeric/int128.h"
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

// A decimal number: digits / 10^places.
struct Decimal {
  int64_t digits = 0;
  int places = 0;
};

// Powers of 10 that doubles hold exactly.
constexpr std::array<double, 16> kPowersOfTen = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
constexpr double kMostDigits = 1e15;

// The decimal number of up to 15 digits that the double is the nearest to, of which there
// is at most one: 0.48 is 48%, and meant to be. Whole numbers may have one digit more.
std::optional<Decimal> DecimalOf(double x) {
  if (std::abs(x) <= kMaxExact && x == std::floor(x)) {
    return Decimal{static_cast<int64_t>(x), 0};
  }
  for (size_t places = 1; places < kPowersOfTen.size(); ++places) {
    const double digits = std::round(x * kPowersOfTen[places]);
    if (!(std::abs(digits) < kMostDigits)) break;
    // Of two numbers that are exact the quotient is the nearest double.
    if (digits / kPowersOfTen[places] == x) {
      return Decimal{static_cast<int64_t>(digits), static_cast<int>(places)};
    }
  }
  return std::nullopt;
}

// The double that stands for digits / 10^places, where DecimalOf tells it from others.
std::optional<double> DoubleOf(absl::int128 digits, int places) {
  constexpr int kTen = 10;
  while (places > 0 && digits % kTen == 0) {
    digits /= kTen;
    --places;
  }
  const double most = places == 0 ? kMaxExact : kMostDigits;
  const auto most_digits = static_cast<int64_t>(most);
  if (digits > most_digits || digits < -most_digits) return std::nullopt;
  if (places >= static_cast<int>(kPowersOfTen.size())) return std::nullopt;
  return static_cast<double>(static_cast<int64_t>(digits)) /
         kPowersOfTen[static_cast<size_t>(places)];
}

absl::int128 DigitsAt(const Decimal& number, int places) {
  return absl::int128(number.digits) *
         static_cast<int64_t>(kPowersOfTen[static_cast<size_t>(places - number.places)]);
}

// What they come to, where doubles hold all three as decimal numbers.
std::optional<double> ExactSum(double a, double b) {
  const std::optional<Decimal> x = DecimalOf(a);
  const std::optional<Decimal> y = DecimalOf(b);
  if (!x.has_value() || !y.has_value()) return std::nullopt;
  const int places = std::max(x->places, y->places);
  return DoubleOf(DigitsAt(*x, places) + DigitsAt(*y, places), places);
}

std::optional<double> ExactProduct(double a, double b) {
  const std::optional<Decimal> x = DecimalOf(a);
  const std::optional<Decimal> y = DecimalOf(b);
  if (!x.has_value() || !y.has_value()) return std::nullopt;
  return DoubleOf(absl::int128(x->digits) * y->digits, x->places + y->places);
}

std::optional<double> ExactQuotient(double a, double b) {
  constexpr int kMorePlaces = 15;
  const std::optional<Decimal> x = DecimalOf(a);
  const std::optional<Decimal> y = DecimalOf(b);
  if (!x.has_value() || !y.has_value()) return std::nullopt;
  const absl::int128 digits = DigitsAt(*x, x->places + kMorePlaces);
  if (digits % y->digits != 0) return std::nullopt;
  return DoubleOf(digits / y->digits, x->places + kMorePlaces - y->places);
}

// Each operand was rounded by up to half a unit in its last place, and so is the result.
double Margin(double largest) {
  if (std::isinf(largest)) return 0;
  return 4 * (std::nextafter(std::abs(largest), kInfinity) - std::abs(largest));
}

// The result of an operation that is exact, or of one that was rounded.
Corner CornerOf(std::optional<double> exact, double rounded, double largest, bool open,
                bool soft) {
  return {{exact.value_or(rounded), open, soft}, exact.has_value() ? 0 : Margin(largest)};
}

Corner Plus(const End& a, const End& b) {
  const double sum = a.value + b.value;
  const double largest = std::max({std::abs(a.value), std::abs(b.value), std::abs(sum)});
  return CornerOf(ExactSum(a.value, b.value), sum, largest, a.open || b.open,
                  a.soft || b.soft);
}

// A closed 0 times anything is 0, and reached.
Corner Times(const End& a, const End& b) {
  const bool soft = a.soft || b.soft;
  if (a.value == 0 || b.value == 0) {
    const bool reached = (a.value == 0 && !a.open) || (b.value == 0 && !b.open);
    return {{0, !reached, soft}, 0};
  }
  const double product = a.value * b.value;
  return CornerOf(ExactProduct(a.value, b.value), product, product, a.open || b.open,
                  soft);
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
  return CornerOf(ExactQuotient(a.value, b.value), quotient, quotient, a.open || b.open,
                  soft);
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
