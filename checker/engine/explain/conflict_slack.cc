#include "checker/engine/explain/conflict_slack.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "absl/algorithm/container.h"
#include "checker/engine/explain/extents.h"
#include "checker/engine/joint/rounding.h"
#include "checker/engine/judge/facts_at.h"
#include "checker/engine/judge/rule_environment.h"
#include "rules/expression/attribute.h"
#include "rules/expression/evaluator.h"

namespace gainsay {
namespace {

bool Scales(const CheckedNode& node) {
  const auto* operation = std::get_if<Operation>(&node.meaning);
  const bool scales = operation != nullptr && (operation->op == Operator::kMultiply ||
                                               operation->op == Operator::kDivide);
  return scales || absl::c_any_of(node.operands, Scales);
}

// Whether values are added and taken away in the difference of what is compared.
struct Signs {
  bool added = false;
  bool taken = false;
};

void FindSigns(const CheckedNode& node, bool added, Signs& signs) {
  const auto* read = std::get_if<Read>(&node.meaning);
  if (read != nullptr && read->attribute == &ValueAttribute()) {
    (added ? signs.added : signs.taken) = true;
  }
  const auto* operation = std::get_if<Operation>(&node.meaning);
  const bool second_taken =
      operation != nullptr &&
      (IsComparison(operation->op) || operation->op == Operator::kSubtract);
  const bool negated = operation != nullptr && operation->op == Operator::kNegate;
  for (size_t i = 0; i < node.operands.size(); ++i) {
    FindSigns(node.operands[i], added != (negated || (second_taken && i == 1)), signs);
  }
}

// Whether the rule says of its two facts which is the greater or that they are equal, a
// distance aside; not what they come to together.
bool ComparesAsTheyAre(const Rule& rule) {
  if (rule.require == nullptr) return false;
  const auto* operation = std::get_if<Operation>(&rule.require->root.meaning);
  if (operation == nullptr) return false;
  Signs signs;
  FindSigns(rule.require->root, true, signs);
  return IsComparison(operation->op) && operation->op != Operator::kNotEqual &&
         !Scales(rule.require->root) && signs.added && signs.taken;
}

// How far the left side is from where the comparison would hold; 0 where it may hold.
double Missing(Operator op, const IntervalSet& left, const IntervalSet& right) {
  if (left.empty() || right.empty()) return 0;
  const double above = left.Hull().min - right.Hull().max;
  const double below = right.Hull().min - left.Hull().max;
  switch (op) {
    case Operator::kLess:
    case Operator::kLessEqual:
      return std::max(above, 0.0);
    case Operator::kGreater:
    case Operator::kGreaterEqual:
      return std::max(below, 0.0);
    case Operator::kEqual:
      return Gap(left, right);
    default:
      return 0;
  }
}

// The unit that the sides have, or that of a property of theirs: products of amounts have
// none that anybody uses.
const Unit* UnitOf(const CheckedNode& comparison) {
  for (const CheckedNode& side : comparison.operands) {
    if (side.type.kind != Kind::kQuantity) return nullptr;
    if (!side.type.unit.code.empty()) return &side.type.unit;
  }
  return nullptr;
}

// Of one comparison of amounts, what is missing for it to hold. What may only rise or
// fall is judged at several times, and then not by its amounts alone.
Slack SlackOfComparison(const Rule& rule, const Conflict& conflict,
                        const FactTable& table, const Interpreter& interpreter) {
  Slack slack;
  if (rule.require == nullptr || rule.declared) return slack;
  const CheckedNode& root = rule.require->root;
  const auto* operation = std::get_if<Operation>(&root.meaning);
  if (operation == nullptr || !IsComparison(operation->op)) return slack;
  const Unit* unit = UnitOf(root);
  const Bound facts = BoundOf(conflict.facts, table);
  if (unit == nullptr || SpansTimes(rule, facts, interpreter.vocabulary())) return slack;
  const Environment environment =
      EnvironmentOf(rule, facts, interpreter.vocabulary(), interpreter.claims());
  for (const Width width : {Width::kWide, Width::kNominal}) {
    Evaluator evaluator(*rule.require, environment, width, nullptr);
    const double missing = Missing(operation->op, evaluator.Numbers(root.operands[0]),
                                   evaluator.Numbers(root.operands[1])) /
                           unit->factor.ToDouble();
    if (missing <= 0) continue;
    const IntervalSet exact = IntervalSet::Point(missing);
    slack.value =
        std::isfinite(missing) ? Rounded(exact, StepFor(exact)).Hull().min : missing;
    slack.unit = unit->code;
    break;
  }
  return slack;
}

}  // namespace

Slack SlackOf(const Rule& rule, const Conflict& conflict, const FactTable& table,
              const Interpreter& interpreter) {
  if (conflict.joint) return conflict.joint->slack;
  if (rule.distinct) return {};  // they are too near, not too far apart
  const bool of_two = conflict.facts.size() == 2 && conflict.facts[0].size() == 1 &&
                      conflict.facts[1].size() == 1;
  const bool as_written = rule.require != nullptr && !rule.declared;
  if (!of_two || (as_written && !ComparesAsTheyAre(rule))) {
    return SlackOfComparison(rule, conflict, table, interpreter);
  }
  const Vocabulary& vocabulary = interpreter.vocabulary();
  const Fact& a = table.facts[conflict.facts[0][0]];
  const Fact& b = table.facts[conflict.facts[1][0]];
  const Property& property = vocabulary.property(a.property);
  if (a.property != b.property) {
    const bool comparable =
        property.type == ValueType::kQuantity || property.type == ValueType::kDate;
    if (!comparable || property.type != vocabulary.property(b.property).type) return {};
  }
  Slack slack = RowOf(property.type).slack(a.value, b.value, property, vocabulary);
  // What meets is at odds for another reason.
  const bool other_reason = a.property != b.property || AreOverlappingExtents(a, b);
  if (other_reason && slack.value == 0) return {};
  return slack;
}

}  // namespace gainsay
