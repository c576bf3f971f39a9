#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_TIME_RELATION_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_TIME_RELATION_H_

#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Whether something is so in no world, in some, or in all.
enum class Certainty { kNever, kPossible, kCertain };

// Whether both say the same `as_of`, or are dated by the same article alone, which is
// then one time, however coarse.
bool SayOneTime(const Fact& a, const Fact& b);

// Of two states whether the one that comes before says when it ended, or the other when
// it began: then it is not by the days which they hold for that they are of one time.
bool TellChange(const Fact& a, const Fact& b);

// The same where what is between the two is told by that, if there is anything.
bool SayWhenItChanged(const Fact& a, const Fact& b);

// For how many days after its time each of two states is taken to hold.
struct HoldsFor {
  int64_t a = 0;
  int64_t b = 0;
};

// Whether two states hold together: certainly if the later begins within what the earlier
// holds for at the greatest distance of their times, possibly if at the smallest. A state
// is not taken to hold beyond an end that its claim tells; if the one ends, and the other
// begins, on one day, that was the day of the change.
Certainty HoldTogether(const Fact& a, const Fact& b, HoldsFor days);
// The same by what their properties hold for.
Certainty HoldTogether(const Fact& a, const Fact& b, const Vocabulary& vocabulary);

// Days that the one which begins first is taken to hold for, and the other to begin in.
int64_t DaysHeld(const Fact& a, const Fact& b, const Vocabulary& vocabulary);

// In which orders two facts may stand in time. Some order is always possible. Those of
// one day are ordered by their times of day where both tell one.
struct PossibleOrders {
  bool before = false;  // a, then b
  bool same = false;    // at one time, or on one day
  bool after = false;
};
PossibleOrders OrdersOf(const Fact& a, const Fact& b);

// Whether it is known which of them is the later one.
inline bool OneIsLater(const Fact& a, const Fact& b) {
  const PossibleOrders orders = OrdersOf(a, b);
  return !orders.same && orders.before != orders.after;
}

// Whether they can only be of one time.
inline bool AreOfOneTime(const Fact& a, const Fact& b) {
  const PossibleOrders orders = OrdersOf(a, b);
  return orders.same && !orders.before && !orders.after;
}

// Whether two wordings are of one utterance: certainly if they were said on one day,
// possibly if a claim does not say when.
Certainty OneUtterance(const Fact& a, const Fact& b);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_TIME_RELATION_H_
