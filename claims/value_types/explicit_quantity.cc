#include "claims/value_types/explicit_quantity.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "claims/reading/number_literal.h"
#include "claims/reading/quantities/exact_quantity.h"
#include "claims/reading/quantities/quantity_reader.h"
#include "claims/reading/quantities/temperature_difference.h"
#include "claims/reading/quantities/unit.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// The number of a text that is nothing but one in digits, with or without its unit: "85",
// "1,200", "90%", "$5", "-3 km". Read without a unit in mind, so that a bare 1 under "%"
// is one percent and not the whole.
std::optional<double> PlainNumber(absl::string_view text, const ReadingContext& context,
                                  const Unit* unit) {
  size_t digits = text.find_first_of("0123456789");
  if (digits == absl::string_view::npos) return std::nullopt;
  if (digits > 0 && text[digits - 1] == '.') --digits;
  QuantityContext inner;
  inner.lexicon = context.lexicon;
  const auto read = ReadQuantity(text, inner);
  if (!read.ok() || !read.readings[0].stated.has_value()) return std::nullopt;
  const QuantityReading& reading = read.readings[0];
  const std::optional<double> number = reading.stated->value;
  const bool in_unit = reading.unit == "1" || reading.unit == "count" ||
                       (unit != nullptr && reading.unit == unit->code);
  if (!number.has_value() || !in_unit || !reading.hedge.empty()) return std::nullopt;
  // Not what the words make of the digits: "1 in 5", "2 million".
  const bool literal =
      std::abs(*number) == ReadNumberLiteral(text, digits).value.ToDouble();
  return literal ? number : std::nullopt;
}

// One bound of an explicit form, or its single value, in the form's unit.
std::optional<double> Number(const Node& written, const std::string& key,
                             const ReadingContext& context, const Unit* unit,
                             std::optional<ValueError>& error) {
  const Node* node = written.Find(key);
  if (node == nullptr || node->IsNull() || error.has_value()) return std::nullopt;
  const std::optional<double> number = PlainNumber(node->text, context, unit);
  const bool whole = (context.property != nullptr && context.property->whole) ||
                     (unit != nullptr && unit->whole);
  if (!number.has_value()) {
    error = ValueError{
        fmt::format("'{}' is not a number", node->text),
        "a number in digits; a value in words is written without braces, to have it read",
        node->at};
  } else if (whole && *number != std::floor(*number)) {
    error = ValueError{fmt::format("'{}' is not a whole number", node->text),
                       "a whole number", node->at};
  }
  return number;
}

bool Flag(const Node& written, const std::string& key) {
  const Node* node = written.Find(key);
  return node != nullptr && (node->text == "true" || node->text == "yes");
}

}  // namespace

const Unit* DeclaredUnit(const ReadingContext& context) {
  return context.property != nullptr && context.property->unit.has_value()
             ? &*context.property->unit
             : nullptr;
}

ExplicitResult ReadExplicitQuantity(const Node& written, const ReadingContext& context) {
  constexpr std::array<absl::string_view, 6> kKeys = {"min",  "max",      "value",
                                                      "unit", "min_open", "max_open"};
  for (const Member& member : written.members) {
    if (std::find(kKeys.begin(), kKeys.end(), member.key) == kKeys.end()) {
      return ValueError{fmt::format("unknown key '{}' in a quantity", member.key),
                        "{min, max, unit} or {value, unit}", member.key_at};
    }
  }
  std::optional<Unit> unit;
  if (const Node* name = written.Find("unit")) {
    unit = ParseUnit(name->text, *context.lexicon);
    if (!unit.has_value()) {
      return ValueError{fmt::format("unknown unit '{}'", name->text), "a unit", name->at};
    }
    const Unit* declared = DeclaredUnit(context);
    if (declared != nullptr && IsTemperatureDifference(*declared)) {
      unit = DifferenceIn(*unit);
    }
  } else if (DeclaredUnit(context) != nullptr) {
    unit = *DeclaredUnit(context);
  }
  if (unit.has_value() && DeclaredUnit(context) != nullptr &&
      unit->dimension != DeclaredUnit(context)->dimension &&
      unit->dimension.exponents != DeclaredUnit(context)->dimension.exponents) {
    return ValueError{
        fmt::format("'{}' does not measure what the property measures", unit->code),
        "a unit of " + ToString(DeclaredUnit(context)->dimension), written.at};
  }
  std::optional<ValueError> error;
  const Unit* in = unit.has_value() ? &*unit : nullptr;
  const Node* single = written.Find("value");
  if (single != nullptr && !single->IsNull() &&
      (written.Find("min") != nullptr || written.Find("max") != nullptr)) {
    return ValueError{"'value' stands beside 'min' or 'max'",
                      "either a value, or its bounds", single->at};
  }
  const auto value = Number(written, "value", context, in, error);
  auto min = Number(written, "min", context, in, error);
  auto max = Number(written, "max", context, in, error);
  if (error.has_value()) return *error;
  if (value.has_value()) min = max = value;
  if (!min.has_value() && !max.has_value()) {
    return ValueError{"a quantity needs 'min', 'max' or 'value'", "{min: 85, max: 95}",
                      written.at};
  }
  Interval interval{min.value_or(-kInfinity), max.value_or(kInfinity),
                    Flag(written, "min_open") || !min.has_value(),
                    Flag(written, "max_open") || !max.has_value()};
  if (interval.empty()) {
    return ValueError{"the quantity's ends leave nothing between them", "min below max",
                      written.at};
  }
  return ExplicitQuantity(interval, in);
}

}  // namespace gainsay
