#ifndef GAINSAY_CHECKER_PROJECT_TEXTS_READER_H_
#define GAINSAY_CHECKER_PROJECT_TEXTS_READER_H_

#include "checker/project/workspace.h"
#include "input/diagnostic.h"

namespace gainsay {

// Reads the articles' texts, each on one of `jobs` threads.
void ReadTexts(const WorkspaceOptions& options, Diagnostics* diagnostics,
               Workspace& workspace);

// Reads the texts of archived articles, out of the folder of texts alone: an archive may
// name any path. What is not there is not missed.
void ReadArchivedTexts(const WorkspaceOptions& options, Workspace& workspace);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_TEXTS_READER_H_
