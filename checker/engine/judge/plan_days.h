#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_PLAN_DAYS_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_PLAN_DAYS_H_

#include "checker/engine/judge/time_relation.h"
#include "claims/claim_set.h"
#include "claims/facts/fact.h"

namespace gainsay {

// Whether two plans were told on one day, so that neither is newer: by when they were
// said, where both claims tell that, else by when they were published.
Certainty AreOfOneDay(const Fact& a, const Fact& b, const ClaimSet& claims);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_PLAN_DAYS_H_
