#ifndef GAINSAY_CHECKER_PROPOSAL_NAME_GROUPS_H_
#define GAINSAY_CHECKER_PROPOSAL_NAME_GROUPS_H_

#include <map>
#include <string>
#include <vector>

#include "checker/proposal/claimed_names.h"
#include "checker/proposal/proposals.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

// An entity for each name, names of one thing being one: romanisations of one another,
// names that differ in spaces, and persons' names that fit one full name and no other.
// The latter only where one of the two speaks, or has a title or initials; otherwise that
// is remarked. In the order of ProposedEntity's uses, then of names.
std::vector<ProposedEntity> GroupNames(const std::map<std::string, ClaimedName>& names,
                                       const Lexicon& lexicon);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROPOSAL_NAME_GROUPS_H_
