#include "checker/engine/explain/conflict_text.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/explain/extents.h"
#include "checker/engine/explain/time_sentence.h"
#include "checker/engine/explain/width_notes.h"
#include "checker/engine/judge/choices.h"
#include "checker/engine/judge/plan_days.h"
#include "checker/engine/judge/time_relation.h"
#include "claims/facts/valid_time.h"
#include "claims/reading/dates/date_text.h"
#include "fmt/format.h"
#include "input/slots.h"

namespace gainsay {
namespace {

// A conflict's verdict under one alternative; a conflict that does not turn on the choice
// stays.
std::optional<Verdict> Under(const Conflict& conflict, const Condition& condition) {
  bool turns = false;
  for (const ConditionVerdict& known : ConditionsOf(conflict)) {
    if (known.condition == condition) return known.verdict;
    turns = turns || known.condition.choice == condition.choice;
  }
  return turns ? std::nullopt : std::optional<Verdict>(conflict.verdict);
}

// What a verdict rests on that is only possible of the facts' times.
void AddTimeReasons(const std::vector<TraceStep>& trace, std::vector<std::string>& why) {
  const bool rests = absl::c_any_of(
      trace, [](const TraceStep& step) { return step.kind == StepKind::kCertainty; });
  if (!rests) return;
  for (const TraceStep& step : trace) {
    if (step.result != StepResult::kPossible) continue;
    if (step.kind == StepKind::kTime) {
      why.push_back(
          absl::StrCat("that they hold at one time is only possible: ", step.text));
    } else if (step.kind == StepKind::kOrder) {
      why.push_back(absl::StrCat("that ", step.text, " is only possible"));
    }
  }
}

// At whose time the rule's requirement is judged, and the clauses for which it fails: by
// each alternative of an `or`.
void AddFailed(const std::vector<TraceStep>& trace, std::vector<std::string>& why) {
  std::vector<absl::string_view> failed;
  for (const TraceStep& step : trace) {
    if (step.kind == StepKind::kBounds) why.push_back(step.text);
    if (step.fails) failed.push_back(step.text);
  }
  if (!failed.empty()) why.push_back(absl::StrJoin(failed, "; "));
}

// What the rule's `while` and `unless` say where they leave something open. Returns
// whether `while` fails, so that the verdict is what the rule takes that to mean.
bool AddConditionReasons(const std::vector<TraceStep>& trace,
                         std::vector<std::string>& why) {
  bool related = false;
  for (const TraceStep& step : trace) {
    if (step.kind == StepKind::kWhile && step.result == StepResult::kNo) {
      why.push_back(
          absl::StrCat("they are only related: what 'while' asks fails: ", step.text));
    } else if (step.kind == StepKind::kWhile && step.result == StepResult::kPossible) {
      why.push_back(absl::StrCat("that the rule applies is only possible: ", step.text));
    } else if (step.kind == StepKind::kUnless && step.result == StepResult::kPossible) {
      why.push_back(absl::StrCat("it may be excused: ", step.text));
    }
    related = related || step.kind == StepKind::kRelated;
  }
  return related;
}

}  // namespace

std::string ConflictText::Attribute(const Fact& fact, const std::string& name) const {
  const std::shared_ptr<const Claim> whole = interpreter_.Whole(fact.claim);
  const Claim& claim = *whole;
  if (name == "value") return describer_.ValueOf(fact);
  if (name == "subject") return vocabulary_.entity(fact.subject).name;
  if (name == "article")
    return claim.article < 0 ? claim.source : claims_.articles[claim.article].id;
  if (name == "publisher") {
    const std::string& publisher =
        claim.article < 0 ? claim.source : claims_.articles[claim.article].publisher;
    return publisher.empty() ? "no stated publisher" : publisher;
  }
  // What another article says of its dates has no field.
  if (name == "field") {
    return claim.field.empty() ? absl::StrCat("claim ", ClaimName(claims_, fact.claim))
                               : claim.field;
  }
  if (name == "voice") return describer_.VoiceName(fact);
  if (name == "stance") {
    return claim.stance_names.empty() ? std::string(kAsserts)
                                      : absl::StrJoin(claim.stance_names, ", ");
  }
  if (name == "as_of")
    return fact.as_of.has_value() ? TextOfDays(*fact.as_of) : "no stated day";
  if (name == "said_on")
    return fact.said_on.has_value() ? TextOfDays(*fact.said_on) : "no stated day";
  if (name == "published")
    return fact.published != DayRange() ? TextOfDays(fact.published) : "no stated day";
  if (name == "id") return claim.id;
  const Property& property = vocabulary_.property(fact.property);
  if (name == "valid") {
    DateSet valid;
    valid.boxes.push_back(ValidTime(fact, property));
    return DateSetText(valid);
  }
  const auto qualifier = absl::c_find(property.key, name);
  // Another alternative of the binding declares it.
  if (qualifier == property.key.end()) return "unstated";
  const EntityId entity = fact.qualifiers[qualifier - property.key.begin()];
  return entity == kNoEntity ? "unstated" : vocabulary_.entity(entity).name;
}

std::optional<std::string> ConflictText::Message(const Rule& rule,
                                                 const Conflict& conflict) const {
  if (rule.message.empty()) return std::nullopt;
  std::string message;
  absl::string_view rest = rule.message;
  while (const std::optional<Slot> slot = TakeSlot(rest)) {
    absl::StrAppend(&message, slot->before);
    // The reader of rules has seen to it that there is one, and a dot.
    const size_t dot = slot->name.find('.');
    const auto binding = absl::c_find_if(rule.bindings, [&](const Binding& b) {
      return absl::string_view(b.name) == slot->name.substr(0, dot);
    });
    const bool by_key = !conflict.joint || conflict.joint->bound.empty();
    const auto place = static_cast<size_t>(binding - rule.bindings.begin());
    // Of claims that conflict under each reading, no binding has facts of its own.
    if (by_key && conflict.facts.size() != rule.bindings.size()) return std::nullopt;
    const absl::Span<const int32_t> facts =
        by_key ? conflict.facts[place] : conflict.joint->bound[place];
    if (facts.empty()) return std::nullopt;
    const std::string attribute(slot->name.substr(dot + 1));
    absl::StrAppend(&message,
                    absl::StrJoin(facts, ", ", [&](std::string* out, int32_t fact) {
                      out->append(Attribute(table_.facts[fact], attribute));
                    }));
  }
  absl::StrAppend(&message, rest);
  return message;
}

std::string ConflictText::ConverseSentence(const Fact& fact) const {
  const Property& property = vocabulary_.property(fact.property);
  const std::string because = property.symmetric
                                  ? absl::StrCat(property.id, " is symmetric")
                                  : absl::StrCat(property.id, " is the inverse of ",
                                                 describer_.PropertyAsWritten(fact).id);
  return absl::StrCat("what ", ClaimName(claims_, fact.claim), " says means for ",
                      vocabulary_.entity(fact.subject).name, ": ",
                      describer_.ValueOf(fact), " (", because, ")");
}

std::vector<std::string> ConflictText::Why(const Rule& rule, const Conflict& conflict,
                                           const std::vector<TraceStep>& trace) const {
  std::vector<std::string> why;
  const Fact& a = table_.facts[conflict.facts[0][0]];
  const Fact& b = table_.facts[conflict.facts.back()[0]];
  if (conflict.joint) {
    why = conflict.joint->sentences;
    if (rule.require != nullptr) {
      why.push_back(absl::StrCat("the rule requires ", rule.require->source));
    }
    const bool says_why = !rule.declared && !rule.doc.why.empty();
    const std::string& doc = says_why ? rule.doc.why : rule.doc.what;
    if (!doc.empty()) why.push_back(doc);
    absl::c_copy(conflict.joint->background, std::back_inserter(why));
  } else if (rule.require == nullptr) {
    std::string time = TimeSentence(rule, a, b, vocabulary_);
    if (rule.shape == RuleShape::kMonotony && OneIsLater(a, b) &&
        conflict.verdict != Verdict::kUndetermined) {
      const bool up = vocabulary_.property(rule.property).time == TimeKind::kMonotoneUp;
      absl::StrAppend(&time, up ? ", and lower" : ", and higher");
    }
    why.push_back(absl::StrCat("both are about ", describer_.Title(a, {&b}), "; ", time));
    const ValueType type = vocabulary_.property(rule.property).type;
    const bool as_words = type == ValueType::kQuotation || type == ValueType::kIdentifier;
    for (const TraceStep& step : trace) {
      const bool as_words_only =
          as_words && step.kind == StepKind::kSets && step.result == Verdict::kTension;
      const bool overlap = step.kind == StepKind::kSets &&
                           step.result == Verdict::kTension &&
                           AreOverlappingExtents(a, b);
      if (as_words_only || step.zones_not_told || overlap) why.push_back(step.text);
    }
  } else {
    why.push_back(rule.declared
                      ? rule.doc.what
                      : absl::StrCat("the rule requires ", rule.require->source));
    AddFailed(trace, why);
    if (!rule.declared && !rule.doc.why.empty()) why.push_back(rule.doc.why);
  }
  const std::vector<const Fact*> facts = FactsOf(conflict);
  for (const Fact* fact : facts) {
    if (fact->converse) why.push_back(ConverseSentence(*fact));
  }
  if (absl::c_any_of(facts, [](const Fact* fact) { return fact->inherited; })) {
    why.push_back("what holds of a whole holds of its parts");
  }
  if (conflict.joint) AddTimesOnlyPossible(rule, facts, why);
  if (!conflict.joint && rule.require != nullptr) AddTimeReasons(trace, why);
  AddOpen(rule, conflict, facts, why);
  for (const Fact* fact : {&a, &b}) {
    for (std::string note :
         {ShortWidthNote(*fact, interpreter_), RateNote(*fact, interpreter_)}) {
      if (!note.empty() && !absl::c_linear_search(why, note))
        why.push_back(std::move(note));
    }
  }
  AddDecision(conflict, facts, trace, why);
  return why;
}

std::vector<std::string> ConflictText::WhyWeaker(
    const Rule& rule, const Conflict& conflict,
    const std::vector<TraceStep>& trace) const {
  const std::vector<const Fact*> facts = FactsOf(conflict);
  std::vector<std::string> why;
  if (rule.require != nullptr) AddTimeReasons(trace, why);
  AddOpen(rule, conflict, facts, why);
  AddDecision(conflict, facts, trace, why);
  if (!why.empty()) return why;
  const auto step = [&](StepKind kind) {
    return absl::c_find_if(trace,
                           [&](const TraceStep& each) { return each.kind == kind; });
  };
  if (step(StepKind::kCertainty) != trace.end()) {
    return {TimeSentence(rule, *facts.front(), *facts.back(), vocabulary_)};
  }
  if (trace.back().result != conflict.verdict) return {kNotUnderEach};
  const auto sets = step(StepKind::kSets);
  if (sets != trace.end()) why.push_back(sets->text);
  return why;
}

std::vector<const Fact*> ConflictText::FactsOf(const Conflict& conflict) const {
  std::vector<const Fact*> facts;
  for (const auto& bound : conflict.facts) {
    for (const int32_t fact : bound) facts.push_back(&table_.facts[fact]);
  }
  return facts;
}

// Of the first two of which it is open whether they are of one time, that it is.
void ConflictText::AddTimesOnlyPossible(const Rule& rule,
                                        const std::vector<const Fact*>& facts,
                                        std::vector<std::string>& why) const {
  const auto is_state = [&](const Fact& fact) {
    return vocabulary_.property(fact.property).time == TimeKind::kFluent;
  };
  for (size_t i = 0; i < facts.size(); ++i) {
    for (size_t j = i + 1; j < facts.size(); ++j) {
      const Fact& a = *facts[i];
      const Fact& b = *facts[j];
      if (!is_state(a) || !is_state(b) ||
          HoldTogether(a, b, vocabulary_) != Certainty::kPossible) {
        continue;
      }
      why.push_back(fmt::format("that {} and {} are of one time is only possible: {}",
                                ClaimName(claims_, a.claim), ClaimName(claims_, b.claim),
                                TimeSentence(rule, a, b, vocabulary_)));
      return;
    }
  }
}

void ConflictText::AddUnstated(const Rule& rule, const std::vector<const Fact*>& facts,
                               std::vector<std::string>& why) const {
  for (const JoinPart& part : rule.same) {
    if (part.kind != JoinPart::Kind::kQualifier) continue;
    std::vector<std::string> silent;
    std::string said;
    for (const Fact* fact : facts) {
      const std::vector<std::string>& key = vocabulary_.property(fact->property).key;
      const auto place = absl::c_find(key, part.qualifier);
      if (place == key.end()) continue;
      const EntityId entity = fact->qualifiers[place - key.begin()];
      const std::string name = ClaimName(claims_, fact->claim);
      if (entity == kNoEntity) {
        silent.push_back(name);
      } else if (said.empty()) {
        said = absl::StrCat("; ", name, " says ", vocabulary_.entity(entity).name);
      }
    }
    if (silent.empty()) continue;
    constexpr size_t kMostNamed = 3;
    const bool one = silent.size() == 1;
    if (silent.size() > kMostNamed) {
      silent.resize(kMostNamed);
      silent.emplace_back("others");
    }
    why.push_back(absl::StrCat(absl::StrJoin(silent, " and "), one ? " does" : " do",
                               " not say which ", part.qualifier, said,
                               ": that they mean the same is only possible"));
  }
}

void ConflictText::AddOpen(const Rule& rule, const Conflict& conflict,
                           const std::vector<const Fact*>& facts,
                           std::vector<std::string>& why) const {
  if (conflict.open_key) {
    const size_t known = why.size();
    AddUnstated(rule, facts, why);
    if (why.size() == known) {
      why.push_back(
          "a part of their key is not stated, so that they only possibly share it");
    }
  }
  for (const Fact* fact : facts) {
    if (fact->possibly) {
      why.push_back(ClaimName(claims_, fact->claim) + " is only possibly about it");
    }
  }
}

void ConflictText::AddDecision(const Conflict& conflict,
                               const std::vector<const Fact*>& facts,
                               const std::vector<TraceStep>& trace,
                               std::vector<std::string>& why) const {
  const bool related = AddConditionReasons(trace, why);
  if (!related) AddVerdictReason(conflict.verdict, facts, why);
}

std::string ConflictText::ChangeOfPlan(const std::vector<const Fact*>& facts) const {
  if (!absl::c_all_of(facts, [](const Fact* fact) { return fact->stance.plans; })) {
    return "a plan against what is reported to have happened";
  }
  const bool other_day = absl::c_any_of(facts, [&](const Fact* fact) {
    return AreOfOneDay(*facts[0], *fact, claims_) == Certainty::kNever;
  });
  return other_day ? "a plan against a plan of another day"
                   : "a plan against a plan of what may be another day";
}

void ConflictText::AddVerdictReason(Verdict verdict,
                                    const std::vector<const Fact*>& facts,
                                    std::vector<std::string>& why) const {
  std::vector<const Fact*> voices;  // one of each; what is taken as known has none
  for (const Fact* fact : facts) {
    const bool known = absl::c_any_of(
        voices, [&](const Fact* other) { return other->voice == fact->voice; });
    if (!known && !IsReference(*fact)) voices.push_back(fact);
  }
  switch (verdict) {
    case Verdict::kUndetermined:
      why.push_back(
          "what they measure cannot be compared (give a rate between currencies under "
          "'rates:')");
      break;
    case Verdict::kChangedPlan:
      why.push_back(ChangeOfPlan(facts));
      break;
    case Verdict::kDispute:
      if (voices.size() == 2) {
        why.push_back(describer_.VoicesText(*voices[0], *voices[1]));
        break;
      }
      why.push_back("different speakers: " +
                    absl::StrJoin(voices, ", and ", [&](std::string* out, const Fact* f) {
                      out->append(describer_.VoiceName(*f));
                    }));
      break;
    default:
      break;
  }
}

std::vector<ReportedCondition> ConflictText::Conditions(
    const std::vector<Conflict>& component) const {
  // By name: their numbers hang on which claims were read before.
  std::set<std::pair<ChoiceName, int32_t>> choices;
  for (const Conflict& conflict : component) {
    for (const ConditionVerdict& condition : ConditionsOf(conflict)) {
      const int32_t choice = condition.condition.choice;
      choices.emplace(table_.choices[choice].name, choice);
    }
  }
  std::vector<ReportedCondition> conditions;
  for (const auto& [name, choice] : choices) {
    for (size_t i = 0; i < table_.choices[choice].alternatives.size(); ++i) {
      const Condition condition{choice, static_cast<int32_t>(i)};
      std::optional<Verdict> worst;
      for (const Conflict& conflict : component) {
        worst = std::max(worst, Under(conflict, condition));
      }
      const Choice& open = table_.choices[choice];
      conditions.push_back({open.name, open.alternatives[i], worst,
                            AlternativeText(open, condition.alternative, vocabulary_)});
    }
  }
  return conditions;
}

}  // namespace gainsay
