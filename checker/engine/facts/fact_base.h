#ifndef GAINSAY_CHECKER_ENGINE_FACTS_FACT_BASE_H_
#define GAINSAY_CHECKER_ENGINE_FACTS_FACT_BASE_H_

#include <memory>
#include <vector>

#include "checker/engine/facts/withdrawals.h"
#include "checker/progress.h"
#include "checker/project/workspace.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"

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

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FACTS_FACT_BASE_H_
