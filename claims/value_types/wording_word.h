#ifndef GAINSAY_CLAIMS_VALUE_TYPES_WORDING_WORD_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_WORDING_WORD_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// A word as wordings are compared: one or more ways in which it may be meant, divided by
// "/" ("is/has"), then marks. A way that ends in * stands for all words that begin so and
// have a short ending; one that begins with ' is only the end of the word before it as
// it is contracted ("'s").
inline constexpr char kMarkJoined = '-';       // a hyphen joins it to the next one
inline constexpr char kMarkContracted = '\'';  // the next one is contracted with it
inline constexpr char kMarkNegation = '!';
inline constexpr char kMarkAuxiliary = '?';  // a negation after it negates it
inline constexpr char kMarkPause = ',';      // the next one begins a clause

inline constexpr absl::string_view kAnyEnding = "*";

// Without its marks.
absl::string_view BareWord(absl::string_view word);
absl::string_view MarksOf(absl::string_view word);
bool HasMark(absl::string_view word, char mark);
// The ways in which it may be meant.
std::vector<absl::string_view> WaysOf(absl::string_view word);
// Whether it is the same as words that are written otherwise.
bool HasWays(absl::string_view word);
// How people write it.
std::string ShownWord(absl::string_view word);

// Whether both may be meant in one way.
bool MayBeSameWord(absl::string_view a, absl::string_view b);
// Whether the two words before it, joined by a hyphen or contracted, may be the one.
bool MayJoinTo(absl::string_view first, absl::string_view second, absl::string_view word);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_WORDING_WORD_H_
