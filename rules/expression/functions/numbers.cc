#include "rules/expression/functions/numbers.h"

#include "rules/expression/evaluator.h"
#include "rules/expression/functions/call_check.h"
#include "rules/expression/interval_arithmetic.h"

namespace gainsay {

Type CheckAbs(CallCheck& call) {
  return call.Expect(0, Kind::kQuantity) ? call.type(0) : Type();
}

PossibleValue EvaluateAbs(Evaluator& evaluator, const CheckedNode& call) {
  return AbsoluteValue(evaluator.Numbers(call.operands[0]));
}

Type CheckRank(CallCheck& call) {
  return call.Expect(0, Kind::kStatus) ? Count() : Type();
}

PossibleValue EvaluateRank(Evaluator& evaluator, const CheckedNode& call) {
  return Add(evaluator.Numbers(call.operands[0]), IntervalSet::Point(1));
}

}  // namespace gainsay
