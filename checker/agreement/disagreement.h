#ifndef GAINSAY_CHECKER_AGREEMENT_DISAGREEMENT_H_
#define GAINSAY_CHECKER_AGREEMENT_DISAGREEMENT_H_

#include <cstdint>

#include "checker/agreement/annotators.h"
#include "checker/agreement/unit.h"
#include "checker/engine/facts/fact_base.h"
#include "reports/report.h"

namespace gainsay {

// What a disagreement is found by: the property's name and this.
inline constexpr char kAgreeRule[] = "/agree";

// A unit on whose value annotators do not agree, as a finding of `PROPERTY/agree`: the
// key is the property's and the article, a position is what annotators say who agree, the
// verdict is that of the gravest pair. Requires a conflict.
Finding DisagreementOf(const ComparedUnit& unit, const AnnotatedClaims& all,
                       const Annotators& annotators, FactBase& facts, int64_t max_claims);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_AGREEMENT_DISAGREEMENT_H_
