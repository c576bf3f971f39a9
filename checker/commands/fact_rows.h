#ifndef GAINSAY_CHECKER_COMMANDS_FACT_ROWS_H_
#define GAINSAY_CHECKER_COMMANDS_FACT_ROWS_H_

#include <string>
#include <vector>

#include "checker/engine/check.h"
#include "checker/project/workspace.h"
#include "input/node.h"

namespace gainsay {

// What was read out of a claim, as a table and JSON Lines show it: one fact, or that
// there is none.
struct FactRow {
  std::string claim;
  std::string subject;
  bool one_of = false;  // the claim's subject is one of several, of which this is one
  std::string property;
  std::string written;
  std::string reading;
  Node tree;
};

// The rows of all claims, in their order. Of a silent claim what it says all the same, of
// an unreadable one what is wrong, of a withdrawn one by what.
std::vector<FactRow> RowsOf(FactBase& facts, const Workspace& workspace);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_FACT_ROWS_H_
