#ifndef GAINSAY_CHECKER_AGREEMENT_AGREEMENT_REPORT_H_
#define GAINSAY_CHECKER_AGREEMENT_AGREEMENT_REPORT_H_

#include <cstdint>
#include <map>

#include "checker/agreement/alpha.h"
#include "checker/agreement/annotators.h"
#include "checker/engine/facts/fact_base.h"
#include "reports/report.h"

namespace gainsay {

struct AgreementOptions {
  // In place of a property's own; one that its type takes (DistancesOf).
  std::map<PropertyId, Distance> distances;
  int64_t max_claims = 1000;  // listed in a position
};

// How far the annotators agree, in Report::agreement, and their disagreements as
// findings. The summary counts a claim as compared where another annotator's is in its
// unit. Of the report's diagnostics there are none yet, nor a version, and no finding
// fails. Nearly linear in the claims, but for what align.h and alpha.h say.
Report ReportAgreement(const Annotators& annotators, FactBase& facts,
                       const AgreementOptions& options);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_AGREEMENT_AGREEMENT_REPORT_H_
