#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_MERGED_CONFLICTS_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_MERGED_CONFLICTS_H_

#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "claims/facts/fact_table.h"

namespace gainsay {

// Adds joint conflicts (joint/joint_conflicts.h) to those of tuples, within one key of a
// written rule as one group, so that what hangs together is one finding; those that hang
// on readings stay apart. A tuple goes if some of its claims conflict jointly without the
// others, and as gravely: fewer claims then show what it shows; or if it is less grave
// since it hangs on a reading, and its claims conflict jointly with others of its key.
void MergeJoint(std::vector<RuleConflicts> joint, const FactTable& table,
                std::vector<RuleConflicts>& conflicts);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_MERGED_CONFLICTS_H_
