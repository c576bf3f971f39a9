#include "claims/facts/kept_claims.h"

namespace gainsay {

std::shared_ptr<const Claim> KeptClaims::Whole(int32_t claim) {
  const auto index = static_cast<size_t>(claim);
  Kept& kept = kept_[index % kept_.size()];
  if (kept.index != claim) {
    // Not by make_shared, into which a claim is moved.
    kept = {claim,
            std::shared_ptr<const Claim>(new Claim(claims_.whole(index, readers_)))};
  }
  return kept.claim;
}

}  // namespace gainsay
