#ifndef GAINSAY_CLAIMS_VOCABULARY_NAME_FOLDING_H_
#define GAINSAY_CLAIMS_VOCABULARY_NAME_FOLDING_H_

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// The form under which names are equal: compatibility-normalised, transliterated to Latin
// letters, without diacritics and case, apostrophes and full stops dropped, other
// punctuation and white space one space, a leading "the" dropped. "Kyiv’s" and "kyiv's"
// are one, so are "U.S." and "US"; "Disney+", "C#" and the rating "AA-" keep their signs.
// A text that is not what it looks like (confusable.h) is none of those that it looks
// like: but for case and punctuation it stays as it is. Never empty for a text that is
// not; a name of nothing but punctuation folds to itself.
std::string FoldName(absl::string_view name);

// A coarser form of a folded name, under which the usual romanisations of one name are
// one: "zelenskyy", "zelenskiy" and "zelensky"; "aleksandr" and "alexandr". Words of up
// to five letters stay as they are, since among short names such spellings tell persons
// apart (Ali, Aly; Smith, Smyth); so do words with a digit, such as an article's id.
std::string LooseName(absl::string_view folded);

// The words of a text without capitals, a space between each two: apostrophes and full
// stops vanish, but those of numbers; other punctuation of ASCII parts words.
std::string WordsOfLower(absl::string_view lower);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_NAME_FOLDING_H_
