#include "checker/engine/judge/plan_days.h"

namespace gainsay {
namespace {

// Of some day in each of them.
Certainty OfOneDay(const DayRange& a, const DayRange& b) {
  if (a.max < b.min || b.max < a.min) return Certainty::kNever;
  return a.min == a.max && a == b ? Certainty::kCertain : Certainty::kPossible;
}

}  // namespace

Certainty AreOfOneDay(const Fact& a, const Fact& b, const ClaimSet& claims) {
  if (a.said_on.has_value() && b.said_on.has_value()) {
    const Certainty said = OfOneDay(*a.said_on, *b.said_on);
    if (said != Certainty::kPossible) return said;
  }
  // An article whose day is unknown is published once.
  const bool one_article = claims.claims[static_cast<size_t>(a.claim)].article ==
                           claims.claims[static_cast<size_t>(b.claim)].article;
  return one_article ? Certainty::kCertain : OfOneDay(a.published, b.published);
}

}  // namespace gainsay
