#ifndef GAINSAY_CLAIMS_VOCABULARY_LATIN_LETTERS_H_
#define GAINSAY_CLAIMS_VOCABULARY_LATIN_LETTERS_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// A text in lower-case Latin letters without diacritics, as ICU's transliterator makes it
// by CLDR's rules: "NFKC; Any-Latin; Latin-ASCII; Lower". Before the first text ICU
// registers all its transliterators, which takes longer than most checks otherwise take.
std::string Transliterated(absl::string_view text);

// The same of a text that has no more than what texts in Latin letters usually have:
// letters with diacritics, typographic quotes and dashes, signs of currencies. Each of
// these becomes the same wherever it stands. Nothing for other texts.
std::optional<std::string> PlainLatin(absl::string_view text);

// The same of a text that may have Cyrillic letters besides: those of the Russian,
// Ukrainian, Belarusian, Bulgarian, Macedonian and Serbian alphabets.
std::optional<std::string> PlainCyrillic(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_LATIN_LETTERS_H_
