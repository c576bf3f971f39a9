#include "claims/values/unit_amounts.h"

#include <cmath>
#include <optional>

#include "claims/values/rational.h"
#include "claims/values/rational_text.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// Not valid where it has too many digits.
Rational DecimalOf(double number) {
  const std::optional<Rational> decimal = ParseRational(fmt::format("{}", number));
  return decimal.has_value() ? *decimal : Rational::Invalid();
}

}  // namespace

double PlainToBase(double amount, const Unit& unit) {
  return amount * unit.factor.ToDouble() + unit.offset.ToDouble();
}

double PlainFromBase(double base, const Unit& unit) {
  return (base - unit.offset.ToDouble()) / unit.factor.ToDouble();
}

IntervalSet PlainFromBase(const IntervalSet& base, const Unit& unit) {
  const double factor = unit.factor.ToDouble();
  return Affine(base, 1 / factor, -unit.offset.ToDouble() / factor);
}

double PlainDifferenceFromBase(double base, const Unit& unit) {
  return base / unit.factor.ToDouble();
}

double DecimalToBase(double amount, const Unit& unit) {
  if (std::isinf(amount)) return amount;
  const Rational base = unit.ToBase(DecimalOf(amount));
  return base.valid() ? base.ToDouble() : PlainToBase(amount, unit);
}

double DecimalFromBase(double base, const Unit& unit) {
  if (std::isinf(base)) return base;
  const Rational amount = unit.FromBase(DecimalOf(base));
  return amount.valid() ? amount.ToDouble() : PlainFromBase(base, unit);
}

}  // namespace gainsay
