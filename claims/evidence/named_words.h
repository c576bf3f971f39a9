#ifndef GAINSAY_CLAIMS_EVIDENCE_NAMED_WORDS_H_
#define GAINSAY_CLAIMS_EVIDENCE_NAMED_WORDS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/evidence/quote_words.h"
#include "claims/facts/interpreter.h"

namespace gainsay {

// Words `first` to `last` of a quote, which name one of these.
struct Mention {
  size_t first = 0;
  size_t last = 0;
  std::vector<EntityId> entities;
};

// The words of a quote, as far as they name what is known and describe what is not named.
// The quote and the interpreter must outlive it.
class NamedWords {
 public:
  NamedWords(absl::string_view quote, int32_t article, const Interpreter& interpreter);

  size_t size() const { return words_.size(); }
  // Folded as names are.
  const std::vector<std::string>& folded() const { return folded_; }
  const std::vector<Mention>& mentions() const { return mentions_; }
  // The words as written.
  std::string Text(const Mention& mention) const;
  bool BeginsWithCapital() const { return !words_.empty() && IsCapital(0); }

  // Whether some words may mean what no mention names. Those that begin like one of
  // `explained`, folded, are of something else.
  bool MayMeanOthers(const std::vector<std::string>& explained) const;

 private:
  absl::string_view Word(size_t i) const;
  bool IsCapital(size_t i) const;
  // Whether a word stands right behind the one before it, with nothing but a blank or a
  // hyphen between them.
  bool Follows(size_t i) const;
  const Mention* MentionAt(size_t i) const;
  // The end of the words from `i` on that may be one description.
  size_t DescriptionEnd(size_t i) const;
  bool Describes(size_t begin, const std::vector<std::string>& explained) const;
  bool IsTime(size_t i) const;
  bool IsPronoun(size_t i) const;
  bool IsRole(size_t i) const;
  bool IsUnknownName(size_t i) const;

  const absl::string_view quote_;
  const Interpreter& interpreter_;
  const NameWords& names_;
  const std::vector<QuoteWord> words_;
  std::vector<std::string> folded_;
  std::vector<Mention> mentions_;
};

// The words of a property's id and label, folded: "people", "killed".
std::vector<std::string> PropertyWords(const Property& property);

// Whether two folded words may be forms of one: "ukraine", "ukrainian"; "russias".
bool AreForms(absl::string_view a, absl::string_view b);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_NAMED_WORDS_H_
