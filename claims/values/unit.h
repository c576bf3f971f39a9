#ifndef GAINSAY_CLAIMS_VALUES_UNIT_H_
#define GAINSAY_CLAIMS_VALUES_UNIT_H_

#include <string>

#include "claims/values/dimension.h"
#include "claims/values/rational.h"

namespace gainsay {

// A unit that quantities are written in. Conversions are exact.
struct Unit {
  std::string code = "1";  // UCUM or ISO 4217; "count" for counted things; "1" for none
  Dimension dimension;
  Rational factor = 1;  // base units = amount * factor + offset
  Rational offset = 0;  // not 0 for temperatures alone
  bool whole = false;   // counted things: amounts are whole numbers

  Rational ToBase(const Rational& amount) const { return amount * factor + offset; }
  Rational FromBase(const Rational& amount) const { return (amount - offset) / factor; }
  friend bool operator==(const Unit&, const Unit&) = default;
};

bool MeasuresTime(const Unit& unit);
bool MeasuresLength(const Unit& unit);
bool MeasuresTemperature(const Unit& unit);
bool MeasuresMoney(const Unit& unit);   // of whatever currency
bool MeasuresPoints(const Unit& unit);  // by which shares differ
// A part of a whole: of no dimension, and not counted.
bool MeasuresShare(const Unit& unit);

// Counted things, and numbers of nothing in particular.
const Unit& CountUnit();
const Unit& PlainUnit();

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_UNIT_H_
