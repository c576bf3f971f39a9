#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_MULTIPLIER_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_MULTIPLIER_READER_H_

#include <optional>

#include "claims/reading/quantities/number_reader.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

// Moves past a multiplier ("million", "bn") and gives it.
std::optional<Rational> AcceptMultiplier(TokenCursor* cursor,
                                         const NumberOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_MULTIPLIER_READER_H_
