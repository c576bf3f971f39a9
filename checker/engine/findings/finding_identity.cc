#include "checker/engine/findings/finding_identity.h"

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

// How a claim writes a part of its key; empty where that is no plain name.
absl::string_view Written(const ClaimRecord& claim, absl::string_view part,
                          const TextTable& texts) {
  const auto text = [&](TextId id) {
    return id == kNoText || id == kOtherForm ? "" : texts.text(id);
  };
  if (part == "subject") return text(claim.subject);
  if (part == "voice") return text(claim.by);
  if (claim.qualifiers == kOtherForm) return "";
  const absl::Span<const TextId> qualifiers = texts.list(claim.qualifiers);
  for (size_t i = 0; i + 1 < qualifiers.size(); i += 2) {
    if (text(qualifiers[i]) == part) return text(qualifiers[i + 1]);
  }
  return "";
}

// The key with names that no vocabulary has as the claims write them, the first of their
// spellings, or folded where none does: elsewhere such an entity goes by the spelling
// that is read first, in whatever article.
std::vector<std::pair<std::string, std::string>> AsTheyWrite(
    std::vector<std::pair<std::string, std::string>> key,
    const std::vector<int32_t>& claims, const ClaimSet& set,
    const Vocabulary& vocabulary) {
  for (auto& [part, name] : key) {
    if (part == "property" || part == "article" || part == "publisher") continue;
    const EntityId entity = vocabulary.FindEntity(name);
    if (entity == kNoEntity || vocabulary.entity(entity).known) continue;
    const std::string folded = FoldName(name);
    std::optional<std::string> first;
    bool article = false;  // whose id is written in one way
    for (const int32_t each : claims) {
      const ClaimRecord& claim = set.claims[static_cast<size_t>(each)];
      article = article || (claim.article >= 0 && set.articles[claim.article].id == name);
      const absl::string_view written = Written(claim, part, set.claims.texts());
      if (first.has_value() && *first <= written) continue;  // as nearly all are
      if (FoldName(written) == folded) first = std::string(written);
    }
    if (!article) name = first.value_or(folded);
  }
  return key;
}

}  // namespace

ClaimIdentity IdentityOf(int32_t claim, const ClaimSet& set) {
  const ClaimRecord& record = set.claims[claim];
  // A known fact has no id of its own: it is counted as it stands in the vocabulary.
  const bool known = record.origin == FactOrigin::kReference;
  return {record.article < 0 ? "" : set.articles[record.article].id,
          known ? set.claims.stored(claim)->source : std::string(set.claims.id(claim)),
          set.claims.words(static_cast<size_t>(claim))};
}

std::string IdOfFinding(const std::string& rule,
                        std::vector<std::pair<std::string, std::string>> key,
                        const std::vector<int32_t>& claims, const ClaimSet& set,
                        const Vocabulary& vocabulary) {
  std::vector<ClaimIdentity> identities;
  for (const int32_t claim : claims) identities.push_back(IdentityOf(claim, set));
  return FindingId(rule, AsTheyWrite(std::move(key), claims, set, vocabulary),
                   std::move(identities));
}

}  // namespace gainsay
