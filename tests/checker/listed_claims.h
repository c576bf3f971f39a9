#ifndef GAINSAY_TESTS_CHECKER_LISTED_CLAIMS_H_
#define GAINSAY_TESTS_CHECKER_LISTED_CLAIMS_H_

#include <vector>

#include "reports/report.h"

namespace gainsay {

// The claims that are listed, made.
inline std::vector<ReportedClaim> Made(const ListedClaims& listed) {
  std::vector<ReportedClaim> claims;
  for (size_t i = 0; i < listed.size(); ++i) claims.push_back(listed.At(i));
  return claims;
}

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CHECKER_LISTED_CLAIMS_H_
