#ifndef GAINSAY_CHECKER_ARCHIVE_OLD_CLAIMS_H_
#define GAINSAY_CHECKER_ARCHIVE_OLD_CLAIMS_H_

#include <string>
#include <vector>

#include "checker/project/workspace.h"
#include "claims/archive/archive.h"
#include "claims/archive/archive_query.h"
#include "input/diagnostic.h"

namespace gainsay {

// The claims of archived articles, read as if from the files that they were added from,
// and marked as archived. An error where something of them cannot be read.
absl::StatusOr<ClaimSet> ReadArchived(const std::vector<ArchivedArticle>& articles);

// Adds claims that a query found to the workspace's, but those of articles that the
// workspace has itself. Its own claims are read again for that: a file of theirs that
// changed meanwhile is reported.
absl::Status AddFound(ArchiveQuery& query, Diagnostics* diagnostics,
                      Workspace& workspace);

// `check --against ARCHIVE`: adds the claims of an archive that may be at odds with the
// workspace's. What is wrong with the archive is an error.
void AddArchivedClaims(const WorkspaceOptions& options, Diagnostics* diagnostics,
                       Workspace& workspace);

// Whether the archive was read under the workspace's vocabulary, lexicon and settings;
// else an error is reported.
bool IsReadAlike(const std::string& path, Archive& archive, const Workspace& workspace,
                 Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ARCHIVE_OLD_CLAIMS_H_
