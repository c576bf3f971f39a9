#include "reports/report.h"

#include <array>
#include <tuple>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace gainsay {

std::string ChoiceClause(absl::string_view choice) {
  if (absl::ConsumePrefix(&choice, "published of ")) {
    return absl::StrCat(choice, " was published on");
  }
  return absl::StrCat("the ", choice, " is");
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
