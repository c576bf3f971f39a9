#ifndef GAINSAY_CLAIMS_FACTS_KEPT_CLAIMS_H_
#define GAINSAY_CLAIMS_FACTS_KEPT_CLAIMS_H_

#include <array>
#include <cstdint>
#include <memory>

#include "claims/claim.h"
#include "claims/claim_list.h"

namespace gainsay {

// Claims as they are written, of which those asked for last are kept: who explains a
// finding asks for the same few again and again. The claims must outlive it. Not safe to
// share between threads.
class KeptClaims {
 public:
  explicit KeptClaims(const ClaimList& claims) : claims_(claims) {}

  // All that is written of the claim (ClaimList::whole).
  std::shared_ptr<const Claim> Whole(int32_t claim);

 private:
  struct Kept {
    int32_t index = -1;
    std::shared_ptr<const Claim> claim;
  };

  const ClaimList& claims_;
  std::array<Kept, 256> kept_;  // each in the place of its index's last digits
  LineReaders readers_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_KEPT_CLAIMS_H_
