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

bool MeasuresLength(const Unit& unit) { return MeasuresOnly(unit, Dimension::kLength); }

bool MeasuresTemperature(const Unit& unit) {
  return MeasuresOnly(unit, Dimension::kTemperature);
}

bool MeasuresMoney(const Unit& unit) { return MeasuresOnly(unit, Dimension::kMoney); }

bool MeasuresPoints(const Unit& unit) { return MeasuresOnly(unit, Dimension::kPoints); }

bool MeasuresShare(const Unit& unit) {
  return unit.dimension.dimensionless() && !unit.whole;
}

const Unit& CountUnit() {
  static const Unit count = [] {
    Unit unit;
    unit.code = "count";
    unit.whole = true;
    return unit;
  }();
  return count;
}

const Unit& PlainUnit() {
  static const Unit plain;
  return plain;
}

}  // namespace gainsay
