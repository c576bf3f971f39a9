#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_INHERITED_CONFLICTS_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_INHERITED_CONFLICTS_H_

#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// What claims say of wholes they say of each part (`inherited: parts`), so that the same
// claims are at odds again about every part that the wholes have in common, of which none
// of them speaks. Leaves each such conflict out where its claims are at odds about
// something that one of them is about, and but for the first of all parts where they are
// not. `groups` are those of the rule, by key.
void LeaveOutInherited(const Rule& rule, const FactTable& table,
                       const Vocabulary& vocabulary, std::vector<GroupConflicts>& groups);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_INHERITED_CONFLICTS_H_
