#include "checker/engine/claim_counts.h"

#include <cstddef>

#include "claims/claim_set.h"

namespace gainsay {
namespace {

// Names of facts, most of which nobody wants to read.
constexpr size_t kMaxNames = 100;

}  // namespace

void CountClaims(const Workspace& workspace, const FactTable& table,
                 const Comparisons& comparisons, const std::vector<bool>& joint,
                 Summary& summary) {
  const ClaimSet& claims = workspace.claims;
  summary.articles = static_cast<int64_t>(claims.articles.size());
  summary.claims = summary.undetermined = claims.refused;
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    if (claims.claims[i].origin == FactOrigin::kArticle) ++summary.article_facts;
    if (claims.claims[i].origin != FactOrigin::kClaim) continue;
    ++summary.claims;
    if (claims.claims[i].quoted)
      ++summary.quotes[table.EvidenceOf(static_cast<int32_t>(i)).state];
    const bool compared = comparisons.compared[i] || joint[i];
    const bool undetermined = comparisons.undetermined[i];
    switch (table.readings[i]) {
      case ClaimReading::kUnread:
        ++summary.undetermined;
        break;
      case ClaimReading::kSilent:
        ++summary.silent;
        break;
      case ClaimReading::kWithdrawn:
        ++summary.withdrawn;
        break;
      case ClaimReading::kFacts:
        ++(compared       ? summary.compared
           : undetermined ? summary.undetermined
                          : summary.alone);
        break;
    }
  }
}

void ListUncompared(const Workspace& workspace, const FactTable& table,
                    const Comparisons& comparisons, const std::vector<bool>& joint,
                    Report& report) {
  const ClaimSet& claims = workspace.claims;
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    const bool touched =
        comparisons.compared[i] || comparisons.undetermined[i] || joint[i];
    if (touched || table.readings[i] != ClaimReading::kFacts) continue;
    ++report.summary.uncompared;
    if (report.uncompared.size() < kMaxNames) {
      report.uncompared.push_back(ClaimName(claims, static_cast<int32_t>(i)));
    }
  }
}

}  // namespace gainsay
