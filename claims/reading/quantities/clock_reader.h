#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_CLOCK_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_CLOCK_READER_H_

#include "claims/reading/quantities/written_quantity.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

// Durations in figures alone. Each reads one at the cursor into `amount` and moves past
// it, or stays and is false.

// "2:30" and "2:05:30", hours first, where a unit of time is wanted.
bool ReadClock(TokenCursor* cursor, const Unit* wanted, WrittenAmount* amount);

// ISO 8601: "PT2H30M", "P3D", "P1Y6M".
bool ReadIsoDuration(TokenCursor* cursor, WrittenAmount* amount);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_CLOCK_READER_H_
