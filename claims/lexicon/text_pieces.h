#ifndef GAINSAY_CLAIMS_LEXICON_TEXT_PIECES_H_
#define GAINSAY_CLAIMS_LEXICON_TEXT_PIECES_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace gainsay {

// The least parts that written values and the lexicon's phrases are made of: a run of
// letters, a run of ASCII digits, or one symbol (a code point that is none of these).
struct TextPiece {
  enum class Kind : uint8_t { kLetters, kDigits, kSymbol, kEnd };

  Kind kind = Kind::kEnd;
  bool spaced = false;  // white space before it
  uint32_t begin = 0;   // bytes
  uint32_t end = 0;
};

// The piece at or after the offset; kEnd at the end of the text. White space of all kinds
// and zero-width spaces are skipped. A byte that is no UTF-8 is a symbol.
TextPiece NextPiece(absl::string_view text, size_t offset);

bool IsSpace(char32_t code_point);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_TEXT_PIECES_H_
