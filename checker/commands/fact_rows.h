#ifndef GAINSAY_CHECKER_COMMANDS_FACT_ROWS_H_
#define GAINSAY_CHECKER_COMMANDS_FACT_ROWS_H_

#include <vector>

#include "checker/commands/fact_row.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/project/workspace.h"

namespace gainsay {

// The rows of all claims, in their order. Of a silent claim what it says all the same, of
// an unreadable one what is wrong, of a withdrawn one by what.
std::vector<FactRow> RowsOf(FactBase& facts, const Workspace& workspace);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_FACT_ROWS_H_
