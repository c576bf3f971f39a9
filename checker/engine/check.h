#ifndef GAINSAY_CHECKER_ENGINE_CHECK_H_
#define GAINSAY_CHECKER_ENGINE_CHECK_H_

#include <memory>
#include <string>
#include <vector>

#include "checker/engine/withdrawals.h"
#include "checker/progress.h"
#include "checker/project/workspace.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"
#include "reports/report.h"
#include "reports/settle.h"

namespace gainsay {

// All facts of a workspace, with what they were read with. The workspace must outlive it.
struct FactBase {
  std::unique_ptr<Interpreter> interpreter;
  std::vector<PublicationDate> published;  // by article
  std::vector<Withdrawal> withdrawals;     // by claim
  FactTable table;
};

// Reads every claim into facts: first articles' own dates, then, under each date that
// these leave possible, the rest. Interns names that the workspace's vocabulary does not
// have. It does not depend on the number of threads.
FactBase BuildFacts(Workspace& workspace, Diagnostics* diagnostics,
                    ProgressState* progress = nullptr, int jobs = 1);

// The same, of all claims but these, without a look at quotes and at unknown names.
FactBase ReadFacts(Workspace& workspace, std::vector<Withdrawal> withdrawals,
                   Diagnostics* diagnostics, ProgressState* progress = nullptr,
                   int jobs = 1);

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
