#ifndef GAINSAY_CLAIMS_VALUE_TYPES_WORDING_FOLDING_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_WORDING_FOLDING_H_

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// A text as words with a space between each two: compatibility-normalised, without case
// (NFKC_Casefold of Unicode, UAX #31) and punctuation; apostrophes and full stops vanish,
// but those of numbers. Letters keep their script and their marks. Where no spaces are
// written between words (Chinese, Japanese, Thai and the like) each character is a word.
// "…", "...", ". . ." and the same in brackets are the one word "…".
std::string FoldWording(absl::string_view text);

// The words without the marks on their letters: "drücken" is "drucken" then.
std::string WithoutLetterMarks(absl::string_view words);

// Words for people: none of those spaces that nobody writes.
std::string ShownWording(absl::string_view words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_WORDING_FOLDING_H_
