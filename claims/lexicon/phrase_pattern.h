#ifndef GAINSAY_CLAIMS_LEXICON_PHRASE_PATTERN_H_
#define GAINSAY_CLAIMS_LEXICON_PHRASE_PATTERN_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// Lexicon files write phrases as patterns with alternatives, of which one may be empty:
// "{just|slightly} over" stands for two. So long may a pattern be, and for so many
// phrases may it stand.
inline constexpr size_t kLongestPattern = 1'000;
inline constexpr size_t kMostPhrases = 1'000;

// Whether a pattern is longer than that, or stands for more.
bool IsTooMuch(absl::string_view pattern);

// Whether a pattern has a brace that begins or ends no alternatives, or alternatives
// within others.
bool HasLooseBrace(absl::string_view pattern);

// The phrases that a pattern stands for; none where it is too much.
std::vector<std::string> ExpandPattern(absl::string_view pattern);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_PHRASE_PATTERN_H_
