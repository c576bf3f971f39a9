#ifndef GAINSAY_CHECKER_ENGINE_SELF_CONFLICTS_H_
#define GAINSAY_CHECKER_ENGINE_SELF_CONFLICTS_H_

#include <vector>

#include "checker/engine/judge.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// A claim that says of each of several subjects what is `distinct` breaks that
// declaration alone: that is a flaw of it.

// One for each such claim and property, in the order of the claims.
std::vector<Flaw> SelfConflicts(const std::vector<Rule>& rules, const FactTable& table,
                                const Vocabulary& vocabulary, const Judge& judge);

// Whether facts of two claims that conflict under the rule do so for nothing but such a
// flaw: one of the claims says of the other's subject the same as of its own.
bool FollowsFromOneClaim(const Rule& rule, const Fact& a, const Fact& b,
                         const FactTable& table, const Judge& judge);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_SELF_CONFLICTS_H_
