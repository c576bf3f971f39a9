#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_TEMPERATURE_DIFFERENCE_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_TEMPERATURE_DIFFERENCE_H_

#include "claims/values/unit.h"

namespace gainsay {

// By how much one temperature is above another: 1.5 °C are then 2.7 °F, and not 34.7 °F.
// Its units have codes of their own, as UCUM annotates one: "Cel{difference}".

bool IsTemperatureDifference(const Unit& unit);

// The unit of the differences of what is measured in the unit of a temperature; other
// units as they are.
Unit DifferenceIn(const Unit& unit);

// The unit of temperature that the unit of a difference is named by; other units as they
// are.
Unit WithoutDifference(const Unit& unit);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_TEMPERATURE_DIFFERENCE_H_
