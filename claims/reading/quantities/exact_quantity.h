#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_EXACT_QUANTITY_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_EXACT_QUANTITY_H_

#include <optional>

#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/unit.h"
#include "claims/reading/reading.h"
#include "claims/values/value.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Reads a quantity that is meant to the letter, as in declarations: "60 days", "26517
// km2", "100%". A bare number is in `unit`, where that is given. The value is one point,
// nominal and wide, in base units. Reports and returns none where the text is no single
// number or measures something else.
std::optional<QuantityValue> ReadExactQuantity(const Node& written,
                                               const Lexicon& lexicon, const Unit* unit,
                                               const Reporter& reporter);

// The same, with what is written.
struct ExactQuantity {
  QuantityValue value;
  double amount = 0;
  Unit unit;  // of the amount
};
std::optional<ExactQuantity> ReadExactAmount(const Node& written, const Lexicon& lexicon,
                                             const Unit* unit, const Reporter& reporter);

// The reading of an interval that is stated outright, in `unit`; a plain number where
// that is null.
QuantityReading ExplicitQuantity(const Interval& interval, const Unit* unit);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_EXACT_QUANTITY_H_
