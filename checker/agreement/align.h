#ifndef GAINSAY_CHECKER_AGREEMENT_ALIGN_H_
#define GAINSAY_CHECKER_AGREEMENT_ALIGN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"

namespace gainsay {

// What is known of one claim when annotators' claims are put side by side.
struct AlignedClaim {
  int32_t annotator = 0;
  // Article, property, subjects and qualifiers: claims of different keys are never one
  // unit.
  std::vector<int32_t> key;
  std::vector<std::string> quote;  // folded words; empty where it has none
  std::string value;               // equal for equal values
  std::string id;                  // within its article
};

// Claims of one unit, at most one an annotator, as indices, by annotator ascending.
using AgreementUnit = std::vector<int32_t>;

// The claims of one key in one article, told apart by their quotes: two claims can be one
// unit where their quotes are the same or overlap (SharedWords), or one of them has none;
// those go together first whose quotes are the same, then those that overlap, then the
// rest; among these, those of one value, then those whose values `agree`, then those that
// share the most words, then those of one id. Claims of one annotator are never one unit.
// What is left over is a unit of its own. Units come by key, then by what their claims
// say, and do not depend on the order of the annotators or claims, other than among
// claims that say the same.
//
// Within one key all pairs are looked at, up to kMostPairs; of more, claims are told
// apart by equal quotes first, and where these leave more still, taken in order of value
// and id, so that the time is nearly linear in the claims.
std::vector<AgreementUnit> Align(const std::vector<AlignedClaim>& claims,
                                 absl::FunctionRef<bool(int32_t, int32_t)> agree);
inline constexpr size_t kMostPairs = 10000;

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_AGREEMENT_ALIGN_H_
