#ifndef GAINSAY_CLAIMS_FACTS_CHECKS_NUMBER_FORM_H_
#define GAINSAY_CLAIMS_FACTS_CHECKS_NUMBER_FORM_H_

#include <string>

#include "claims/facts/checks/check.h"

namespace gainsay {

// `whole`: no reading of the number has a whole number, in the unit as written, within
// its widest set.
std::string NotWhole(const ReadClaim& read);

// `exact`: the number has a hedge that leaves more than itself, is a range or vague
// ("dozens"), or the date is not of days.
std::string NotExact(const ReadClaim& read);

// `units`: the number is in a unit that is not listed, in each of its readings.
std::string WrongUnit(const ReadClaim& read);

// Whether the words state this one amount, without a hedge.
bool StatesExactly(const ReadClaim& read, const QuantityValue& amount);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CHECKS_NUMBER_FORM_H_
