#include "reports/report.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace gainsay {

std::string ChoiceClause(absl::string_view choice) {
  if (absl::ConsumePrefix(&choice, "published of ")) {
    return absl::StrCat(choice, " was published on");
  }
  return absl::StrCat("the ", choice, " is");
}

}  // namespace gainsay
