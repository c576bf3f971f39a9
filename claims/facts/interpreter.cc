#include "claims/facts/interpreter.h"

#include <algorithm>
#include <string>
#include <utility>

#include "claims/facts/day_orders.h"
#include "claims/facts/rates.h"
#include "claims/value_types/tree.h"
#include "input/parallel.h"

namespace gainsay {

Interpreter::Interpreter(const ClaimSet& claims, const Lexicon& lexicon,
                         ReadingSettings settings, Vocabulary* vocabulary)
    : claims_(claims),
      lexicon_(lexicon),
      settings_(std::move(settings)),
      vocabulary_(vocabulary),
      names_(claims, vocabulary),
      known_by_text_(claims.claims.texts().size(), nullptr),
      only_by_text_(claims.claims.texts().size(), kNoEntity),
      articles_(claims.articles.size(), kNoEntity),
      kept_(claims.claims) {
  if (settings_.day_order == DayOrder::kUnknown) orders_ = DayOrdersOf(claims);
}

Interpreter::Interpreter(const Interpreter& other, Vocabulary* copy)
    : claims_(other.claims_),
      lexicon_(other.lexicon_),
      settings_(other.settings_),
      vocabulary_(copy),
      names_(other.names_, copy),
      orders_(other.orders_),
      known_by_text_(other.known_by_text_.size(), nullptr),
      only_by_text_(other.only_by_text_),
      articles_(other.articles_),
      kept_(other.claims_.claims) {}

DayOrder Interpreter::OrderOf(int32_t article) const {
  const bool unsettled = settings_.day_order == DayOrder::kUnknown && article >= 0;
  return unsettled ? orders_[article].order() : settings_.day_order;
}

const SubjectForm& Interpreter::Subject(TextId name, int32_t article) {
  const absl::string_view text = claims_.claims.texts().text(name);
  if (HasLocalNames(article)) return local_ = names_.Subject(TextNode(text), article);
  const SubjectForm*& known = known_by_text_[name];
  if (known == nullptr) known = &names_.Known(text);
  return *known;
}

EntityId Interpreter::OnlySubject(TextId name, int32_t article) {
  if (HasLocalNames(article)) return kNoEntity;
  EntityId& only = only_by_text_[name];
  if (only == kNoEntity) {
    const SubjectForm& form = Subject(name, article);
    if (form.sense.kind == SubjectForm::Kind::kOne) only = form.entities[0];
  }
  return only;
}

void Interpreter::LookUpDeclaredNames(int jobs) {
  const TextTable& texts = claims_.claims.texts();
  std::vector<bool> listed(texts.size());
  std::vector<TextId> names;
  const auto list = [&](TextId name) {
    if (name == kNoText || name == kOtherForm || listed[name]) return;
    listed[name] = true;
    if (only_by_text_[name] == kNoEntity) names.push_back(name);
  };
  for (size_t i = 0; i < claims_.claims.size(); ++i) {
    list(claims_.claims[i].subject);
    list(claims_.claims[i].by);
  }
  constexpr size_t kAtOnce = 4096;
  ParallelFor((names.size() + kAtOnce - 1) / kAtOnce, jobs, [&](size_t part) {
    const size_t end = std::min(names.size(), (part + 1) * kAtOnce);
    for (size_t i = part * kAtOnce; i < end; ++i) {
      only_by_text_[names[i]] = vocabulary_->FindDeclared(texts.text(names[i]));
    }
  });
}

EntityId Interpreter::Itself(int32_t article) {
  EntityId& entity = articles_[article];
  if (entity == kNoEntity) {
    const std::string& id = claims_.articles[article].id;
    entity = vocabulary_->AddEntity(id);
    vocabulary_->AddName(id, entity);
  }
  return entity;
}

bool Interpreter::IsOneSpeaker(TextId name, int32_t article) {
  const absl::string_view text = claims_.claims.texts().text(name);
  if (!IsLocal(text, article)) return true;
  const SubjectForm form = names_.Subject(TextNode(text), article);
  return !form.sense.possibly && form.entities.size() == 1;
}

Voice Interpreter::Speaker(TextId name, int32_t article) {
  const absl::string_view text = claims_.claims.texts().text(name);
  if (HasLocalNames(article)) return names_.Speaker(text, article);
  const EntityId only = OnlySubject(name, article);
  return Voice{only != kNoEntity ? only : vocabulary_->InternName(text)};
}

bool Interpreter::IsNobody(EntityId speaker) const {
  const Entity& entity = vocabulary_->entity(speaker);
  return !entity.known && lexicon_.IsAbsent(entity.name);
}

ReadingContext Interpreter::Context(const Claim& claim, const Property& property,
                                    std::optional<DayRange> published) {
  return Context(claim.article, claim.stance.plans, property, published);
}

ReadingContext Interpreter::Context(int32_t article, bool plans, const Property& property,
                                    std::optional<DayRange> published) {
  ReadingContext context;
  context.lexicon = &lexicon_;
  context.vocabulary = vocabulary_;
  context.property = &property;
  context.published = published;
  context.plans = plans;
  context.day_order = OrderOf(article);
  context.identifiers = settings_.identifiers;
  if (HasLocalNames(article)) {
    context.is_local = [this, article](absl::string_view name) {
      return names_.FindLocal(name, article) != nullptr;
    };
  }
  context.resolve = [this, article](absl::string_view name) {
    // As a value a speaker without a name may be another article's, who is called alike.
    if (const LocalName* local = names_.FindLocal(name, article)) {
      const Node* speaker = local->stands_for.Find("speaker");
      if (speaker != nullptr) return NameMeaning{{names_.Name(speaker->text, article)}};
    }
    SubjectForm form = names_.Subject(TextNode(name), article);
    return NameMeaning{std::move(form.entities),
                       form.sense.kind == SubjectForm::Kind::kAnyOf, form.sense.possibly};
  };
  return context;
}

ReadValueResult Interpreter::Read(const Claim& claim, const Property& property,
                                  std::optional<DayRange> published) {
  Node pattern_date;
  if (!claim.read_as.empty()) {
    pattern_date = claim.value;
    pattern_date.text = claim.read_as;
  }
  return Read(claim.read_as.empty() ? claim.value : pattern_date,
              Context(claim, property, published));
}

ReadValueResult Interpreter::Read(const Node& written, const ReadingContext& context) {
  ReadValueResult result = ReadValue(written, context);
  if (auto* reading = std::get_if<Reading>(&result)) {
    if (auto* quantity = std::get_if<QuantityValue>(&reading->value)) {
      ConvertCurrency(*quantity, *context.property, settings_.rates);
    }
  }
  return result;
}

}  // namespace gainsay
