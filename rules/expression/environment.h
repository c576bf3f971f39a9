#ifndef GAINSAY_RULES_EXPRESSION_ENVIRONMENT_H_
#define GAINSAY_RULES_EXPRESSION_ENVIRONMENT_H_

#include <functional>
#include <optional>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "claims/claim.h"
#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// How much the facts of a collected binding count in weighted().
struct Weights {
  // The weight of the part that the fact speaks of; none where it speaks of no part.
  std::function<std::optional<double>(const Fact&)> of;
  // Of the parts that none of the facts speaks of.
  double rest = 0;
};

// The facts that an expression is evaluated on. What it points to must outlive the
// evaluation.
struct Environment {
  // For each name of the scope, in its order: one fact of a plain name, any number of a
  // collected one.
  absl::InlinedVector<absl::Span<const Fact* const>, 4> facts;
  const Vocabulary* vocabulary = nullptr;
  const ClaimSet* claims = nullptr;
  const Weights* weights = nullptr;  // null: weighted() is unknown
};

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_ENVIRONMENT_H_
