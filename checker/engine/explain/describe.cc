#include "checker/engine/explain/describe.h"

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "claims/facts/converse.h"
#include "claims/facts/fact_times.h"
#include "claims/facts/matched_names.h"
#include "claims/reading/dates/date_text.h"
#include "claims/reading/dates/edtf_format.h"
#include "claims/value_types/tree.h"
#include "claims/value_types/value_type.h"
#include "input/json_writer.h"

namespace gainsay {
namespace {

std::string WithMatched(std::string text, const std::vector<std::string>& matched) {
  if (!matched.empty()) absl::StrAppend(&text, " (", absl::StrJoin(matched, "; "), ")");
  return text;
}

// Some date of these, each as EDTF, none twice; nothing where there is none.
std::optional<std::string> EdtfOfOne(const std::vector<std::string>& dates) {
  if (dates.empty()) return std::nullopt;
  if (dates.size() == 1) return dates[0];
  // A set within a set is the same without its brackets.
  return absl::StrCat("[",
                      absl::StrJoin(dates, ",",
                                    [](std::string* out, absl::string_view date) {
                                      absl::ConsumePrefix(&date, "[");
                                      absl::ConsumeSuffix(&date, "]");
                                      out->append(date.data(), date.size());
                                    }),
                      "]");
}

// What a claim says of its times, as EDTF. A fact keeps one time of day, of that which
// tells when it holds.
std::optional<std::string> EdtfOfTold(const MaybeDays& days, const MaybeMoment& moment) {
  if (!days.has_value()) return std::nullopt;
  return moment.has_value() ? FormatInstant(*moment) : EdtfOfDays(*days);
}

std::optional<std::string> EdtfOfAsOf(const Fact& fact) {
  return EdtfOfTold(fact.as_of, fact.moment);
}

std::optional<std::string> EdtfOfSaidOn(const Fact& fact) {
  return EdtfOfTold(fact.said_on, fact.as_of.has_value() ? MaybeMoment() : fact.moment);
}

std::optional<std::string> EdtfOfSince(const Fact& fact) {
  if (!fact.begins) return std::nullopt;
  return EdtfOfDays(fact.time.start);
}

std::optional<std::string> EdtfOfUntil(const Fact& fact) {
  if (!fact.ends) return std::nullopt;
  return EdtfOfDays(fact.time.end);
}

}  // namespace

std::string TextOfTime(const DayRange& days, const MaybeMoment& moment) {
  DateSet set;
  set.boxes.push_back(DateBox::Within(days.min, days.max));
  if (moment.has_value()) set.boxes[0].start_time = set.boxes[0].end_time = *moment;
  return DateSetText(set);
}

std::string TextOfDays(const DayRange& days) { return TextOfTime(days, {}); }

// Many claims are of one day.
const std::string& Describer::TextOnce(const DayRange& days) const {
  constexpr size_t kMostKept = 10'000;
  if (days_.size() >= kMostKept) days_.clear();
  std::string& text = days_[{days.min, days.max}];
  if (text.empty()) text = TextOfDays(days);
  return text;
}

std::string Describer::ValueOf(const Fact& fact) const {
  if (fact.converse) return ConverseText(fact, vocabulary());
  const auto whole = ClaimOf(fact);
  const Claim& claim = *whole;
  if (!claim.read_as.empty()) return claim.read_as;
  if (!claim.stance.denies) return WrittenValue(claim.value);
  // To deny one truth is to state the other.
  return vocabulary().property(fact.property).type == ValueType::kTruth
             ? ReadOnce(fact)->text
             : "denied: " + WrittenValue(claim.value);
}

const Property& Describer::PropertyAsWritten(const Fact& fact) const {
  if (!fact.converse) return vocabulary().property(fact.property);
  return vocabulary().property(vocabulary().FindProperty(ClaimOf(fact)->property.text));
}

std::string Describer::VoiceName(const Fact& fact) const {
  if (!fact.voice.own()) return vocabulary().entity(fact.voice.speaker).name;
  const int32_t article = interpreter_->claims().claims[fact.claim].article;
  if (article < 0) return "the reference";
  const std::string& publisher = interpreter_->claims().articles[article].publisher;
  return publisher.empty() ? "the outlet itself" : publisher;
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
  const Claim& claim = *whole;
  ReportedClaim reported;
  if (claim.article >= 0) {
    const Article& article = claims.articles[claim.article];
    reported.article = article.id;
    reported.annotator = article.annotator;
    reported.publisher = article.publisher;
  }
  reported.claim = claim.id;
  reported.position = claim.position;
  reported.field = claim.field;
  reported.value = WrittenValue(claim.value);
  reported.source = claim.origin == FactOrigin::kReference
                        ? (claim.source.empty() ? "the vocabulary" : claim.source)
                        : "";
  reported.stance = claim.stance_names;
  if (reported.stance.empty()) reported.stance.emplace_back(kAsserts);
  if (claim.article >= 0 && claim.origin == FactOrigin::kClaim) {
    const auto& published = table_.published[claim.article];
    reported.published_text = absl::StrJoin(
        published, ", or ",
        [this](std::string* out, const DayRange& days) { out->append(TextOnce(days)); });
    std::vector<std::string> candidates;
    for (const DayRange& days : published) candidates.push_back(EdtfOfDays(days));
    reported.published = EdtfOfOne(candidates);
  }
  if (claim.quote.has_value()) reported.quote = claim.quote->exact;
  reported.evidence = EvidenceOf(index);
  return reported;
}

ReportedClaim Describer::Reported(const Fact& fact) const {
  const auto whole = ClaimOf(fact);
  const Claim& claim = *whole;
  ReportedClaim reported = WrittenClaim(fact.claim);
  if (!fact.voice.own()) reported.voice = VoiceName(fact);
  const Versions facts = UnderAllDates(fact);
  reported.said_on = EdtfUnderAllDates(facts, EdtfOfSaidOn);
  reported.as_of = EdtfUnderAllDates(facts, EdtfOfAsOf);
  reported.since = EdtfUnderAllDates(facts, EdtfOfSince);
  reported.until = EdtfUnderAllDates(facts, EdtfOfUntil);
  reported.matched = MatchedNames(claim, *interpreter_);
  reported.time_text = UnderEachDate(fact, [this](const Fact& f) { return TimeText(f); });
  const std::shared_ptr<const ReadWords> read = ReadOnce(fact);
  if (read->tree == nullptr) return reported;
  reported.reading = TreeUnderAllDates(facts);
  reported.reading_text =
      fact.conditions.empty()
          ? WithMatched(read->text, reported.matched)
          : UnderEachDate(fact, [this](const Fact& f) { return TextOfReading(f); });
  return reported;
}

Describer::Versions Describer::UnderAllDates(const Fact& fact) const {
  Versions facts = {&fact};
  if (fact.conditions.empty()) return facts;
  for (const Fact& sibling : gainsay::FactsOf(table_, fact.claim)) {
    const bool alike =
        sibling.property == fact.property && sibling.converse == fact.converse;
    if (alike && &sibling != &fact) facts.push_back(&sibling);
  }
  return facts;
}

std::optional<std::string> Describer::EdtfUnderAllDates(
    const Versions& facts,
    absl::FunctionRef<std::optional<std::string>(const Fact&)> edtf) {
  std::vector<std::string> texts;
  for (const Fact* fact : facts) {
    std::optional<std::string> text = edtf(*fact);
    if (text.has_value() && !absl::c_linear_search(texts, *text)) {
      texts.push_back(*std::move(text));
    }
  }
  return EdtfOfOne(texts);
}

std::shared_ptr<const Node> Describer::TreeUnderAllDates(const Versions& facts) const {
  const std::shared_ptr<const Node> first = ReadOnce(*facts[0])->tree;
  if (facts.size() == 1 || first == nullptr) return first;
  std::vector<std::string> known;
  Node readings = SequenceNode();
  const auto add = [&](const Node& reading) {
    std::string text = CanonicalJson(reading);
    if (absl::c_linear_search(known, text)) return;
    known.push_back(std::move(text));
    readings.items.push_back(reading);
  };
  for (const Fact* fact : facts) {
    const std::shared_ptr<const Node> tree = ReadOnce(*fact)->tree;
    if (tree == nullptr) continue;
    const Node* several = tree->Find("readings");
    if (several == nullptr) add(*tree);
    if (several != nullptr) absl::c_for_each(several->items, add);
  }
  if (readings.items.size() == 1) return first;
  auto tree = std::make_shared<Node>(MappingNode());
  AddMember(*tree, "readings", std::move(readings));
  return tree;
}

Describer::ReadWords Describer::Read(const Fact& fact) const {
  const auto whole = ClaimOf(fact);
  const Property& property = PropertyAsWritten(fact);
  const std::optional<DayRange> published = Dated(fact.published);
  const ReadValueResult read = interpreter_->Read(*whole, property, published);
  const auto* stated = std::get_if<Reading>(&read);
  if (stated == nullptr) return {};
  const Reading reading = whole->stance.denies ? Denied(*stated) : *stated;
  const ReadingContext context = interpreter_->Context(*whole, property, published);
  return {std::make_shared<const Node>(ReadingTree(reading, context)),
          ReadingText(reading, context)};
}

std::shared_ptr<const Describer::ReadWords> Describer::ReadOnce(const Fact& fact) const {
  const void* const value = fact.value.identity();
  if (value == nullptr) return std::make_shared<const ReadWords>(Read(fact));
  constexpr size_t kMostKept = 10'000;
  if (read_.size() >= kMostKept) read_.clear();
  auto& known = read_[{fact.property, value}];
  if (known == nullptr) known = std::make_shared<const ReadWords>(Read(fact));
  return known;
}

std::string Describer::TextOfReading(const Fact& fact) const {
  const std::shared_ptr<const ReadWords> read = ReadOnce(fact);
  if (read->tree == nullptr) return "";
  return WithMatched(read->text, MatchedNames(*ClaimOf(fact), *interpreter_));
}

std::string Describer::UnderEachDate(
    const Fact& fact, const std::function<std::string(const Fact&)>& text) const {
  if (fact.conditions.empty()) return text(fact);
  return absl::StrJoin(TextsOf(UnderAllDates(fact), text), ", or ");
}

std::vector<std::string> Describer::TextsOf(
    const Versions& facts, absl::FunctionRef<std::string(const Fact&)> text) {
  std::vector<std::string> texts;
  for (const Fact* fact : facts) {
    std::string next = text(*fact);
    if (!absl::c_linear_search(texts, next)) texts.push_back(std::move(next));
  }
  return texts;
}

std::string Describer::TimeText(const Fact& fact) const {
  if (fact.origin == FactOrigin::kArticle) return "";
  const Property& property = vocabulary().property(fact.property);
  const bool says_when = interpreter_->claims().claims[fact.claim].times != kNoText;
  if (says_when && property.time != TimeKind::kStatic) {
    const auto whole = ClaimOf(fact);
    const Claim& claim = *whole;
    std::vector<std::string> ends;
    if (claim.since) ends.push_back("from " + TextOfDays(fact.time.start));
    if (claim.until) ends.push_back("until " + TextOfDays(fact.time.end));
    if (!ends.empty()) return absl::StrJoin(ends, " ");
  }
  const auto text = [&](const DayRange& days, const MaybeMoment& moment) {
    return moment.has_value() ? TextOfTime(days, moment) : TextOnce(days);
  };
  if (fact.as_of.has_value()) return "as of " + text(*fact.as_of, fact.moment);
  if (fact.said_on.has_value()) return "said on " + text(*fact.said_on, fact.moment);
  if (property.time == TimeKind::kStatic || fact.published == DayRange()) return "";
  if (!fact.voice.own())
    return "said at some time up to " +
           TextOnce({fact.published.max, fact.published.max});
  const bool clock = property.time != TimeKind::kFluent;  // tells which comes first
  return "as of its publication, " +
         text(fact.published, clock ? fact.moment : MaybeMoment());
}

std::string Describer::Title(const Fact& fact, Beside beside) const {
  return absl::StrCat(vocabulary().entity(fact.subject).name, ", ", Label(fact, beside));
}

std::string Describer::QualifierText(const Fact& fact, size_t place,
                                     Beside beside) const {
  EntityId stated = fact.qualifiers[place];
  bool unstated = stated == kNoEntity;
  for (const Fact* other : beside) {
    if (other->property != fact.property) continue;
    const EntityId theirs = other->qualifiers[place];
    unstated = unstated || theirs == kNoEntity;
    if (stated == kNoEntity) stated = theirs;
  }
  const std::string name = stated == kNoEntity ? "" : vocabulary().entity(stated).name;
  if (!unstated) return name;
  return absl::StrCat(name, name.empty() ? "unstated " : " or unstated ",
                      vocabulary().property(fact.property).key[place]);
}

std::string Describer::Label(const Fact& fact, Beside beside) const {
  const Property& property = vocabulary().property(fact.property);
  std::string label = property.label.empty() ? property.id : property.label;
  std::vector<std::string> unnamed;
  for (size_t i = 0; i < property.key.size(); ++i) {
    const std::string name = QualifierText(fact, i, beside);
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

}  // namespace gainsay
