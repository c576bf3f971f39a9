#ifndef GAINSAY_CHECKER_ARCHIVE_SELECTION_H_
#define GAINSAY_CHECKER_ARCHIVE_SELECTION_H_

#include <string>
#include <vector>

#include "checker/project/workspace.h"
#include "claims/archive/archive.h"
#include "claims/archive/archive_query.h"
#include "claims/facts/fact_table.h"
#include "input/diagnostic.h"

namespace gainsay {

// So much is read of an archive at most for a fact or a key; the README names them.
inline constexpr int64_t kMostUnplaced = 1000;
inline constexpr int64_t kMostNearest = 256;
inline constexpr int64_t kMostKeysRead = 1000;
inline constexpr size_t kMostKeysReached = 2000;
inline constexpr size_t kMostClaimsRead = 100'000;

// Finds the claims of an archive that may be at odds with a workspace's, by the rules of
// the workspace: of pairs those that lie furthest off (pair_sweep.h), of other rules all
// of the keys that they join, up to the bounds above. What a bound leaves out is warned
// of, where a rule would compare it.
void SelectArchived(const Workspace& workspace, const FactTable& fresh,
                    ArchiveQuery& query, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ARCHIVE_SELECTION_H_
