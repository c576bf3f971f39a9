#ifndef GAINSAY_CLAIMS_EVIDENCE_QUOTE_WORDS_H_
#define GAINSAY_CLAIMS_EVIDENCE_QUOTE_WORDS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/lexicon/date_words.h"

namespace gainsay {

// One word of a quote: its bytes, without punctuation around it.
struct QuoteWord {
  size_t begin = 0;
  size_t end = 0;
  bool hyphen_before = false;  // joined to the word before: "20-point"
  bool hyphen_after = false;
};

// The words of a quote; those joined by hyphens or dashes are words of their own.
std::vector<QuoteWord> QuoteWords(absl::string_view quote);

// "Trump" of "Trump's".
absl::string_view WithoutPossessive(absl::string_view words);

bool HasDigit(absl::string_view text);

// Whether a word with digits is a number by itself: not of a compound ("20-point"), an
// order ("51st") or a name ("Resolution 2334").
bool IsPlainNumber(absl::string_view quote, absl::Span<const QuoteWord> words, size_t i);

// What a word says of dates by itself, with capitals or without; null where nothing.
const DateMeaning* MeaningOf(absl::string_view word, const DateWords& words);

// Whether a word is a capitalised name of a weekday or a month that is hardly anything
// else where it stands alone ("Tuesday", "January"; not "May", "March", "Sun").
bool NamesDayOrMonth(absl::string_view word, const DateWords& words);
// Likewise any, where a number stands beside it.
bool MayNameMonth(absl::string_view word, const DateWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_QUOTE_WORDS_H_
