#include "claims/facts/needs_check.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "claims/facts/converse.h"

namespace gainsay {
namespace {

using Stated = absl::flat_hash_set<std::pair<EntityId, PropertyId>>;

using Missing = std::vector<std::string>;

// Adds "no 'held_on' of the session" for each that is not stated.
void AddMissing(EntityId entity, const std::vector<PropertyRef>& needed,
                const Stated& stated, const Vocabulary& vocabulary, Missing& missing) {
  for (const PropertyRef& ref : needed) {
    if (stated.contains({entity, ref.id})) continue;
    std::string text =
        absl::StrCat("no '", ref.name, "' of ", vocabulary.entity(entity).name);
    if (!absl::c_linear_search(missing, text)) missing.push_back(std::move(text));
  }
}

// What the facts of one claim need that is not stated. Where only one of them is meant,
// it may be the one that lacks nothing.
Missing MissingFor(absl::Span<const Fact> facts, const Stated& stated,
                   const Vocabulary& vocabulary) {
  Missing missing;
  for (const Fact& fact : facts) {
    if (fact.inherited || fact.converse) continue;
    const Needs& needs = vocabulary.property(fact.property).needs;
    Missing of_this;
    AddMissing(fact.subject, needs.subject, stated, vocabulary, of_this);
    for (const EntityId entity : CertainlyNamed(fact.value)) {
      AddMissing(entity, needs.value, stated, vocabulary, of_this);
    }
    if (of_this.empty() && !fact.conditions.empty()) return {};
    for (std::string& text : of_this) {
      if (!absl::c_linear_search(missing, text)) missing.push_back(std::move(text));
    }
  }
  return missing;
}

}  // namespace

void AddUnmetNeeds(const Vocabulary& vocabulary, FactTable& table) {
  const bool needed = absl::c_any_of(vocabulary.properties(), [](const Property& p) {
    return !p.needs.subject.empty() || !p.needs.value.empty();
  });
  if (!needed) return;
  Stated stated;
  for (const Fact& fact : table.facts) stated.insert({fact.subject, fact.property});
  const absl::Span<const Fact> facts(table.facts);
  for (size_t begin = 0; begin < facts.size();) {
    const int32_t claim = facts[begin].claim;
    size_t end = begin;
    while (end < facts.size() && facts[end].claim == claim) ++end;
    const Missing missing =
        MissingFor(facts.subspan(begin, end - begin), stated, vocabulary);
    // A claim's first fact is its own, before what follows from it.
    const Property& property = vocabulary.property(facts[begin].property);
    begin = end;
    if (missing.empty()) continue;
    table.flaws.push_back({claim, absl::StrCat(property.id, "/", kNeedsKey), "note",
                           absl::StrCat("in all that was read, ",
                                        absl::StrJoin(missing, " and "), " is stated")});
  }
}

}  // namespace gainsay
