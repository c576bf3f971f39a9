#include "checker/engine/judge/time_relation.h"

#include <algorithm>

namespace gainsay {
namespace {

// How many days later than the end of the one state the other may begin.
struct Reach {
  int64_t certain = 0;
  int64_t possible = 0;
};

Reach ReachOf(const Fact& earlier, const Fact& later, int64_t holds_for_days) {
  constexpr int64_t kShareMoreThanADay = -1;
  if (earlier.ends && later.begins) return {kShareMoreThanADay, kShareMoreThanADay};
  if (earlier.ends || later.begins) return {kShareMoreThanADay, 0};
  return {holds_for_days, holds_for_days};
}

Certainty Bridged(const Fact& earlier, const Fact& later, int64_t holds_for_days) {
  const Reach reach = ReachOf(earlier, later, holds_for_days);
  const FactTime& x = earlier.time;
  const FactTime& y = later.time;
  // "Until 2021" hands over to "since 2021": they are one time, however coarse. What
  // begins and ends in 2021 may lie anywhere in it.
  const bool hands_over = earlier.ends && later.begins && x.end == y.start &&
                          !(earlier.begins && x.start == x.end) &&
                          !(later.ends && y.start == y.end);
  if (hands_over) return Certainty::kNever;
  if (y.start.max - x.end.min <= reach.certain) return Certainty::kCertain;
  return y.start.min - x.end.max <= reach.possible ? Certainty::kPossible
                                                   : Certainty::kNever;
}

}  // namespace

bool SayOneTime(const Fact& a, const Fact& b) {
  if (a.dated_by >= 0 && a.dated_by == b.dated_by) return a.published == b.published;
  const bool told = a.as_of.has_value() || (a.begins && a.ends);
  return told && a.as_of == b.as_of && a.time == b.time && a.begins == b.begins &&
         a.ends == b.ends;
}

bool TellChange(const Fact& a, const Fact& b) {
  const bool a_first = a.time.start.min <= b.time.start.min;
  return a_first ? a.ends || b.begins : b.ends || a.begins;
}

bool SayWhenItChanged(const Fact& a, const Fact& b) {
  const bool a_first = a.time.start.min <= b.time.start.min;
  const Fact& earlier = a_first ? a : b;
  const Fact& later = a_first ? b : a;
  return TellChange(a, b) && later.time.start.max >= earlier.time.end.min;
}

Certainty HoldTogether(const Fact& a, const Fact& b, HoldsFor days) {
  if (SayOneTime(a, b)) return Certainty::kCertain;
  return std::min(Bridged(a, b, days.a), Bridged(b, a, days.b));
}

Certainty HoldTogether(const Fact& a, const Fact& b, const Vocabulary& vocabulary) {
  return HoldTogether(a, b,
                      HoldsFor{vocabulary.property(a.property).holds_for_days,
                               vocabulary.property(b.property).holds_for_days});
}

int64_t DaysHeld(const Fact& a, const Fact& b, const Vocabulary& vocabulary) {
  const Fact& earlier = a.time.start.min <= b.time.start.min ? a : b;
  return vocabulary.property(earlier.property).holds_for_days;
}

PossibleOrders OrdersOf(const Fact& a, const Fact& b) {
  if (a.moment.HasOrderWith(b.moment)) {
    const bool before = a.moment.IsBefore(b.moment);
    const bool after = b.moment.IsBefore(a.moment);
    return {before, !before && !after, after};
  }
  if (SayOneTime(a, b)) return {false, true, false};
  const FactTime& x = a.time;
  const FactTime& y = b.time;
  PossibleOrders orders;
  orders.before = x.end.min < y.start.max;
  orders.after = y.end.min < x.start.max;
  orders.same = x.start.min <= y.end.max && y.start.min <= x.end.max;
  return orders;
}

Certainty OneUtterance(const Fact& a, const Fact& b) {
  if (!a.said_on.has_value() || !b.said_on.has_value()) return Certainty::kPossible;
  const DayRange x = *a.said_on;
  const DayRange y = *b.said_on;
  if (x.max < y.min || y.max < x.min) return Certainty::kNever;
  const bool one_day = x.min == x.max && x == y;
  return one_day ? Certainty::kCertain : Certainty::kPossible;
}

}  // namespace gainsay
