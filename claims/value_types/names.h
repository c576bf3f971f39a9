#ifndef GAINSAY_CLAIMS_VALUE_TYPES_NAMES_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_NAMES_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "claims/value_types/value_type.h"

namespace gainsay {

// The entities that a scalar, or each scalar of a list, may stand for. Empty where the
// node is neither.
std::vector<EntityId> ResolveNames(const Node& names, const ReadingContext& context);

// An error at the first of the names, a scalar or a list, that an article's own names say
// is only possibly meant, as a value is stated or it is not; or that by them stands for
// nothing.
std::optional<ValueError> UnusableName(const Node& names, const ReadingContext& context);

// The same, and at the first that may be one of several; a set of entities cannot hold
// either.
std::optional<ValueError> AmbiguousName(const Node& names, const ReadingContext& context);

// An error at the first of the names that stands for several, of which each is meant.
std::optional<ValueError> NameOfAll(const Node& names, const ReadingContext& context);

// What people call the entities, in alphabetical order.
std::vector<std::string> EntityNames(absl::Span<const EntityId> entities,
                                     const Vocabulary& vocabulary);

// The entities' ids as a list for JSON, in alphabetical order.
Node EntityIdList(absl::Span<const EntityId> entities, const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_NAMES_H_
