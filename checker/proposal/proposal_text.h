#ifndef GAINSAY_CHECKER_PROPOSAL_PROPOSAL_TEXT_H_
#define GAINSAY_CHECKER_PROPOSAL_PROPOSAL_TEXT_H_

#include <optional>
#include <string>
#include <vector>

#include "checker/proposal/proposals.h"
#include "claims/claim.h"

namespace gainsay {

// The vocabulary file of what is proposed, with a comment on each entry that says what it
// rests on.
std::string VocabularyText(const Proposals& proposals, const ClaimSet& claims);

// A project file for claims that these patterns match, with the folder of their articles'
// texts, where there is one, and that vocabulary beside it.
std::string ProjectText(const std::vector<std::string>& claims,
                        const std::optional<std::string>& articles);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROPOSAL_PROPOSAL_TEXT_H_
