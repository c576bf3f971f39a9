#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_GRAMMAR_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_GRAMMAR_H_

#include <cstddef>

#include "claims/reading/quantities/amount_reader.h"
#include "claims/reading/quantities/written_quantity.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

// Takes the words of a whole quantity apart, from the cursor to the end of the text;
// false where a word is left over. `furthest` is how many tokens made sense at most.
bool ParseQuantity(TokenCursor cursor, const GrammarOptions& options,
                   WrittenQuantity* quantity, size_t* furthest);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_QUANTITY_GRAMMAR_H_
