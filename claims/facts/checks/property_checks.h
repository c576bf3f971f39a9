#ifndef GAINSAY_CLAIMS_FACTS_CHECKS_PROPERTY_CHECKS_H_
#define GAINSAY_CLAIMS_FACTS_CHECKS_PROPERTY_CHECKS_H_

#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "claims/facts/checks/check.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// The checks that each property of a vocabulary declares of its claims.
class PropertyChecks {
 public:
  explicit PropertyChecks(const Vocabulary& vocabulary);

  // Whether some of the property's are to be made of each claim anew, though its value
  // was read before.
  bool AnyOfEachClaim(PropertyId property) const {
    return of_property_[property].of_each_claim;
  }

  // Tells in what way the claim is not as declared, once for each check that finds so.
  // `fresh`: whether its value was not read before; otherwise what is the same for every
  // claim of that value is not looked at again. Returns whether all that was looked at is
  // as declared, of what is the same for every such claim.
  bool Check(const ReadClaim& read, bool fresh,
             absl::FunctionRef<void(const DeclarationCheck& check, std::string flaw)>
                 tell) const;

 private:
  struct Declared {
    absl::InlinedVector<const DeclarationCheck*, 2> checks;
    bool of_each_claim = false;
  };
  std::vector<Declared> of_property_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_CHECKS_PROPERTY_CHECKS_H_
