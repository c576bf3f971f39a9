#include "reports/report.h"

#include <array>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace gainsay {

absl::string_view Name(EvidenceState state) {
  constexpr std::array<absl::string_view, 5> kNames = {"unchecked", "exact", "folded",
                                                       "ambiguous", "missing"};
  return kNames[static_cast<size_t>(state)];
}

std::string ChoiceClause(absl::string_view choice) {
  if (absl::ConsumePrefix(&choice, "published of ")) {
    return absl::StrCat(choice, " was published on");
  }
  return absl::StrCat("the ", choice, " is");
}

}  // namespace gainsay
