#include "claims/facts/interpreter.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/facts/rates.h"
#include "claims/local_names.h"
#include "claims/value_types/tree.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"
#include "input/limits.h"
#include "input/parallel.h"

namespace gainsay {
namespace {

void AddText(const Node& node, OrderEvidence* evidence) {
  if (node.IsScalar()) evidence->Add(node.text);
}

// What each text of the claims shows by itself.
std::vector<OrderEvidence> OrdersOf(const TextTable& texts) {
  std::vector<OrderEvidence> orders(texts.size());
  for (TextId id = 1; id < texts.size(); ++id) orders[id].Add(texts.text(id));
  return orders;
}

// In which order each article writes its dates, by all that its claims hold.
std::vector<OrderEvidence> OrdersOf(const ClaimSet& claims) {
  std::vector<OrderEvidence> orders(claims.articles.size());
  for (size_t article = 0; article < orders.size(); ++article) {
    for (const auto& [field, date] : claims.articles[article].dates) {
      AddText(date, &orders[article]);
    }
  }
  const TextTable& texts = claims.claims.texts();
  const std::vector<OrderEvidence> of_text = OrdersOf(texts);
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    const ClaimRecord& claim = claims.claims[i];
    if (claim.article < 0) continue;
    OrderEvidence& evidence = orders[claim.article];
    if (claim.value != kOtherForm) evidence.Add(of_text[claim.value]);
    if (claim.times == kOtherForm) {
      const Claim whole = claims.claims.whole(i);
      for (const auto* date :
           {&whole.said_on, &whole.as_of, &whole.since, &whole.until}) {
        if (date->has_value()) AddText(**date, &evidence);
      }
    } else {
      for (const TextId time : texts.list(claim.times)) evidence.Add(of_text[time]);
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
      known_by_text_(claims.claims.texts().size(), nullptr),
      only_by_text_(claims.claims.texts().size(), kNoEntity),
      articles_(claims.articles.size(), kNoEntity) {
  if (settings_.day_order == DayOrder::kUnknown) orders_ = OrdersOf(claims);
  for (size_t article = 0; article < claims.names.size(); ++article) {
    for (const auto& [name, stands_for] : claims.names[article]) {
      local_names_[article].try_emplace(FoldName(name), &stands_for);
    }
  }
}

Interpreter::Interpreter(const Interpreter& other, Vocabulary* copy)
    : claims_(other.claims_),
      lexicon_(other.lexicon_),
      settings_(other.settings_),
      vocabulary_(copy),
      local_names_(other.local_names_),
      orders_(other.orders_),
      known_by_text_(other.known_by_text_.size(), nullptr),
      only_by_text_(other.only_by_text_),
      articles_(other.articles_) {}

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
  return Resolved(form, article);
}

const SubjectForm& Interpreter::Subject(TextId name, int32_t article) {
  const absl::string_view text = claims_.claims.texts().text(name);
  if (HasLocalNames(article)) return local_ = Resolved(TextNode(text), article);
  const SubjectForm*& known = known_by_text_[name];
  if (known == nullptr) known = &Known(text);
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

SubjectForm Interpreter::Resolved(const Node& form, int32_t article) {
  Following following{article};
  SubjectForm result = Resolve(form, following);
  return following.names > kMaxSubjectNames ? SubjectForm() : result;
}

SubjectForm Interpreter::Resolve(const Node& form, Following& following) {
  if (form.IsScalar()) {
    if (++following.names > kMaxSubjectNames) return {};
    return ResolveName(form, following);
  }
  if (form.members.size() != 1) return {};
  const std::optional<SubjectSense> own = SenseOfKey(form.members[0].key);
  if (!own.has_value()) return {};
  SubjectForm result{*own, {}};
  const absl::Span<const Node> held = HeldBy(form.members[0].value);
  if (own->possibly && held.size() > 1) return {};
  for (const Node& item : held) {
    const SubjectForm meant = Resolve(item, following);
    if (meant.entities.empty()) return {};
    if (own->possibly) {
      result.sense.kind = meant.sense.kind;
    } else if (held.size() == 1) {
      result.sense = meant.sense;
    } else if (!MayHold(own->kind, meant.sense)) {
      following.misfit = &item;
      following.misfit_is_named = following.steps > 0;
      following.list = own->kind;
      following.held = meant.sense;
      return {};
    }
    result.entities.insert(result.entities.end(), meant.entities.begin(),
                           meant.entities.end());
  }
  if (result.entities.size() == 1) result.sense.kind = SubjectForm::Kind::kOne;
  return result;
}

SubjectForm Interpreter::ResolveName(const Node& name, Following& following) {
  const LocalName* local = FindLocal(name.text, following.article);
  if (local == nullptr) return Known(name.text);
  following.reported = following.reported || local->reported;
  if (local->reported) return {};
  if (local->stands_for.Find("speaker") != nullptr) {
    return {{}, {SpeakerNamed(name.text, following.article).speaker}};
  }
  // A name that stands for itself is the vocabulary's.
  if (local->stands_for.IsScalar() &&
      FoldName(local->stands_for.text) == FoldName(name.text)) {
    return Known(name.text);
  }
  if (following.steps == kMaxNameSteps) return {};
  ++following.steps;
  SubjectForm result = Resolve(local->stands_for, following);
  --following.steps;
  return result;
}

void Interpreter::ReportNoSubject(const Node& form, int32_t article,
                                  const Reporter& reporter) {
  Following following{article};
  Resolve(form, following);
  if (following.names > kMaxSubjectNames) {
    reporter.Error(
        form.at,
        fmt::format("the subject stands for more than {} names", kMaxSubjectNames),
        "an article's own names count besides what they stand for");
  } else if (following.misfit != nullptr) {
    const Node& item = *following.misfit;
    ReportMisfit(following.list, following.held, item,
                 following.misfit_is_named ? form.at : item.at, reporter);
  } else if (!following.reported && IsSubjectForm(form, reporter)) {
    reporter.Error(form.at, "the subject stands for nothing",
                   fmt::format("no more than {} of an article's names may stand one for "
                               "the other",
                               kMaxNameSteps));
  }
}

const SubjectForm& Interpreter::Known(absl::string_view name) {
  const auto [place, fresh] = known_.try_emplace(name);
  SubjectForm& form = place->second;
  if (!fresh) return form;
  for (const PersonMatch& match : vocabulary_->FindPersons(name)) {
    form.entities.push_back(match.person);
  }
  if (form.entities.empty()) form.entities.push_back(vocabulary_->InternName(name));
  if (form.entities.size() > 1) form.sense.kind = SubjectForm::Kind::kAnyOf;
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
    return known.sense.kind == SubjectForm::Kind::kOne ? known.entities[0]
                                                       : vocabulary_->InternName(name);
  }
  const SubjectForm form = Resolved(TextNode(name), article);
  return form.entities.empty() ? vocabulary_->InternName(name) : form.entities[0];
}

bool Interpreter::IsOneSpeaker(TextId name, int32_t article) {
  const absl::string_view text = claims_.claims.texts().text(name);
  if (!IsLocal(text, article)) return true;
  const SubjectForm form = Resolved(TextNode(text), article);
  return !form.sense.possibly && form.entities.size() == 1;
}

Voice Interpreter::Speaker(TextId name, int32_t article) {
  const absl::string_view text = claims_.claims.texts().text(name);
  if (HasLocalNames(article)) return SpeakerNamed(text, article);
  const EntityId only = OnlySubject(name, article);
  return Voice{only != kNoEntity ? only : vocabulary_->InternName(text)};
}

bool Interpreter::IsNobody(EntityId speaker) const {
  const Entity& entity = vocabulary_->entity(speaker);
  return !entity.known && lexicon_.IsAbsent(entity.name);
}

Voice Interpreter::SpeakerNamed(absl::string_view name, int32_t article) {
  const LocalName* local = FindLocal(name, article);
  const Node* speaker = local == nullptr ? nullptr : local->stands_for.Find("speaker");
  if (speaker == nullptr) return Voice{Name(name, article)};
  // The article's id keeps one article's anonymous sources apart from another's.
  const EntityId entity = vocabulary_->AddEntity(
      absl::StrCat(claims_.articles[article].id, "/", speaker->text));
  if (!vocabulary_->entity(entity).known) {
    vocabulary_->AddName(vocabulary_->entity(entity).id, entity);
    Entity& made = vocabulary_->MutableEntity(entity);
    made.name = speaker->text;
    made.known = true;
  }
  return Voice{entity};
}

std::shared_ptr<const Claim> Interpreter::Whole(int32_t claim) {
  KeptClaim& kept = kept_[static_cast<size_t>(claim) % kept_.size()];
  if (kept.index != claim) {
    kept = {claim, std::make_shared<const Claim>(
                       claims_.claims.whole(static_cast<size_t>(claim), readers_))};
  }
  return kept.claim;
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
  if (HasLocalNames(article)) {
    context.is_local = [this, article](absl::string_view name) {
      return FindLocal(name, article) != nullptr;
    };
  }
  context.resolve = [this, article](absl::string_view name) {
    // As a value a speaker without a name may be another article's, who is called alike.
    if (const LocalName* local = FindLocal(name, article)) {
      const Node* speaker = local->stands_for.Find("speaker");
      if (speaker != nullptr) return NameMeaning{{Name(speaker->text, article)}};
    }
    SubjectForm form = Resolved(TextNode(name), article);
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
