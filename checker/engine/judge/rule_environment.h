#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_RULE_ENVIRONMENT_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_RULE_ENVIRONMENT_H_

#include "absl/container/inlined_vector.h"
#include "claims/claim_set.h"
#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/expression/environment.h"
#include "rules/rule.h"

namespace gainsay {

// The facts bound to one rule's names: for each binding one fact, or all of a collected
// one.
using Bound = absl::InlinedVector<absl::InlinedVector<const Fact*, 1>, 2>;

// Calls f with each fact of the tuple.
template <typename F>
void ForEach(const Bound& facts, F f) {
  for (const auto& bound : facts) {
    for (const Fact* fact : bound) f(*fact);
  }
}

// What the rule's expressions are evaluated on, the wholes included over whose parts it
// collects. All must outlive it.
Environment EnvironmentOf(const Rule& rule, const Bound& facts,
                          const Vocabulary& vocabulary, const ClaimSet& claims);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_RULE_ENVIRONMENT_H_
