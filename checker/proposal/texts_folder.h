#ifndef GAINSAY_CHECKER_PROPOSAL_TEXTS_FOLDER_H_
#define GAINSAY_CHECKER_PROPOSAL_TEXTS_FOLDER_H_

#include <optional>
#include <string>

#include "claims/claim.h"

namespace gainsay {

// The folder `articles` beside or below that of the claims files, if it holds the text of
// some article, and no text that an article names is missing there and beside the claims.
std::optional<std::string> TextsFolder(const ClaimSet& claims);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROPOSAL_TEXTS_FOLDER_H_
