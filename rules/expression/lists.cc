#include "rules/expression/lists.h"

#include <algorithm>
#include <variant>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "rules/expression/functions/function.h"

namespace gainsay {
namespace {

bool ReadsFactsOf(const CheckedNode& node, int binding) {
  const auto* read = std::get_if<Read>(&node.meaning);
  const auto* all = std::get_if<AllFacts>(&node.meaning);
  return (read != nullptr && read->binding == binding) ||
         (all != nullptr && all->binding == binding) ||
         absl::c_any_of(node.operands, [binding](const CheckedNode& operand) {
           return ReadsFactsOf(operand, binding);
         });
}

// The function that makes one value of a list; null: the node is something else.
const Function* Aggregate(const CheckedNode& node) {
  const auto* call = std::get_if<Call>(&node.meaning);
  const bool aggregates =
      call != nullptr && call->function->aggregates && node.operands.size() == 1;
  return aggregates ? call->function : nullptr;
}

bool HasAggregate(const CheckedNode& node) {
  return Aggregate(node) != nullptr || absl::c_any_of(node.operands, HasAggregate);
}

// Whether it aggregates what is an aggregate itself, or made of one.
bool HasAggregateWithin(const CheckedNode& node) {
  return Aggregate(node) != nullptr && HasAggregate(node.operands[0]);
}

bool IsTotal(const CheckedNode& node) {
  const Function* function = Aggregate(node);
  return function != nullptr && (function->name == "sum" || function->name == "weighted");
}

bool IsCount(const CheckedNode& node) {
  const Function* function = Aggregate(node);
  return function != nullptr && function->name == "count";
}

bool AddsUpSomewhere(const CheckedNode& node) {
  return IsTotal(node) || absl::c_any_of(node.operands, AddsUpSomewhere);
}

// Whether it is the call of one of the list's facts, each by itself.
bool IsOfEach(const CheckedNode& node, absl::string_view name, int binding) {
  const Function* function = Aggregate(node);
  return function != nullptr && function->name == name &&
         node.operands[0].type.list == binding && !HasAggregate(node.operands[0]);
}

// `max(list) <= x`, and the like.
bool BoundsEach(Operator op, const CheckedNode& left, const CheckedNode& right,
                int binding) {
  switch (op) {
    case Operator::kLess:
    case Operator::kLessEqual:
      return (IsOfEach(left, "max", binding) && !ReadsFactsOf(right, binding)) ||
             (IsOfEach(right, "min", binding) && !ReadsFactsOf(left, binding));
    case Operator::kGreater:
    case Operator::kGreaterEqual:
      return BoundsEach(Operator::kLess, right, left, binding);
    default:
      return false;
  }
}

int FactsThatFail(const CheckedNode& node, int binding) {
  if (IsOfEach(node, "all", binding)) return 1;
  if (IsOfEach(node, "distinct", binding)) return 2;
  const auto* operation = std::get_if<Operation>(&node.meaning);
  if (operation == nullptr || node.operands.size() != 2) return 0;
  const CheckedNode& left = node.operands[0];
  const CheckedNode& right = node.operands[1];
  if (operation->op == Operator::kOr) {
    // Where what it follows from is so, it fails where what follows does.
    if (!ReadsFactsOf(left, binding)) return FactsThatFail(right, binding);
    return ReadsFactsOf(right, binding) ? 0 : FactsThatFail(left, binding);
  }
  if (operation->op != Operator::kAnd) {
    return BoundsEach(operation->op, left, right, binding) ? 1 : 0;
  }
  const int of_left = FactsThatFail(left, binding);
  const int of_right = FactsThatFail(right, binding);
  return std::min(of_left, of_right) == 0 ? 0 : std::max(of_left, of_right);
}

// `sum(list) <= x`, `count(list) <= x`, and the like; of parts `sum(list) == x` and `x >=
// sum(list)` as well.
bool BoundsTotal(Operator op, const CheckedNode& left, const CheckedNode& right,
                 int binding, bool of_parts) {
  const bool left_alone = !ReadsFactsOf(right, binding);
  const bool right_alone = !ReadsFactsOf(left, binding);
  if (HasAggregateWithin(left) || HasAggregateWithin(right)) return false;
  if (of_parts && ((IsTotal(left) && left_alone) || (IsTotal(right) && right_alone))) {
    return true;
  }
  const bool on_left = (IsTotal(left) || IsCount(left)) && left_alone;
  const bool on_right = (IsTotal(right) || IsCount(right)) && right_alone;
  const bool at_most = op == Operator::kLess || op == Operator::kLessEqual;
  const bool at_least = op == Operator::kGreater || op == Operator::kGreaterEqual;
  return (at_most && on_left) || (at_least && on_right);
}

bool MoreFactsMayFulfil(const CheckedNode& node, int binding, bool of_parts) {
  if (!ReadsFactsOf(node, binding) || IsOfEach(node, "all", binding) ||
      IsOfEach(node, "distinct", binding)) {
    return false;
  }
  const auto* operation = std::get_if<Operation>(&node.meaning);
  if (operation == nullptr || node.operands.size() != 2) return true;
  const CheckedNode& left = node.operands[0];
  const CheckedNode& right = node.operands[1];
  if (operation->op == Operator::kAnd || operation->op == Operator::kOr) {
    return MoreFactsMayFulfil(left, binding, of_parts) ||
           MoreFactsMayFulfil(right, binding, of_parts);
  }
  return !BoundsEach(operation->op, left, right, binding) &&
         !BoundsTotal(operation->op, left, right, binding, of_parts);
}

}  // namespace

bool AddsUp(const CheckedExpression& condition) {
  return AddsUpSomewhere(condition.root);
}

bool ReadsFactsOf(const CheckedExpression& condition, int binding) {
  return ReadsFactsOf(condition.root, binding);
}

int FactsThatFail(const CheckedExpression& condition, int binding) {
  return FactsThatFail(condition.root, binding);
}

bool MoreFactsMayFulfil(const CheckedExpression& condition, int binding, bool of_parts) {
  return MoreFactsMayFulfil(condition.root, binding, of_parts);
}

}  // namespace gainsay
