#ifndef GAINSAY_CLAIMS_READING_QUANTITIES_HEDGE_STACK_H_
#define GAINSAY_CLAIMS_READING_QUANTITIES_HEDGE_STACK_H_

#include "claims/lexicon/grain_policy.h"
#include "claims/reading/quantities/number_widths.h"
#include "claims/reading/quantities/written_quantity.h"

namespace gainsay {

// What hedges stand over: the numbers at its ends, which are one for a single number.
struct Hedgeable {
  ScaledNumber low;
  ScaledNumber high;
  WidthSets
      ends;  // that the first hedge's formulas work on: points, or a vague amount's sets
  WidthSets inner;  // the sets without any hedge; must be valid
  bool range = false;
};

// By which of its formulas a hedge works there.
HedgedAs VariantOf(const Hedge& hedge, const Hedgeable& hedged);

// The sets with all hedges, the innermost applied first; each further one works on the
// ends that are left by the one inside it. The sets are invalid where a number is out of
// range.
WidthSets ApplyHedges(const Hedges& hedges, Hedgeable hedged, const GrainPolicy& policy);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_QUANTITIES_HEDGE_STACK_H_
