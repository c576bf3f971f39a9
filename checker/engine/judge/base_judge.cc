#include "checker/engine/judge/base_judge.h"

#include <algorithm>
#include <string>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "checker/engine/judge/facts_at.h"
#include "checker/engine/judge/judge_trace.h"
#include "checker/engine/judge/rule_environment.h"
#include "checker/engine/judge/time_relation.h"
#include "claims/value_types/agreement.h"
#include "claims/values/line.h"
#include "fmt/format.h"
#include "rules/expression/evaluate.h"

namespace gainsay {
namespace {

// Whether some number of the one is no greater than some number of the other.
bool CanBeAtMost(const IntervalSet& low, const IntervalSet& high, Width width) {
  if (low.empty() || high.empty()) return false;
  const Interval up{low.first().min,      kInfinity, low.first().min_open, true,
                    low.first().min_soft, false};
  return Meets(IntervalSet(up), high,
               width == Width::kNominal ? Touch::kStrict : Touch::kSoftCloses);
}

// A claim is held against what a denial leaves by its nominal set alone.
Width WideFor(const Fact& a, const Fact& b) {
  return a.stance.denies != b.stance.denies ? Width::kNominal : Width::kWide;
}

// Whether the claim measures something else than its property does: money in a currency
// for which no rate is known.
bool IsIncommensurable(const Fact& fact, const Vocabulary& vocabulary) {
  const auto* quantity = std::get_if<QuantityValue>(&*fact.value);
  const std::optional<Unit>& unit = vocabulary.property(fact.property).unit;
  return quantity != nullptr && unit.has_value() &&
         quantity->dimension != unit->dimension;
}

bool AnyIncommensurable(const Bound& facts, const Vocabulary& vocabulary) {
  bool any = false;
  ForEach(facts,
          [&](const Fact& fact) { any = any || IsIncommensurable(fact, vocabulary); });
  return any;
}

}  // namespace

Base BaseJudge::Agreement(const Property& property, const Fact& a, const Fact& b) const {
  if (DifferInDimension(a.value, b.value)) return Base::kUndetermined;
  const AgreementRules rules = AgreementRulesOf(vocabulary_, property);
  if (MayBothHold(a.value, b.value, rules)) return Base::kAgree;
  return Agrees(a.value, b.value, WideFor(a, b), rules) != Tri::kFalse
             ? Base::kTension
             : Base::kContradiction;
}

Base BaseJudge::Monotony(const Property& property, const Fact& a, const Fact& b,
                         bool& order_is_open, std::vector<TraceStep>* trace) const {
  const PossibleOrders orders = OrdersOf(a, b);
  const bool up = property.time == TimeKind::kMonotoneUp;
  // What agrees, if only by a tolerance, is in order either way.
  const Base together = Agreement(property, a, b);
  const auto in_order = [&](const Fact& earlier, const Fact& later) {
    if (together == Base::kAgree || together == Base::kUndetermined) return together;
    const Fact& low = up ? earlier : later;
    const Fact& high = up ? later : earlier;
    const IntervalSet* nominal = OnALine(low.value, Width::kNominal);
    if (nominal == nullptr) return Base::kAgree;
    if (CanBeAtMost(*nominal, *OnALine(high.value, Width::kNominal), Width::kNominal)) {
      return Base::kAgree;
    }
    const Width wide = WideFor(a, b);
    return CanBeAtMost(*OnALine(low.value, wide), *OnALine(high.value, wide), wide)
               ? Base::kTension
               : together;
  };
  if (a.stance.plans != b.stance.plans) {
    // What is planned may be reached yet.
    const Fact& plan = a.stance.plans ? a : b;
    const Base reached = in_order(a.stance.plans ? b : a, plan);
    if (reached == Base::kAgree || reached == Base::kUndetermined) {
      Step(trace, StepKind::kOrder, "the plan may be carried out yet",
           StepResult::kAgree);
      return reached;
    }
  }
  Base best = Base::kUndetermined;
  Base worst = Base::kAgree;
  const auto consider = [&](bool possible, Base base, absl::string_view order) {
    if (!possible) return;
    Step(trace, StepKind::kOrder, order,
         base == Base::kAgree ? StepResult::kAgree : StepResult::kConflict);
    best = std::min(best, base);
    worst = std::max(worst, base);
  };
  const auto came_before = [&](const Fact& earlier, const Fact& later) {
    if (trace == nullptr) return std::string();
    return absl::StrCat(ClaimName(claims_, earlier.claim), " came before ",
                        ClaimName(claims_, later.claim));
  };
  consider(orders.before, in_order(a, b), came_before(a, b));
  consider(orders.same, together, "both are of one day");
  consider(orders.after, in_order(b, a), came_before(b, a));
  order_is_open = best != worst;
  return worst;
}

Base BaseJudge::Requirement(const Rule& rule, const Bound& facts,
                            std::vector<TraceStep>* trace) const {
  const Environment environment = EnvironmentOf(rule, facts, vocabulary_, claims_);
  if (trace != nullptr) {
    std::vector<TracedClause> clauses;
    EvaluateWithTrace(*rule.require, environment, Width::kWide, clauses);
    std::vector<TextPosition> failed;  // of a list the first element is enough
    for (const TracedClause& clause : clauses) {
      Step(trace, StepKind::kClause, Sentence(clause), ResultOf(clause.holds));
      TraceStep& step = trace->back();
      const Tri wanted = clause.denied ? Tri::kFalse : Tri::kTrue;
      step.fails = clause.decides && clause.holds != wanted &&
                   !absl::c_linear_search(failed, clause.at);
      if (step.fails) failed.push_back(clause.at);
    }
  }
  const Tri nominal = Evaluate(*rule.require, environment, Width::kNominal);
  if (nominal == Tri::kMaybe && AnyIncommensurable(facts, vocabulary_)) {
    return Base::kUndetermined;
  }
  if (nominal != Tri::kFalse) return Base::kAgree;
  return Evaluate(*rule.require, environment, Width::kWide) != Tri::kFalse
             ? Base::kTension
             : Base::kContradiction;
}

Base BaseJudge::RequirementOverTime(const Rule& rule, const Bound& facts,
                                    bool& order_is_open,
                                    std::vector<TraceStep>* trace) const {
  Base sure = Base::kAgree;
  Base worst = MayBeOfOneTime(rule, facts, vocabulary_)
                   ? Requirement(rule, facts, nullptr)
                   : Base::kAgree;
  const Fact* decisive = nullptr;
  OpenOrder order = OpenOrder::kAnyOf;
  const auto look_at = [&](const Fact& at, OpenOrder open, Base& gravest) {
    const FactsAt then(rule, facts, at, vocabulary_, open);
    const Base base = Requirement(rule, then.facts(), nullptr);
    if (base <= gravest) return;
    gravest = base;
    decisive = &at;
    order = open;
  };
  const std::vector<const Fact*> times = TimesToJudge(rule, facts, vocabulary_);
  for (const Fact* at : times) look_at(*at, OpenOrder::kAnyOf, sure);
  if (worst > sure) decisive = nullptr;
  worst = std::max(worst, sure);
  // It may fail only where some are of one time, and others surely earlier or later.
  const auto look_where_they_meet = [&](const std::vector<const Fact*>& where) {
    for (const Fact* at : where) {
      if (worst >= Base::kContradiction) return;
      if (MayMeetAt(rule, facts, *at, vocabulary_)) {
        look_at(*at, OpenOrder::kAtOneTime, worst);
      }
    }
  };
  look_where_they_meet(times);
  look_where_they_meet(TimesToMeetAt(rule, facts, vocabulary_));
  order_is_open = worst > sure;
  if (trace != nullptr && order_is_open) {
    const auto [one, other] = OpenInTime(rule, facts, decisive, vocabulary_);
    Step(trace, StepKind::kOrder,
         fmt::format("{} and {} are of one time", ClaimName(claims_, one->claim),
                     ClaimName(claims_, other->claim)),
         StepResult::kPossible);
  }
  if (trace != nullptr && decisive == nullptr) {
    Requirement(rule, facts, trace);
  } else if (trace != nullptr) {
    const FactsAt then(rule, facts, *decisive, vocabulary_, order);
    Step(trace, StepKind::kBounds,
         fmt::format("at the time of {}: what may only rise or fall is bounded there by "
                     "what was so before or came after",
                     ClaimName(claims_, decisive->claim)),
         StepResult::kNothing);
    Requirement(rule, then.facts(), trace);
  }
  return worst;
}

Base BaseJudge::Of(const Rule& rule, const Bound& facts, bool& order_is_open,
                   std::vector<TraceStep>* trace) const {
  switch (rule.shape) {
    case RuleShape::kAgreement:
      return Agreement(vocabulary_.property(rule.property), *facts[0][0], *facts[1][0]);
    case RuleShape::kMonotony:
      return Monotony(vocabulary_.property(rule.property), *facts[0][0], *facts[1][0],
                      order_is_open, trace);
    case RuleShape::kExpression:
      return SpansTimes(rule, facts, vocabulary_)
                 ? RequirementOverTime(rule, facts, order_is_open, trace)
                 : Requirement(rule, facts, trace);
    case RuleShape::kSum:
    case RuleShape::kOrder:
      break;  // judged by the joint stage, from what the sets allow
  }
  return Base::kAgree;
}

bool BaseJudge::MustHoldAsStated(const Rule& rule, const Bound& facts) const {
  const Environment environment = EnvironmentOf(rule, facts, vocabulary_, claims_);
  return Evaluate(*rule.require, environment, Width::kNominal) == Tri::kTrue;
}

bool BaseJudge::BreakAlone(const Rule& rule, const Fact& a, const Fact& b) const {
  const Bound facts = {{&a}, {&b}};
  const Environment environment = EnvironmentOf(rule, facts, vocabulary_, claims_);
  const bool meant = rule.while_holds == nullptr ||
                     Evaluate(*rule.while_holds, environment, Width::kWide) == Tri::kTrue;
  return meant && Requirement(rule, facts, nullptr) == Base::kContradiction;
}

}  // namespace gainsay
