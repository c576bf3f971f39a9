#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_BAND_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_BAND_READER_H_

#include "claims/reading/quantities/written_quantity.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

// Reads a band of a decade with its unit, "mid-40s", "low forties", and moves past it, or
// stays. `wanted` is the unit that is expected, or null.
bool ReadBand(TokenCursor* cursor, const Unit* wanted, WrittenPart* part);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_BAND_READER_H_
