#ifndef GAINSAY_CLAIMS_VALUES_UNIT_AMOUNTS_H_
#define GAINSAY_CLAIMS_VALUES_UNIT_AMOUNTS_H_

#include "claims/values/interval_set.h"
#include "claims/values/unit.h"

namespace gainsay {

// Amounts in doubles, between a unit and its base units, as these come: rounded at each
// step. For what is shown; what is compared is converted exactly (Unit,
// rational_interval.h).
double PlainToBase(double amount, const Unit& unit);
double PlainFromBase(double base, const Unit& unit);
IntervalSet PlainFromBase(const IntervalSet& base, const Unit& unit);
// Of how far two amounts are apart, which no offset changes.
double PlainDifferenceFromBase(double base, const Unit& unit);

// The same of the decimal number that the double stands for, exactly and rounded once, so
// that "70%" and {min: 70, unit: "%"} come to the same: 70 times the double nearest to
// 1/100 is above that nearest to 7/10. Plain where that is beyond exact numbers.
double DecimalToBase(double amount, const Unit& unit);
double DecimalFromBase(double base, const Unit& unit);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_UNIT_AMOUNTS_H_
