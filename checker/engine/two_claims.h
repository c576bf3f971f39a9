#ifndef GAINSAY_CHECKER_ENGINE_TWO_CLAIMS_H_
#define GAINSAY_CHECKER_ENGINE_TWO_CLAIMS_H_

#include <cstdint>

#include "checker/engine/facts/fact_base.h"
#include "checker/project/workspace.h"
#include "reports/report.h"

namespace gainsay {

// Why two claims (indices into the workspace's claims, not the same) do or do not
// conflict: what each rule that binds both makes of them, with the steps of its
// judgement; or why none looks at them. `report` is what Check found in the same facts;
// its findings need not list all of their conflicts.
ReportedPair ExplainTwoClaims(const Workspace& workspace, FactBase& facts,
                              const Report& report, int32_t a, int32_t b);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_TWO_CLAIMS_H_
