#include "claims/reading/quantities/hedge_stack.h"

#include "claims/reading/quantities/amount_scaling.h"

namespace gainsay {

HedgedAs VariantOf(const Hedge& hedge, const Hedgeable& hedged) {
  const bool zero = !hedged.range && hedged.low.value == 0 && hedged.high.value == 0;
  if (zero && hedge.Has(HedgedAs::kZero)) return HedgedAs::kZero;
  if (hedged.range && hedge.Has(HedgedAs::kRange)) return HedgedAs::kRange;
  if (hedged.low.scale == NumberScale::kFraction) return HedgedAs::kFraction;
  return hedged.low.scale == NumberScale::kCount ? HedgedAs::kCount : HedgedAs::kNumber;
}

namespace {

WidthSets Apply(const Hedge& hedge, const Hedgeable& hedged, const GrainPolicy& policy) {
  const bool negative = hedged.low.value.sign() < 0;
  const bool mirrored = negative && !hedged.range && !hedge.compares;
  HedgedEnds ends;
  ends.ends = mirrored ? Mirror(hedged.ends) : hedged.ends;
  ends.as = VariantOf(hedge, hedged);
  const TermMask needed = hedge.Nominal(ends.as).mentions | hedge.Wide(ends.as).mentions;
  ends.low = TermsOf(hedged.low, policy, needed);
  ends.high = hedged.high == hedged.low ? ends.low : TermsOf(hedged.high, policy, needed);
  ends.floor = hedged.low.scale != NumberScale::kTemperature && (mirrored || !negative);
  WidthSets sets =
      HedgedWidths(hedge, ends, mirrored ? Mirror(hedged.inner) : hedged.inner);
  if (hedged.low.scale == NumberScale::kCount && !negative) {
    // "About one person", and "at most none", are not fewer than none.
    KeepBoundsFromBelowZero(&sets);
    KeepEndsFromBelowZero(&sets);
  }
  return mirrored ? Mirror(sets) : sets;
}

}  // namespace

WidthSets ApplyHedges(const Hedges& hedges, Hedgeable hedged, const GrainPolicy& policy) {
  for (size_t i = hedges.size(); i-- > 0;) {
    const Hedge& hedge = *hedges[i];
    const bool innermost = i + 1 == hedges.size();
    if (hedge.keeps_inner && !innermost) continue;
    hedged.inner = Apply(hedge, hedged, policy);
    if (!hedged.inner.nominal.valid() || !hedged.inner.wide.valid()) break;
    hedged.ends = hedged.inner;
    hedged.range = false;
  }
  return hedged.inner;
}

}  // namespace gainsay
