#ifndef GAINSAY_CLAIMS_READING_QUANTITY_GRAMMAR_H_
#define GAINSAY_CLAIMS_READING_QUANTITY_GRAMMAR_H_

#include <cstddef>
#include <optional>

#include "claims/reading/amount_reader.h"
#include "claims/reading/token_cursor.h"
#include "claims/reading/written_quantity.h"

namespace gainsay {

// Takes the words of a whole quantity apart, from the cursor to the end of the text;
// nothing where a word is left over. `furthest`, if not null, is then how many tokens
// made sense at most.
std::optional<WrittenQuantity> ParseQuantity(TokenCursor cursor,
                                             const GrammarOptions& options,
                                             size_t* furthest);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITY_GRAMMAR_H_
