#ifndef GAINSAY_CHECKER_ENGINE_FINDINGS_CHOICE_COUNTS_H_
#define GAINSAY_CHECKER_ENGINE_FINDINGS_CHOICE_COUNTS_H_

#include <vector>

#include "checker/engine/facts/fact_base.h"
#include "reports/report.h"

namespace gainsay {

// For each choice on which the verdict of some finding turns, and for each contested date
// of publication: what each of its alternatives would leave of those findings. A finding
// whose verdict is the same under all alternatives turns on none of them, and hidden ones
// do not count.
std::vector<ReportedChoice> CountByChoice(const FactBase& facts,
                                          const std::vector<Finding>& findings);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FINDINGS_CHOICE_COUNTS_H_
