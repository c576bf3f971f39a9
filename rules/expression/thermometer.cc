#include "rules/expression/thermometer.h"

#include <cmath>
#include <limits>
#include <variant>

#include "rules/expression/functions/function.h"
#include "rules/expression/literal.h"

namespace gainsay {
namespace {

constexpr double kMany = std::numeric_limits<double>::infinity();
constexpr double kUnknownReadings = std::numeric_limits<double>::quiet_NaN();

// Thirds make one again, but for their rounding.
constexpr double kRounding = 1e-9;

bool IsTemperature(const CheckedNode& node) {
  return node.type.kind == Kind::kQuantity && MeasuresTemperature(node.type.unit);
}

bool IsNear(double readings, double count) {
  return std::abs(readings - count) < kRounding;
}

// How many readings the expression holds more than it takes away.
double ReadingsIn(const CheckedNode& node);

double FactorOf(const CheckedNode& node) {
  return LiteralNumber(node).value_or(kUnknownReadings);
}

// Other operands than temperatures may make one as well: a rise per kilometre, times a
// length.
double ReadingsInProduct(const CheckedNode& left, const CheckedNode& right) {
  const bool first = IsTemperature(left);
  if (!first && !IsTemperature(right)) return kUnknownReadings;
  const double readings = ReadingsIn(first ? left : right);
  return readings == 0 ? 0 : readings * FactorOf(first ? right : left);
}

// A list that is added up and then divided is taken for its mean.
double ReadingsInQuotient(const CheckedNode& left, const CheckedNode& right) {
  if (!IsTemperature(left)) return kUnknownReadings;
  const double readings = ReadingsIn(left);
  if (readings == kMany) return 1;
  return readings == 0 ? 0 : readings / FactorOf(right);
}

double ReadingsIn(Operator op, const CheckedNode& left, const CheckedNode& right) {
  switch (op) {
    case Operator::kAdd:
      return ReadingsIn(left) + ReadingsIn(right);
    case Operator::kSubtract:
      return ReadingsIn(left) - ReadingsIn(right);
    case Operator::kMultiply:
      return ReadingsInProduct(left, right);
    case Operator::kDivide:
      return ReadingsInQuotient(left, right);
    case Operator::kNegate:
      return -ReadingsIn(left);
    default:
      return 0;
  }
}

double ReadingsIn(const CheckedNode& node) {
  if (!IsTemperature(node) || node.type.difference) return 0;
  if (const auto* operation = std::get_if<Operation>(&node.meaning)) {
    return ReadingsIn(operation->op, node.operands.front(), node.operands.back());
  }
  const auto* call = std::get_if<Call>(&node.meaning);
  if (call == nullptr) return 1;
  return call->function->name == "sum" ? kMany : ReadingsIn(node.operands[0]);
}

Warmth WarmthOf(double readings) {
  if (std::isnan(readings)) return Warmth::kUnknown;
  if (IsNear(readings, 0)) return Warmth::kDifference;
  return IsNear(readings, 1) ? Warmth::kTemperature : Warmth::kNothing;
}

}  // namespace

Warmth WarmthOf(const CheckedNode& node) { return WarmthOf(ReadingsIn(node)); }

Warmth WarmthOf(Operator op, const CheckedNode& a, const CheckedNode& b) {
  return WarmthOf(ReadingsIn(op, a, b));
}

const Unit* ScaleOf(const CheckedNode& node) {
  const bool of_scale =
      IsTemperature(node) && !node.type.difference && node.type.unit.offset.sign() != 0;
  if (of_scale) return &node.type.unit;
  for (const CheckedNode& operand : node.operands) {
    if (const Unit* scale = ScaleOf(operand)) return scale;
  }
  return nullptr;
}

}  // namespace gainsay
