#include "checker/engine/withdrawals.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {

std::vector<bool> Withdrawn(const ClaimSet& claims, Diagnostics* diagnostics) {
  absl::flat_hash_map<std::string, size_t> by_name;
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    if (claims.claims[i].origin == FactOrigin::kClaim) {
      by_name.emplace(ClaimName(claims, claims.claims[i]), i);
    }
  }
  std::vector<bool> withdrawn(claims.claims.size(), false);
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    const Claim& claim = claims.claims[i];
    if (claim.retracted) withdrawn[i] = true;
    if (!claim.corrects.present()) continue;
    const auto target = by_name.find(claim.corrects.text);
    if (target != by_name.end() && target->second != i) {
      withdrawn[target->second] = true;
      continue;
    }
    std::vector<std::string> names;
    for (const auto& [name, index] : by_name) names.push_back(name);
    Reporter(claim.position.file, diagnostics)
        .Error(claim.corrects.at,
               target == by_name.end()
                   ? fmt::format("no claim '{}' to correct", claim.corrects.text)
                   : "a claim can't correct itself",
               DidYouMean(claim.corrects.text, names));
  }
  return withdrawn;
}

}  // namespace gainsay
