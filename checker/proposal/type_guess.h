#ifndef GAINSAY_CHECKER_PROPOSAL_TYPE_GUESS_H_
#define GAINSAY_CHECKER_PROPOSAL_TYPE_GUESS_H_

#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/interpreter.h"
#include "claims/values/value.h"

namespace gainsay {

// What a property's values look like.
struct TypeGuess {
  ValueType type = ValueType::kEntity;
  std::string unit;  // of a quantity; empty for a bare number
  // How many values say so, and one of them: "3 of 4 values read as dates, such as …".
  std::string basis;
  std::vector<const Claim*> misfits;  // whose values can't be read so
  std::string advice;                 // what else it may be; often empty
};

// The narrowest type that reads what the claims of one property state, by the readers
// themselves: a truth, a date, a quantity; else a list of names, an identifier, words or
// a name, by how they are written. Three quarters of the values will do for one of the
// first three, so that a slip is seen as one. `published` is indexed by article.
TypeGuess GuessType(const std::vector<const Claim*>& claims,
                    const std::vector<PublicationDate>& published,
                    Interpreter& interpreter);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROPOSAL_TYPE_GUESS_H_
