#ifndef GAINSAY_CLAIMS_CLAIM_SET_H_
#define GAINSAY_CLAIMS_CLAIM_SET_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims/claim.h"
#include "claims/claim_list.h"
#include "claims/evidence/article_text.h"

namespace gainsay {

// All claims of a run, articles by id, claims by article and id: an order that depends on
// no file.
struct ClaimSet {
  std::vector<Article> articles;
  ClaimList claims;
  // For each article its words, where they are at hand.
  std::vector<std::optional<ArticleText>> texts;
  // For each article, its local names, in the order written.
  std::vector<std::vector<std::pair<std::string, LocalName>>> names;
  // How many claims more were written that could not be taken up, which was reported:
  // they lack a key that they need, or have the id of another.
  int64_t refused = 0;
};

// As of the claim itself.
std::string ClaimName(const ClaimSet& set, int32_t claim);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIM_SET_H_
