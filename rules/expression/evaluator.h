#ifndef GAINSAY_RULES_EXPRESSION_EVALUATOR_H_
#define GAINSAY_RULES_EXPRESSION_EVALUATOR_H_

#include <cstddef>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "rules/expression/checked.h"
#include "rules/expression/environment.h"
#include "rules/expression/evaluate.h"
#include "rules/expression/possible_value.h"

namespace gainsay {

// One evaluation of an expression at one width, as its operators and functions see it. A
// list is never made: what runs over one is evaluated anew for each fact of its binding.
// Not for several threads.
class Evaluator {
 public:
  // All must outlive it; a trace may be null.
  Evaluator(const CheckedExpression& expression, const Environment& environment,
            Width width, std::vector<TracedClause>* trace);

  PossibleValue Evaluate(const CheckedNode& node);
  // The same of a node of a suitable type; everything that is possible, where nothing is
  // known.
  Tri Truth(const CheckedNode& node);
  IntervalSet Numbers(const CheckedNode& node);
  DateSet Dates(const CheckedNode& node);
  // Numbers in the wide sets, at whatever width this evaluates.
  IntervalSet WidestNumbers(const CheckedNode& node);

  // Lets the binding stand for each of its facts in turn.
  void ForEachFact(int binding, absl::FunctionRef<void(const Fact&)> visit);
  size_t CountFacts(int binding) const { return environment_.facts[binding].size(); }
  // The fact that the binding stands for now; null where it has none.
  const Fact* CurrentFact(int binding) const;

  // The whole over whose parts the binding runs; null where it does not.
  const PartsOfWhole* Parts(int binding) const;

  const Environment& environment() const { return environment_; }
  Width width() const { return width_; }

 private:
  PossibleValue EvaluateConstant(const Constant& constant) const;
  PossibleValue EvaluateRead(const Read& read, const Type& type) const;
  PossibleValue EvaluateOperation(Operator op, const CheckedNode& node);
  Tri EvaluateLogic(Operator op, const CheckedNode& node);
  IntervalSet EvaluateProduct(Operator op, const CheckedNode& node);
  PossibleValue EvaluateSum(Operator op, const CheckedNode& node);
  PossibleValue EvaluateCall(const Call& call, const CheckedNode& node);
  void AddToTrace(absl::string_view relation, const CheckedNode& node, Tri holds);
  // How many clauses are traced by now; those of a range decide nothing.
  size_t CountTraced() const;
  void MarkIdle(size_t begin, size_t end);
  // Of a condition on a list as a whole.
  void AddListToTrace(absl::string_view relation, const CheckedNode& node, Tri holds);

  const CheckedExpression& expression_;
  const Environment& environment_;
  Width width_;
  std::vector<TracedClause>* trace_;
  absl::InlinedVector<size_t, 4> current_;  // for each binding, the index of its fact
};

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_EVALUATOR_H_
