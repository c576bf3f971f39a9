#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_ORDINAL_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_ORDINAL_READER_H_

#include <optional>

#include "absl/types/span.h"
#include "claims/reading/quantities/number_reader.h"
#include "claims/reading/token_cursor.h"

namespace gainsay {

// Whether the tokens have a word that could end an ordinal number, so that most texts are
// not searched for one.
bool HasOrdinal(absl::Span<const Token> tokens, const Lexicon& lexicon);

// Reads a place in an order at the cursor and moves past it, or gives nothing and stays:
// "21st", "second", "twenty-fifth", "one hundred and third", "a hundred trillionth".
// "A fifth", "a second" and "two hundredths" are none.
std::optional<WrittenNumber> ReadOrdinal(TokenCursor* cursor);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_ORDINAL_READER_H_
