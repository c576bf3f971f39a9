#include "checker/engine/judge/judge.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "checker/engine/judge/anchors.h"
#include "checker/engine/judge/judge_trace.h"
#include "checker/engine/judge/plan_days.h"
#include "rules/expression/evaluate.h"

namespace gainsay {
namespace {

StepResult CertaintyOf(Tri holds) {
  return ResultOf(holds == Tri::kFalse  ? Certainty::kNever
                  : holds == Tri::kTrue ? Certainty::kCertain
                                        : Certainty::kPossible);
}

// What the condition's clauses say of the facts, with their values.
std::string Sentences(const CheckedExpression& condition, const Environment& environment,
                      Width width) {
  std::vector<TracedClause> clauses;
  EvaluateWithTrace(condition, environment, width, clauses);
  return absl::StrJoin(clauses, "; ", [](std::string* out, const TracedClause& clause) {
    out->append(Sentence(clause));
  });
}

// Two plans of one day are compared as they stand; else one of them, or what happened,
// came later.
bool PlanCanHaveChanged(const Bound& facts, const ClaimSet& claims) {
  bool plans = false;
  bool others = false;
  ForEach(facts, [&](const Fact& fact) { (fact.stance.plans ? plans : others) = true; });
  if (!plans || others) return plans;
  bool one_day = true;
  const Fact* first = nullptr;
  ForEach(facts, [&](const Fact& fact) {
    if (first == nullptr) first = &fact;
    one_day = one_day && AreOfOneDay(*first, fact, claims) == Certainty::kCertain;
  });
  return !one_day;
}

// Reference facts are taken as known: nobody disputes them by speaking.
bool VoicesDiffer(const Bound& facts) {
  std::optional<Voice> first;
  bool differ = false;
  ForEach(facts, [&](const Fact& fact) {
    if (IsReference(fact)) return;
    if (!first.has_value()) first = fact.voice;
    differ = differ || fact.voice != *first;
  });
  return differ;
}

bool VoicesAdmitted(VoiceMode mode, const Bound& facts) {
  if (mode == VoiceMode::kSame) return !VoicesDiffer(facts);
  if (mode != VoiceMode::kOwn) return true;
  bool own = true;
  ForEach(facts, [&](const Fact& fact) { own = own && fact.voice.own(); });
  return own;
}

// Any two that must hold together: each fact with the anchors.
template <typename Visit>
void ForEachOfOneTime(const Rule& rule, const Bound& facts, Visit visit) {
  if (BindsTwoClaims(rule)) return visit(*facts[0][0], *facts[1][0]);  // as most do
  TupleFacts anchors = AnchorsOf(rule, facts);
  TupleFacts collected;
  for (size_t b = 0; b < facts.size(); ++b) {
    if (!rule.bindings[b].collect) continue;
    collected.insert(collected.end(), facts[b].begin(), facts[b].end());
  }
  if (anchors.empty() && !collected.empty()) anchors = {LastToBegin(collected)};
  for (size_t i = 0; i < anchors.size(); ++i) {
    for (size_t j = i + 1; j < anchors.size(); ++j) visit(*anchors[i], *anchors[j]);
    for (const Fact* other : collected) {
      if (other != anchors[i]) visit(*anchors[i], *other);
    }
  }
}

}  // namespace

Certainty Judge::Together(const Rule& rule, const Fact& a, const Fact& b) const {
  const Property& property = vocabulary_.property(a.property);
  const Property& other = vocabulary_.property(b.property);
  const bool one_property =
      a.property == b.property && rule.shape == RuleShape::kAgreement;
  if (one_property && property.type == ValueType::kQuotation) {
    return a.voice == b.voice ? OneUtterance(a, b) : Certainty::kNever;
  }
  if (property.time != TimeKind::kFluent || other.time != TimeKind::kFluent) {
    return Certainty::kCertain;
  }
  return gainsay::HoldTogether(a, b, vocabulary_);
}

Certainty Judge::AllTogether(const Rule& rule, const Bound& facts) const {
  Certainty least = Certainty::kCertain;
  absl::InlinedVector<const Fact*, 4> all;
  ForEach(facts, [&](const Fact& fact) { all.push_back(&fact); });
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = i + 1; j < all.size(); ++j) {
      least = std::min(least, Together(rule, *all[i], *all[j]));
    }
  }
  return least;
}

Certainty Judge::HoldTogether(const Rule& rule, const Bound& facts) const {
  Certainty least = Certainty::kCertain;
  ForEachOfOneTime(rule, facts, [&](const Fact& a, const Fact& b) {
    least = std::min(least, Together(rule, a, b));
  });
  return least;
}

std::optional<std::pair<const Fact*, const Fact*>> Judge::PossiblyTogether(
    const Rule& rule, const Bound& facts) const {
  std::optional<std::pair<const Fact*, const Fact*>> found;
  ForEachOfOneTime(rule, facts, [&](const Fact& a, const Fact& b) {
    if (!found.has_value() && Together(rule, a, b) == Certainty::kPossible) {
      found = {&a, &b};
    }
  });
  return found;
}

Judge::Comparability Judge::Comparable(const Rule& rule, const Bound& facts,
                                       std::vector<TraceStep>* trace) const {
  Comparability comparable;
  Certainty& least = comparable.certainty;
  least = HoldTogether(rule, facts);
  Step(trace, StepKind::kTime, "the facts hold at one time", ResultOf(least));
  if (least == Certainty::kNever ||
      (rule.while_holds == nullptr && rule.unless == nullptr)) {
    return comparable;
  }
  const Environment environment = EnvironmentOf(rule, facts, vocabulary_, claims_);
  const auto holds_of = [&](const CheckedExpression& condition, Width width) {
    return Evaluate(condition, environment, width);
  };
  const auto step = [&](StepKind kind, const CheckedExpression& condition, Width width,
                        Tri holds) {
    if (trace == nullptr) return;
    Step(trace, kind, Sentences(condition, environment, width), CertaintyOf(holds));
  };
  const bool certain = least == Certainty::kCertain;
  Tri holds = Tri::kTrue;
  if (rule.while_holds != nullptr) {
    holds = holds_of(*rule.while_holds, Width::kWide);
    if (holds == Tri::kFalse) least = Certainty::kNever;
    if (holds == Tri::kMaybe) least = std::min(least, Certainty::kPossible);
    step(StepKind::kWhile, *rule.while_holds, Width::kWide, holds);
    if (holds == Tri::kFalse && rule.related.empty()) return comparable;
  }
  Tri excused = Tri::kFalse;
  if (rule.unless != nullptr) {
    excused = holds_of(*rule.unless, Width::kNominal);
    if (excused == Tri::kTrue) least = Certainty::kNever;
    if (excused == Tri::kMaybe) least = std::min(least, Certainty::kPossible);
    step(StepKind::kUnless, *rule.unless, Width::kNominal, excused);
  }
  comparable.only_while_fails = certain && holds == Tri::kFalse && excused == Tri::kFalse;
  return comparable;
}

Judgement Judge::Related(const Rule& rule, const Bound& facts, bool possibly,
                         std::vector<TraceStep>* trace) const {
  Judgement judgement;
  ForEach(facts, [&](const Fact& fact) { possibly = possibly || fact.possibly; });
  bool order_is_open = false;
  if (possibly || base_.Of(rule, facts, order_is_open, trace) != Base::kContradiction) {
    return judgement;
  }
  judgement.compared = true;
  judgement.surely_at_odds = true;
  judgement.verdict = FindVerdict(rule.related);
  Step(trace, StepKind::kRelated, "what does not go together where 'while' fails",
       *judgement.verdict);
  return judgement;
}

Judgement Judge::Of(const Rule& rule, const Bound& facts, bool possibly,
                    std::vector<TraceStep>* trace) const {
  Judgement judgement;
  if (!VoicesAdmitted(rule.voice, facts)) {
    Step(trace, StepKind::kVoice, "the rule does not compare these voices",
         StepResult::kNotCompared);
    return judgement;
  }
  const Comparability comparability = Comparable(rule, facts, trace);
  if (comparability.certainty == Certainty::kNever) {
    return comparability.only_while_fails && !rule.related.empty()
               ? Related(rule, facts, possibly, trace)
               : judgement;
  }
  Grounds grounds{comparability.certainty, false, possibly};
  const Base base = base_.Of(rule, facts, grounds.order_is_open, trace);
  return Conclude(rule, facts, base, grounds, trace);
}

Prospect Judge::ProspectOf(const Rule& rule, const Bound& facts) const {
  const Environment environment = EnvironmentOf(rule, facts, vocabulary_, claims_);
  const bool fails =
      rule.while_holds != nullptr && rule.related.empty() &&
      Evaluate(*rule.while_holds, environment, Width::kWide) == Tri::kFalse;
  const bool excused = rule.unless != nullptr &&
                       Evaluate(*rule.unless, environment, Width::kNominal) == Tri::kTrue;
  if (fails || excused) return Prospect::kNotCompared;
  return base_.MayHoldAsStated(rule, facts) ? Prospect::kAgree : Prospect::kOpen;
}

Judgement Judge::OfSets(const Rule& rule, const Bound& facts, Base base, bool possibly,
                        std::vector<TraceStep>* trace) const {
  Judgement judgement;
  if (!VoicesAdmitted(rule.voice, facts)) {
    Step(trace, StepKind::kVoice, "the rule does not compare these voices",
         StepResult::kNotCompared);
    return judgement;
  }
  const Certainty together = AllTogether(rule, facts);
  Step(trace, StepKind::kTime, "the facts hold at one time", ResultOf(together));
  if (together == Certainty::kNever) return judgement;
  return Conclude(rule, facts, base, {together, false, possibly}, trace);
}

Judgement Judge::Conclude(const Rule& rule, const Bound& facts, Base base,
                          Grounds grounds, std::vector<TraceStep>* trace) const {
  Judgement judgement;
  judgement.compared = true;
  if (base == Base::kAgree) {
    Step(trace, StepKind::kSets, "what the sets allow", StepResult::kAgree);
    return judgement;
  }
  if (base == Base::kUndetermined) {
    Step(trace, StepKind::kSets, "what the sets allow", Verdict::kUndetermined);
    judgement.verdict = Verdict::kUndetermined;
    return judgement;
  }
  judgement.surely_at_odds = base == Base::kContradiction;
  judgement.verdict =
      base == Base::kContradiction ? Verdict::kContradiction : Verdict::kTension;
  Step(trace, StepKind::kSets, "what the sets allow", *judgement.verdict);
  if (base == Base::kContradiction && PlanCanHaveChanged(facts, claims_)) {
    judgement.verdict = Verdict::kChangedPlan;
    Step(trace, StepKind::kPlan, "a plan may have changed since", Verdict::kChangedPlan);
    return judgement;
  }
  if (rule.voice == VoiceMode::kDispute && VoicesDiffer(facts)) {
    judgement.verdict = Verdict::kDispute;
    Step(trace, StepKind::kVoice, "different speakers", Verdict::kDispute);
    return judgement;
  }
  ForEach(facts, [&](const Fact& fact) {
    grounds.possibly = grounds.possibly || fact.possibly;
  });
  if (base == Base::kContradiction && (grounds.possibly || grounds.order_is_open ||
                                       grounds.comparable == Certainty::kPossible)) {
    judgement.verdict = Verdict::kTension;
    Step(trace, StepKind::kCertainty, "it rests on something that is only possible",
         Verdict::kTension);
  }
  return judgement;
}

}  // namespace gainsay
