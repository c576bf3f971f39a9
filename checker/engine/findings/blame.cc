#include "checker/engine/findings/blame.h"

#include <tuple>

#include "absl/algorithm/container.h"

namespace gainsay {

std::vector<ReportedBlame> Blame(
    const std::vector<Finding>& counted, const ClaimSet& claims,
    absl::FunctionRef<const std::vector<int32_t>&(const Finding&)> claims_of) {
  std::vector<int64_t> findings_of_claim(claims.claims.size(), 0);
  int64_t of = 0;
  for (const Finding& finding : counted) {
    if (finding.accepted.has_value()) continue;
    ++of;
    for (const int32_t claim : claims_of(finding)) ++findings_of_claim[claim];
  }
  std::vector<ReportedBlame> blame;
  for (size_t i = 0; i < findings_of_claim.size(); ++i) {
    const int64_t findings = findings_of_claim[i];
    if (findings < kLeastBlamed || 2 * findings < of) continue;
    if (claims.claims[i].origin == FactOrigin::kReference) continue;
    blame.push_back({ClaimName(claims, static_cast<int32_t>(i)), findings, of});
  }
  absl::c_sort(blame, [](const ReportedBlame& a, const ReportedBlame& b) {
    return std::tuple(-a.findings, a.claim) < std::tuple(-b.findings, b.claim);
  });
  if (blame.size() > kMostBlamed) blame.resize(kMostBlamed);
  return blame;
}

}  // namespace gainsay
