#include "reports/report.h"

#include <tuple>

#include "absl/algorithm/container.h"

namespace gainsay {

std::string ChoiceClause(const ChoiceName& choice) {
  return choice.kind == ChoiceName::kPublished ? choice.of + " was published on"
                                               : "the " + choice.text() + " is";
}

void SortFindings(std::vector<Finding>& findings) {
  absl::c_sort(findings, [](const Finding& a, const Finding& b) {
    return std::tuple(-static_cast<int>(a.severity), -static_cast<int>(a.verdict), a.rule,
                      a.key, a.id) < std::tuple(-static_cast<int>(b.severity),
                                                -static_cast<int>(b.verdict), b.rule,
                                                b.key, b.id);
  });
}

}  // namespace gainsay
