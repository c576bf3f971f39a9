#ifndef GAINSAY_RULES_EXPRESSION_ENVIRONMENT_H_
#define GAINSAY_RULES_EXPRESSION_ENVIRONMENT_H_

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "claims/claim_set.h"
#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// The whole over whose parts a collected binding runs.
struct PartsOfWhole {
  const Partition* partition = nullptr;  // null: it runs over something else
  // Where a part lies that no fact speaks of, in base units.
  IntervalSet range = IntervalSet::All();
};

// The facts that an expression is evaluated on. What it points to must outlive the
// evaluation.
struct Environment {
  // For each name of the scope, in its order: one fact of a plain name, any number of a
  // collected one.
  absl::InlinedVector<absl::Span<const Fact* const>, 4> facts;
  const Vocabulary* vocabulary = nullptr;
  const ClaimSet* claims = nullptr;
  // For each name as well; empty where none runs over parts.
  absl::InlinedVector<PartsOfWhole, 2> parts;
};

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_ENVIRONMENT_H_
