#ifndef GAINSAY_CLAIMS_VOCABULARY_VOCABULARY_H_
#define GAINSAY_CLAIMS_VOCABULARY_VOCABULARY_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/lexicon/name_words.h"
#include "claims/values/value.h"
#include "claims/vocabulary/person_index.h"
#include "claims/vocabulary/property.h"
#include "claims/vocabulary/untitled_name.h"
#include "input/copy_on_write.h"
#include "input/diagnostic.h"

namespace gainsay {

struct Entity {
  std::string id;
  std::string name;  // as shown to people
  std::vector<std::string> aliases;
  std::string kind;
  std::vector<EntityId> part_of;
  std::string same_as;
  bool known = false;  // declared in a vocabulary; else a name that some claim used
  FilePosition position;
};

// One part of a partition, with its weight in base units.
struct PartitionPart {
  EntityId entity = kNoEntity;
  QuantityValue weight;
  std::string text;  // the weight as written
};

struct Partition {
  EntityId whole = kNoEntity;
  std::vector<PartitionPart> parts;
  bool complete = false;
  FilePosition position;
};

// Entities with their names, what they are part of, and properties. Built while files are
// read; constant afterwards. Names match by id, name and aliases, after folding
// (name_folding.h). A copy costs little: it shares entities and names until it is given
// more of them.
class Vocabulary {
 public:
  // An entity of that id, made if there is none. The caller fills in the rest through
  // MutableEntity().
  EntityId AddEntity(absl::string_view id);
  // Lets the name stand for the entity. Returns the entity that already has that name, if
  // it is another one, and leaves it there; else kNoEntity.
  EntityId AddName(absl::string_view name, EntityId entity);

  // The entity that the name stands for, or kNoEntity. First by exact folding, then, for
  // names that differ in transliteration only (Zelensky, Zelenskyy), by the looser
  // folding where just one entity has it.
  EntityId FindEntity(absl::string_view name) const;
  // The entity that a vocabulary gives this name, by exact folding: what FindEntity finds
  // whatever names are added later. Or kNoEntity.
  EntityId FindDeclared(absl::string_view name) const;
  // Lets the entities of kind "person" be found by FindPersons; to be called once all of
  // them have their names.
  void IndexPersons(const NameWords& words);
  // The persons whom a name may mean that is no entity's own: "Gen. Smith", "D. Knuth".
  // Several where it fits several, none where FindEntity knows better: the names that a
  // vocabulary gives win, and with titles around them they are found as without.
  std::vector<PersonMatch> FindPersons(absl::string_view name) const;
  // As FindEntity, but a name that no vocabulary has becomes an entity of its own.
  EntityId InternName(absl::string_view name);

  const Entity& entity(EntityId id) const { return names_->entities[id]; }
  Entity& MutableEntity(EntityId id) { return names_.Mutable().entities[id]; }
  absl::Span<const Entity> entities() const { return names_->entities; }

  // Whether `part` is `whole` or, through any number of steps, part of it.
  bool IsPartOf(EntityId part, EntityId whole) const;

  // Declares a property; returns false, and leaves the first, where the id is taken.
  bool AddProperty(Property property);
  PropertyId FindProperty(absl::string_view id) const;  // or kNoProperty
  Property& property(PropertyId id) { return properties_[id]; }
  const Property& property(PropertyId id) const { return properties_[id]; }
  absl::Span<const Property> properties() const { return properties_; }
  std::vector<std::string> PropertyIds() const;

  // Requires that there is none of the same whole.
  void AddPartition(Partition partition);
  void ClearPartitions();
  const std::vector<Partition>& partitions() const { return partitions_; }
  // The partition of that whole; null where there is none.
  const Partition* FindPartition(EntityId whole) const;

 private:
  struct Names {
    std::vector<Entity> entities;
    absl::flat_hash_map<std::string, EntityId> by_folded;
    absl::flat_hash_map<std::string, EntityId> by_loose;  // kNoEntity: several
    PersonIndex persons;
    bool has_persons = false;
  };

  // The person whom the vocabulary calls so, for a name that stands in a longer text; or
  // kNoEntity.
  EntityId FindDeclaredPerson(const UntitledName& name) const;

  CopyOnWrite<Names> names_;
  std::vector<Property> properties_;
  absl::flat_hash_map<std::string, PropertyId> property_by_id_;
  std::vector<Partition> partitions_;
  absl::flat_hash_map<EntityId, size_t> partition_by_whole_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_VOCABULARY_H_
