#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_SELF_CONFLICTS_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_SELF_CONFLICTS_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/judge/judge.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// The claims that break a rule on `distinct` values by themselves: those that say of each
// of several subjects what only one can have, under every reading. That is a flaw of such
// a claim, and no reason to hold it against another one that says the same of one of
// these subjects. Of other rules there are none.
class SelfConflicts {
 public:
  // All but the facts' numbers must outlive it.
  SelfConflicts(const Rule& rule, const std::vector<FactList>& facts_by_property,
                const FactTable& table, const Vocabulary& vocabulary, const Judge& judge);

  // One a claim, in the order of the claims.
  const std::vector<Flaw>& flaws() const { return flaws_; }

  // Whether a conflict of facts of two claims follows from the flaw of one of them: that
  // claim says of the other's subject the same as of its own.
  bool Explain(const Fact& a, const Fact& b) const;

 private:
  using Pair = std::pair<const Fact*, const Fact*>;

  void Look(absl::Span<const Fact* const> said);
  // Two facts of a claim under these conditions that break the rule; null if none do.
  Pair Broken(absl::Span<const Fact* const> said, const Fact& conditions) const;
  bool SaysOfBoth(const Fact& own, const Fact& other) const;

  const Rule& rule_;
  const Vocabulary& vocabulary_;
  const Judge& judge_;
  std::vector<Flaw> flaws_;
  // Of claims with a flaw, by claim and subject.
  absl::flat_hash_map<std::pair<int32_t, EntityId>, absl::InlinedVector<const Fact*, 1>>
      said_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_SELF_CONFLICTS_H_
