#include "checker/engine/time_relation.h"

#include <algorithm>

namespace gainsay {
namespace {

bool OneTime(const Fact& a, const Fact& b) {
  return a.as_of.has_value() && a.as_of == b.as_of && a.time == b.time;
}

}  // namespace

Certainty HoldTogether(const Fact& a, const Fact& b, int64_t holds_for_days) {
  if (OneTime(a, b)) return Certainty::kCertain;
  const DateBox& x = a.time;
  const DateBox& y = b.time;
  const Day least = std::max<Day>({0, x.start.min - y.end.max, y.start.min - x.end.max});
  const Day most = std::max<Day>({0, x.start.max - y.end.min, y.start.max - x.end.min});
  if (most <= holds_for_days) return Certainty::kCertain;
  return least <= holds_for_days ? Certainty::kPossible : Certainty::kNever;
}

PossibleOrders OrdersOf(const Fact& a, const Fact& b) {
  if (OneTime(a, b)) return {false, true, false};
  const DateBox& x = a.time;
  const DateBox& y = b.time;
  PossibleOrders orders;
  orders.before = x.end.min < y.start.max;
  orders.after = y.end.min < x.start.max;
  orders.same = x.start.min <= y.end.max && y.start.min <= x.end.max;
  return orders;
}

Certainty OneUtterance(const Fact& a, const Fact& b) {
  if (!a.said_on.has_value() || !b.said_on.has_value()) return Certainty::kPossible;
  if (a.said_on->max < b.said_on->min || b.said_on->max < a.said_on->min) {
    return Certainty::kNever;
  }
  const bool one_day = a.said_on->min == a.said_on->max && a.said_on == b.said_on;
  return one_day ? Certainty::kCertain : Certainty::kPossible;
}

}  // namespace gainsay
