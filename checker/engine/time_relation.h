#ifndef GAINSAY_CHECKER_ENGINE_TIME_RELATION_H_
#define GAINSAY_CHECKER_ENGINE_TIME_RELATION_H_

#include "claims/facts/fact.h"

namespace gainsay {

// Whether something is so in no world, in some, or in all.
enum class Certainty { kNever, kPossible, kCertain };

// Whether two states hold together: certainly if their times are at most `holds_for_days`
// apart at the greatest, possibly if they are at the smallest. Two equal `as_of`, however
// coarse, are one time.
Certainty HoldTogether(const Fact& a, const Fact& b, int64_t holds_for_days);

// In which orders two facts may stand in time. Some order is always possible.
struct PossibleOrders {
  bool before = false;  // a, then b
  bool same = false;    // on one day
  bool after = false;
};
PossibleOrders OrdersOf(const Fact& a, const Fact& b);

// Whether two wordings are of one utterance: certainly if they were said on one day,
// possibly if a claim does not say when.
Certainty OneUtterance(const Fact& a, const Fact& b);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_TIME_RELATION_H_
