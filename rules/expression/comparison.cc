#include "rules/expression/comparison.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "claims/value_types/agreement.h"
#include "rules/expression/attribute.h"
#include "rules/expression/date_relations.h"

namespace gainsay {
namespace {

// Whether every member of one set is less than every one of the other, some or none.
Tri IsLess(const IntervalSet& a, const IntervalSet& b) {
  if (a.empty() || b.empty()) return Tri::kMaybe;
  const Interval x = a.Hull();
  const Interval y = b.Hull();
  if (x.min >= y.max) return Tri::kFalse;
  const bool may_be_equal = x.max == y.min && !x.max_open && !y.min_open;
  return x.max > y.min || may_be_equal ? Tri::kMaybe : Tri::kTrue;
}

Tri IsLess(Evaluator& evaluator, const CheckedNode& a, const CheckedNode& b) {
  if (a.type.kind == Kind::kDate) return IsBefore(evaluator.Dates(a), evaluator.Dates(b));
  return IsLess(evaluator.Numbers(a), evaluator.Numbers(b));
}

// As Agrees takes it; null where nothing is known.
const Value* ValueOf(const Comparand& side) {
  return side.stated != nullptr ? side.stated : side.computed ? &*side.computed : nullptr;
}

// Of nothing that is left no one can say whether it equals something.
std::optional<Value> ValueFor(PossibleValue possible, const Type& type) {
  if (auto* value = std::get_if<Value>(&possible)) return std::move(*value);
  if (auto* date = std::get_if<DateSet>(&possible); date != nullptr && !date->empty()) {
    return Value(DateValue{*date, *date, {}});
  }
  auto* set = std::get_if<IntervalSet>(&possible);
  if (set == nullptr || set->empty()) return std::nullopt;
  if (type.kind == Kind::kStatus) return Value(StatusValue{*set});
  return Value(QuantityValue{*set, *set, type.dimension(), type.unit.whole});
}

// The outlet's own voice is no entity that could be part of another.
bool NamesNoEntity(const Value& value) {
  const auto* entity = std::get_if<EntityValue>(&value);
  return entity != nullptr && absl::c_linear_search(entity->any_of, kNoEntity);
}

AgreementRules RulesFor(const Comparand& left, const Comparand& right,
                        const Vocabulary& vocabulary) {
  AgreementRules rules;
  rules.vocabulary = &vocabulary;
  for (const Comparand* side : {&left, &right}) {
    if (side->property == nullptr) continue;
    const AgreementRules own = AgreementRulesOf(vocabulary, *side->property);
    rules.granular = rules.granular || own.granular;
    rules.zoned = rules.zoned || own.zoned;
    rules.tolerance = std::max(rules.tolerance, own.tolerance);
    rules.tolerance_share = std::max(rules.tolerance_share, own.tolerance_share);
  }
  if (NamesNoEntity(*ValueOf(left)) || NamesNoEntity(*ValueOf(right))) {
    rules.granular = false;
  }
  return rules;
}

Tri AreEqualTruths(Tri a, Tri b) { return Or(And(a, b), And(Not(a), Not(b))); }

template <typename T>
std::optional<Tri> AreIdentical(const PossibleValue& a, const PossibleValue& b) {
  const T* x = std::get_if<T>(&a);
  const T* y = std::get_if<T>(&b);
  if (x == nullptr || y == nullptr) return std::nullopt;
  return *x == *y ? Tri::kTrue : Tri::kFalse;
}

Tri AreEqual(Evaluator& evaluator, const CheckedNode& left, const CheckedNode& right) {
  return AreEqual(ComparandOf(evaluator, left), ComparandOf(evaluator, right), evaluator);
}

}  // namespace

Comparand ComparandOf(Evaluator& evaluator, const CheckedNode& node) {
  Comparand side;
  const auto* read = std::get_if<Read>(&node.meaning);
  const auto* constant = std::get_if<Constant>(&node.meaning);
  const auto* literal =
      constant == nullptr ? nullptr : std::get_if<Value>(&constant->value);
  if (node.type.kind == Kind::kCondition || node.type.kind == Kind::kTruth) {
    side.value = evaluator.Truth(node);
  } else if (read != nullptr && read->attribute == &ValueAttribute()) {
    const Fact* fact = evaluator.CurrentFact(read->binding);
    if (fact == nullptr) return side;
    side.stated = &*fact->value;
    side.property = &evaluator.environment().vocabulary->property(fact->property);
  } else if (literal != nullptr) {
    side.stated = literal;
  } else {
    side.value = evaluator.Evaluate(node);
    side.computed = ValueFor(side.value, node.type);
  }
  return side;
}

Tri AreEqual(const Comparand& left, const Comparand& right, const Evaluator& evaluator) {
  const auto* a = std::get_if<Tri>(&left.value);
  const auto* b = std::get_if<Tri>(&right.value);
  if (a != nullptr && b != nullptr) return AreEqualTruths(*a, *b);
  if (const auto texts = AreIdentical<std::string>(left.value, right.value))
    return *texts;
  if (const auto stances = AreIdentical<Stance>(left.value, right.value)) return *stances;
  if (ValueOf(left) == nullptr || ValueOf(right) == nullptr) return Tri::kMaybe;
  return Agrees(*ValueOf(left), *ValueOf(right), evaluator.width(),
                RulesFor(left, right, *evaluator.environment().vocabulary));
}

Tri Compare(Evaluator& evaluator, Operator op, const CheckedNode& left,
            const CheckedNode& right) {
  switch (op) {
    case Operator::kEqual:
      return AreEqual(evaluator, left, right);
    case Operator::kNotEqual:
      return Not(AreEqual(evaluator, left, right));
    case Operator::kLess:
      return IsLess(evaluator, left, right);
    case Operator::kLessEqual:
      return Not(IsLess(evaluator, right, left));
    case Operator::kGreater:
      return IsLess(evaluator, right, left);
    default:
      return Not(IsLess(evaluator, left, right));
  }
}

}  // namespace gainsay
