#ifndef GAINSAY_CHECKER_ENGINE_JOIN_H_
#define GAINSAY_CHECKER_ENGINE_JOIN_H_

#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "claims/claim.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// The values of a rule's `same` parts; kNoEntity for a qualifier that a claim does not
// state.
using JoinKey = absl::InlinedVector<int32_t, 4>;

// The facts that share one key, for each binding of the rule by index into
// FactTable::facts, ascending. Facts that do not state a qualifier of the key are in
// every group that they may belong to.
struct JoinGroup {
  JoinKey key;
  std::vector<std::vector<int32_t>> bound;
};

// The key of a fact under a rule.
JoinKey KeyOf(const Rule& rule, const Fact& fact, const ClaimSet& claims,
              const Vocabulary& vocabulary);

// Whether two keys may be one: equal, but for parts that one of them does not state.
bool MayBeOne(const JoinKey& a, const JoinKey& b);

// The groups of one rule, by key ascending. Groups in which some binding has no facts are
// left out.
std::vector<JoinGroup> Join(const Rule& rule, const FactTable& table,
                            const ClaimSet& claims, const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOIN_H_
