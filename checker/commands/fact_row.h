#ifndef GAINSAY_CHECKER_COMMANDS_FACT_ROW_H_
#define GAINSAY_CHECKER_COMMANDS_FACT_ROW_H_

#include <string>

#include "claims/value_types/tree.h"
#include "input/node.h"
#include "reports/report.h"

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

// What the tree of a row is made of besides the claim.
struct FactRowParts {
  std::string subject;
  std::string property;
  Node qualifiers = MappingNode();
  Node reading = NullNode();
  Node valid = NullNode();
  Node conditions = MappingNode();
};

// A line of `gainsay facts --format jsonl`.
Node FactRowTree(const ReportedClaim& claim, FactRowParts parts);

// " (denies) (reports)": what the claim does but assert.
std::string StanceNote(const ReportedClaim& claim);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_FACT_ROW_H_
