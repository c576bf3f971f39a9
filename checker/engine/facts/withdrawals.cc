#include "checker/engine/facts/withdrawals.h"

#include <optional>

#include "claims/facts/corrections.h"

namespace gainsay {
namespace {

constexpr int32_t kNone = -1;

}  // namespace

std::vector<Withdrawal> Withdrawals(const ClaimSet& claims, Diagnostics* diagnostics) {
  const std::vector<int32_t> targets = CorrectedClaims(claims, diagnostics);
  std::vector<int32_t> corrected_by(claims.claims.size(), kNone);
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    const int32_t target = targets[i];
    if (target == kNone || claims.claims[i].retracted) continue;
    if (corrected_by[target] == kNone) corrected_by[target] = static_cast<int32_t>(i);
  }
  std::vector<Withdrawal> withdrawals;
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    if (corrected_by[i] == kNone && !claims.claims[i].retracted) continue;
    withdrawals.push_back({static_cast<int32_t>(i), corrected_by[i]});
  }
  return withdrawals;
}

std::vector<ReportedWithdrawal> ReportWithdrawals(
    const ClaimSet& claims, const std::vector<Withdrawal>& withdrawals) {
  std::vector<ReportedWithdrawal> reported;
  for (const Withdrawal& withdrawal : withdrawals) {
    reported.push_back({ClaimName(claims, withdrawal.claim), std::nullopt, "retracted",
                        claims.claims.whole(withdrawal.claim).position});
    if (withdrawal.by < 0) continue;
    reported.back().by = ClaimName(claims, withdrawal.by);
    reported.back().reason = "corrected";
  }
  return reported;
}

}  // namespace gainsay
