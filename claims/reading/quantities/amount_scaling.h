#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_AMOUNT_SCALING_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_AMOUNT_SCALING_H_

#include "absl/strings/string_view.h"
#include "claims/lexicon/unit_table.h"
#include "claims/reading/quantities/number_widths.h"
#include "claims/reading/quantities/written_quantity.h"

namespace gainsay {

// The unit in which the numbers of one quantity are judged.
struct JudgedUnit {
  const Unit& unit;
  // No unit is written, it is the context's share: 0.9 is 90%, a fifth is 20%.
  bool implied_share = false;
};

// A written amount as a number in a unit, or why it is none. An amount without a unit of
// its own is in that unit; of an amount whose unit has several meanings the one that fits
// is taken.
struct AmountInUnit {
  ScaledNumber number;
  absl::string_view error;  // empty where there is none
};
AmountInUnit ScaleAmount(const WrittenAmount& amount, const JudgedUnit& judged);

// Whether a number without a unit, where a share is expected, is a fraction of 1: "0.9".
bool IsBareFractionOfOne(const WrittenAmount& amount);

// Gives the lower end of a range the multiplier of the upper one: "$1-2 billion". Not
// where it would then be above the upper end ("950,000 to 1.2 million").
void DistributeMultiplier(const WrittenAmount& high, WrittenAmount* low);

// Gives a bound of zero an end there, where there is nothing below it: "at most 0 km2".
void KeepFromBelowZero(const Unit& unit, WidthSets* sets);

// The same of anything that is never below zero: "at most none".
void KeepBoundsFromBelowZero(WidthSets* sets);

// Moves ends below zero to it: "about almost none" is not less than none.
void KeepEndsFromBelowZero(WidthSets* sets);

NumberScale ScaleOf(const Unit& unit);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_AMOUNT_SCALING_H_
