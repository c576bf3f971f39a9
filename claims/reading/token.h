#ifndef GAINSAY_CLAIMS_READING_TOKEN_H_
#define GAINSAY_CLAIMS_READING_TOKEN_H_

#include <cstdint>
#include <optional>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/reading.h"
#include "claims/values/rational.h"

namespace gainsay {

enum class TokenKind : uint8_t {
  kNumber,    // "1,200.5", "1.3e6"
  kFraction,  // "½"
  kWord,
  kSymbol,
};

// One part of a written quantity.
struct Token {
  TokenKind kind = TokenKind::kSymbol;
  bool spaced = false;   // white space before it
  bool hyphen = false;   // one that joins words
  bool decimal = false;  // of a number: written with decimals
  uint32_t begin = 0;    // bytes in the text
  uint32_t end = 0;
  WordId folded = 0;  // in Lexicon::phrases
  WordId exact = 0;   // in Lexicon::symbols
  Rational value;     // of a number or a fraction
  Rational
      grain;  // of a number: 1 in its last place; of a fraction: 1 by its denominator
};

using Tokens = absl::InlinedVector<Token, 16>;

// Splits a text; reports a number that is written in no known way ("1,23,4"). Full stops
// and the like at the end of the text are left out.
std::optional<ReadError> Tokenize(absl::string_view text, const Lexicon& lexicon,
                                  Tokens* tokens);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_TOKEN_H_
