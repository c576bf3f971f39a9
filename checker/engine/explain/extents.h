#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_EXTENTS_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_EXTENTS_H_

#include <string>

#include "claims/facts/fact.h"

namespace gainsay {

// Whether both are dates of more days than one that share some in every reading: where
// they are at odds, then because they are not the same.
bool AreOverlappingExtents(const Fact& a, const Fact& b);

// How far such dates differ: "overlap and are not the same: they begin 10 days apart, and
// end on one day".
std::string OverlapText(const Fact& a, const Fact& b);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_EXTENTS_H_
