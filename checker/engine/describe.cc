#include "checker/engine/describe.h"

#include <algorithm>
#include <set>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "checker/engine/choices.h"
#include "checker/engine/time_sentence.h"
#include "checker/engine/width_notes.h"
#include "claims/facts/converse.h"
#include "claims/facts/matched_names.h"
#include "claims/reading/date_text.h"
#include "claims/value_types/value_type.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

bool Known(const DayRange& days) { return days.min != kMinDay || days.max != kMaxDay; }

// A conflict's verdict under one alternative; a conflict that does not turn on the choice
// stays.
std::optional<Verdict> Under(const Conflict& conflict, const Condition& condition) {
  bool turns = false;
  for (const ConditionVerdict& known : conflict.conditions) {
    if (known.condition == condition) return known.verdict;
    turns = turns || known.condition.choice == condition.choice;
  }
  return turns ? std::nullopt : std::optional<Verdict>(conflict.verdict);
}

std::string WithMatched(std::string text, const std::vector<std::string>& matched) {
  if (!matched.empty()) absl::StrAppend(&text, " (", absl::StrJoin(matched, "; "), ")");
  return text;
}

}  // namespace

std::string TextOfDays(const DayRange& days) {
  DateSet set;
  set.boxes.push_back(DateBox::Within(days.min, days.max));
  return DateSetText(set);
}

std::string EdtfOfDays(const DayRange& days) {
  if (days.min == days.max) return FormatDay(days.min);
  return absl::StrCat("[", days.min == kMinDay ? "" : FormatDay(days.min), "..",
                      days.max == kMaxDay ? "" : FormatDay(days.max), "]");
}

std::string Describer::ValueOf(const Fact& fact) const {
  if (fact.converse) return ConverseText(fact, vocabulary());
  const auto whole = ClaimOf(fact);
  const struct Claim& claim = *whole;
  if (!claim.read_as.empty()) return claim.read_as;
  return claim.stance.denies ? "denied: " + WrittenValue(claim.value)
                             : WrittenValue(claim.value);
}

const Property& Describer::PropertyAsWritten(const Fact& fact) const {
  if (!fact.converse) return vocabulary().property(fact.property);
  return vocabulary().property(vocabulary().FindProperty(ClaimOf(fact)->property.text));
}

std::string Describer::VoiceName(const Fact& fact) const {
  if (!fact.voice.own()) return vocabulary().entity(fact.voice.speaker).name;
  const int32_t article = interpreter_->claims().claims[fact.claim].article;
  return article < 0 ? "the reference" : interpreter_->claims().articles[article].id;
}

std::string Describer::VoicesText(const Fact& a, const Fact& b) const {
  const bool alike = VoiceName(a) == VoiceName(b);
  const auto name = [&](const Fact& fact) {
    const int32_t article = interpreter_->claims().claims[fact.claim].article;
    if (!alike || article < 0) return VoiceName(fact);
    return absl::StrCat(VoiceName(fact), " (in ",
                        interpreter_->claims().articles[article].id, ")");
  };
  return absl::StrCat("different speakers: ", name(a), ", and ", name(b));
}

ReportedEvidence Describer::EvidenceOf(int32_t index) const {
  ReportedEvidence reported;
  const ClaimSet& claims = interpreter_->claims();
  const Evidence evidence = table_.EvidenceOf(index);
  reported.state = evidence.state;
  if (evidence.at.line == 0) return reported;
  const auto article =
      static_cast<size_t>(claims.claims[static_cast<size_t>(index)].article);
  const ArticleText& text = *claims.texts[article];
  reported.position = {text.file, evidence.at};
  reported.passage = PassageOf(text, evidence);
  return reported;
}

ReportedClaim Describer::WrittenClaim(int32_t index) const {
  const ClaimSet& claims = interpreter_->claims();
  const auto whole = interpreter_->Whole(index);
  const struct Claim& claim = *whole;
  ReportedClaim reported;
  if (claim.article >= 0) {
    const Article& article = claims.articles[claim.article];
    reported.article = article.id;
    reported.annotator = article.annotator;
    reported.publisher = article.publisher.empty() ? article.id : article.publisher;
  }
  reported.claim = claim.id;
  reported.position = claim.position;
  reported.field = claim.field;
  reported.value = WrittenValue(claim.value);
  reported.source = claim.origin == FactOrigin::kReference
                        ? (claim.source.empty() ? "the vocabulary" : claim.source)
                        : "";
  reported.stance = claim.stance_names;
  if (reported.stance.empty()) reported.stance.push_back("asserts");
  if (claim.article >= 0 && claim.origin == FactOrigin::kClaim) {
    reported.published_text = absl::StrJoin(
        table_.published[claim.article], ", or ",
        [](std::string* out, const DayRange& days) { out->append(TextOfDays(days)); });
  }
  if (claim.quote.has_value()) reported.quote = claim.quote->exact;
  reported.evidence = EvidenceOf(index);
  return reported;
}

ReportedClaim Describer::Claim(const Fact& fact) {
  const auto whole = ClaimOf(fact);
  const struct Claim& claim = *whole;
  ReportedClaim reported = WrittenClaim(fact.claim);
  if (!fact.voice.own()) reported.voice = VoiceName(fact);
  if (fact.said_on.has_value()) reported.said_on = EdtfOfDays(*fact.said_on);
  if (fact.as_of.has_value()) reported.as_of = EdtfOfDays(*fact.as_of);
  reported.matched = MatchedNames(claim, *interpreter_);
  reported.time_text = UnderEachDate(fact, [this](const Fact& f) { return TimeText(f); });
  const ReadWords& read = ReadOnce(fact);
  if (read.tree == nullptr) return reported;
  reported.reading = read.tree;
  reported.reading_text =
      fact.conditions.empty()
          ? WithMatched(read.text, reported.matched)
          : UnderEachDate(fact, [this](const Fact& f) { return TextOfReading(f); });
  return reported;
}

Describer::ReadWords Describer::Read(const Fact& fact) const {
  const auto whole = ClaimOf(fact);
  const Property& property = PropertyAsWritten(fact);
  const std::optional<DayRange> published =
      Known(fact.published) ? std::optional<DayRange>(fact.published) : std::nullopt;
  const ReadValueResult read = interpreter_->Read(*whole, property, published);
  const auto* reading = std::get_if<Reading>(&read);
  if (reading == nullptr) return {};
  const ReadingContext context = interpreter_->Context(*whole, property, published);
  return {std::make_shared<const Node>(ReadingTree(*reading, context)),
          ReadingText(*reading, context)};
}

const Describer::ReadWords& Describer::ReadOnce(const Fact& fact) {
  const void* const value = fact.value.identity();
  if (value == nullptr) {
    last_read_ = Read(fact);
    return last_read_;
  }
  const auto [place, fresh] = read_.try_emplace({fact.property, value});
  if (fresh) place->second = Read(fact);
  return place->second;
}

std::string Describer::TextOfReading(const Fact& fact) const {
  const ReadWords read = Read(fact);
  if (read.tree == nullptr) return "";
  return WithMatched(read.text, MatchedNames(*ClaimOf(fact), *interpreter_));
}

std::string Describer::UnderEachDate(
    const Fact& fact, const std::function<std::string(const Fact&)>& text) const {
  std::vector<std::string> texts = {text(fact)};
  if (!fact.conditions.empty()) {
    for (const Fact& sibling : gainsay::FactsOf(table_, fact.claim)) {
      std::string other = text(sibling);
      if (!absl::c_linear_search(texts, other)) texts.push_back(std::move(other));
    }
  }
  return absl::StrJoin(texts, ", or ");
}

std::string Describer::TimeText(const Fact& fact) const {
  if (fact.origin != FactOrigin::kClaim) return "";
  const Property& property = vocabulary().property(fact.property);
  const bool says_when = interpreter_->claims().claims[fact.claim].times != kNoText;
  if (says_when && property.time != TimeKind::kStatic) {
    const auto whole = ClaimOf(fact);
    const struct Claim& claim = *whole;
    std::vector<std::string> ends;
    if (claim.since) ends.push_back("from " + TextOfDays(fact.time.start));
    if (claim.until) ends.push_back("until " + TextOfDays(fact.time.end));
    if (!ends.empty()) return absl::StrJoin(ends, " ");
  }
  if (fact.as_of.has_value()) return "as of " + TextOfDays(*fact.as_of);
  if (fact.said_on.has_value()) return "said on " + TextOfDays(*fact.said_on);
  if (property.time == TimeKind::kStatic || !Known(fact.published)) return "";
  if (!fact.voice.own())
    return "said at some time up to " +
           TextOfDays({fact.published.max, fact.published.max});
  return "as of its publication, " + TextOfDays(fact.published);
}

std::string Describer::Title(const Fact& fact) const {
  return absl::StrCat(vocabulary().entity(fact.subject).name, ", ", Label(fact));
}

std::string Describer::Label(const Fact& fact) const {
  const Property& property = vocabulary().property(fact.property);
  std::string label = property.label.empty() ? property.id : property.label;
  std::vector<std::string> unnamed;
  for (size_t i = 0; i < property.key.size(); ++i) {
    const EntityId entity = fact.qualifiers[i];
    const std::string name = entity == kNoEntity ? "unstated " + property.key[i]
                                                 : vocabulary().entity(entity).name;
    const std::string slot = absl::StrCat("{", property.key[i], "}");
    if (absl::StrContains(label, slot)) {
      label = absl::StrReplaceAll(label, {{slot, name}});
    } else {
      unnamed.push_back(name);
    }
  }
  label =
      absl::StrReplaceAll(label, {{"{subject}", vocabulary().entity(fact.subject).name}});
  if (!unnamed.empty()) absl::StrAppend(&label, " (", absl::StrJoin(unnamed, ", "), ")");
  return label;
}

std::vector<std::pair<std::string, std::string>> Describer::Key(
    const Rule& rule, const JoinKey& key) const {
  const auto id = [&](int32_t entity) {
    return entity < 0 ? std::string() : vocabulary().entity(entity).id;
  };
  std::vector<std::pair<std::string, std::string>> named;
  for (size_t i = 0; i < rule.same.size(); ++i) {
    switch (rule.same[i].kind) {
      case JoinPart::Kind::kSubject:
        named.emplace_back("subject", id(key[i]));
        if (rule.declared) {
          named.emplace_back("property", vocabulary().property(rule.property).id);
        }
        break;
      case JoinPart::Kind::kArticle:
        named.emplace_back("article",
                           key[i] < 0 ? "" : interpreter_->claims().articles[key[i]].id);
        break;
      case JoinPart::Kind::kPublisher:
        named.emplace_back(
            "publisher",
            key[i] < 0 ? "" : interpreter_->claims().articles[key[i]].publisher);
        break;
      case JoinPart::Kind::kVoice:
        named.emplace_back("voice", id(key[i]));
        break;
      case JoinPart::Kind::kQualifier:
        named.emplace_back(rule.same[i].qualifier, id(key[i]));
        break;
    }
  }
  return named;
}

std::string Describer::Attribute(const Fact& fact, const std::string& name) const {
  const auto whole = ClaimOf(fact);
  const struct Claim& claim = *whole;
  const ClaimSet& claims = interpreter_->claims();
  if (name == "value") return ValueOf(fact);
  if (name == "subject") return vocabulary().entity(fact.subject).name;
  if (name == "article")
    return claim.article < 0 ? claim.source : claims.articles[claim.article].id;
  if (name == "publisher") {
    return claim.article < 0 ? claim.source : claims.articles[claim.article].publisher;
  }
  if (name == "field") return claim.field;
  if (name == "voice") return VoiceName(fact);
  if (name == "stance") {
    return claim.stance_names.empty() ? "asserts"
                                      : absl::StrJoin(claim.stance_names, ", ");
  }
  if (name == "as_of")
    return fact.as_of.has_value() ? TextOfDays(*fact.as_of) : "no stated day";
  if (name == "said_on")
    return fact.said_on.has_value() ? TextOfDays(*fact.said_on) : "no stated day";
  if (name == "published")
    return Known(fact.published) ? TextOfDays(fact.published) : "no stated day";
  if (name == "id") return claim.id;
  const Property& property = vocabulary().property(fact.property);
  const auto qualifier = absl::c_find(property.key, name);
  if (qualifier == property.key.end()) return absl::StrCat("{", name, "}");
  const EntityId entity = fact.qualifiers[qualifier - property.key.begin()];
  return entity == kNoEntity ? "unstated" : vocabulary().entity(entity).name;
}

std::string Describer::Message(const Rule& rule, const Conflict& conflict) const {
  std::string message;
  absl::string_view rest = rule.message;
  while (!rest.empty()) {
    const size_t open = rest.find('{');
    const size_t close = rest.find('}', open);
    if (open == absl::string_view::npos || close == absl::string_view::npos) break;
    absl::StrAppend(&message, rest.substr(0, open));
    const absl::string_view slot = rest.substr(open + 1, close - open - 1);
    const size_t dot = slot.find('.');
    const auto binding = absl::c_find_if(rule.bindings, [&](const Binding& b) {
      return absl::string_view(b.name) == slot.substr(0, dot);
    });
    if (dot != absl::string_view::npos && binding != rule.bindings.end()) {
      const auto& bound = conflict.bound.empty() ? conflict.facts : conflict.bound;
      const auto& facts = bound[binding - rule.bindings.begin()];
      if (facts.empty()) message += "what no claim states";
      const std::string attribute(slot.substr(dot + 1));
      absl::StrAppend(&message,
                      absl::StrJoin(facts, ", ", [&](std::string* out, int32_t fact) {
                        out->append(Attribute(table_.facts[fact], attribute));
                      }));
    } else {
      absl::StrAppend(&message, "{", slot, "}");
    }
    rest.remove_prefix(close + 1);
  }
  absl::StrAppend(&message, rest);
  return message;
}

std::string Describer::ConverseSentence(const Fact& fact) const {
  const Property& property = vocabulary().property(fact.property);
  const std::string because =
      property.symmetric
          ? absl::StrCat(property.id, " is symmetric")
          : absl::StrCat(property.id, " is the inverse of ", PropertyAsWritten(fact).id);
  return absl::StrCat("what ", ClaimName(interpreter_->claims(), fact.claim),
                      " says means for ", vocabulary().entity(fact.subject).name, ": ",
                      ValueOf(fact), " (", because, ")");
}

std::vector<std::string> Describer::Why(const Rule& rule,
                                        const Conflict& conflict) const {
  std::vector<std::string> why;
  const Fact& a = table_.facts[conflict.facts[0][0]];
  const Fact& b = table_.facts[conflict.facts.back()[0]];
  if (conflict.joint) {
    why = conflict.working;
    if (rule.require != nullptr) {
      why.push_back(absl::StrCat("the rule requires ", rule.require->source));
    }
    const bool says_why = !rule.declared && !rule.doc.why.empty();
    why.push_back(says_why ? rule.doc.why : rule.doc.what);
    why.insert(why.end(), conflict.background.begin(), conflict.background.end());
  } else if (rule.require == nullptr) {
    std::string time = TimeSentence(rule, a, b, vocabulary());
    if (absl::EndsWith(time, kOneIsLater) && conflict.verdict != Verdict::kUndetermined) {
      const bool up = vocabulary().property(rule.property).time == TimeKind::kMonotoneUp;
      absl::StrAppend(&time, up ? ", and lower" : ", and higher");
    }
    why.push_back(absl::StrCat("both are about ", Title(a), "; ", time));
  } else if (rule.declared) {
    why.push_back(rule.doc.what);
  } else {
    why.push_back(absl::StrCat("the rule requires ", rule.require->source));
    if (!rule.doc.why.empty()) why.push_back(rule.doc.why);
  }
  const std::vector<const Fact*> facts = FactsOf(conflict);
  for (const Fact* fact : facts) {
    if (fact->converse) why.push_back(ConverseSentence(*fact));
  }
  if (absl::c_any_of(facts, [](const Fact* fact) { return fact->inherited; })) {
    why.push_back("what holds of a whole holds of its parts");
  }
  if (conflict.joint) AddTimesOnlyPossible(rule, facts, why);
  if (conflict.open_key) {
    why.push_back("a qualifier is not stated, so that they only possibly mean the same");
  }
  for (const Fact* fact : facts) {
    if (fact->possibly) {
      why.push_back(ClaimName(interpreter_->claims(), fact->claim) +
                    " is only possibly about it");
    }
  }
  for (const Fact* fact : {&a, &b}) {
    std::string note = ShortWidthNote(*fact, *interpreter_);
    if (!note.empty() && !absl::c_linear_search(why, note))
      why.push_back(std::move(note));
  }
  AddVerdictReason(conflict.verdict, facts, why);
  return why;
}

std::vector<const Fact*> Describer::FactsOf(const Conflict& conflict) const {
  std::vector<const Fact*> facts;
  for (const auto& bound : conflict.facts) {
    for (const int32_t fact : bound) facts.push_back(&table_.facts[fact]);
  }
  return facts;
}

// Of the first two of which it is open whether they are of one time, that it is.
void Describer::AddTimesOnlyPossible(const Rule& rule,
                                     const std::vector<const Fact*>& facts,
                                     std::vector<std::string>& why) const {
  const auto holds_for = [&](const Fact& fact) {
    return vocabulary().property(fact.property).holds_for_days;
  };
  const auto is_state = [&](const Fact& fact) {
    return vocabulary().property(fact.property).time == TimeKind::kFluent;
  };
  for (size_t i = 0; i < facts.size(); ++i) {
    for (size_t j = i + 1; j < facts.size(); ++j) {
      const Fact& a = *facts[i];
      const Fact& b = *facts[j];
      if (!is_state(a) || !is_state(b) ||
          HoldTogether(a, b, std::min(holds_for(a), holds_for(b))) !=
              Certainty::kPossible) {
        continue;
      }
      why.push_back(fmt::format("that {} and {} are of one time is only possible: {}",
                                ClaimName(interpreter_->claims(), a.claim),
                                ClaimName(interpreter_->claims(), b.claim),
                                TimeSentence(rule, a, b, vocabulary())));
      return;
    }
  }
}

void Describer::AddVerdictReason(Verdict verdict, const std::vector<const Fact*>& facts,
                                 std::vector<std::string>& why) const {
  std::vector<const Fact*> voices;  // one of each; what is taken as known has none
  for (const Fact* fact : facts) {
    const bool known = absl::c_any_of(
        voices, [&](const Fact* other) { return other->voice == fact->voice; });
    if (!known && fact->origin != FactOrigin::kReference) voices.push_back(fact);
  }
  switch (verdict) {
    case Verdict::kUndetermined:
      why.push_back(
          "what they measure cannot be compared (give a rate between currencies under "
          "'rates:')");
      break;
    case Verdict::kChangedPlan:
      why.push_back(absl::c_all_of(facts, [](const Fact* f) { return f->stance.plans; })
                        ? "a plan against a plan of another day"
                        : "a plan against what is reported to have happened");
      break;
    case Verdict::kDispute:
      if (voices.size() == 2) {
        why.push_back(VoicesText(*voices[0], *voices[1]));
        break;
      }
      why.push_back("different speakers: " +
                    absl::StrJoin(voices, ", and ", [&](std::string* out, const Fact* f) {
                      out->append(VoiceName(*f));
                    }));
      break;
    default:
      break;
  }
}

std::vector<ReportedCondition> Describer::Conditions(
    const std::vector<Conflict>& component) const {
  std::set<int32_t> choices;
  for (const Conflict& conflict : component) {
    for (const ConditionVerdict& condition : conflict.conditions) {
      choices.insert(condition.condition.choice);
    }
  }
  std::vector<ReportedCondition> conditions;
  for (const int32_t choice : choices) {
    for (size_t i = 0; i < table_.choices[choice].alternatives.size(); ++i) {
      const Condition condition{choice, static_cast<int32_t>(i)};
      std::optional<Verdict> worst;
      for (const Conflict& conflict : component) {
        worst = std::max(worst, Under(conflict, condition));
      }
      const Choice& open = table_.choices[choice];
      conditions.push_back({open.name, open.alternatives[i], worst,
                            AlternativeText(open, condition.alternative, vocabulary())});
    }
  }
  return conditions;
}

}  // namespace gainsay
