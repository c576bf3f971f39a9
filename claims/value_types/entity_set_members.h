#ifndef GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_MEMBERS_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_MEMBERS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claims/values/value.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Who is in a set of entities, and how many. The vocabulary says what is part of what;
// where it is null nothing is.

// Whether the entity is one of these or part of one.
bool IsInAny(EntityId entity, const std::vector<EntityId>& wholes,
             const Vocabulary* vocabulary);

// A region counts once, not its parts again.
size_t CountMaximal(const std::vector<EntityId>& members, const Vocabulary* vocabulary);
// The same of both lists together.
size_t CountNamed(const std::vector<EntityId>& a, const std::vector<EntityId>& b,
                  const Vocabulary* vocabulary);

// The fewest members that may be meant by both lists. What is part of one whole may be so
// by that whole alone, where it is of one of the kinds (empty: of any) or of none that is
// known.
size_t CountFewest(const std::vector<EntityId>& a, const std::vector<EntityId>& b,
                   const std::vector<std::string>& kinds, const Vocabulary& vocabulary);

// What the entity is part of, through any number of steps, and is of one of the kinds.
std::vector<EntityId> WholesOf(EntityId entity, const std::vector<std::string>& kinds,
                               const Vocabulary& vocabulary);

// How many members the set may have; a count that does not suit its names, which is a
// flaw of its own, is left aside.
IntervalSet PossibleSizes(const EntitySetValue& set, Width width,
                          const Vocabulary* vocabulary);

// All members, where there are certainly no others. A count that the names use up leaves
// room for none, but where what is named is part of something, that may be meant.
std::optional<std::vector<EntityId>> AllMembers(const EntitySetValue& set, Width width,
                                                const Vocabulary* vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_MEMBERS_H_
