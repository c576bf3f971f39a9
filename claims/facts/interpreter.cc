#include "claims/facts/interpreter.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/facts/rates.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

// A local name may stand for another one; deeper than this is a circle.
constexpr int kMaxNesting = 8;

void AddText(const Node& node, OrderEvidence* evidence) {
  if (node.IsScalar()) evidence->Add(node.text);
}

// In which order each article writes its dates, by all that its claims hold.
std::vector<OrderEvidence> OrdersOf(const ClaimSet& claims) {
  std::vector<OrderEvidence> orders(claims.articles.size());
  for (size_t article = 0; article < orders.size(); ++article) {
    for (const auto& [field, date] : claims.articles[article].dates) {
      AddText(date, &orders[article]);
    }
  }
  for (const Claim& claim : claims.claims) {
    if (claim.article < 0) continue;
    OrderEvidence& evidence = orders[claim.article];
    AddText(claim.value, &evidence);
    for (const auto* date : {&claim.said_on, &claim.as_of, &claim.since, &claim.until}) {
      if (date->has_value()) AddText(**date, &evidence);
    }
  }
  return orders;
}

}  // namespace

Interpreter::Interpreter(const ClaimSet& claims, const Lexicon& lexicon,
                         ReadingSettings settings, Vocabulary* vocabulary)
    : claims_(claims),
      lexicon_(lexicon),
      settings_(std::move(settings)),
      vocabulary_(vocabulary),
      local_names_(claims.names.size()),
      orders_(OrdersOf(claims)) {
  for (size_t article = 0; article < claims.names.size(); ++article) {
    for (const auto& [name, stands_for] : claims.names[article]) {
      local_names_[article].try_emplace(FoldName(name), &stands_for);
    }
  }
}

DayOrder Interpreter::OrderOf(int32_t article) const {
  const bool unsettled = settings_.day_order == DayOrder::kUnknown && article >= 0;
  return unsettled ? orders_[article].order() : settings_.day_order;
}

const LocalName* Interpreter::FindLocal(absl::string_view name, int32_t article) const {
  if (article < 0 || local_names_[article].empty()) return nullptr;
  const auto found = local_names_[article].find(FoldName(name));
  return found == local_names_[article].end() ? nullptr : found->second;
}

SubjectForm Interpreter::Subject(const Node& form, int32_t article) {
  return Resolve(form, article, 0);
}

SubjectForm Interpreter::Resolve(const Node& form, int32_t article, int depth) {
  if (depth > kMaxNesting) return {};
  if (form.IsScalar()) {
    const LocalName* local = FindLocal(form.text, article);
    if (local == nullptr) return Known(form.text);
    if (const Node* speaker = local->stands_for.Find("speaker")) {
      return {SubjectForm::Kind::kOne, {Speaker(speaker->text, article).speaker}};
    }
    // A name that stands for itself is the vocabulary's.
    if (local->stands_for.IsScalar() &&
        FoldName(local->stands_for.text) == FoldName(form.text)) {
      return Known(form.text);
    }
    return Resolve(local->stands_for, article, depth + 1);
  }
  if (!form.IsMapping() || form.members.size() != 1) return {};
  const Member& member = form.members[0];
  SubjectForm result;
  if (member.key == "any_of") {
    result.kind = SubjectForm::Kind::kAnyOf;
  } else if (member.key == "all_of") {
    result.kind = SubjectForm::Kind::kAllOf;
  } else if (member.key == "possibly") {
    result.kind = SubjectForm::Kind::kPossibly;
  } else {
    return {};
  }
  if (member.value.IsScalar())
    result.entities = Resolve(member.value, article, depth + 1).entities;
  for (const Node& item : member.value.items) {
    for (const EntityId entity : Resolve(item, article, depth + 1).entities) {
      result.entities.push_back(entity);
    }
  }
  if (result.kind == SubjectForm::Kind::kAnyOf && result.entities.size() == 1) {
    result.kind = SubjectForm::Kind::kOne;
  }
  return result;
}

const SubjectForm& Interpreter::Known(absl::string_view name) {
  const auto [place, fresh] = known_.try_emplace(name);
  SubjectForm& form = place->second;
  if (!fresh) return form;
  for (const PersonMatch& match : vocabulary_->FindPersons(name)) {
    form.entities.push_back(match.person);
  }
  if (form.entities.empty()) form.entities.push_back(vocabulary_->InternName(name));
  if (form.entities.size() > 1) form.kind = SubjectForm::Kind::kAnyOf;
  return form;
}

std::vector<PersonMatch> Interpreter::Persons(absl::string_view name,
                                              int32_t article) const {
  if (FindLocal(name, article) != nullptr) return {};
  return vocabulary_->FindPersons(name);
}

namespace {

void AddNamed(const Node& form, const Vocabulary& vocabulary,
              std::vector<EntityId>* entities) {
  if (form.IsScalar()) {
    const EntityId entity = vocabulary.FindEntity(form.text);
    if (entity != kNoEntity) entities->push_back(entity);
  }
  for (const Node& item : form.items) AddNamed(item, vocabulary, entities);
  for (const Member& member : form.members) {
    AddNamed(member.value, vocabulary, entities);
  }
}

}  // namespace

std::vector<EntityId> Interpreter::Named(absl::string_view words, int32_t article) const {
  std::vector<EntityId> entities;
  if (const LocalName* local = FindLocal(words, article)) {
    AddNamed(local->stands_for, *vocabulary_, &entities);
    if (!entities.empty()) return entities;
  }
  const EntityId entity = vocabulary_->FindEntity(words);
  if (entity != kNoEntity && vocabulary_->entity(entity).known) return {entity};
  for (const PersonMatch& match : vocabulary_->FindPersons(words)) {
    entities.push_back(match.person);
  }
  return entities;
}

EntityId Interpreter::Name(absl::string_view name, int32_t article) {
  if (FindLocal(name, article) == nullptr) {
    // A name that fits several persons is nobody's: words are not put into a mouth by
    // chance.
    const SubjectForm& known = Known(name);
    return known.kind == SubjectForm::Kind::kOne ? known.entities[0]
                                                 : vocabulary_->InternName(name);
  }
  Node node;
  node.kind = Node::Kind::kScalar;
  node.text = std::string(name);
  const SubjectForm form = Resolve(node, article, 0);
  return form.entities.empty() ? vocabulary_->InternName(name) : form.entities[0];
}

Voice Interpreter::Speaker(absl::string_view name, int32_t article) {
  const LocalName* local = FindLocal(name, article);
  const Node* speaker = local == nullptr ? nullptr : local->stands_for.Find("speaker");
  if (speaker == nullptr) return Voice{Name(name, article)};
  // The article's id keeps one article's anonymous sources apart from another's.
  const EntityId entity = vocabulary_->AddEntity(
      absl::StrCat(claims_.articles[article].id, "/", speaker->text));
  Entity& made = vocabulary_->entity(entity);
  if (!made.known) {
    vocabulary_->AddName(made.id, entity);
    made.name = speaker->text;
    made.known = true;
  }
  return Voice{entity};
}

ReadingContext Interpreter::Context(const Claim& claim, const Property& property,
                                    std::optional<DayRange> published) {
  ReadingContext context;
  context.lexicon = &lexicon_;
  context.vocabulary = vocabulary_;
  context.property = &property;
  context.published = published;
  context.plans = claim.stance.plans;
  context.day_order = OrderOf(claim.article);
  context.resolve = [this, article = claim.article](absl::string_view name) {
    Node node;
    node.kind = Node::Kind::kScalar;
    node.text = std::string(name);
    SubjectForm form = Resolve(node, article, 0);
    return NameMeaning{std::move(form.entities), form.kind == SubjectForm::Kind::kAnyOf};
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
  ReadValueResult result = ReadValue(claim.read_as.empty() ? claim.value : pattern_date,
                                     Context(claim, property, published));
  if (auto* reading = std::get_if<Reading>(&result)) {
    if (auto* quantity = std::get_if<QuantityValue>(&reading->value)) {
      ConvertCurrency(*quantity, property, settings_.rates);
    }
  }
  return result;
}

}  // namespace gainsay
