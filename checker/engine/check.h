#ifndef GAINSAY_CHECKER_ENGINE_CHECK_H_
#define GAINSAY_CHECKER_ENGINE_CHECK_H_

#include <string>
#include <vector>

#include "checker/engine/facts/fact_base.h"
#include "checker/progress.h"
#include "checker/project/workspace.h"
#include "reports/report.h"
#include "reports/settle.h"

namespace gainsay {

// Which of all that is found is reported. All is compared and counted in any case.
struct CheckScope {
  // Findings in which one of these claims conflicts; by claim, empty: all.
  std::vector<bool> only;
  // Of conflicts those that involve one of these claims; by claim, empty: all. What is
  // found is what only these conflicts make of it.
  std::vector<bool> fresh;
  bool acceptances = true;  // flaws of acceptances
};

// Compares the facts under the workspace's rules. Of the report's diagnostics those that
// comparing shows are there: rules that can hold of nothing. What is accepted or in the
// baseline is marked by the settlement. The report has no version yet, and no finding
// fails. It does not depend on the number of threads.
Report Check(Workspace& workspace, FactBase& facts, int64_t max_claims,
             const Settlement& settlement = {}, const CheckScope& scope = {},
             ProgressState* progress = nullptr, int jobs = 1);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_CHECK_H_
