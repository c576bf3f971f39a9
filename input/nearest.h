#ifndef GAINSAY_INPUT_NEAREST_H_
#define GAINSAY_INPUT_NEAREST_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// Words among which others are looked for, made ready once; they must outlive it.
class KnownWords {
 public:
  explicit KnownWords(std::vector<absl::string_view> words);

  // As the functions below, but for words that are excepted, by their places.
  std::vector<std::string> Nearest(absl::string_view word, size_t max,
                                   absl::FunctionRef<bool(size_t)> except) const;
  std::vector<std::string> Nearest(absl::string_view word, size_t max) const {
    return Nearest(word, max, [](size_t) { return false; });
  }
  std::string DidYouMean(absl::string_view word,
                         absl::FunctionRef<bool(size_t)> except) const;

 private:
  struct Folded {
    size_t end;        // in `letters_`
    uint64_t letters;  // a bit for each
  };

  std::vector<absl::string_view> words_;
  std::u32string letters_;  // of all of them, one after another, without their case
  std::vector<Folded> folded_;
};

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
