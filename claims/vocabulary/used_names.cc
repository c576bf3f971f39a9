#include "claims/vocabulary/used_names.h"

#include <utility>

namespace gainsay {

EntityId UsedNames::Find(absl::string_view name, FilePosition position, Unknown unknown) {
  const std::vector<PersonMatch> persons = vocabulary_->FindPersons(name);
  if (persons.size() == 1) return persons[0].person;
  const EntityId entity = vocabulary_->InternName(name);
  if (unknown == Unknown::kTold && !vocabulary_->entity(entity).known) {
    unknown_.push_back({std::string(name), std::move(position)});
  }
  return entity;
}

}  // namespace gainsay
