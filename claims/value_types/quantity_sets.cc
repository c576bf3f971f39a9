#include "claims/value_types/quantity_sets.h"

#include <optional>

#include "claims/reading/quantities/unit.h"
#include "claims/values/unit_amounts.h"

namespace gainsay {

void ClipTo(const IntervalSet& range, IntervalSet& nominal, IntervalSet& wide) {
  const IntervalSet clipped = Intersect(wide, range);
  if (clipped.empty()) return;
  wide = clipped;
  nominal = Intersect(nominal, range);
  if (nominal.empty()) nominal = wide;
}

QuantityReading Clipped(QuantityReading reading, const ReadingContext& context) {
  const Property* property = context.property;
  if (property == nullptr || !property->range.has_value()) return reading;
  const Dimension declared =
      property->unit.has_value() ? property->unit->dimension : Dimension();
  const Interval& range = *property->range;
  if (reading.dimension != declared || IsSubset(reading.base_wide, range) ||
      Intersect(reading.base_wide, range).empty()) {
    return reading;
  }
  const std::optional<Unit> unit = ParseUnit(reading.unit, *context.lexicon);
  if (!unit.has_value()) return reading;
  Interval shown = range;
  shown.min = DecimalFromBase(range.min, *unit);
  shown.max = DecimalFromBase(range.max, *unit);
  ClipTo(shown, reading.nominal, reading.wide);
  ClipTo(range, reading.base_nominal, reading.base_wide);
  return reading;
}

IntervalSet DeniedSet(const IntervalSet& nominal, const QuantityReading& reading) {
  const bool bound = reading.stated.has_value() && !reading.stated->value.has_value() &&
                     reading.stated->min.has_value() != reading.stated->max.has_value();
  if (!bound) return nominal;
  Interval half_line = nominal.Hull();
  if (reading.stated->min.has_value()) {
    half_line.max = kInfinity;
    half_line.max_open = true;
  } else {
    half_line.min = -kInfinity;
    half_line.min_open = true;
  }
  return half_line;
}

QuantityReading Denied(QuantityReading reading) {
  const auto left = [&reading](const IntervalSet& nominal) {
    const IntervalSet rest = Complement(DeniedSet(nominal, reading));
    return reading.whole ? WholeNumbers(rest) : rest;
  };
  reading.nominal = reading.wide = left(reading.nominal);
  reading.base_nominal = reading.base_wide = left(reading.base_nominal);
  return reading;
}

}  // namespace gainsay
