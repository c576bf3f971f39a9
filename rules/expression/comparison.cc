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

// One side of an equation as Agrees takes it.
struct Side {
  const Value* stated = nullptr;  // of a fact or a literal
  std::optional<Value> computed;
  const Property* property = nullptr;  // by whose rules it agrees

  const Value* value() const {
    return stated != nullptr ? stated : computed ? &*computed : nullptr;
  }
};

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

Side SideOf(Evaluator& evaluator, const CheckedNode& node) {
  Side side;
  const auto* read = std::get_if<Read>(&node.meaning);
  if (read != nullptr && read->attribute == &ValueAttribute()) {
    const Fact* fact = evaluator.CurrentFact(read->binding);
    if (fact == nullptr) return side;
    side.stated = &fact->value;
    side.property = &evaluator.environment().vocabulary->property(fact->property);
  } else if (const auto* constant = std::get_if<Constant>(&node.meaning)) {
    side.stated = &std::get<Value>(constant->value);
  } else {
    side.computed = ValueFor(evaluator.Evaluate(node), node.type);
  }
  return side;
}

// The outlet's own voice is no entity that could be part of another.
bool NamesNoEntity(const Value& value) {
  const auto* entity = std::get_if<EntityValue>(&value);
  return entity != nullptr && absl::c_linear_search(entity->any_of, kNoEntity);
}

AgreementRules RulesFor(const Side& left, const Side& right,
                        const Vocabulary& vocabulary) {
  AgreementRules rules;
  rules.vocabulary = &vocabulary;
  for (const Side* side : {&left, &right}) {
    if (side->property == nullptr) continue;
    const AgreementRules own = AgreementRulesOf(vocabulary, *side->property);
    rules.granular = rules.granular || own.granular;
    rules.zoned = rules.zoned || own.zoned;
    rules.tolerance = std::max(rules.tolerance, own.tolerance);
    rules.tolerance_share = std::max(rules.tolerance_share, own.tolerance_share);
  }
  if (NamesNoEntity(*left.value()) || NamesNoEntity(*right.value())) {
    rules.granular = false;
  }
  return rules;
}

Tri AreEqualTruths(Tri a, Tri b) { return Or(And(a, b), And(Not(a), Not(b))); }

template <typename T>
Tri AreIdentical(Evaluator& evaluator, const CheckedNode& left,
                 const CheckedNode& right) {
  const PossibleValue a = evaluator.Evaluate(left);
  const PossibleValue b = evaluator.Evaluate(right);
  const T* x = std::get_if<T>(&a);
  const T* y = std::get_if<T>(&b);
  if (x == nullptr || y == nullptr) return Tri::kMaybe;
  return *x == *y ? Tri::kTrue : Tri::kFalse;
}

Tri AreEqual(Evaluator& evaluator, const CheckedNode& left, const CheckedNode& right) {
  switch (left.type.kind) {
    case Kind::kCondition:
    case Kind::kTruth:
      return AreEqualTruths(evaluator.Truth(left), evaluator.Truth(right));
    case Kind::kText:
      return AreIdentical<std::string>(evaluator, left, right);
    case Kind::kStance:
      return AreIdentical<Stance>(evaluator, left, right);
    default:
      break;
  }
  const Side a = SideOf(evaluator, left);
  const Side b = SideOf(evaluator, right);
  if (a.value() == nullptr || b.value() == nullptr) return Tri::kMaybe;
  return Agrees(*a.value(), *b.value(), evaluator.width(),
                RulesFor(a, b, *evaluator.environment().vocabulary));
}

}  // namespace

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
