#include "claims/facts/checks/required.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace gainsay {

std::string LacksQualifier(const ReadClaim& read) {
  std::vector<std::string> missing;
  for (const std::string& name : read.property.demands.qualifiers) {
    const auto place = absl::c_find(read.property.key, name) - read.property.key.begin();
    if (read.fact.qualifiers[place] == kNoEntity) {
      missing.push_back(absl::StrCat("'", name, "'"));
    }
  }
  if (missing.empty()) return "";
  return absl::StrCat("it does not state ", absl::StrJoin(missing, ", "),
                      ", which the property requires");
}

std::string LacksQuote(const ReadClaim& read) {
  const bool quoted = read.claim->quoted && !read.claim->quote_is_empty;
  if (quoted || read.claim->origin != FactOrigin::kClaim) return "";
  return "it has no 'quote', which the property requires";
}

}  // namespace gainsay
