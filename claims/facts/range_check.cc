#include "claims/facts/range_check.h"

#include "claims/value_types/quantity_sets.h"

namespace gainsay {
namespace {

bool Comparable(const QuantityValue& value, const Property& property) {
  const Dimension declared = property.unit ? property.unit->dimension : Dimension();
  return value.dimension == declared;
}

// The range as days is as the range of a number, day numbers for ends.
bool DateMeets(const DateSet& date, const Interval& range) {
  const DayRange hull = date.Hull();
  return static_cast<double>(hull.min) <= range.max &&
         static_cast<double>(hull.max) >= range.min;
}

}  // namespace

std::string OutsideRange(const Value& value, const Property& property) {
  if (!property.range.has_value()) return "";
  bool inside = true;
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) {
    inside = !Comparable(*quantity, property) ||
             Meets(quantity->wide, IntervalSet(*property.range), Touch::kStrict);
  } else if (const auto* date = std::get_if<DateValue>(&value)) {
    inside = date->wide.empty() || DateMeets(date->wide, *property.range);
  }
  return inside ? "" : "outside the property's range, " + property.range_text;
}

void ClipToRange(Value& value, const Property& property) {
  auto* quantity = std::get_if<QuantityValue>(&value);
  if (quantity == nullptr || !property.range.has_value() ||
      !Comparable(*quantity, property)) {
    return;
  }
  ClipTo(IntervalSet(*property.range), quantity->nominal, quantity->wide);
}

}  // namespace gainsay
