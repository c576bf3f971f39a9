#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_CARDINAL_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_CARDINAL_READER_H_

#include <optional>

#include "claims/reading/quantities/number_reader.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

// Reads a number without fractions at the cursor and moves past it, or gives nothing and
// stays: "41", "twenty-eight", "two hundred and five", "1.2 million", "a thousand", "two
// point five million", "5 million 300 thousand".
std::optional<WrittenNumber> ReadCardinal(TokenCursor* cursor,
                                          const NumberOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_CARDINAL_READER_H_
