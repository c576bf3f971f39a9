#ifndef GAINSAY_CHECKER_COMMANDS_FACTLESS_ROWS_H_
#define GAINSAY_CHECKER_COMMANDS_FACTLESS_ROWS_H_

#include <cstdint>

#include "checker/commands/fact_row.h"
#include "checker/engine/explain/describe.h"
#include "checker/engine/facts/fact_base.h"
#include "claims/facts/fact_builder.h"
#include "claims/facts/interpreter.h"
#include "input/diagnostic.h"

namespace gainsay {

// The rows of claims that made no facts: silent ones, with what they say all the same,
// those that could not be read, with what was wrong, and those that were taken back, with
// by what. Facts and describer must outlive it.
class FactlessRows {
 public:
  FactlessRows(FactBase& facts, const Describer& describer);

  // The row of the claim of that number.
  FactRow Of(int32_t index);

 private:
  // How the claim was read or why it was not; sets what the row tells people of it.
  Node Outcome(int32_t index, const Claim& claim, FactRow& row);
  Node Withdrawn(int32_t index, FactRow& row);
  Node Error(int32_t index, FactRow& row);
  Node Silent(const Claim& claim, FactRow& row);

  FactBase& facts_;
  Interpreter& interpreter_;
  const Describer& describer_;
  Diagnostics problems_;
  FactBuilder again_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_FACTLESS_ROWS_H_
