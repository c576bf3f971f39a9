#ifndef GAINSAY_REPORTS_FINDING_ID_H_
#define GAINSAY_REPORTS_FINDING_ID_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace gainsay {

// The parts of one conflicting claim by which a finding is recognised.
struct ClaimIdentity {
  std::string article;
  std::string claim;
  uint64_t words = 0;  // the hash of its value and quote (WordsHash)
  friend auto operator<=>(const ClaimIdentity&, const ClaimIdentity&) = default;
};

// 16 hexadecimal digits that stay the same as long as the rule, the key and the
// conflicting claims' articles, ids, written values and quotes do: neither lines nor
// claims that merely agree matter. FNV-1a over 64 bits with a final mix; not a
// cryptographic hash: findings are accepted, not authenticated.
std::string FindingId(const std::string& rule,
                      const std::vector<std::pair<std::string, std::string>>& key,
                      std::vector<ClaimIdentity> claims);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_FINDING_ID_H_
