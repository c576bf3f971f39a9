#ifndef GAINSAY_CLAIMS_LEXICON_PHRASE_TABLE_H_
#define GAINSAY_CLAIMS_LEXICON_PHRASE_TABLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/fixed_array.h"
#include "input/packing.h"
#include "input/text_index.h"

namespace gainsay {

// What a phrase does in a written quantity. The comment says what PhraseUse::value is.
// As large as that, so that uses stand side by side without gaps.
enum class PhraseKind : int64_t {
  kCardinal,         // the number, 0 to 90: "zero", "nineteen", "ninety"
  kMultiplier,       // the factor, from 100: "hundred", "million", "bn"
  kMoneyMultiplier,  // the same, of money alone: "grand"
  kMultiple,         // the number that is counted by: "dozen"
  kDenominator,      // of a fraction, in the singular: "half", "third"
  kDenominators,     // in the plural: "thirds"
  kOrdinal,          // the number: "first", "thirtieth", "thousandth"
  kOrdinalPlural,    // the same, in the plural, that are no denominators alone: "firsts"
  kDecade,           // the number it begins with: "forties"
  kHedgeBefore,      // index into Lexicon::hedges, for words before a number
  kHedgeAfter,       // the same, for words after it
  kVague,            // index into Lexicon::vague
  kBand,             // index into Lexicon::bands
  kUnit,             // index into UnitTable
  kUnitInContext,    // the same, for names that hold only where such a unit is expected
  kUnitBefore,       // the same, for signs before a number: "$"
  kUnitBeforeInContext,
  // Grammar, without a value.
  kOrdinalSuffix,  // glued to digits: the "st" of "21st"
  kArticle,
  kSingle,      // one of the unit that follows: the "another" of "another week"
  kBeforeUnit,  // between a number and its unit: the "extra" of "2 extra minutes"
  kLeading,     // words before a quantity that add nothing: "a total of"
  kTrailing,    // the same after it: "in total"
  kAnd,
  kBut,
  kOr,
  kOrMore,  // between two vague amounts: the "if not" of "dozens, if not hundreds"
  kTo,
  kBetween,
  kFrom,
  kOf,
  kDeterminer,  // after "of": "the", "all"
  kScale,       // behind a number on a scale, which counts nothing: "magnitude"
  kExactNoun,   // what is counted exactly, however round: the "point" of "28-point"
  kRatio,       // between the parts of a share: "in", "out of every"
  kPer,
  kExtent,     // behind a length: the "tall" of "six feet tall"
  kIncluding,  // before what is part of an amount: ", including nine children"
  kPurpose,    // between money and what it is for: the "in" of "$3 billion in aid"
  kComparing,  // money beside it is a difference, or a rate: "$20 cheaper", "£500 pw"
  kSquare,
  kCubic,
  kSquared,
  kCubed,
  kPoint,  // of decimals in words
  kNegative,
  kBelowZero,
  kPlusMinus,
  // Of what stands around numbers and dates in a quote, without a value.
  kFalling,        // a number beside it may be meant as below 0: "shrank", "loss"
  kRising,         // a number beside it is not: "rose"
  kParting,        // ends the reach of either: "while"
  kArithmetic,     // numbers of its sentence are what to reckon with: "all but"
  kDistributing,   // numbers of its clause are: "each"
  kNotArithmetic,  // holds such a word, and does not reckon: "each with"
  kExcepting,      // of a share, the rest may be meant: "except for 20%"
  kRest,           // what numbers leave of another, or of all: "the rest"
  kDayArithmetic,  // dates are what to reckon with: "the day after", "two days later"
  kRelating,       // between what happened and what else did: "after" of "after talks"
  kTimeOfDay,      // behind which it is none: "before dawn"
};

struct PhraseUse {
  PhraseKind kind = PhraseKind::kArticle;
  int64_t value = 0;
  friend bool operator==(const PhraseUse&, const PhraseUse&) = default;
};

// A number for each distinct word or symbol; 0 for those in no phrase.
using WordId = uint32_t;

// Phrases and their uses, as a tree of words that is walked from word to word, in arrays
// that the build makes of the built-in ones. Immutable: PhraseTableBuilder makes it.
class PhraseTable {
 public:
  using Place = uint32_t;  // in the tree
  static constexpr Place kRoot = 0;

  enum class Case { kFolded, kExact };
  explicit PhraseTable(Case letter_case = Case::kFolded) : case_(letter_case) {}

  // As bytes (input/packing.h), the same for equal tables; and from them, into an empty
  // table of the same case, which then looks into them. False where they end too early.
  void Pack(std::string& out) const;
  bool Unpack(Unpacker& bytes);

  WordId Find(absl::string_view word) const;
  // All words, or those that begin a phrase of the kind; in alphabetical order.
  std::vector<std::string> Words() const;
  std::vector<std::string> WordsThatBegin(PhraseKind kind) const;
  // Whether a phrase of the kind begins with the word: most words begin few, so that most
  // searches end here.
  bool Begins(WordId word, PhraseKind kind) const {
    return word != 0 && (beginnings_[word - 1].kinds & KindBit(kind)) != 0;
  }
  // The place that the word leads to, or kRoot where it leads nowhere.
  Place Next(Place place, WordId word) const;
  // What the phrase that ends at the place may be, in the order in which it was added.
  absl::Span<const PhraseUse> Uses(Place place) const;

 private:
  friend class PhraseTableBuilder;

  // Of the phrases that a word begins. Most are of one word, whose place stands here.
  struct Beginning {
    uint64_t kinds = 0;
    uint64_t place = kRoot;  // as large as the other, so that there is no gap
  };
  // From a place to one of a longer phrase.
  struct Edge {
    WordId word;
    Place to;
  };
  // Where those of a place end, in the order of places. The root has none.
  struct Ends {
    uint32_t edges = 0;
    uint32_t uses = 0;
  };

  static uint64_t KindBit(PhraseKind kind) {
    return uint64_t{1} << static_cast<int>(kind);
  }

  Case case_;
  TextIndex words_;                   // by a number less
  FixedArray<Beginning> beginnings_;  // likewise
  FixedArray<Ends> ends_;             // by place
  FixedArray<Edge> edges_;            // of each place by word
  FixedArray<PhraseUse> uses_;
};

// A word as tables of that case have it. `buffer` may hold it.
using WordBuffer = absl::InlinedVector<char, 32>;
absl::string_view InCase(absl::string_view word, PhraseTable::Case letter_case,
                         WordBuffer& buffer);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_PHRASE_TABLE_H_
