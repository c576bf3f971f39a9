#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_JOIN_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_JOIN_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "claims/claim_set.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// The values of a rule's `same` parts; kNoEntity for a qualifier that a claim does not
// state, kAnyKeyPart for a part over all values of which a binding is collected.
using JoinKey = absl::InlinedVector<int32_t, 4>;
inline constexpr int32_t kAnyKeyPart = -3;

// Indices into FactTable::facts, ascending.
using FactList = std::vector<int32_t>;

// The facts that share one key, for each binding of the rule. Facts that do not state a
// qualifier of the key are in every group that they may belong to; those that each leave
// another one unsaid are also in that of what they state together.
struct JoinGroup {
  JoinKey key;
  // Some fact is here of which it is open whether it belongs here.
  bool mixed = false;
  absl::InlinedVector<FactList, 2> bound;
  // Of bindings that are collected over a part of the key, in place of `bound`: many
  // groups have the same. Empty where there are no such bindings.
  std::vector<std::shared_ptr<const FactList>> shared;

  const FactList& Of(size_t binding) const {
    const bool shares = !shared.empty() && shared[binding] != nullptr;
    return shares ? *shared[binding] : bound[binding];
  }
};

// Whether the binding may stand for the fact, by its property, origin and stance.
bool Takes(const Binding& binding, const Fact& fact);

// The key of a fact under a binding of a rule.
JoinKey KeyOf(const Rule& rule, const Binding& binding, const Fact& fact,
              const ClaimSet& claims, const Vocabulary& vocabulary);

// Whether the key leaves a part open.
bool IsOpen(const JoinKey& key);

// The more telling of two keys that may be one.
JoinKey Merged(JoinKey a, const JoinKey& b);

// Whether two keys may be one: equal, but for parts that one of them does not state or
// leaves to vary.
bool MayBeOne(const JoinKey& a, const JoinKey& b);

// Whether the rule is one that a property declares on any two of its facts: its bindings
// are alike, and a group has facts for the first alone.
bool TakesPairs(const Rule& rule);

// The facts of each property, by its number.
std::vector<FactList> FactsByProperty(const FactTable& table,
                                      const Vocabulary& vocabulary);

// A fact that does not state a qualifier of the key, and may so belong to more groups
// than this, or be of one key with more than this that leave others unsaid, is in those
// alone that do not state it either.
inline constexpr size_t kMostGroupsOfAnOpenFact = 100;

struct JoinedFacts {
  std::vector<JoinGroup> groups;  // by key ascending
  size_t too_open = 0;            // facts left out of groups that they may belong to
};

// The groups of one rule. Groups in which some binding has no facts are left out, as are
// pairs' groups of one fact. A binding of previous claims has the facts of the binding
// that they precede, one that is collected over the parts of a whole those of every
// subject, where the key allows.
JoinedFacts Join(const Rule& rule, const FactTable& table,
                 const std::vector<FactList>& facts_by_property, const ClaimSet& claims,
                 const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_JOIN_H_
