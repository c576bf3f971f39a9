#include "claims/facts/converse.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

Value Naming(EntityId entity, ValueType type) {
  if (type == ValueType::kEntity) return EntityValue{{entity}};
  EntitySetValue set;
  set.must = {entity};
  return set;
}

}  // namespace

absl::Span<const EntityId> CertainlyNamed(const Value& value) {
  if (const auto* set = std::get_if<EntitySetValue>(&value)) return set->must;
  const auto* entity = std::get_if<EntityValue>(&value);
  const bool one = entity != nullptr && !entity->complement && entity->any_of.size() == 1;
  return one ? absl::Span<const EntityId>(entity->any_of) : absl::Span<const EntityId>();
}

std::vector<Fact> ConversesOf(const Fact& fact, const Vocabulary& vocabulary) {
  std::vector<Fact> converses;
  const Property& property = vocabulary.property(fact.property);
  if (!property.inverse.has_value()) return converses;
  const Property& inverse = vocabulary.property(property.inverse->id);
  for (const EntityId entity : CertainlyNamed(fact.value)) {
    if (entity == fact.subject) continue;
    Fact made = fact;
    made.property = property.inverse->id;
    made.subject = entity;
    made.value = Naming(fact.subject, inverse.type);
    made.converse = true;
    // Both have the same qualifiers, if in another order.
    for (size_t i = 0; i < inverse.key.size(); ++i) {
      const auto place = absl::c_find(property.key, inverse.key[i]);
      made.qualifiers[i] = fact.qualifiers[place - property.key.begin()];
    }
    converses.push_back(std::move(made));
  }
  return converses;
}

std::string ConverseText(const Fact& converse, const Vocabulary& vocabulary) {
  const std::string& name = vocabulary.entity(CertainlyNamed(converse.value)[0]).name;
  return std::holds_alternative<EntitySetValue>(*converse.value)
             ? absl::StrCat("includes ", name)
             : name;
}

}  // namespace gainsay
