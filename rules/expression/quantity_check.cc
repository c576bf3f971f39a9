#include "rules/expression/quantity_check.h"

#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "fmt/format.h"
#include "rules/expression/currency_check.h"
#include "rules/expression/literal.h"
#include "rules/expression/thermometer.h"

namespace gainsay {
namespace {

// A product's exponents beyond this are no measure of anything.
constexpr int kMaxExponent = 9;

constexpr absl::string_view kPercent = "%";
constexpr absl::string_view kPoints = "pp";

// "5" of 5 pp.
std::string InItsUnit(double number, const Type& type) {
  return fmt::format("{:g}", number / type.unit.factor.ToDouble());
}

Unit BaseUnit(const Dimension& dimension) {
  Unit unit;
  unit.code = dimension.dimensionless() ? "1" : "";
  unit.dimension = dimension;
  return unit;
}

bool BecomeDifference(CheckedNode& literal) {
  const std::optional<double> number = LiteralNumber(literal);
  if (!number.has_value() || !MeasuresTemperature(literal.type.unit) ||
      literal.type.difference) {
    return false;
  }
  Type difference = literal.type;
  difference.difference = true;
  difference.unit.offset = 0;
  SetLiteralNumber(literal, *number - literal.type.unit.offset.ToDouble(), difference);
  return true;
}

bool TakeOtherUnit(CheckedNode& literal, const CheckedNode& other) {
  if (other.type.difference && BecomeDifference(literal)) return true;
  const bool bare_zero =
      LiteralNumber(literal) == 0.0 && literal.type.unit.code == PlainUnit().code;
  if (!bare_zero || other.type.unit.offset.sign() != 0) return false;
  Type zero = other.type;
  zero.list = kNoList;
  SetLiteralNumber(literal, 0, zero);
  return true;
}

// A share is written in percent, a count is not.
void WarnOfScale(const CheckedNode& literal, const CheckedNode& other,
                 const CheckContext& context) {
  const std::optional<double> number = LiteralNumber(literal);
  if (!number.has_value()) return;
  const std::string& unit = literal.type.unit.code;
  const std::string& others = other.type.unit.code;
  const std::string text = context.Text(literal);
  if (unit == PlainUnit().code && others == kPercent && std::abs(*number) > 1) {
    context.reporter.Warning(literal.at,
                             fmt::format("{} is a share, and {} means {}%",
                                         context.Text(other), text, *number * 100),
                             fmt::format("write '{}%'", text));
  }
  if (unit == kPercent && others == CountUnit().code && *number != 0) {
    context.reporter.Warning(
        literal.at,
        fmt::format("{} is a count, and {} means {}", context.Text(other), text, *number),
        fmt::format("write '{}', or '{} * ' and the count that it is a part of",
                    InItsUnit(*number, literal.type), text));
  }
}

// Of what is made of temperatures, at least one.
Type TypeOfWarmth(Warmth warmth, const CheckedNode& a, const CheckedNode& b) {
  Type type = QuantityOf(MeasuresTemperature(a.type.unit) ? a.type.unit : b.type.unit);
  type.difference = warmth == Warmth::kDifference;
  const Unit* scale = ScaleOf(a) != nullptr ? ScaleOf(a) : ScaleOf(b);
  if (type.difference) {
    type.unit.offset = 0;
  } else if (scale != nullptr) {
    type.unit = warmth == Warmth::kTemperature ? *scale : BaseUnit(type.unit.dimension);
  }
  return type;
}

// Temperatures are points on a scale: the difference of two is none, and a literal that
// is added to one or taken from it is a difference.
Type TypeOfTemperatureSum(Operator op, CheckedNode& a, CheckedNode& b) {
  const bool differs = !a.type.difference && BecomeDifference(b);
  if (!differs && !b.type.difference && op == Operator::kAdd) BecomeDifference(a);
  const bool points = !a.type.difference && !b.type.difference;
  Warmth warmth = WarmthOf(op, a, b);
  if (warmth == Warmth::kUnknown && points && op == Operator::kSubtract) {
    warmth = Warmth::kDifference;
  }
  return TypeOfWarmth(warmth, a, b);
}

std::optional<Dimension> Combined(Operator op, const Dimension& a, const Dimension& b) {
  const bool two_currencies = a.exponents[Dimension::kMoney] != 0 &&
                              b.exponents[Dimension::kMoney] != 0 &&
                              a.currency != b.currency;
  if (two_currencies) return std::nullopt;
  const Dimension result = op == Operator::kMultiply ? a * b : a / b;
  for (const int exponent : result.exponents) {
    if (std::abs(exponent) > kMaxExponent) return std::nullopt;
  }
  return result;
}

// A multiple is shown in the unit of what is multiplied; other products have no unit.
Unit UnitOfProduct(Operator op, const Unit& a, const Unit& b,
                   const Dimension& dimension) {
  const auto is_factor = [](const Unit& unit, const Unit& other) {
    return unit.code == PlainUnit().code ||
           (unit.dimension.dimensionless() && !other.dimension.dimensionless());
  };
  if (is_factor(b, a)) return a;
  if (op == Operator::kMultiply && is_factor(a, b)) return b;
  return BaseUnit(dimension);
}

}  // namespace

bool MeasureTheSame(CheckedNode& a, CheckedNode& b, const CheckContext& context) {
  if (!TakeOtherUnit(a, b)) TakeOtherUnit(b, a);
  WarnOfScale(a, b, context);
  WarnOfScale(b, a, context);
  return a.type.dimension() == b.type.dimension() || TakeCurrency(b, a.type, context);
}

std::string PointsHint(const CheckedNode& a, const CheckedNode& b) {
  for (const auto& [literal, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
    const std::optional<double> amount = LiteralNumber(*literal);
    if (!amount.has_value()) continue;
    const std::string& unit = literal->type.unit.code;
    const std::string& others = other->type.unit.code;
    const std::string number = InItsUnit(*amount, literal->type);
    if (unit == kPoints && others == kPercent) return fmt::format("write '{}%'", number);
    if (unit == kPercent && others == kPoints) {
      return fmt::format("write '{} pp'", number);
    }
  }
  return "";
}

std::optional<Type> TypeOfSum(Operator op, CheckedNode& a, CheckedNode& b,
                              const CheckContext& context) {
  if (!MeasureTheSame(a, b, context)) return std::nullopt;
  if (MeasuresTemperature(a.type.unit)) return TypeOfTemperatureSum(op, a, b);
  Unit unit = a.type.unit.code == PlainUnit().code ? b.type.unit : a.type.unit;
  unit.whole = a.type.unit.whole && b.type.unit.whole;
  return QuantityOf(unit);
}

std::optional<Type> TypeOfProduct(Operator op, const CheckedNode& a,
                                  const CheckedNode& b) {
  const std::optional<Dimension> dimension =
      Combined(op, a.type.dimension(), b.type.dimension());
  if (!dimension.has_value()) return std::nullopt;
  Unit unit = UnitOfProduct(op, a.type.unit, b.type.unit, *dimension);
  const bool warm = MeasuresTemperature(a.type.unit) || MeasuresTemperature(b.type.unit);
  if (warm && MeasuresTemperature(unit)) return TypeOfWarmth(WarmthOf(op, a, b), a, b);
  unit.offset = 0;
  unit.whole = op == Operator::kMultiply && a.type.unit.whole && b.type.unit.whole;
  return QuantityOf(unit);
}

}  // namespace gainsay
