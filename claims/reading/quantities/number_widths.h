#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_NUMBER_WIDTHS_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_NUMBER_WIDTHS_H_

#include "claims/lexicon/grain_policy.h"
#include "claims/lexicon/hedge.h"
#include "claims/lexicon/width_formula.h"
#include "claims/reading/quantities/number_reader.h"
#include "claims/values/rational_interval.h"

namespace gainsay {

// By which of the lexicon's rules a number's width is judged.
enum class NumberScale : uint8_t { kMeasured, kPercent, kFraction, kCount, kTemperature };

// A number in the unit in which its width is judged.
struct ScaledNumber {
  Rational value;
  Rational grain;  // 1 in the last place shown
  NumberForm form = NumberForm::kInteger;
  NumberScale scale = NumberScale::kMeasured;
  bool exact = false;  // a count that is not rounded, however round it is
  Rational point;      // of a fraction: one percentage point

  friend bool operator==(const ScaledNumber&, const ScaledNumber&) = default;
};

// What the words say in ordinary reading, and their widest honest reading. nominal is
// within wide.
struct WidthSets {
  RationalInterval nominal;
  RationalInterval wide;

  static WidthSets Point(const Rational& value) {
    return {RationalInterval::Point(value), RationalInterval::Point(value)};
  }
};

// The largest of 1 and 5 times a power of ten that divides the number and is no more than
// half of it: 90 is round to 10, 75 to 5, 2 to 1. 0 for 0 and for numbers that no power
// of ten divides.
Rational Roundness(const Rational& value);

// The terms of the lexicon's formulas for the size of a number.
// Those that are not `needed` are 0.
Terms TermsOf(const ScaledNumber& number, const GrainPolicy& policy,
              TermMask needed = kAllTerms);

// The sets of a number without a hedge.
WidthSets BareWidths(const ScaledNumber& number, const GrainPolicy& policy);

// How far an end of a range may lie beyond it: half of 1 in its last place.
Rational RangeSlack(const ScaledNumber& number, const GrainPolicy& policy);

// Over which numbers a hedge stands.
struct HedgedEnds {
  WidthSets ends;  // that the formulas work on: points for a plain number or a range
  Terms low;       // of the numbers at the ends
  Terms high;
  HedgedAs as = HedgedAs::kNumber;
  bool floor = true;  // the scale begins at 0
};

// The sets of hedged numbers. `inner` are their sets without the hedge.
WidthSets HedgedWidths(const Hedge& hedge, const HedgedEnds& ends,
                       const WidthSets& inner);

WidthSets Mirror(const WidthSets& sets);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_NUMBER_WIDTHS_H_
