#include "claims/values/unit.h"

namespace gainsay {
namespace {

bool MeasuresOnly(const Unit& unit, Dimension::Base base) {
  Dimension dimension;
  dimension.exponents[base] = 1;
  dimension.currency = unit.dimension.currency;
  return unit.dimension == dimension;
}

}  // namespace

bool MeasuresTime(const Unit& unit) { return MeasuresOnly(unit, Dimension::kTime); }

bool MeasuresTemperature(const Unit& unit) {
  return MeasuresOnly(unit, Dimension::kTemperature);
}

bool MeasuresMoney(const Unit& unit) { return MeasuresOnly(unit, Dimension::kMoney); }

bool MeasuresShare(const Unit& unit) {
  return unit.dimension.dimensionless() && !unit.whole;
}

Unit CountUnit() {
  Unit unit;
  unit.code = "count";
  unit.whole = true;
  return unit;
}

Unit PlainUnit() { return Unit(); }

}  // namespace gainsay
