#ifndef GAINSAY_CLAIMS_EVIDENCE_QUOTE_READER_H_
#define GAINSAY_CLAIMS_EVIDENCE_QUOTE_READER_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/evidence/quote_words.h"
#include "claims/value_types/value_type.h"

namespace gainsay {

// Words `first` to `last` of a quote, and what they were read as.
struct Stated {
  size_t first = 0;
  size_t last = 0;
  Reading reading;
};

// Reads words of a quote, which must outlive it, as written values.
class QuoteReader {
 public:
  explicit QuoteReader(absl::string_view quote)
      : quote_(quote), words_(QuoteWords(quote)) {}

  absl::string_view quote() const { return quote_; }
  const std::vector<QuoteWord>& words() const { return words_; }
  // The words as written; of "Wednesday's" without the ending.
  absl::string_view Text(size_t first, size_t last) const;
  bool IsPossessive(size_t i) const;
  // Whether nothing but blanks or a hyphen stands between the word and the one before it.
  bool Follows(size_t i) const;

  // The word behind the last that may belong to one value with the first.
  size_t Reach(size_t first) const;
  std::optional<Reading> Read(size_t first, size_t last,
                              const ReadingContext& context) const;
  // The values that are good, longest words first, from left to right.
  std::vector<Stated> Longest(const ReadingContext& context,
                              absl::FunctionRef<bool(const Stated&)> good) const;

 private:
  const absl::string_view quote_;
  const std::vector<QuoteWord> words_;
};

// Whether it shares a word with one of the others.
bool Overlaps(const Stated& one, absl::Span<const Stated> others);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_QUOTE_READER_H_
