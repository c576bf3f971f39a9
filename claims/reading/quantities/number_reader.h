#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_NUMBER_READER_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_NUMBER_READER_H_

#include <cstdint>
#include <optional>

#include "claims/reading/token_cursor.h"
#include "claims/values/rational.h"

namespace gainsay {

// How a number is written, as far as that says how exact it is meant.
enum class NumberForm : uint8_t {
  kInteger,   // "5,000", "five million"
  kDecimal,   // "66.7", "1.2 million", "two and a half"
  kFraction,  // "a fifth", "2/3", "one in five"
  kPart,      // of a multiplier or of a unit: "a quarter of a million", "half an hour"
  kDozens,    // "two dozen"
  kOrdinal,   // "21st"
};

struct WrittenNumber {
  Rational value;  // its multiplier words included; not negative
  Rational grain;  // 1 in the last place shown, times the multiplier; of fractions 1 by
                   // the denominator
  NumberForm form = NumberForm::kInteger;
  Rational multiplier = 1;  // "million" of "1.2 million"
  Rational counted_in = 1;  // "hundred thousand" of "four hundred thousand", a dozen
  Rational one_part = 0;    // what a fraction in words has so many of: the tenth of
                            // "three in ten", 0 of other numbers
  bool ratio = false;       // such a fraction: "three in ten"
  bool grouped = false;     // in digits, with a mark between groups: "15,000"
};

struct NumberOptions {
  // "and" joins parts of one number ("two hundred and five"); not in "between two and
  // five".
  bool joins_with_and = true;
  // A letter that is a unit too, as the m of "5m", is the unit rather than "million".
  bool letters_are_units = true;
};

// Reads the number at the cursor and moves past it, or gives nothing and stays. The
// number is invalid where it is too large.
std::optional<WrittenNumber> ReadWrittenNumber(TokenCursor* cursor,
                                               const NumberOptions& options);

// Reads "a half" or "three quarters" at the cursor: the fraction and 1 by its
// denominator.
std::optional<WrittenNumber> ReadFractionWords(TokenCursor* cursor);

// 1 in the last place of a number that ends in a spoken fraction ("two and a half").
Rational SpokenGrain(const Rational& fraction_grain, const Lexicon& lexicon);

// Of a part of `whole` ("half a million", "a quarter of an hour"): the number in full.
WrittenNumber PartOf(const WrittenNumber& fraction, const Rational& whole,
                     const Lexicon& lexicon);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_NUMBER_READER_H_
