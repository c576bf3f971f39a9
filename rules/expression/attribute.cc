#include "rules/expression/attribute.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "claims/facts/valid_time.h"

namespace gainsay {
namespace {

template <Kind kKind>
Type Always(const Property&, PropertyId) {
  return TypeOfKind(kKind);
}

PossibleValue SomeDay(const DayRange& days) {
  DateSet date;
  date.boxes.push_back(DateBox::Within(days.min, days.max));
  return date;
}

PossibleValue SomeDay(const std::optional<DayRange>& days) {
  return days.has_value() ? SomeDay(*days) : PossibleValue(Unknown());
}

PossibleValue Text(const std::string& text) {
  return text.empty() ? PossibleValue(Unknown()) : PossibleValue(text);
}

PossibleValue OneEntity(EntityId entity) {
  EntityValue value;
  value.any_of.push_back(entity);
  return Value(std::move(value));
}

// A day of an unknown zone may be the day before or after in another; so may its time of
// day, which then tells nothing.
DateSet WithDaySlack(DateSet date) {
  for (DateBox& box : date.boxes) {
    if (box.start_time.has_value() && box.start_time->zoned) continue;
    for (auto* time : {&box.start_time, &box.end_time}) {
      if (time->has_value() && !(*time)->zoned) time->reset();
    }
    for (DayRange* range : {&box.start, &box.end}) {
      if (range->min > kMinDay) range->min -= 1;
      if (range->max < kMaxDay) range->max += 1;
    }
  }
  return date;
}

PossibleValue ReadValueOf(const Fact& fact, const Environment& environment, Width width) {
  PossibleValue value = AtWidth(fact.value, width);
  auto* date = std::get_if<DateSet>(&value);
  if (date == nullptr || !environment.vocabulary->property(fact.property).zoned) {
    return value;
  }
  return WithDaySlack(std::move(*date));
}

PossibleValue ReadSubject(const Fact& fact, const Environment&, Width) {
  return OneEntity(fact.subject);
}

const Article* ArticleOf(const Fact& fact, const Environment& environment) {
  const int32_t article = environment.claims->claims[fact.claim].article;
  return article < 0 ? nullptr : &environment.claims->articles[article];
}

PossibleValue ReadArticle(const Fact& fact, const Environment& environment, Width) {
  const Article* article = ArticleOf(fact, environment);
  return article == nullptr ? PossibleValue(Unknown()) : Text(article->id);
}

PossibleValue ReadPublisher(const Fact& fact, const Environment& environment, Width) {
  const Article* article = ArticleOf(fact, environment);
  return article == nullptr ? PossibleValue(Unknown()) : Text(article->publisher);
}

// A claim that is no article's own statement has none, which is known and so a text.
PossibleValue ReadField(const Fact& fact, const Environment& environment, Width) {
  const Claim* claim = environment.claims->claims.stored(fact.claim);
  return claim == nullptr ? std::string() : claim->field;
}

PossibleValue ReadId(const Fact& fact, const Environment& environment, Width) {
  return std::string(environment.claims->claims.id(fact.claim));
}

PossibleValue ReadVoice(const Fact& fact, const Environment&, Width) {
  return OneEntity(fact.voice.speaker);
}

PossibleValue ReadStance(const Fact& fact, const Environment&, Width) {
  return fact.stance;
}

PossibleValue ReadAsOf(const Fact& fact, const Environment&, Width) {
  return SomeDay(fact.as_of);
}

PossibleValue ReadSaidOn(const Fact& fact, const Environment&, Width) {
  return SomeDay(fact.said_on);
}

PossibleValue ReadPublished(const Fact& fact, const Environment&, Width) {
  return SomeDay(DayRange(fact.published));
}

PossibleValue ReadValid(const Fact& fact, const Environment& environment, Width) {
  DateSet date;
  date.boxes.push_back(ValidTime(fact, environment.vocabulary->property(fact.property)));
  return date;
}

void AddDays(const DayRange& days, FactKey& key) {
  key.push_back(days.min);
  key.push_back(days.max);
}

void AddDays(const std::optional<DayRange>& days, FactKey& key) {
  key.push_back(days.has_value() ? 1 : 0);
  AddDays(days.value_or(DayRange()), key);
}

void ValueKey(const Fact& fact, const ClaimSet&, ValueNumbers& values, FactKey& key) {
  key.push_back(values.Of(fact.value));
}

void SubjectKey(const Fact& fact, const ClaimSet&, ValueNumbers&, FactKey& key) {
  key.push_back(fact.subject);
}

void ArticleKey(const Fact& fact, const ClaimSet& claims, ValueNumbers&, FactKey& key) {
  key.push_back(claims.claims[fact.claim].article);
}

void ClaimKey(const Fact& fact, const ClaimSet&, ValueNumbers&, FactKey& key) {
  key.push_back(fact.claim);
}

void VoiceKey(const Fact& fact, const ClaimSet&, ValueNumbers&, FactKey& key) {
  key.push_back(fact.voice.speaker);
}

void StanceKey(const Fact& fact, const ClaimSet&, ValueNumbers&, FactKey& key) {
  key.push_back((fact.stance.plans ? 1 : 0) + (fact.stance.denies ? 2 : 0) +
                (fact.stance.possible ? 4 : 0));
}

void AsOfKey(const Fact& fact, const ClaimSet&, ValueNumbers&, FactKey& key) {
  AddDays(fact.as_of, key);
}

void SaidOnKey(const Fact& fact, const ClaimSet&, ValueNumbers&, FactKey& key) {
  AddDays(fact.said_on, key);
}

void PublishedKey(const Fact& fact, const ClaimSet&, ValueNumbers&, FactKey& key) {
  AddDays(DayRange(fact.published), key);
}

void ValidKey(const Fact& fact, const ClaimSet&, ValueNumbers&, FactKey& key) {
  key.push_back(fact.ends ? 1 : 0);
  AddDays(DayRange(fact.time.start), key);
  AddDays(DayRange(fact.time.end), key);
}

constexpr std::array<Attribute, 12> kAttributes = {{
    {"value", "what the claim states", TypeOfValues, ReadValueOf, ValueKey},
    {"subject", "what the claim is about", Always<Kind::kEntity>, ReadSubject,
     SubjectKey},
    {"article", "the id of the article", Always<Kind::kText>, ReadArticle, ArticleKey},
    {"publisher", "who published the article", Always<Kind::kText>, ReadPublisher,
     ArticleKey},
    {"field", "which of the article's own dates it is, such as dateline",
     Always<Kind::kText>, ReadField, ClaimKey},
    {"voice", "who speaks; the outlet itself where no one is named",
     Always<Kind::kEntity>, ReadVoice, VoiceKey},
    {"stance", "plans, denies, possible or several of these; asserts where none is",
     Always<Kind::kStance>, ReadStance, StanceKey},
    {"as_of", "the day for which the claim states its value", Always<Kind::kDate>,
     ReadAsOf, AsOfKey},
    {"valid", "the time for which it is taken to hold", Always<Kind::kDate>, ReadValid,
     ValidKey},
    {"said_on", "the day on which it was said", Always<Kind::kDate>, ReadSaidOn,
     SaidOnKey},
    {"published", "the day on which the article was published", Always<Kind::kDate>,
     ReadPublished, PublishedKey},
    {"id", "the id of the claim within its article", Always<Kind::kText>, ReadId,
     ClaimKey},
}};

}  // namespace

absl::Span<const Attribute> Attributes() { return kAttributes; }

const Attribute* FindAttribute(absl::string_view name) {
  for (const Attribute& attribute : kAttributes) {
    if (attribute.name == name) return &attribute;
  }
  return nullptr;
}

const Attribute& ValueAttribute() { return kAttributes[0]; }

PossibleValue ReadQualifier(const Fact& fact, const std::string& qualifier,
                            const Vocabulary& vocabulary) {
  const std::vector<std::string>& key = vocabulary.property(fact.property).key;
  const auto index = static_cast<size_t>(absl::c_find(key, qualifier) - key.begin());
  if (index >= fact.qualifiers.size() || fact.qualifiers[index] == kNoEntity) {
    return Unknown();
  }
  return OneEntity(fact.qualifiers[index]);
}

}  // namespace gainsay
