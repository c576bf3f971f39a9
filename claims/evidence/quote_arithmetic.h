#ifndef GAINSAY_CLAIMS_EVIDENCE_QUOTE_ARITHMETIC_H_
#define GAINSAY_CLAIMS_EVIDENCE_QUOTE_ARITHMETIC_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/evidence/quote_words.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

// Words `first` to `last` of a quote.
struct WordRange {
  size_t first = 0;
  size_t last = 0;
};

// What the words of a quote do with its numbers and dates: "shrank 0.3 percent", "half of
// the 40", "the day after the meeting on February 10". The quote, its words and the
// lexicon must outlive it.
class QuoteArithmetic {
 public:
  QuoteArithmetic(absl::string_view quote, absl::Span<const QuoteWord> words,
                  const Lexicon& lexicon)
      : quote_(quote), words_(words), lexicon_(lexicon) {}

  // Whether a number of these words may be meant as below 0: "a 5% decline", but not
  // "fell to 5%", nor that of "rose 5% as profits fell".
  bool Falls(size_t first, size_t last) const;
  // Whether a number is told by others: "all but one of the 12", "20 each", "half the
  // 40".
  bool Calculates() const;
  // Whether the rest of the whole may be meant by a share of these words: "all but 20%",
  // "the remaining 20%".
  bool LeavesRest(size_t first, size_t last) const;
  // Whether what numbers leave of another, or of the whole, may be meant: "the rest".
  bool SpeaksOfRest() const;
  // Whether the quote goes on from a number that ends with `last` to one that begins with
  // `first`: "five seats, to 19".
  bool GoesTo(size_t last, size_t first) const;
  // How the words before a number say that something changed by it: not at all, "rose
  // 12", or "rose by 12", "cut its stake by 12".
  enum class Change { kNone, kBare, kBy };
  Change ChangeAt(size_t first) const;
  // Whether one number is said to be so much more than before: the five of "19 seats, up
  // five", of "19, five more than in May".
  bool IsGainOf(const WordRange& total, const WordRange& gain) const;
  // Whether words such as "fewer than" make a number no more than a bound.
  bool HasBounds() const;
  // Whether the word makes numbers behind it less exact, but may be a preposition: "over"
  // of "talks over 28 points", not "more than".
  bool MayBePreposition(size_t i) const;
  // The first words of what is one, where it is joined to a number: the "the" of "the
  // pilot and four passengers", the "a" of "14 people and a child".
  std::vector<size_t> JoinedOnes() const;
  // Whether these words tell a share without "percent": "two-thirds of", "one in five";
  // not "a fifth man", "the third quarter".
  bool IsShareInWords(size_t first, size_t last) const;
  // Whether a date is told by another than these, which the quote states: "two days
  // later". In "a week later, on February 10" it is that one.
  bool CountsDays(absl::Span<const WordRange> dates) const;
  // Whether a date that begins with this word may be that of another event: "after talks
  // in January", but not "before dawn on Tuesday".
  bool IsOfAnother(size_t first) const;

 private:
  // A phrase that begins at a word: how many words, 0 for none, and which of the kinds
  // that were looked for.
  struct Phrase {
    size_t length = 0;
    PhraseKind kind{};
  };

  absl::string_view Word(size_t i) const;
  bool IsMovingWord(size_t i) const;
  bool IsRisingWord(size_t i) const;
  // The longest phrase of one of the kinds that begins here.
  Phrase LongestAt(size_t i, absl::Span<const PhraseKind> kinds) const;
  size_t PhraseAt(size_t i, PhraseKind kind) const {
    return LongestAt(i, {&kind, 1}).length;
  }
  // Whether the phrase here says to reckon with numbers of the quote.
  bool Reckons(size_t i, const Phrase& phrase) const;
  // Whether the counting phrase stands beside the date, parted from it by a comma.
  bool IsApposed(const WordRange& phrase, const WordRange& date) const;
  // The last word of a ratio in words that begins here, "one in five", 0 for none.
  size_t RatioEnd(size_t i) const;
  // Whether "of" and a number stand behind the word: "of its 40", "of the firm's 40".
  bool IsOfNumber(size_t i) const;
  // The marks right after the word, up to the next.
  absl::string_view MarksAfter(size_t i) const;
  // Whether a mark that parts a sentence stands right after the word.
  bool EndsClause(size_t i) const;
  bool EndsSentence(size_t i) const;
  bool IsNumber(size_t i) const;
  // Whether one thing's words may begin here: "a flight attendant", not "the four".
  bool IsOne(size_t i) const;
  // Whether such words are joined to a number behind them, or before.
  bool JoinsNext(size_t i) const;
  bool JoinsPrevious(size_t i) const;
  bool IsShare(size_t i) const;
  bool IsDenominator(size_t i) const;
  bool IsHalf(size_t i) const;
  // Whether a fraction ends here that is a share, not the order of something, or a name.
  bool IsFraction(size_t i) const;
  // Whether the word right behind a fraction does not make it part of another thing: "of"
  // or a verb, "the" behind a half, but not "man" or "majority".
  bool StandsAlone(size_t next, bool half) const;
  bool IsTime(size_t i, DateRole role) const;
  bool IsTimeOfDay(size_t i) const;

  const absl::string_view quote_;
  const absl::Span<const QuoteWord> words_;
  const Lexicon& lexicon_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_QUOTE_ARITHMETIC_H_
