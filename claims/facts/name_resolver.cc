#include "claims/facts/name_resolver.h"

#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "claims/local_names.h"
#include "claims/value_types/tree.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"
#include "input/limits.h"

namespace gainsay {
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

NameResolver::NameResolver(const ClaimSet& claims, Vocabulary* vocabulary)
    : claims_(claims), vocabulary_(vocabulary), local_names_(claims.names.size()) {
  for (size_t article = 0; article < claims.names.size(); ++article) {
    for (const auto& [name, stands_for] : claims.names[article]) {
      local_names_[article].try_emplace(FoldName(name), &stands_for);
    }
  }
}

NameResolver::NameResolver(const NameResolver& other, Vocabulary* copy)
    : claims_(other.claims_), vocabulary_(copy), local_names_(other.local_names_) {}

const LocalName* NameResolver::FindLocal(absl::string_view name, int32_t article) const {
  if (article < 0 || local_names_[article].empty()) return nullptr;
  const auto found = local_names_[article].find(FoldName(name));
  return found == local_names_[article].end() ? nullptr : found->second;
}

SubjectForm NameResolver::Subject(const Node& form, int32_t article) {
  Following following{article};
  SubjectForm result = Resolve(form, following);
  return following.names > kMaxSubjectNames ? SubjectForm() : result;
}

SubjectForm NameResolver::Resolve(const Node& form, Following& following) {
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

SubjectForm NameResolver::ResolveName(const Node& name, Following& following) {
  const LocalName* local = FindLocal(name.text, following.article);
  if (local == nullptr) return Known(name.text);
  following.reported = following.reported || local->reported;
  if (local->reported) return {};
  if (local->stands_for.Find("speaker") != nullptr) {
    return {{}, {Speaker(name.text, following.article).speaker}};
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

void NameResolver::ReportNoSubject(const Node& form, int32_t article,
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

const SubjectForm& NameResolver::Known(absl::string_view name) {
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

std::vector<PersonMatch> NameResolver::Persons(absl::string_view name,
                                               int32_t article) const {
  if (FindLocal(name, article) != nullptr) return {};
  return vocabulary_->FindPersons(name);
}

std::vector<EntityId> NameResolver::Named(absl::string_view words,
                                          int32_t article) const {
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

EntityId NameResolver::Name(absl::string_view name, int32_t article) {
  if (FindLocal(name, article) == nullptr) {
    // A name that fits several persons is nobody's: words are not put into a mouth by
    // chance.
    const SubjectForm& known = Known(name);
    return known.sense.kind == SubjectForm::Kind::kOne ? known.entities[0]
                                                       : vocabulary_->InternName(name);
  }
  const SubjectForm form = Subject(TextNode(name), article);
  return form.entities.empty() ? vocabulary_->InternName(name) : form.entities[0];
}

Voice NameResolver::Speaker(absl::string_view name, int32_t article) {
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

}  // namespace gainsay
