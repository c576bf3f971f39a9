#ifndef GAINSAY_CHECKER_PROPOSAL_PROPOSALS_H_
#define GAINSAY_CHECKER_PROPOSAL_PROPOSALS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "checker/project/workspace.h"
#include "checker/proposal/type_guess.h"

namespace gainsay {

struct ProposedProperty {
  std::string id;
  TypeGuess guess;
  std::vector<std::string> key;  // qualifiers that its claims have, in alphabetical order
  size_t claims = 0;
};

// Another name of an entity.
struct ProposedAlias {
  std::string name;
  std::string why;  // "by surname"
};

struct ProposedEntity {
  std::string id;
  std::string name;  // the spelling used most
  std::vector<ProposedAlias> aliases;
  bool person = false;
  size_t uses = 0;     // of all its names
  std::string remark;  // what else it may be; often empty
};

// A vocabulary for claims that have none: for each property that no vocabulary declares
// the type that its values look like, and for each name that is used as a subject, a
// speaker, a value or a qualifier's an entity, names of one person being one. Both are in
// the order of how often they are used, then of their names.
struct Proposals {
  std::vector<ProposedProperty> properties;
  std::vector<ProposedEntity> entities;
};

Proposals Propose(Workspace& workspace);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROPOSAL_PROPOSALS_H_
