#include "claims/claim.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/claim_set.h"
#include "input/text_hash.h"

namespace gainsay {

std::string ClaimName(const ClaimSet& set, const Claim& claim) {
  if (claim.article < 0) return claim.id;
  const Article& article = set.articles[claim.article];
  return OfAnnotator(article, absl::StrCat(article.id, "#", claim.id));
}

std::string OfAnnotator(const Article& article, absl::string_view name) {
  if (article.annotator.empty()) return std::string(name);
  return absl::StrCat(article.annotator, ": ", name);
}

std::string ClaimName(const ClaimSet& set, int32_t claim) {
  const int32_t article = set.claims[claim].article;
  const absl::string_view id = set.claims.id(claim);
  if (article < 0) return std::string(id);
  return OfAnnotator(set.articles[article],
                     absl::StrCat(set.articles[article].id, "#", id));
}

uint64_t WordsHash(absl::string_view value, absl::string_view quote) {
  return TextHash(quote, TextHash(value));
}

std::string WrittenValue(const Node& value) {
  if (value.IsScalar()) return value.text;
  if (value.IsNull()) return "";
  if (value.IsSequence()) {
    if (value.items.empty()) return "none";
    return absl::StrJoin(value.items, ", ", [](std::string* out, const Node& item) {
      out->append(WrittenValue(item));
    });
  }
  return absl::StrJoin(value.members, "; ", [](std::string* out, const Member& member) {
    absl::StrAppend(out, member.key, " ", WrittenValue(member.value));
  });
}

}  // namespace gainsay
