#ifndef GAINSAY_INPUT_NEAREST_H_
#define GAINSAY_INPUT_NEAREST_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// The known words that the word may be a slip for, at most `max`, the nearest first,
// equally near ones in alphabetical order. Near is a third of the word in insertions,
// deletions, replacements and transpositions of code points, or one being the start of
// the other ("attend", "attendees"). Case makes no difference (of ASCII letters).
std::vector<std::string> Nearest(absl::string_view word,
                                 absl::Span<const absl::string_view> known, size_t max);
std::vector<std::string> Nearest(absl::string_view word,
                                 absl::Span<const std::string> known, size_t max);

// "did you mean 'quote'?", or "" where nothing is near.
std::string DidYouMean(absl::string_view word, absl::Span<const absl::string_view> known);
std::string DidYouMean(absl::string_view word, absl::Span<const std::string> known);

// The same, but where nothing is near all that is known: "one of: error, warning, note".
std::string DidYouMeanOneOf(absl::string_view word, absl::Span<const std::string> known);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_NEAREST_H_
