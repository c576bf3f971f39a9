#include "rules/expression/lists.h"

#include <algorithm>
#include <optional>
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

// What a comparison comes to where it is denied.
Operator Opposite(Operator op) {
  switch (op) {
    case Operator::kLess:
      return Operator::kGreaterEqual;
    case Operator::kLessEqual:
      return Operator::kGreater;
    case Operator::kGreater:
      return Operator::kLessEqual;
    case Operator::kGreaterEqual:
      return Operator::kLess;
    case Operator::kEqual:
      return Operator::kNotEqual;
    case Operator::kNotEqual:
      return Operator::kEqual;
    default:
      return op;
  }
}

// An operation on two operands as a condition asks for it: `not (a < b)` for a >= b, and
// `not (a and b)` for one of both denied.
struct Asked {
  Operator op;
  const CheckedNode& left;
  const CheckedNode& right;
};

std::optional<Asked> AskedOf(const CheckedNode& node, bool denied) {
  const auto* operation = std::get_if<Operation>(&node.meaning);
  if (operation == nullptr || node.operands.size() != 2) return std::nullopt;
  Operator op = operation->op;
  if (denied && (op == Operator::kAnd || op == Operator::kOr)) {
    op = op == Operator::kAnd ? Operator::kOr : Operator::kAnd;
  } else if (denied) {
    op = Opposite(op);
  }
  return Asked{op, node.operands[0], node.operands[1]};
}

// What a `not` denies; null: the node is something else.
const CheckedNode* DeniedBy(const CheckedNode& node) {
  const auto* operation = std::get_if<Operation>(&node.meaning);
  const bool is_not = operation != nullptr && operation->op == Operator::kNot;
  return is_not ? &node.operands[0] : nullptr;
}

// Whether it asks something of each of the list's facts: `all(…)`, `not any(…)`.
bool AsksOfEach(const CheckedNode& node, int binding, bool denied) {
  return IsOfEach(node, denied ? "any" : "all", binding);
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

int FactsThatFail(const CheckedNode& node, int binding, bool denied) {
  if (const CheckedNode* of_not = DeniedBy(node)) {
    return FactsThatFail(*of_not, binding, !denied);
  }
  if (AsksOfEach(node, binding, denied)) return 1;
  if (!denied && IsOfEach(node, "distinct", binding)) return 2;
  const std::optional<Asked> asked = AskedOf(node, denied);
  if (!asked.has_value()) return 0;
  const auto& [op, left, right] = *asked;
  if (op == Operator::kOr) {
    // Where what it follows from is so, it fails where what follows does.
    if (!ReadsFactsOf(left, binding)) return FactsThatFail(right, binding, denied);
    return ReadsFactsOf(right, binding) ? 0 : FactsThatFail(left, binding, denied);
  }
  if (op != Operator::kAnd) return BoundsEach(op, left, right, binding) ? 1 : 0;
  const int of_left = FactsThatFail(left, binding, denied);
  const int of_right = FactsThatFail(right, binding, denied);
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

bool MoreFactsMayFulfil(const CheckedNode& node, int binding, bool of_parts,
                        bool denied) {
  if (!ReadsFactsOf(node, binding)) return false;
  if (const CheckedNode* of_not = DeniedBy(node)) {
    return MoreFactsMayFulfil(*of_not, binding, of_parts, !denied);
  }
  const bool of_all = AsksOfEach(node, binding, denied) ||
                      (!denied && IsOfEach(node, "distinct", binding));
  if (of_all) return false;
  const std::optional<Asked> asked = AskedOf(node, denied);
  if (!asked.has_value()) return true;
  const auto& [op, left, right] = *asked;
  if (op == Operator::kAnd || op == Operator::kOr) {
    return MoreFactsMayFulfil(left, binding, of_parts, denied) ||
           MoreFactsMayFulfil(right, binding, of_parts, denied);
  }
  return !BoundsEach(op, left, right, binding) &&
         !BoundsTotal(op, left, right, binding, of_parts);
}

}  // namespace

bool AddsUp(const CheckedExpression& condition) {
  return AddsUpSomewhere(condition.root);
}

bool ReadsFactsOf(const CheckedExpression& condition, int binding) {
  return ReadsFactsOf(condition.root, binding);
}

int FactsThatFail(const CheckedExpression& condition, int binding) {
  return FactsThatFail(condition.root, binding, /*denied=*/false);
}

bool MoreFactsMayFulfil(const CheckedExpression& condition, int binding, bool of_parts) {
  return MoreFactsMayFulfil(condition.root, binding, of_parts, /*denied=*/false);
}

}  // namespace gainsay
