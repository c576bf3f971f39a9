#include "reports/formats/html/severities.h"

#include <set>

namespace gainsay::html {

SeverityCounts::SeverityCounts(const std::vector<Finding>& findings) {
  std::set<Verdict> verdicts;
  for (const Finding& finding : findings) {
    ++counts_[{finding.verdict, finding.severity}];
    verdicts.insert(finding.verdict);
  }
  verdicts_.assign(verdicts.rbegin(), verdicts.rend());
}

long long SeverityCounts::Of(std::optional<Verdict> verdict,
                             std::optional<Severity> severity) const {
  long long sum = 0;
  for (const auto& [of, count] : counts_) {
    if (verdict.has_value() && *verdict != of.first) continue;
    if (severity.has_value() && *severity != of.second) continue;
    sum += count;
  }
  return sum;
}

}  // namespace gainsay::html
