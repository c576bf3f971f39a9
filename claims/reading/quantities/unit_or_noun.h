#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_OR_NOUN_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_OR_NOUN_H_

#include "claims/reading/quantities/written_quantity.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

// Reads what may follow a number or a vague amount: its unit, or what is counted, with
// words that say of what ("of the region"). `wanted` is the unit that is expected, or
// null.
void ReadUnitOrNoun(TokenCursor* cursor, const Unit* wanted, WrittenAmount* amount);

// Whether ages are expected: times in months or in years.
bool ExpectsAges(const Unit* wanted);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_UNIT_OR_NOUN_H_
