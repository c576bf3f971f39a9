#include "claims/vocabulary/vocabulary.h"

#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "claims/vocabulary/confusable.h"
#include "claims/vocabulary/name_folding.h"
#include "claims/vocabulary/romanisation.h"

namespace gainsay {
namespace {

constexpr absl::string_view kPerson = "person";

std::vector<std::string> Romanised(absl::string_view name) {
  if (IsOwnSpelling(name)) return {};
  std::vector<std::string> spellings = RomanisationsOf(name);
  for (std::string& spelling : spellings) spelling = FoldName(spelling);
  return spellings;
}

}  // namespace

EntityId Vocabulary::AddEntity(absl::string_view id) {
  const auto found = names_->by_folded.find(FoldName(id));
  if (found != names_->by_folded.end() && entity(found->second).id == id)
    return found->second;
  Entity made;
  made.id = std::string(id);
  made.name = std::string(id);
  std::vector<Entity>& entities = names_.Mutable().entities;
  entities.push_back(std::move(made));
  return static_cast<EntityId>(entities.size()) - 1;
}

EntityId Vocabulary::AddName(absl::string_view name, EntityId entity) {
  const std::string folded = FoldName(name);
  Names& names = names_.Mutable();
  const auto [place, inserted] = names.by_folded.try_emplace(folded, entity);
  if (!inserted) return place->second == entity ? kNoEntity : place->second;
  std::vector<std::string> spellings = {folded};
  // A name that no vocabulary has is taken for no more than it says.
  if (names.entities[entity].known)
    absl::c_move(Romanised(name), std::back_inserter(spellings));
  for (const std::string& spelling : spellings) {
    const auto [loose, fresh] = names.by_loose.try_emplace(LooseName(spelling), entity);
    if (!fresh && loose->second != entity) loose->second = kNoEntity;
  }
  return kNoEntity;
}

EntityId Vocabulary::FindEntity(absl::string_view name) const {
  const std::string folded = FoldName(name);
  const auto exact = names_->by_folded.find(folded);
  if (exact != names_->by_folded.end()) return exact->second;
  const auto loose = names_->by_loose.find(LooseName(folded));
  if (loose != names_->by_loose.end()) return loose->second;
  // One that any of the ways of writing it in Latin letters finds, if they find one.
  EntityId found = kNoEntity;
  for (const std::string& spelling : Romanised(name)) {
    const auto place = names_->by_loose.find(LooseName(spelling));
    if (place == names_->by_loose.end() || place->second == found) continue;
    if (place->second == kNoEntity || !entity(place->second).known) continue;
    if (found != kNoEntity) return kNoEntity;
    found = place->second;
  }
  return found;
}

EntityId Vocabulary::FindDeclared(absl::string_view name) const {
  const auto exact = names_->by_folded.find(FoldName(name));
  const bool declared = exact != names_->by_folded.end() && entity(exact->second).known;
  return declared ? exact->second : kNoEntity;
}

void Vocabulary::IndexPersons(const NameWords& words) {
  Names& names = names_.Mutable();
  names.persons = PersonIndex(words);
  names.has_persons = false;
  for (EntityId id = 0; id < static_cast<EntityId>(names.entities.size()); ++id) {
    const Entity& entity = names.entities[id];
    if (entity.kind != kPerson) continue;
    names.persons.Add(id, entity.name, entity.aliases);
    names.has_persons = true;
  }
}

std::vector<PersonMatch> Vocabulary::FindPersons(absl::string_view name) const {
  if (!names_->has_persons) return {};
  const EntityId known = FindEntity(name);
  if (known != kNoEntity && entity(known).known) return {};
  return names_->persons.FindIn(name, [this](const UntitledName& untitled) {
    std::vector<PersonMatch> persons = names_->persons.Find(untitled);
    const EntityId declared = FindDeclaredPerson(untitled);
    if (declared != kNoEntity && absl::c_none_of(persons, [&](const PersonMatch& match) {
          return match.person == declared;
        })) {
      persons.push_back({declared, NameMatch::kDeclared});
    }
    return persons;
  });
}

EntityId Vocabulary::FindDeclaredPerson(const UntitledName& name) const {
  // The wife of the person that "Kim" stands for is "Mrs Kim".
  if (name.whole || name.family_title) return kNoEntity;
  if (name.needs_given && !absl::StrContains(name.name, ' ')) return kNoEntity;
  const EntityId declared = FindDeclared(name.name);
  return declared != kNoEntity && entity(declared).kind == kPerson ? declared : kNoEntity;
}

EntityId Vocabulary::InternName(absl::string_view name) {
  const EntityId found = FindEntity(name);
  if (found != kNoEntity) return found;
  const EntityId made = AddEntity(name);
  AddName(name, made);
  return made;
}

void Vocabulary::AddPartition(Partition partition) {
  partition_by_whole_.emplace(partition.whole, partitions_.size());
  partitions_.push_back(std::move(partition));
}

void Vocabulary::ClearPartitions() {
  partitions_.clear();
  partition_by_whole_.clear();
}

const Partition* Vocabulary::FindPartition(EntityId whole) const {
  const auto found = partition_by_whole_.find(whole);
  return found == partition_by_whole_.end() ? nullptr : &partitions_[found->second];
}

bool Vocabulary::IsPartOf(EntityId part, EntityId whole) const {
  // Each once: what is part of several wholes is part of theirs in many ways.
  absl::InlinedVector<EntityId, 8> reached = {part};
  absl::flat_hash_set<EntityId> known;  // used where there are many
  const auto is_known = [&](EntityId entity) {
    constexpr size_t kFew = 16;
    if (reached.size() <= kFew) return absl::c_linear_search(reached, entity);
    if (known.empty()) known.insert(reached.begin(), reached.end());
    return !known.insert(entity).second;
  };
  for (size_t next = 0; next < reached.size(); ++next) {
    if (reached[next] == whole) return true;
    for (const EntityId above : entity(reached[next]).part_of) {
      if (!is_known(above)) reached.push_back(above);
    }
  }
  return false;
}

std::vector<std::string> Vocabulary::PropertyIds() const {
  std::vector<std::string> ids;
  for (const Property& property : properties_) ids.push_back(property.id);
  return ids;
}

bool Vocabulary::AddProperty(Property property) {
  const auto id = static_cast<PropertyId>(properties_.size());
  if (!property_by_id_.try_emplace(property.id, id).second) return false;
  properties_.push_back(std::move(property));
  return true;
}

PropertyId Vocabulary::FindProperty(absl::string_view id) const {
  const auto found = property_by_id_.find(id);
  return found == property_by_id_.end() ? kNoProperty : found->second;
}

}  // namespace gainsay
