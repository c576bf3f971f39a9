#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_RANGE_SHARING_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_RANGE_SHARING_H_

#include "claims/reading/quantities/written_quantity.h"

namespace gainsay {

// What one end of a range leaves out because the other says it. Multipliers are left to
// the evaluator, which knows what comes of them: "two to three million".

// Writes the part of a whole, or the hundreds, of one end at the other too: "two or three
// in ten", "two to three quarters", "one in four or five", "a hundred or two".
void ShareBetweenEnds(WrittenPart* range);

// Puts the lower of two shares first where they are named from the simpler one: "a third
// to a quarter". Not of a fall ("from a third to a quarter"), nor of a vote ("two thirds
// to one").
void OrderShares(WrittenPart* range);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_RANGE_SHARING_H_
