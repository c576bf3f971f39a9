#ifndef GAINSAY_CHECKER_ENGINE_CHECK_H_
#define GAINSAY_CHECKER_ENGINE_CHECK_H_

#include <memory>
#include <string>
#include <vector>

#include "checker/engine/withdrawals.h"
#include "checker/project/workspace.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"
#include "reports/report.h"

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
// have.
FactBase BuildFacts(Workspace& workspace, Diagnostics* diagnostics);

// Compares the facts under the workspace's rules. The report has no diagnostics and no
// version yet, and no finding fails.
Report Check(Workspace& workspace, FactBase& facts, int64_t max_claims);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_CHECK_H_
