#ifndef GAINSAY_CHECKER_PROPOSAL_CLAIMED_NAMES_H_
#define GAINSAY_CHECKER_PROPOSAL_CLAIMED_NAMES_H_

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "checker/proposal/proposals.h"
#include "claims/claim.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

// A name, in all spellings that fold alike.
struct ClaimedName {
  std::map<std::string, size_t> spellings;  // and how often each is used
  bool speaks = false;                      // claims are by that name

  size_t uses() const;
  // The one used most, ids aside; of several the first in alphabetical order.
  const std::string& spelling() const;
};

// The names that claims use of things that a vocabulary may have, by folded name:
// subjects, speakers, sources, qualifiers' values, and values of properties that are
// proposed to take names, or dates by events. Names that are local to an article count
// for what they stand for; articles' ids are no names of things.
std::map<std::string, ClaimedName> ClaimedNames(
    const ClaimSet& claims, const std::vector<ProposedProperty>& properties,
    const Lexicon& lexicon);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROPOSAL_CLAIMED_NAMES_H_
