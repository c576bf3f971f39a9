#include "checker/engine/explain/remedies.h"

#include <cmath>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/explain/conflict_slack.h"
#include "checker/engine/explain/extents.h"
#include "checker/engine/explain/set_text.h"
#include "checker/engine/judge/choices.h"
#include "checker/engine/judge/time_relation.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/values/unit_amounts.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr double kNearDays = 31;

// The one amount that a fact states, in its property's unit.
struct StatedAmount {
  double value = 0;
  std::string hedge;
  std::string written;
};

std::optional<StatedAmount> AmountOf(const Fact& fact, Interpreter& interpreter) {
  const Property& property = interpreter.vocabulary().property(fact.property);
  if (!property.unit.has_value() || fact.stance.denies) return std::nullopt;
  const std::shared_ptr<const Claim> whole = interpreter.Whole(fact.claim);
  const Claim& claim = *whole;
  const ReadValueResult read = interpreter.Read(claim, property, std::nullopt);
  const auto* reading = std::get_if<Reading>(&read);
  if (reading == nullptr) return std::nullopt;
  const auto* parts = std::get_if<Readings<QuantityReading>>(&reading->parts);
  if (parts == nullptr || parts->size() != 1) return std::nullopt;
  const QuantityReading& part = parts->front();
  if (part.unit != property.unit->code || !part.stated.has_value() ||
      !part.stated->value.has_value()) {
    return std::nullopt;
  }
  return StatedAmount{*part.stated->value, part.hedge, WrittenValue(claim.value)};
}

// How far the fact's set reaches from what it states towards the other fact, where it
// reaches any way at all; in the property's unit.
std::optional<double> ReachTowards(const Fact& fact, double stated, const Fact& other,
                                   bool wide, const Property& property) {
  const auto& own = std::get<QuantityValue>(*fact.value);
  const auto& theirs = std::get<QuantityValue>(*other.value);
  const Interval from = (wide ? own.wide : own.nominal).Hull();
  const Interval to = (wide ? theirs.wide : theirs.nominal).Hull();
  const double end =
      PlainFromBase(from.max <= to.min ? from.max : from.min, *property.unit);
  const double reach = std::abs(end - stated);
  return reach > 0 && std::isfinite(reach) ? std::optional<double>(reach) : std::nullopt;
}

// A hedged amount, and how far its hedge would have to reach.
struct Reached {
  StatedAmount amount;
  std::string far;
};

// "'about' reached 30"; of two with one hedge also in which value.
std::string ReachedText(const std::vector<Reached>& hedged) {
  const bool alike =
      hedged.size() > 1 && hedged[0].amount.hedge == hedged[1].amount.hedge;
  return absl::StrJoin(hedged, ", or ", [&](std::string* out, const Reached& each) {
    absl::StrAppend(out, "'", each.amount.hedge, "' reached ", each.far);
    if (alike) absl::StrAppend(out, " in '", each.amount.written, "'");
  });
}

// What would reconcile two facts of one property that are `slack` apart.
std::string ReconcilableIf(const Fact& a, const Fact& b, const Slack& slack,
                           Interpreter& interpreter) {
  if (!slack.value.has_value() || *slack.value <= 0 || a.property != b.property)
    return "";
  const Property& property = interpreter.vocabulary().property(a.property);
  if (property.type != ValueType::kQuantity || !property.unit.has_value() ||
      property.tolerance.has_value()) {
    return "";
  }
  const bool wide = Gap(std::get<QuantityValue>(*a.value).wide,
                        std::get<QuantityValue>(*b.value).wide) > 0;
  std::vector<Reached> hedged;
  std::vector<std::string> rounded;
  for (const auto& [fact, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
    const std::optional<StatedAmount> amount = AmountOf(*fact, interpreter);
    if (!amount.has_value()) continue;
    const std::optional<double> reach =
        ReachTowards(*fact, amount->value, *other, wide, property);
    if (!reach.has_value()) continue;
    const std::string far = DifferenceText(*reach + *slack.value, slack.unit);
    if (amount->hedge.empty()) {
      if (*slack.value > *reach) continue;
      rounded.push_back(
          fmt::format("'{}' were rounded by up to {}", amount->written, far));
    } else {
      hedged.push_back({*amount, far});
    }
  }
  // What a hedge may mean is arguable; how a plain number is rounded hardly is.
  return hedged.empty() ? absl::StrJoin(rounded, ", or ") : ReachedText(hedged);
}

TraceStep Change(std::string text, StepResult result) {
  return {StepKind::kChange, std::move(text), result};
}

bool Has(const std::vector<TraceStep>& trace, StepKind kind) {
  return absl::c_any_of(trace, [&](const TraceStep& s) { return s.kind == kind; });
}

// What the sets alone say, before plans, voices and what is only possible are looked at.
StepResult BaseVerdict(const std::vector<TraceStep>& trace) {
  const auto sets = absl::c_find_if(
      trace, [](const TraceStep& step) { return step.kind == StepKind::kSets; });
  return sets == trace.end() ? StepResult() : sets->result;
}

// Collects the remedies of one conflict.
class RemedyFinder {
 public:
  RemedyFinder(const Rule& rule, const Conflict& conflict, const FactTable& table,
               const std::vector<TraceStep>& trace, Interpreter& interpreter)
      : rule_(rule),
        conflict_(conflict),
        trace_(trace),
        interpreter_(interpreter),
        a_(table.facts[conflict.facts.front().front()]),
        b_(table.facts[conflict.facts.back().front()]) {
    for (const auto& bound : conflict.facts) {
      for (const int32_t fact : bound) facts_.push_back(&table.facts[fact]);
    }
    causes_ = Causes();
  }

  std::vector<TraceStep> Find(const ReportedSlack& slack, const FactTable& table) {
    AddChoices(table);
    if (Has(trace_, StepKind::kCertainty)) AddUncertainties();
    if (Has(trace_, StepKind::kVoice)) {
      Add("one speaker had said both, or both stood in outlets' own voices",
          OfOneVoice(BaseVerdict(trace_)));
    }
    if (Has(trace_, StepKind::kPlan)) {
      Add("both were plans of one day, or both reports of what happened",
          rule_.voice == VoiceMode::kDispute && VoicesDiffer()
              ? StepResult(Verdict::kDispute)
              : OfOneVoice(Verdict::kContradiction));
    }
    if (conflict_.verdict == Verdict::kUndetermined) {
      Add("a rate between their currencies were given under 'rates:'",
          StepResult::kCompared);
    } else if (!conflict_.joint) {
      AddAgreement(slack);
    }
    return std::move(found_);
  }

 private:
  void Add(std::string text, StepResult result) {
    found_.push_back(Change("if " + std::move(text), result));
  }

  std::string NameOf(const Fact& fact) const {
    return ClaimName(interpreter_.claims(), fact.claim);
  }

  void AddChoices(const FactTable& table) {
    for (const ConditionVerdict& known : ConditionsOf(conflict_)) {
      if (known.verdict == conflict_.verdict) continue;
      const Choice& choice = table.choices[known.condition.choice];
      Add(absl::StrCat(ChoiceClause(choice.name), " ",
                       AlternativeText(choice, known.condition.alternative,
                                       interpreter_.vocabulary())),
          known.verdict.has_value() ? StepResult(*known.verdict)
                                    : StepResult::kNoFinding);
    }
  }

  bool VoicesDiffer() const {
    const Fact* first = nullptr;
    for (const Fact* fact : facts_) {
      if (IsReference(*fact)) continue;
      if (first == nullptr) first = fact;
      if (first->voice != fact->voice) return true;
    }
    return false;
  }

  // A contradiction of one voice is a tension while anything that it rests on is open.
  StepResult OfOneVoice(StepResult base) const {
    return base == Verdict::kContradiction && (!causes_.empty() || AgreesUnderSome())
               ? StepResult(Verdict::kTension)
               : base;
  }

  // Whether some alternative of what is left open leaves no conflict.
  bool AgreesUnderSome() const {
    return absl::c_any_of(ConditionsOf(conflict_), [](const ConditionVerdict& known) {
      return !known.verdict.has_value();
    });
  }

  // What would have to be known for each of the things that are only possible, so that a
  // contradiction is no mere tension.
  std::vector<std::string> Causes() const {
    std::vector<std::string> causes;
    if (conflict_.open_key) {
      causes.emplace_back("both stated the qualifier that is missing, and the same");
    }
    for (const Fact* fact : facts_) {
      if (!fact->possibly) continue;
      causes.push_back(NameOf(*fact) + " were certainly about this subject");
    }
    std::vector<std::string> orders;
    bool open = false;
    for (const TraceStep& step : trace_) {
      if (step.kind == StepKind::kTime && step.result == StepResult::kPossible) {
        causes.push_back(OneTime());
      } else if (step.kind == StepKind::kWhile && step.result == StepResult::kPossible) {
        causes.emplace_back("what 'while' asks were certain");
      } else if (step.kind == StepKind::kUnless && step.result == StepResult::kPossible) {
        causes.emplace_back("what 'unless' asks were surely not so");
      } else if (step.kind == StepKind::kOrder) {
        open = open || step.result == StepResult::kAgree ||
               step.result == StepResult::kPossible;
        if (step.result != StepResult::kAgree) orders.push_back("that " + step.text);
      }
    }
    if (open && !orders.empty()) {
      causes.push_back("it were known " + absl::StrJoin(orders, ", or "));
    }
    return causes;
  }

  // All of them together make it one, and some things known leave nothing of it.
  void AddUncertainties() {
    if (!causes_.empty() && !AgreesUnderSome()) {
      Add(absl::StrJoin(causes_, ", and "), Verdict::kContradiction);
    }
    if (conflict_.open_key) {
      Add("they stated different qualifiers", StepResult::kNoFinding);
    }
    for (const TraceStep& step : trace_) {
      if (step.kind == StepKind::kOrder && step.result == StepResult::kAgree) {
        Add("it were known that " + step.text, StepResult::kNoFinding);
      } else if (step.kind == StepKind::kTime && step.result == StepResult::kPossible) {
        told_of_times_ = true;
        Add(IsQuotation()        ? "they were known to be of different days"
            : TellChange(a_, b_) ? "the one were known to have ended when the other began"
                                 : "they were known to lie further apart",
            StepResult::kNoFinding);
      }
    }
  }

  bool IsQuotation() const {
    return interpreter_.vocabulary().property(a_.property).type == ValueType::kQuotation;
  }

  std::string OneTime() const {
    if (IsQuotation()) return "both were known to be of one utterance";
    if (TellChange(a_, b_)) return "they were known to overlap";
    return absl::StrCat("they were known to lie at most ",
                        DayCount(DaysHeld(a_, b_, interpreter_.vocabulary())), " apart");
  }

  void AddAgreement(const ReportedSlack& slack) {
    if (!slack.reconcilable_if.empty())
      Add(slack.reconcilable_if, StepResult::kNoFinding);
    const bool same = a_.property == b_.property;
    const Property& property = interpreter_.vocabulary().property(a_.property);
    // A tolerance is worth a thought only where little is missing.
    const bool near = slack.unit == "days" ? slack.value.value_or(0) <= kNearDays
                                           : !slack.reconcilable_if.empty();
    if (rule_.shape == RuleShape::kAgreement && near && slack.value.value_or(0) > 0) {
      Add("the property tolerated " + DifferenceText(*slack.value, slack.unit),
          StepResult::kNoFinding);
    }
    if (rule_.shape == RuleShape::kAgreement && property.time == TimeKind::kFluent &&
        same && !told_of_times_ &&
        (!SayOneTime(a_, b_) || a_.time.start.min == a_.time.end.max)) {
      Add(TellChange(a_, b_) ? "the one had ended before the other began"
                             : absl::StrCat("they lay more than ",
                                            DayCount(property.holds_for_days), " apart"),
          StepResult::kNoFinding);
    }
    for (const TraceStep& step : trace_) {
      if (step.kind != StepKind::kClause || step.result == StepResult::kTrue) continue;
      Add(rule_.distinct ? "they stated different values"
                         : "this held: " + rule_.require->source,
          StepResult::kNoFinding);
      break;
    }
    if (BaseVerdict(trace_) != Verdict::kTension) return;
    if (rule_.shape == RuleShape::kAgreement && AreOverlappingExtents(a_, b_)) {
      Add("both began and ended on the same days", StepResult::kNoFinding);
    } else if (conflict_.verdict == Verdict::kTension) {
      Add("only their ordinary readings counted", Verdict::kContradiction);
    }
  }

  const Rule& rule_;
  const Conflict& conflict_;
  const std::vector<TraceStep>& trace_;
  Interpreter& interpreter_;
  const Fact& a_;
  const Fact& b_;
  std::vector<const Fact*> facts_;
  std::vector<std::string> causes_;
  bool told_of_times_ = false;
  std::vector<TraceStep> found_;
};

}  // namespace

ReportedSlack ReportedSlackOf(const Rule& rule, const Conflict& conflict,
                              const FactTable& table, Interpreter& interpreter) {
  const Slack slack = SlackOf(rule, conflict, table, interpreter);
  ReportedSlack reported = {slack.value, slack.unit, slack.members, ""};
  if (rule.declared && !conflict.joint && slack.value.has_value()) {
    reported.reconcilable_if =
        ReconcilableIf(table.facts[conflict.facts[0][0]],
                       table.facts[conflict.facts[1][0]], slack, interpreter);
  }
  return reported;
}

std::vector<TraceStep> Remedies(const Rule& rule, const Conflict& conflict,
                                const FactTable& table, const ReportedSlack& slack,
                                const std::vector<TraceStep>& trace,
                                Interpreter& interpreter) {
  return RemedyFinder(rule, conflict, table, trace, interpreter).Find(slack, table);
}

}  // namespace gainsay
