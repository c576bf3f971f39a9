#ifndef GAINSAY_CLAIMS_FACTS_CONVERSE_H_
#define GAINSAY_CLAIMS_FACTS_CONVERSE_H_

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// What a fact says of the entities that its value names, where its property has an
// inverse: from "A borders B and C" follow "B borders A" and "C borders A". Only what is
// certain: nothing follows for entities of which one is meant, and nothing from a denial,
// which a claim of the converse meets from the other side.
std::vector<Fact> ConversesOf(const Fact& fact, const Vocabulary& vocabulary);

// The entities that a value certainly names; none of a denial, or where one of several is
// meant.
absl::Span<const EntityId> CertainlyNamed(const Value& value);

// The value of a fact that follows from another one: "includes A", "A".
std::string ConverseText(const Fact& converse, const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CONVERSE_H_
