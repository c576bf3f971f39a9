#include "checker/engine/judge/facts_at.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "absl/algorithm/container.h"
#include "checker/engine/judge/anchors.h"
#include "checker/engine/judge/time_relation.h"
#include "claims/vocabulary/value_range.h"
#include "rules/expression/attribute.h"

namespace gainsay {
namespace {

// Whether it has a date other than a value: what a rule says of times it means.
bool ReadsTimes(const CheckedNode& node) {
  const auto* read = std::get_if<Read>(&node.meaning);
  const bool time = read != nullptr && read->attribute != nullptr &&
                    read->attribute != &ValueAttribute() && node.type.kind == Kind::kDate;
  return time || absl::c_any_of(node.operands, ReadsTimes);
}

bool ComparesTimes(const Rule& rule) {
  const auto reads = [](const std::shared_ptr<const CheckedExpression>& expression) {
    return expression != nullptr && ReadsTimes(expression->root);
  };
  return reads(rule.while_holds) || reads(rule.unless) || reads(rule.require);
}

bool IsOfOneTimeWithOthers(const Binding& binding) { return binding.previous_of < 0; }

bool MayButNeedNotMeet(const Fact& a, const Fact& b) {
  const PossibleOrders orders = OrdersOf(a, b);
  return orders.same && (orders.before || orders.after);
}

// Those of which time matters.
TupleFacts Timed(const TupleFacts& facts, const Vocabulary& vocabulary) {
  TupleFacts timed;
  absl::c_copy_if(facts, std::back_inserter(timed), [&](const Fact* fact) {
    return vocabulary.property(fact->property).time != TimeKind::kStatic;
  });
  return timed;
}

// Those of them that are of one time with others.
TupleFacts Timed(const Rule& rule, const Bound& facts, const Vocabulary& vocabulary) {
  TupleFacts all;
  for (size_t b = 0; b < facts.size(); ++b) {
    if (!IsOfOneTimeWithOthers(rule.bindings[b])) continue;
    all.insert(all.end(), facts[b].begin(), facts[b].end());
  }
  return Timed(all, vocabulary);
}

// Whether the states hold at the time of the fact. A state is not taken to hold before
// the time of its claim.
bool StatesHoldAt(const Fact& at, const TupleFacts& facts, const Vocabulary& vocabulary) {
  return absl::c_all_of(facts, [&](const Fact* fact) {
    const Property& property = vocabulary.property(fact->property);
    return fact == &at || property.time != TimeKind::kFluent ||
           HoldTogether(*fact, at, HoldsFor{property.holds_for_days, 0}) ==
               Certainty::kCertain;
  });
}

// Whether all may be of one time.
bool HaveCommonTime(const TupleFacts& facts) {
  Day latest_start = kMinDay;
  Day earliest_end = kMaxDay;
  for (const Fact* fact : facts) {
    if (fact != facts[0] && !OrdersOf(*fact, *facts[0]).same) return false;
    latest_start = std::max<Day>(latest_start, fact->time.start.min);
    earliest_end = std::min<Day>(earliest_end, fact->time.end.max);
  }
  return latest_start <= earliest_end;
}

// Where values of the property may lie.
Interval RangeOf(const Property& property) {
  if (property.type == ValueType::kStatus) {
    constexpr double kNotBegun = -1;
    return {kNotBegun, static_cast<double>(property.ladder.size()) - 1};
  }
  Interval range = property.range.value_or(Interval());
  if (IsNeverNegative(property)) range.min = std::max(range.min, 0.0);
  return range;
}

// Where the value may have gone from those of the set.
struct Moves {
  bool up = false;
  bool down = false;
};

void Move(IntervalSet& set, Moves moves, const Interval& range) {
  if (set.empty()) return;
  Interval moved = set.Hull();
  if (moves.up) {
    moved.max = range.max;
    moved.max_open = range.max_open;
    moved.max_soft = false;
  }
  if (moves.down) {
    moved.min = range.min;
    moved.min_open = range.min_open;
    moved.min_soft = false;
  }
  // What is stated beyond the range stays possible.
  set = Unite(set, IntervalSet(moved));
}

Value Moved(const Value& value, Moves moves, const Interval& range) {
  Value moved = value;
  if (auto* quantity = std::get_if<QuantityValue>(&moved)) {
    Move(quantity->nominal, moves, range);
    Move(quantity->wide, moves, range);
  } else if (auto* status = std::get_if<StatusValue>(&moved)) {
    Move(status->rungs, moves, range);
  }
  return moved;
}

}  // namespace

bool SpansTimes(const Rule& rule, const Bound& facts, const Vocabulary& vocabulary) {
  const TupleFacts timed = Timed(rule, facts, vocabulary);
  const bool moves = absl::c_any_of(timed, [&](const Fact* fact) {
    return IsMonotone(vocabulary.property(fact->property).time);
  });
  const bool one_time = absl::c_all_of(timed, [&](const Fact* fact) {
    return fact == timed[0] || AreOfOneTime(*fact, *timed[0]);
  });
  return moves && !one_time && !ComparesTimes(rule);
}

bool MayBeOfOneTime(const Rule& rule, const Bound& facts, const Vocabulary& vocabulary) {
  return HaveCommonTime(Timed(rule, facts, vocabulary));
}

std::pair<const Fact*, const Fact*> OpenInTime(const Rule& rule, const Bound& facts,
                                               const Fact* at,
                                               const Vocabulary& vocabulary) {
  const TupleFacts timed = Timed(rule, facts, vocabulary);
  std::pair<const Fact*, const Fact*> first = {nullptr, nullptr};
  for (const Fact* one : timed) {
    for (const Fact* other : timed) {
      if (one == other || !MayButNeedNotMeet(*one, *other)) continue;
      if (at == nullptr || one == at || other == at) return {one, other};
      if (first.first == nullptr) first = {one, other};
    }
  }
  return first.first != nullptr ? first : std::pair(timed.front(), timed.back());
}

std::vector<const Fact*> TimesToJudge(const Rule& rule, const Bound& facts,
                                      const Vocabulary& vocabulary) {
  const TupleFacts all = Timed(rule, facts, vocabulary);
  TupleFacts times = Timed(AnchorsOf(rule, facts), vocabulary);
  if (times.empty()) times = {LastToBegin(all)};
  std::vector<const Fact*> usable;
  absl::c_copy_if(times, std::back_inserter(usable),
                  [&](const Fact* at) { return StatesHoldAt(*at, all, vocabulary); });
  return usable;
}

std::vector<const Fact*> TimesToMeetAt(const Rule& rule, const Bound& facts,
                                       const Vocabulary& vocabulary) {
  constexpr size_t kMostTimes = 64;  // at each the rule is asked about all of the facts
  const TupleFacts all = Timed(rule, facts, vocabulary);
  const TupleFacts anchors = Timed(AnchorsOf(rule, facts), vocabulary);
  std::vector<const Fact*> times;
  for (size_t b = 0; b < facts.size(); ++b) {
    if (!rule.bindings[b].collect) continue;
    for (const Fact* at : facts[b]) {
      const bool wanted =
          absl::c_linear_search(all, at) &&
          absl::c_all_of(anchors,
                         [&](const Fact* one) { return OrdersOf(*one, *at).same; }) &&
          absl::c_any_of(anchors,
                         [&](const Fact* one) { return MayButNeedNotMeet(*one, *at); }) &&
          absl::c_none_of(times,
                          [&](const Fact* known) { return AreOfOneTime(*known, *at); }) &&
          StatesHoldAt(*at, all, vocabulary);
      if (wanted) times.push_back(at);
      if (times.size() == kMostTimes) return times;
    }
  }
  return times;
}

bool MayMeetAt(const Rule& rule, const Bound& facts, const Fact& at,
               const Vocabulary& vocabulary) {
  TupleFacts meeting;
  bool open = false;
  for (const Fact* fact : Timed(rule, facts, vocabulary)) {
    const PossibleOrders orders = OrdersOf(*fact, at);
    if (!orders.same) continue;
    meeting.push_back(fact);
    open = open || (fact != &at && (orders.before || orders.after));
  }
  return open && HaveCommonTime(meeting);
}

FactsAt::FactsAt(const Rule& rule, const Bound& facts, const Fact& at,
                 const Vocabulary& vocabulary, OpenOrder open)
    : facts_(facts) {
  for (size_t b = 0; b < facts_.size(); ++b) {
    if (!IsOfOneTimeWithOthers(rule.bindings[b])) continue;
    for (const Fact*& fact : facts_[b]) {
      const Property& property = vocabulary.property(fact->property);
      if (fact == &at || !IsMonotone(property.time)) continue;
      const PossibleOrders orders = OrdersOf(*fact, at);
      if (orders.same && open == OpenOrder::kAtOneTime) continue;
      const bool up = property.time == TimeKind::kMonotoneUp;
      const Moves moves{up ? orders.before : orders.after,
                        up ? orders.after : orders.before};
      if (!moves.up && !moves.down) continue;
      auto moved = std::make_unique<Fact>(*fact);
      moved->value = Moved(fact->value, moves, RangeOf(property));
      fact = moved.get();
      moved_.push_back(std::move(moved));
    }
  }
}

}  // namespace gainsay
