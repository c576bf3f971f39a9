#include "checker/engine/joint/told_terms.h"

#include <map>
#include <utility>

#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

// How many alike are told by their names.
constexpr int kMostAlike = 4;

}  // namespace

std::vector<std::string> Told(const std::vector<ToldTerm>& terms) {
  using TermKind = std::pair<std::string, std::string>;  // factor, value
  std::map<TermKind, int> alike;
  for (const ToldTerm& term : terms) {
    if (!term.claimed) ++alike[{term.factor, term.value}];
  }
  std::vector<std::string> told;
  for (const ToldTerm& term : terms) {
    if (!term.claimed && alike[{term.factor, term.value}] > kMostAlike) continue;
    told.push_back(absl::StrCat(term.factor, term.name, " ", term.value));
  }
  for (const auto& [kind, count] : alike) {
    if (count <= kMostAlike) continue;
    const auto& [factor, value] = kind;
    told.push_back(absl::StrCat(factor, "each of ", count, " others ", value));
  }
  return told;
}

}  // namespace gainsay
