#include "checker/engine/explain/tracer.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/explain/extents.h"
#include "checker/engine/explain/set_text.h"
#include "checker/engine/explain/time_sentence.h"
#include "checker/engine/explain/width_notes.h"
#include "checker/engine/judge/choices.h"
#include "claims/reading/dates/date_text.h"
#include "claims/value_types/agreement.h"
#include "claims/value_types/date.h"
#include "claims/value_types/names.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// Facts of a collected binding that are shown one by one; the rest are counted.
constexpr size_t kMostFacts = 10;

std::string JointSetsText(StepResult result) {
  return result == Verdict::kTension
             ? "what they state can hold together at the widest, not in ordinary reading"
             : "what they state cannot hold together, not even at the widest";
}

// Of values that are not shown as sets of numbers or days.
std::string ValuesText(ValueType type, StepResult result) {
  if (result == StepResult::kAgree) return "what they state can hold together";
  if (result != Verdict::kTension) return "what they state cannot hold together";
  if (type == ValueType::kQuotation) {
    return "they differ only in words that carry grammar, or in the marks on letters";
  }
  return type == ValueType::kIdentifier ? "they differ only in capital letters"
                                        : JointSetsText(result);
}

// Whether what they state goes together without the property's tolerance.
bool MeetThemselves(const Fact& a, const Fact& b, const Property& property,
                    const Vocabulary& vocabulary) {
  AgreementRules rules = AgreementRulesOf(vocabulary, property);
  rules.tolerance = 0;
  rules.tolerance_share = 0;
  return MayBothHold(a.value, b.value, rules);
}

}  // namespace

std::string Tracer::NameOf(const Fact& fact) const {
  const ClaimSet& claims = interpreter_->claims();
  return ClaimName(claims, fact.claim);
}

void Tracer::AddFact(const Rule& rule, const Fact& fact,
                     std::vector<TraceStep>& trace) const {
  const std::string name = NameOf(fact);
  const Property& property = interpreter_->vocabulary().property(fact.property);
  std::vector<std::string> under;
  for (const Condition& condition : fact.conditions) {
    const Choice& choice = table_.choices[condition.choice];
    under.push_back(absl::StrCat(
        ChoiceClause(choice.name), " ",
        AlternativeText(choice, condition.alternative, interpreter_->vocabulary())));
  }
  std::string text = absl::StrCat(name, ": ", fact.stance.denies ? "by denial " : "",
                                  describer_.TextOfReading(fact));
  if (fact.inherited) absl::StrAppend(&text, ", said of a whole of which this is part");
  if (!under.empty()) absl::StrAppend(&text, ", if ", absl::StrJoin(under, " and "));
  trace.push_back({StepKind::kFact, std::move(text), {}});
  for (std::string& note : WidthNotes(fact, *interpreter_)) {
    trace.push_back({StepKind::kWidth, std::move(note), {}});
  }
  const bool timed =
      property.time != TimeKind::kStatic &&
      !(rule.shape == RuleShape::kAgreement && property.type == ValueType::kQuotation);
  if (!timed) return;
  const std::shared_ptr<const Claim> whole = interpreter_->Whole(fact.claim);
  const Claim& claim = *whole;
  std::string holds = describer_.TimeText(fact);
  if (holds.empty() || claim.since.has_value() || claim.until.has_value()) {
    DateSet time;
    time.boxes.push_back(fact.time);
    const bool known = fact.time != DateBox::Extent(kMinDay, kMaxDay) &&
                       fact.time != DateBox::Within(kMinDay, kMaxDay);
    holds = known               ? DateSetText(time)
            : IsReference(fact) ? "taken as known, whenever"
                                : "at a time that is not known";
  }
  trace.push_back({StepKind::kHolds, std::move(holds), {}});
}

std::string Tracer::TimesText(const Rule& rule, const Conflict& conflict,
                              StepResult result) const {
  const Vocabulary& vocabulary = interpreter_->vocabulary();
  const Bound bound = BoundOf(conflict.facts, table_);
  std::vector<const Fact*> facts;
  const Fact* previous = nullptr;  // of another time than the rest
  for (size_t b = 0; b < bound.size(); ++b) {
    if (b < rule.bindings.size() && rule.bindings[b].previous_of >= 0) {
      previous = bound[b][0];
    } else {
      facts.insert(facts.end(), bound[b].begin(), bound[b].end());
    }
  }
  if (previous != nullptr && facts.size() == 1) {
    return PreviousSentence(*facts[0], *previous);
  }
  if (facts.size() == 2) return TimeSentence(rule, *facts[0], *facts[1], vocabulary);
  const auto open = result == StepResult::kPossible ? judge_.PossiblyTogether(rule, bound)
                                                    : std::nullopt;
  if (open.has_value()) {
    const auto [one, other] = *open;
    return absl::StrCat(NameOf(*one), " and ", NameOf(*other), ", ",
                        TimeSentence(rule, *one, *other, vocabulary));
  }
  return TimeSentence(facts, vocabulary);
}

std::string Tracer::SetsText(const Rule& rule, const Conflict& conflict,
                             TraceStep& step) const {
  const StepResult result = step.result;
  if (rule.shape == RuleShape::kExpression) {
    if (result == StepResult::kAgree)
      return "the rule's requirement can hold in ordinary reading";
    return result == Verdict::kTension
               ? "the rule's requirement can hold at the widest, not in ordinary reading"
               : "the rule's requirement holds not even at the widest";
  }
  const Fact& a = table_.facts[conflict.facts[0][0]];
  const Fact& b = table_.facts[conflict.facts[1][0]];
  const Property& property = interpreter_->vocabulary().property(a.property);
  const auto both = [&](Width width) {
    const std::string left = SetText(a, property, width);
    const std::string right = SetText(b, property, width);
    return left.empty() || right.empty() ? "" : absl::StrCat(left, " and ", right);
  };
  if (result == Verdict::kUndetermined)
    return "they measure different things, or in currencies without a rate";
  const std::string nominal = both(Width::kNominal);
  const std::string wide = both(Width::kWide);
  const bool monotone = rule.shape == RuleShape::kMonotony;
  const std::string go = monotone ? "fit that order" : "meet";
  if (nominal.empty()) return ValuesText(property.type, result);
  if (result == Verdict::kTension && AreOverlappingExtents(a, b)) {
    return absl::StrCat(nominal, " ", OverlapText(a, b));
  }
  const std::string tolerance = ToleranceText(property);
  if (result == StepResult::kAgree) {
    const bool tolerated =
        !tolerance.empty() && !MeetThemselves(a, b, property, interpreter_->vocabulary());
    return absl::StrCat(nominal, " can ", go, tolerated ? " within " : "",
                        tolerated ? tolerance : "");
  }
  const std::string text = absl::StrCat(
      nominal, " do not ", go, tolerance.empty() ? "" : ", nor within ", tolerance);
  if (nominal == wide) {
    if (result != Verdict::kTension) return text;
    step.zones_not_told = TellsTime(a.value) || TellsTime(b.value);
    return text + (step.zones_not_told ? ", but in which time zones is not told"
                                       : ", but touch");
  }
  return absl::StrCat("in ordinary reading ", text, "; at the widest ", wide,
                      result == Verdict::kTension ? " do" : " do not either");
}

// A distinct value's rule has names for its facts that nobody wrote.
std::string Tracer::DistinctText(const Conflict& conflict, StepResult result) const {
  const Value& a = table_.facts[conflict.facts[0][0]].value;
  const Value& b = table_.facts[conflict.facts[1][0]].value;
  const auto* left = std::get_if<EntitySetValue>(&a);
  const auto* right = std::get_if<EntitySetValue>(&b);
  const bool sets = left != nullptr && right != nullptr;
  if (result == StepResult::kTrue) {
    return sets ? "they have no member in common" : "they state different values";
  }
  std::string shared = sets ? "have a member in common" : "state one value";
  if (sets && result == StepResult::kFalse) {
    std::vector<EntityId> members;
    absl::c_set_intersection(left->must, right->must, std::back_inserter(members));
    if (!members.empty()) {
      shared = absl::StrCat(
          "have ",
          absl::StrJoin(EntityNames(members, interpreter_->vocabulary()), " and "),
          " in common");
    }
  }
  return absl::StrCat("they ", result == StepResult::kFalse ? "" : "may ", shared,
                      ", and each subject has its own");
}

void Tracer::Specify(const Rule& rule, const Conflict& conflict, TraceStep& step) const {
  if (step.kind == StepKind::kTime) step.text = TimesText(rule, conflict, step.result);
  if (step.kind == StepKind::kClause && rule.distinct)
    step.text = DistinctText(conflict, step.result);
  if (step.kind == StepKind::kSets) step.text = SetsText(rule, conflict, step);
  if (step.kind == StepKind::kVoice && step.result == Verdict::kDispute) {
    step.text = describer_.VoicesText(table_.facts[conflict.facts[0][0]],
                                      table_.facts[conflict.facts.back()[0]]);
  }
}

std::vector<TraceStep> Tracer::Trace(
    const Rule& rule, const Conflict& conflict,
    const std::vector<std::pair<std::string, std::string>>& key) const {
  std::vector<TraceStep> trace;
  if (!key.empty()) {  // a rule may hold of any claims
    trace.push_back({StepKind::kJoined,
                     absl::StrJoin(key, ", ",
                                   [](std::string* out, const auto& part) {
                                     absl::StrAppend(
                                         out, part.first, " ",
                                         part.second.empty() ? "unstated" : part.second);
                                   }),
                     conflict.open_key ? StepResult::kPossible : StepResult::kCertain});
  }
  const Bound facts = BoundOf(conflict.facts, table_);
  for (const auto& bound : facts) {
    const size_t shown = std::min(bound.size(), kMostFacts);
    for (size_t i = 0; i < shown; ++i) AddFact(rule, *bound[i], trace);
    if (bound.size() > shown) {
      trace.push_back(
          {StepKind::kFact, fmt::format("and {} more", bound.size() - shown), {}});
    }
  }
  if (conflict.joint) {
    for (const std::string& sentence : conflict.joint->sentences) {
      trace.push_back({StepKind::kJoint, sentence, {}});
    }
    for (TraceStep step : conflict.joint->trace) {
      if (step.kind == StepKind::kSets) step.text = JointSetsText(step.result);
      trace.push_back(std::move(step));
    }
    return trace;
  }
  const size_t judged = trace.size();
  judge_.Of(rule, facts, conflict.open_key, &trace);
  for (size_t i = judged; i < trace.size(); ++i) Specify(rule, conflict, trace[i]);
  return trace;
}

}  // namespace gainsay
