#include "claims/facts/checks/kinds.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

using Kinds = std::vector<std::string>;

// The first of the entities that is of another kind; where only one of them is meant, all
// of them, if all are.
absl::Span<const EntityId> OfAnotherKind(absl::Span<const EntityId> entities,
                                         bool one_is_meant, const Kinds& kinds,
                                         const Vocabulary& vocabulary) {
  const auto wrong = [&](EntityId entity) {
    const std::string& kind = vocabulary.entity(entity).kind;
    return !kind.empty() && !absl::c_linear_search(kinds, kind);
  };
  if (one_is_meant) {
    return absl::c_all_of(entities, wrong) ? entities : absl::Span<const EntityId>();
  }
  const auto first = absl::c_find_if(entities, wrong);
  return entities.subspan(first - entities.begin(), first == entities.end() ? 0 : 1);
}

std::string Message(absl::Span<const EntityId> wrong, absl::string_view property_is,
                    const Kinds& kinds, const Vocabulary& vocabulary) {
  if (wrong.empty()) return "";
  std::vector<std::string> named;
  for (const EntityId id : wrong) {
    const Entity& entity = vocabulary.entity(id);
    named.push_back(absl::StrCat(entity.name, " is of the kind '", entity.kind, "'"));
  }
  Kinds quoted;
  for (const std::string& kind : kinds) quoted.push_back(absl::StrCat("'", kind, "'"));
  return absl::StrCat(Alternatives(std::move(named)), ", and the property ", property_is,
                      " ", Alternatives(std::move(quoted)));
}

}  // namespace

std::string WrongKind(const ReadClaim& read) {
  const Kinds& kinds = read.property.demands.kinds;
  absl::Span<const EntityId> named;
  bool one_is_meant = false;
  if (const auto* entity = std::get_if<EntityValue>(&read.reading.value)) {
    named = entity->any_of;
    one_is_meant = true;
  } else if (const auto* set = std::get_if<EntitySetValue>(&read.reading.value)) {
    named = set->must;
  }
  return Message(OfAnotherKind(named, one_is_meant, kinds, read.vocabulary), "takes",
                 kinds, read.vocabulary);
}

std::string WrongSubject(const ReadClaim& read) {
  if (read.fact.possibly) return "";  // it may be about another
  const Kinds& kinds = read.property.demands.subject_kinds;
  return Message(
      OfAnotherKind(read.subjects, read.one_of_subjects, kinds, read.vocabulary),
      "is said of", kinds, read.vocabulary);
}

}  // namespace gainsay
