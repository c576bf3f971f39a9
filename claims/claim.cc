#include "claims/claim.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/claim_set.h"

namespace gainsay {

std::string ClaimName(const ClaimSet& set, const Claim& claim) {
  if (claim.article < 0) return claim.id;
  return absl::StrCat(set.articles[claim.article].id, "#", claim.id);
}

std::string ClaimName(const ClaimSet& set, int32_t claim) {
  const int32_t article = set.claims[claim].article;
  const absl::string_view id = set.claims.id(claim);
  if (article < 0) return std::string(id);
  return absl::StrCat(set.articles[article].id, "#", id);
}

std::string WrittenValue(const Node& value) {
  if (value.IsScalar()) return value.text;
  if (value.IsNull()) return "";
  if (value.IsSequence()) {
    return absl::StrJoin(value.items, ", ", [](std::string* out, const Node& item) {
      out->append(WrittenValue(item));
    });
  }
  return absl::StrJoin(value.members, "; ", [](std::string* out, const Member& member) {
    absl::StrAppend(out, member.key, " ", WrittenValue(member.value));
  });
}

}  // namespace gainsay
