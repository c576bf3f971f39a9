#ifndef GAINSAY_REPORTS_FORMATS_HTML_SEVERITIES_H_
#define GAINSAY_REPORTS_FORMATS_HTML_SEVERITIES_H_

#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "reports/report.h"

namespace gainsay::html {

inline constexpr std::array<Severity, 3> kGravestFirst = {
    Severity::kError, Severity::kWarning, Severity::kNote};

// How many of a page's findings are of a verdict and a severity.
class SeverityCounts {
 public:
  explicit SeverityCounts(const std::vector<Finding>& findings);

  // Those that occur, the gravest first.
  const std::vector<Verdict>& verdicts() const { return verdicts_; }
  // Of any verdict, any severity, where none is given.
  long long Of(std::optional<Verdict> verdict, std::optional<Severity> severity) const;

 private:
  std::map<std::pair<Verdict, Severity>, long long> counts_;
  std::vector<Verdict> verdicts_;
};

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_SEVERITIES_H_
