#include "rules/expression/functions/aggregate.h"

#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "rules/expression/date_relations.h"
#include "rules/expression/evaluator.h"
#include "rules/expression/functions/call_check.h"
#include "rules/expression/functions/sets.h"
#include "rules/expression/interval_arithmetic.h"
#include "rules/expression/quantity_check.h"

namespace gainsay {
namespace {

// Every element of a list, or every argument, one after the other.
template <typename Visit>
void ForEach(Evaluator& evaluator, const CheckedNode& call, Visit visit) {
  if (call.operands.size() > 1) {
    for (const CheckedNode& operand : call.operands) visit(operand);
    return;
  }
  const CheckedNode& list = call.operands[0];
  evaluator.ForEachFact(list.type.list, [&](const Fact&) { visit(list); });
}

PossibleValue Quantify(Evaluator& evaluator, const CheckedNode& call,
                       Tri (*combine)(Tri, Tri)) {
  std::optional<Tri> all;
  ForEach(evaluator, call, [&](const CheckedNode& element) {
    const Tri one = evaluator.Truth(element);
    all = all.has_value() ? combine(*all, one) : one;
  });
  return all.value_or(Tri::kMaybe);
}

// How many things it holds of. What several claims say of one thing is told once, as what
// all of them allow: for certain where one of them says so and none denies it. Of what a
// claim does not state all of its key, it is a thing by itself.
IntervalSet HowMany(Evaluator& evaluator, int list,
                    absl::FunctionRef<Tri(const Fact&)> holds) {
  using Thing = std::tuple<PropertyId, EntityId, absl::InlinedVector<EntityId, 2>>;
  struct Said {
    bool so = false;
    bool not_so = false;
    bool perhaps = false;
  };
  std::map<Thing, Said> things;
  double certain = 0;
  double possible = 0;
  evaluator.ForEachFact(list, [&](const Fact& fact) {
    const Tri one = holds(fact);
    if (absl::c_linear_search(fact.qualifiers, kNoEntity)) {
      certain += one == Tri::kTrue ? 1 : 0;
      possible += one == Tri::kFalse ? 0 : 1;
      return;
    }
    Said& said = things[{fact.property, fact.subject, fact.qualifiers}];
    said.so = said.so || one == Tri::kTrue;
    said.not_so = said.not_so || one == Tri::kFalse;
    said.perhaps = said.perhaps || one == Tri::kMaybe;
  });
  for (const auto& [thing, said] : things) {
    certain += said.so && !said.not_so ? 1 : 0;
    possible += said.so || said.perhaps ? 1 : 0;
  }
  return IntervalSet(Interval{certain, possible});
}

using NumberChoice = IntervalSet (*)(const IntervalSet&, const IntervalSet&);
using DateChoice = DateSet (*)(const DateSet&, const DateSet&);

PossibleValue Extreme(Evaluator& evaluator, const CheckedNode& call,
                      NumberChoice of_numbers, DateChoice of_dates) {
  std::optional<IntervalSet> number;
  std::optional<DateSet> date;
  ForEach(evaluator, call, [&](const CheckedNode& element) {
    if (call.type.kind == Kind::kDate) {
      const DateSet one = evaluator.Dates(element);
      date = date.has_value() ? of_dates(*date, one) : one;
    } else {
      const IntervalSet one = evaluator.Numbers(element);
      number = number.has_value() ? of_numbers(*number, one) : one;
    }
  });
  if (date.has_value()) return std::move(*date);
  return number.has_value() ? PossibleValue(std::move(*number)) : Unknown();
}

}  // namespace

Type CheckQuantifier(CallCheck& call) {
  if (!call.ExpectOneOf(0, {Kind::kCondition, Kind::kTruth}) || !call.ExpectList(0)) {
    return Type();
  }
  return TypeOfKind(Kind::kCondition);
}

PossibleValue EvaluateAny(Evaluator& evaluator, const CheckedNode& call) {
  return Quantify(evaluator, call, Or);
}

PossibleValue EvaluateAll(Evaluator& evaluator, const CheckedNode& call) {
  return Quantify(evaluator, call, And);
}

Type CheckCount(CallCheck& call) {
  const bool countable = call.type(0).is_list() || call.type(0).kind == Kind::kEntitySet;
  if (countable) return Count();
  return call.Misfit(
      "it counts what a collected name stands for, or an entity set's members");
}

PossibleValue EvaluateCount(Evaluator& evaluator, const CheckedNode& call) {
  const CheckedNode& counted = call.operands[0];
  if (counted.type.kind == Kind::kCondition) {
    return HowMany(evaluator, counted.type.list,
                   [&](const Fact&) { return evaluator.Truth(counted); });
  }
  if (counted.type.is_list()) {
    return HowMany(evaluator, counted.type.list, [](const Fact&) { return Tri::kTrue; });
  }
  const PossibleValue set = evaluator.Evaluate(counted);
  const auto* known = std::get_if<Value>(&set);
  return known == nullptr ? PossibleValue(Unknown())
                          : SizeOf(std::get<EntitySetValue>(*known), evaluator);
}

Type CheckExtreme(CallCheck& call) {
  bool dates = false;
  for (size_t i = 0; i < call.size(); ++i) {
    dates = dates || call.type(i).kind == Kind::kDate;
  }
  for (size_t i = 0; i < call.size(); ++i) {
    if (!call.Expect(i, dates ? Kind::kDate : Kind::kQuantity)) return Type();
  }
  for (size_t i = 1; i < call.size() && !dates; ++i) {
    if (!MeasureTheSame(call.argument(0), call.argument(i), call.context())) {
      return call.Misfit();
    }
  }
  return call.size() > 1 || call.ExpectList(0) ? call.type(0) : Type();
}

PossibleValue EvaluateMin(Evaluator& evaluator, const CheckedNode& call) {
  return Extreme(evaluator, call, Smaller, Earlier);
}

PossibleValue EvaluateMax(Evaluator& evaluator, const CheckedNode& call) {
  return Extreme(evaluator, call, Greater, Later);
}

}  // namespace gainsay
