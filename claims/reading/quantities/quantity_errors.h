#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_ERRORS_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_ERRORS_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "claims/reading/quantities/quantity_reader.h"
#include "claims/reading/reading.h"
#include "claims/reading/token_cursor.h"
#include "claims/values/unit.h"

namespace gainsay {

// What is said of a text that is no quantity, or not the one expected.

// "a number, a fraction or a range, with a unit of area".
std::string ExpectedQuantity(const QuantityContext& context);

ReadError TooLong(absl::string_view text);
// The grammar failed after so many of the tokens: "no number in 'a lot'", "'x10' is left
// over in '0x10'". The cursor is at the start of the text.
ReadError NotUnderstood(TokenCursor cursor, size_t furthest,
                        const QuantityContext& context);
// "'5 km' is a length (km), not a count".
ReadError Misfit(absl::string_view text, const Unit& unit,
                 const QuantityContext& context);
// "'2.5' is not a whole number"; the reason begins with a verb.
ReadError Meaningless(absl::string_view text, absl::string_view reason,
                      const QuantityContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_ERRORS_H_
