#ifndef GAINSAY_CHECKER_ENGINE_FACTS_WITHDRAWALS_H_
#define GAINSAY_CHECKER_ENGINE_FACTS_WITHDRAWALS_H_

#include <cstdint>
#include <vector>

#include "claims/claim_set.h"
#include "input/diagnostic.h"
#include "reports/report.h"

namespace gainsay {

// A claim that is not compared because its source took it back.
struct Withdrawal {
  int32_t claim = 0;
  int32_t by = -1;  // the claim that corrects it; -1: it is itself marked as retracted
};

// The claims that are retracted, or that another claim corrects, each once, in the order
// of the claims. Of several that correct one the first counts, and a correction counts
// more than the mark. A correction that is itself corrected has still replaced what it
// corrects; one that is retracted has not: what it had replaced stands again.
//
// A correction of no known claim, of itself, or in a circle of corrections is reported
// and counts for nothing.
std::vector<Withdrawal> Withdrawals(const ClaimSet& claims, Diagnostics* diagnostics);

// The same as a report shows them.
std::vector<ReportedWithdrawal> ReportWithdrawals(
    const ClaimSet& claims, const std::vector<Withdrawal>& withdrawals);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FACTS_WITHDRAWALS_H_
