#ifndef GAINSAY_CLAIMS_VALUES_RATIONAL_H_
#define GAINSAY_CLAIMS_VALUES_RATIONAL_H_

#include <compare>
#include <cstdint>
#include <string>

namespace gainsay {

// An exact fraction of 128-bit whole numbers, without allocation or exceptions. Boost's
// cpp_rational would serve, but allocates beyond 128 bits and costs more to compile than
// the rest of the reader. An operation that overflows gives an invalid number, which
// stays invalid: check valid() once, at the end of a calculation.
class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(int64_t value)
      : numerator_(value) {}  // NOLINT: whole numbers are rationals
  static Rational Fraction(int64_t numerator,
                           int64_t denominator);  // invalid where denominator is 0
  static Rational PowerOfTen(int exponent);       // may be negative
  static Rational FromDouble(
      double value);  // exact; invalid where it is infinite or out of range
  static Rational Invalid();

  bool valid() const { return denominator_ != 0; }
  bool whole() const { return denominator_ == 1; }
  int sign() const { return numerator_ > 0 ? 1 : numerator_ < 0 ? -1 : 0; }
  Rational Floor() const;
  Rational Ceiling() const;
  Rational Abs() const;
  // The nearest double: equal rationals give equal doubles, and order is kept.
  double ToDouble() const;

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  friend Rational operator/(const Rational& a,
                            const Rational& b);  // invalid where b is 0
  friend Rational operator-(const Rational& a);
  // An invalid number is above all others, and equal to itself.
  friend bool operator==(const Rational& a, const Rational& b) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

 private:
  Rational(__int128 numerator, __int128 denominator)
      : numerator_(numerator), denominator_(denominator) {}
  static Rational Limited(__int128 numerator, __int128 denominator);  // reduced already
  static Rational Reduced(__int128 numerator, __int128 denominator);

  __int128 numerator_ = 0;
  __int128 denominator_ = 1;  // > 0; 0 in an invalid number
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_RATIONAL_H_
