#include "checker/engine/explain/conflict_slack.h"

#include <algorithm>
#include <cmath>
#include <variant>
#include <vector>

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

// What may only rise or fall is judged at several times, at each by what is left of it
// there (judge/facts_at.h); only then as it stands, if all may be of one time.
class ComparisonAtTimes {
 public:
  // All must outlive it.
  ComparisonAtTimes(const Rule& rule, const Bound& facts, const Interpreter& interpreter)
      : rule_(rule), facts_(facts), interpreter_(interpreter) {
    const Vocabulary& vocabulary = interpreter.vocabulary();
    const bool spans = SpansTimes(rule, facts, vocabulary);
    as_they_stand_ = !spans || MayBeOfOneTime(rule, facts, vocabulary);
    if (!spans) return;
    for (const Fact* at : TimesToJudge(rule, facts, vocabulary)) {
      times_.emplace_back(rule, facts, *at, vocabulary);
    }
  }

  // What is missing for the comparison to hold, in base units; 0 where it may hold.
  double MissingIn(Width width) const {
    double missing = 0;
    for (const FactsAt& then : times_) {
      missing = std::max(missing, MissingFrom(then.facts(), width));
    }
    return missing == 0 && as_they_stand_ ? MissingFrom(facts_, width) : missing;
  }

 private:
  double MissingFrom(const Bound& facts, Width width) const {
    const Environment environment =
        EnvironmentOf(rule_, facts, interpreter_.vocabulary(), interpreter_.claims());
    Evaluator evaluator(*rule_.require, environment, width, nullptr);
    const CheckedNode& root = rule_.require->root;
    return Missing(std::get<Operation>(root.meaning).op,
                   evaluator.Numbers(root.operands[0]),
                   evaluator.Numbers(root.operands[1]));
  }

  const Rule& rule_;
  const Bound& facts_;
  const Interpreter& interpreter_;
  std::vector<FactsAt> times_;
  bool as_they_stand_ = true;
};

// Of one comparison of amounts, what is missing for it to hold.
Slack SlackOfComparison(const Rule& rule, const Conflict& conflict,
                        const FactTable& table, const Interpreter& interpreter) {
  Slack slack;
  if (rule.require == nullptr || rule.declared) return slack;
  const CheckedNode& root = rule.require->root;
  const auto* operation = std::get_if<Operation>(&root.meaning);
  if (operation == nullptr || !IsComparison(operation->op)) return slack;
  const Unit* unit = UnitOf(root);
  if (unit == nullptr) return slack;
  const Bound facts = BoundOf(conflict.facts, table);
  const ComparisonAtTimes comparison(rule, facts, interpreter);
  for (const Width width : {Width::kWide, Width::kNominal}) {
    const double missing = comparison.MissingIn(width) / unit->factor.ToDouble();
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
