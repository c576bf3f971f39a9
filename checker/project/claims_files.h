#ifndef GAINSAY_CHECKER_PROJECT_CLAIMS_FILES_H_
#define GAINSAY_CHECKER_PROJECT_CLAIMS_FILES_H_

#include <cstddef>
#include <string>

#include "absl/types/span.h"
#include "checker/progress.h"
#include "checker/project/confusable_texts.h"
#include "checker/project/parsed_files.h"
#include "claims/claim_set.h"
#include "input/diagnostic.h"

namespace gainsay {

// Reads the claims of files, on `jobs` threads: several files at once, and parts of one
// that is long. What comes out does not depend on how many. The files from the one of
// number `old` on are old: what they say of an article that others give is not read.
ClaimSet ReadClaimsFiles(absl::Span<const std::string> names, size_t old, int jobs,
                         const ProgressStage& progress, Diagnostics* diagnostics,
                         ConfusableTexts& looks);

// Whether what the file says is what it looks like.
void CheckLooks(const ParsedFile& file, ConfusableTexts& looks);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_CLAIMS_FILES_H_
