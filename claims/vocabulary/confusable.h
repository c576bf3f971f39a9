#ifndef GAINSAY_CLAIMS_VOCABULARY_CONFUSABLE_H_
#define GAINSAY_CLAIMS_VOCABULARY_CONFUSABLE_H_

#include <cstddef>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// Texts that are not what they look like: with letters of another alphabet that look like
// those around them, or with characters that do not show. All texts are UTF-8; of ASCII
// nothing is deceptive, and ICU is not touched for it.

// Whether the code point at `i` does not show, and has no business there: a zero-width
// space, a soft hyphen, a control of the writing's direction, a joiner or a variation
// selector where its neighbours are none that it is for. Joiners within Persian or
// Sinhala words, direction marks in texts that run from right to left, and sequences of
// emoji are as they should be.
bool IsHidden(const std::u32string& text, size_t i);

// Why the text is not what it looks like, naming the first offending code point: "has
// U+043E, a Cyrillic letter among others that looks like 'o'"; nothing where it is.
// Alphabets that go together (kanji, kana and Latin), words beside one another and
// letters that look like none of the others ("kΩ") are as they should be.
std::optional<std::string> DeceptionIn(absl::string_view text);

// Whether the text must not be taken for another by how it is read aloud: where
// DeceptionIn finds something, and where Greek signs stand beside Latin letters ("IFNγ").
bool IsOwnSpelling(absl::string_view text);

// The text without what does not show, in its place or out of it.
std::string WithoutIgnorable(absl::string_view text);

// What the text looks like (Unicode's skeleton, UTS #39), without what does not show and
// without case: equal for texts that may be taken for one another.
std::string LooksOf(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_CONFUSABLE_H_
