#include "claims/values/rational.h"

#include <array>
#include <cmath>
#include <numeric>

namespace gainsay {
namespace {

using Wide = __int128;
using UnsignedWide = unsigned __int128;

UnsignedWide Magnitude(Wide value) {
  return value < 0 ? UnsignedWide{0} - static_cast<UnsignedWide>(value)
                   : static_cast<UnsignedWide>(value);
}

// Whether the value and its negation are 64-bit numbers.
bool Fits64(Wide value) {
  return value == static_cast<int64_t>(value) && value != INT64_MIN;
}

// Most numbers fit 64 bits, where the remainder is several times as fast.
UnsignedWide GreatestCommonDivisor(UnsignedWide a, UnsignedWide b) {
  while ((a >> 64) != 0 || (b >> 64) != 0) {
    if (b == 0) return a;
    const UnsignedWide remainder = a % b;
    a = b;
    b = remainder;
  }
  return std::gcd(static_cast<uint64_t>(a), static_cast<uint64_t>(b));
}

Wide FloorDivide(Wide numerator, Wide denominator) {
  const Wide quotient = numerator / denominator;
  return numerator % denominator < 0 ? quotient - 1 : quotient;
}

// numerator / denominator with 64 significant bits or more, the lowest of which is set
// where something was cut off: enough to round to 53 bits correctly. Both are positive.
double NearestDouble(UnsignedWide numerator, UnsignedWide denominator) {
  UnsignedWide quotient = numerator / denominator;
  UnsignedWide remainder = numerator % denominator;
  int exponent = 0;
  while ((quotient >> 64) == 0 && remainder != 0) {
    remainder <<= 1;
    quotient <<= 1;
    if (remainder >= denominator) {
      remainder -= denominator;
      quotient |= 1;
    }
    --exponent;
  }
  if (remainder != 0) quotient |= 1;
  return std::ldexp(static_cast<double>(quotient), exponent);
}

}  // namespace

Rational Rational::Reduced(__int128 numerator, __int128 denominator) {
  if (denominator == 0) return Invalid();
  if (denominator == 1) return Limited(numerator, 1);
  if (Fits64(numerator) && Fits64(denominator) && denominator > 0) {
    const auto small_numerator = static_cast<int64_t>(numerator);
    const auto small_denominator = static_cast<int64_t>(denominator);
    const int64_t divisor = std::gcd(small_numerator, small_denominator);
    if (divisor == 1) return Rational(numerator, denominator);
    return Rational(Wide{small_numerator / divisor}, Wide{small_denominator / divisor});
  }
  const auto divisor = static_cast<Wide>(
      GreatestCommonDivisor(Magnitude(numerator), Magnitude(denominator)));
  const bool negative = denominator < 0;
  return Limited(numerator / (negative ? -divisor : divisor),
                 denominator / (negative ? -divisor : divisor));
}

Rational Rational::Invalid() { return Rational(Wide{0}, Wide{0}); }

Rational Rational::Fraction(int64_t numerator, int64_t denominator) {
  return Reduced(numerator, denominator);
}

Rational Rational::PowerOfTen(int exponent) {
  constexpr int kLargestExponent = 37;  // 10^37 < 2^126
  static constexpr auto kPowers = [] {
    std::array<Wide, kLargestExponent + 1> powers = {1};
    for (int i = 1; i <= kLargestExponent; ++i) powers[i] = powers[i - 1] * 10;
    return powers;
  }();
  if (std::abs(exponent) > kLargestExponent) return Invalid();
  const Wide power = kPowers[std::abs(exponent)];
  return exponent < 0 ? Rational(Wide{1}, power) : Rational(power, Wide{1});
}

Rational Rational::FromDouble(double value) {
  if (!std::isfinite(value)) return Invalid();
  int exponent = 0;
  const double fraction = std::frexp(value, &exponent);
  constexpr int kMantissaBits = 53;
  auto mantissa = static_cast<int64_t>(std::ldexp(fraction, kMantissaBits));
  exponent -= kMantissaBits;
  while (mantissa != 0 && mantissa % 2 == 0 && exponent < 0) {
    mantissa /= 2;
    ++exponent;
  }
  constexpr int kLargestShift = 126;
  if (mantissa == 0) return Rational();
  if (exponent < -kLargestShift || exponent > kLargestShift) return Invalid();
  const Rational power(Wide{1} << std::abs(exponent), Wide{1});
  return exponent < 0 ? Rational(mantissa) / power : Rational(mantissa) * power;
}

Rational Rational::Floor() const {
  if (!valid() || whole()) return *this;
  return Rational(FloorDivide(numerator_, denominator_), Wide{1});
}

Rational Rational::Ceiling() const { return -(-*this).Floor(); }

Rational Rational::Abs() const { return sign() < 0 ? -*this : *this; }

std::optional<int64_t> Rational::ToInt64() const {
  if (!whole() || !Fits64(numerator_)) return std::nullopt;
  return static_cast<int64_t>(numerator_);
}

double Rational::ToDouble() const {
  if (!valid()) return std::nan("");
  if (whole()) return static_cast<double>(numerator_);
  constexpr Wide kExact = Wide{1} << 53;
  if (denominator_ <= kExact && numerator_ <= kExact && numerator_ >= -kExact) {
    return static_cast<double>(numerator_) / static_cast<double>(denominator_);
  }
  const double magnitude = NearestDouble(Magnitude(numerator_), Magnitude(denominator_));
  return numerator_ < 0 ? -magnitude : magnitude;
}

Rational Rational::Sum(const Rational& a, const Rational& b) {
  if (!a.valid() || !b.valid()) return Rational::Invalid();
  Wide same;
  if (a.denominator_ == b.denominator_ &&
      !__builtin_add_overflow(a.numerator_, b.numerator_, &same)) {
    return Rational::Reduced(same, a.denominator_);
  }
  Wide left, right, sum, denominator;
  if (__builtin_mul_overflow(a.numerator_, b.denominator_, &left) ||
      __builtin_mul_overflow(b.numerator_, a.denominator_, &right) ||
      __builtin_add_overflow(left, right, &sum) ||
      __builtin_mul_overflow(a.denominator_, b.denominator_, &denominator)) {
    return Rational::Invalid();
  }
  return Rational::Reduced(sum, denominator);
}

Rational Rational::Product(const Rational& a, const Rational& b) {
  if (!a.valid() || !b.valid()) return Rational::Invalid();
  if (Fits64(a.numerator_) && Fits64(b.numerator_) && Fits64(a.denominator_) &&
      Fits64(b.denominator_)) {
    return Rational::Reduced(a.numerator_ * b.numerator_,
                             a.denominator_ * b.denominator_);
  }
  // Reduced crosswise first, so that what fits the result does not overflow on the way.
  const Rational left = Rational::Reduced(a.numerator_, b.denominator_);
  const Rational right = Rational::Reduced(b.numerator_, a.denominator_);
  Wide numerator, denominator;
  if (__builtin_mul_overflow(left.numerator_, right.numerator_, &numerator) ||
      __builtin_mul_overflow(left.denominator_, right.denominator_, &denominator)) {
    return Rational::Invalid();
  }
  return Rational::Limited(numerator, denominator);
}

Rational operator/(const Rational& a, const Rational& b) {
  if (!b.valid() || b.sign() == 0) return Rational::Invalid();
  const bool negative = b.sign() < 0;
  return a * Rational(negative ? -b.denominator_ : b.denominator_,
                      negative ? -b.numerator_ : b.numerator_);
}

// By products where they fit, else by continued fractions, which cannot overflow.
std::strong_ordering Rational::Order(const Rational& a, const Rational& b) {
  if (!a.valid() || !b.valid()) return b.valid() <=> a.valid();
  Wide left_product, right_product;
  if (!__builtin_mul_overflow(a.numerator_, b.denominator_, &left_product) &&
      !__builtin_mul_overflow(b.numerator_, a.denominator_, &right_product)) {
    return left_product <=> right_product;
  }
  Rational left = a;
  Rational right = b;
  while (true) {
    const Wide left_floor = FloorDivide(left.numerator_, left.denominator_);
    const Wide right_floor = FloorDivide(right.numerator_, right.denominator_);
    if (left_floor != right_floor) return left_floor <=> right_floor;
    const Wide left_rest = left.numerator_ - left_floor * left.denominator_;
    const Wide right_rest = right.numerator_ - right_floor * right.denominator_;
    if (left_rest == 0 || right_rest == 0) return left_rest <=> right_rest;
    // The remainders' reciprocals are in the opposite order.
    const Rational swapped(right.denominator_, right_rest);
    right = Rational(left.denominator_, left_rest);
    left = swapped;
  }
}

}  // namespace gainsay
