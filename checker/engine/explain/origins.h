#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_ORIGINS_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_ORIGINS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "claims/claim_set.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Whom claims go back to.
struct Origin {
  int32_t id = 0;    // within one Origins: two are one if it is the same
  std::string name;  // for people: as the vocabulary has it, else as written
};

// Where claims come from, so that five papers that print one agency's story count as one
// source. A claim's origin is what it is `via`; else the `origin` of its article, else
// the article's publisher, else the article itself. A name that is an article's id stands
// for that article's origin; others are one where the vocabulary, or folding, makes them
// one ("AFP", "Agence France-Presse"). A claim may be `via` a name of its article's own,
// and one that it gives a speaker is no other article's. A reference fact's origin is its
// source. The claims and the vocabulary must outlive it.
class Origins {
 public:
  Origins(const ClaimSet& claims, const Vocabulary& vocabulary);

  // The reference lasts until the next call.
  const Origin& Of(int32_t claim);

 private:
  Origin Resolved(absl::string_view name);
  Origin Named(absl::string_view name);
  // What a claim of the article is `via`, which may be a name of the article's own.
  Origin Via(absl::string_view name, int32_t article);
  const Node* LocalForm(absl::string_view name, int32_t article) const;
  // One whom only the article knows.
  Origin OfArticle(absl::string_view name, int32_t article);

  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  absl::flat_hash_map<std::string, int32_t> article_by_id_;
  std::vector<Origin> of_article_;
  absl::flat_hash_map<std::string, int32_t> known_;  // by entity, or by folded name
  Origin own_;                                       // of the claim last asked for
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_ORIGINS_H_
