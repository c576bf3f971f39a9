#ifndef GAINSAY_CLAIMS_VALUES_RATIONAL_H_
#define GAINSAY_CLAIMS_VALUES_RATIONAL_H_

#include <compare>
#include <cstdint>
#include <optional>

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

  // Of the reduced fraction; the denominator is above 0, or 0 in an invalid number.
  __int128 numerator() const { return numerator_; }
  __int128 denominator() const { return denominator_; }
  bool valid() const { return denominator_ != 0; }
  bool whole() const { return denominator_ == 1; }
  int sign() const { return numerator_ > 0 ? 1 : numerator_ < 0 ? -1 : 0; }
  Rational Floor() const;
  Rational Ceiling() const;
  Rational Abs() const;
  // The number, where it is a whole one of 64 bits.
  std::optional<int64_t> ToInt64() const;
  // The nearest double: equal rationals give equal doubles, and order is kept.
  double ToDouble() const;

  // Whole numbers are by far the most common, and are done in place.
  friend Rational operator+(const Rational& a, const Rational& b) {
    __int128 sum;
    const bool fast = a.whole() && b.whole() &&
                      !__builtin_add_overflow(a.numerator_, b.numerator_, &sum);
    return fast ? Limited(sum, 1) : Sum(a, b);
  }
  friend Rational operator*(const Rational& a, const Rational& b) {
    __int128 product;
    const bool fast = a.whole() && b.whole() &&
                      !__builtin_mul_overflow(a.numerator_, b.numerator_, &product);
    return fast ? Limited(product, 1) : Product(a, b);
  }
  friend Rational operator-(const Rational& a) {
    return Rational(-a.numerator_, a.denominator_);
  }
  friend Rational operator-(const Rational& a, const Rational& b) { return a + -b; }
  friend Rational operator/(const Rational& a,
                            const Rational& b);  // invalid where b is 0
  // An invalid number is above all others, and equal to itself.
  friend bool operator==(const Rational& a, const Rational& b) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
    return Order(a, b);
  }

 private:
  // Beyond this numbers are invalid, which leaves room to negate them and to take
  // remainders.
  static constexpr __int128 kLargest = __int128{1} << 126;

  Rational(__int128 numerator, __int128 denominator)
      : numerator_(numerator), denominator_(denominator) {}
  // Of numbers that are reduced already.
  static Rational Limited(__int128 numerator, __int128 denominator) {
    const bool fits =
        numerator <= kLargest && numerator >= -kLargest && denominator <= kLargest;
    return fits ? Rational(numerator, denominator) : Rational(__int128{0}, __int128{0});
  }
  static Rational Reduced(__int128 numerator, __int128 denominator);
  static Rational Sum(const Rational& a, const Rational& b);
  static Rational Product(const Rational& a, const Rational& b);
  static std::strong_ordering Order(const Rational& a, const Rational& b);

  __int128 numerator_ = 0;
  __int128 denominator_ = 1;  // > 0; 0 in an invalid number
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_RATIONAL_H_
