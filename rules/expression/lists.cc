#include "rules/expression/lists.h"

#include <variant>

#include "absl/algorithm/container.h"
#include "rules/expression/functions/function.h"

namespace gainsay {
namespace {

// The function that makes one value of a list; null: the node is something else.
const Function* Aggregate(const CheckedNode& node) {
  const auto* call = std::get_if<Call>(&node.meaning);
  const bool aggregates =
      call != nullptr && call->function->aggregates && node.operands.size() == 1;
  return aggregates ? call->function : nullptr;
}

bool AddsUpSomewhere(const CheckedNode& node) {
  const Function* function = Aggregate(node);
  return (function != nullptr &&
          (function->name == "sum" || function->name == "weighted")) ||
         absl::c_any_of(node.operands, AddsUpSomewhere);
}

}  // namespace

bool AddsUp(const CheckedExpression& condition) {
  return AddsUpSomewhere(condition.root);
}

}  // namespace gainsay
