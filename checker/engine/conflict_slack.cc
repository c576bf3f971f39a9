#include "checker/engine/conflict_slack.h"

#include <variant>

#include "absl/algorithm/container.h"
#include "rules/expression/attribute.h"

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

}  // namespace

Slack SlackOf(const Rule& rule, const Conflict& conflict, const FactTable& table,
              const Vocabulary& vocabulary) {
  if (conflict.joint) return conflict.joint->slack;
  if (rule.distinct) return {};  // they are too near, not too far apart
  if (conflict.facts.size() != 2 || conflict.facts[0].size() != 1 ||
      conflict.facts[1].size() != 1) {
    return {};
  }
  const Fact& a = table.facts[conflict.facts[0][0]];
  const Fact& b = table.facts[conflict.facts[1][0]];
  const Property& property = vocabulary.property(a.property);
  if (rule.require != nullptr && !rule.declared && !ComparesAsTheyAre(rule)) return {};
  if (a.property != b.property) {
    const bool comparable =
        property.type == ValueType::kQuantity || property.type == ValueType::kDate;
    if (!comparable || property.type != vocabulary.property(b.property).type) return {};
  }
  Slack slack = RowOf(property.type).slack(a.value, b.value, property, vocabulary);
  // What meets is at odds for another reason.
  if (a.property != b.property && slack.value == 0) return {};
  return slack;
}

}  // namespace gainsay
