#include "rules/expression/functions/sets.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "rules/expression/evaluator.h"
#include "rules/expression/functions/call_check.h"

namespace gainsay {
namespace {

using Entities = std::vector<EntityId>;

bool InAny(EntityId entity, const Entities& wholes, const Vocabulary& vocabulary) {
  return absl::c_any_of(wholes, [&](EntityId whole) {
    return entity == whole || (entity >= 0 && vocabulary.IsPartOf(entity, whole));
  });
}

bool HasPartIn(EntityId entity, const Entities& parts, const Vocabulary& vocabulary) {
  return absl::c_any_of(parts,
                        [&](EntityId part) { return InAny(part, {entity}, vocabulary); });
}

// Whether the set has the entity as a member, or as part of one.
Tri Has(const EntitySetValue& set, EntityId entity, const Vocabulary& vocabulary) {
  if (InAny(entity, set.excluded, vocabulary)) return Tri::kFalse;
  if (InAny(entity, set.must, vocabulary)) return Tri::kTrue;
  if (!set.only.has_value() || InAny(entity, *set.only, vocabulary)) return Tri::kMaybe;
  return HasPartIn(entity, *set.only, vocabulary) ? Tri::kMaybe : Tri::kFalse;
}

bool HasSomeNot(const Entities& members, const EntitySetValue& set,
                const Vocabulary& vocabulary) {
  return absl::c_any_of(members, [&](EntityId member) {
    return Has(set, member, vocabulary) == Tri::kFalse;
  });
}

Tri IsSubsetOf(const EntitySetValue& a, const EntitySetValue& b,
               const Vocabulary& vocabulary) {
  if (HasSomeNot(a.must, b, vocabulary)) return Tri::kFalse;
  if (!a.only.has_value()) return Tri::kMaybe;
  const bool certain = absl::c_all_of(
      *a.only, [&](EntityId member) { return InAny(member, b.must, vocabulary); });
  return certain ? Tri::kTrue : Tri::kMaybe;
}

// Whether nothing that `a` can have at all is in `b`.
bool Excludes(const EntitySetValue& b, const EntitySetValue& a,
              const Vocabulary& vocabulary) {
  return a.only.has_value() && absl::c_all_of(*a.only, [&](EntityId member) {
           return Has(b, member, vocabulary) == Tri::kFalse;
         });
}

Tri AreDisjoint(const EntitySetValue& a, const EntitySetValue& b,
                const Vocabulary& vocabulary) {
  const auto in = [&](const Entities& members, const Entities& wholes) {
    return absl::c_any_of(
        members, [&](EntityId member) { return InAny(member, wholes, vocabulary); });
  };
  if (in(a.must, b.must) || in(b.must, a.must)) return Tri::kFalse;
  return Excludes(a, b, vocabulary) || Excludes(b, a, vocabulary) ? Tri::kTrue
                                                                  : Tri::kMaybe;
}

const EntitySetValue* SetOf(const PossibleValue& value) {
  const auto* known = std::get_if<Value>(&value);
  return known == nullptr ? nullptr : std::get_if<EntitySetValue>(known);
}

Tri HasStance(const Stance& stance, const Stance& words) {
  const bool any = stance.plans || stance.denies || stance.possible;
  if (words == Stance()) return any ? Tri::kFalse : Tri::kTrue;
  const bool has = (!words.plans || stance.plans) && (!words.denies || stance.denies) &&
                   (!words.possible || stance.possible);
  return has ? Tri::kTrue : Tri::kFalse;
}

Tri HasEntity(const EntitySetValue& set, const EntityValue& entity,
              const Vocabulary& vocabulary) {
  if (entity.complement) return Tri::kMaybe;
  std::optional<Tri> all;
  for (const EntityId each : entity.any_of) {
    const Tri one = Has(set, each, vocabulary);
    if (all.value_or(one) != one) return Tri::kMaybe;
    all = one;
  }
  return all.value_or(Tri::kMaybe);
}

using SetRelation = Tri (*)(const EntitySetValue&, const EntitySetValue&,
                            const Vocabulary&);

PossibleValue Relate(Evaluator& evaluator, const CheckedNode& call,
                     SetRelation relation) {
  const PossibleValue a = evaluator.Evaluate(call.operands[0]);
  const PossibleValue b = evaluator.Evaluate(call.operands[1]);
  if (SetOf(a) == nullptr || SetOf(b) == nullptr) return Unknown();
  return relation(*SetOf(a), *SetOf(b), *evaluator.environment().vocabulary);
}

}  // namespace

Type CheckHas(CallCheck& call) {
  if (!call.ExpectOneOf(0, {Kind::kEntitySet, Kind::kStance})) return Type();
  const bool fits = call.type(0).kind == Kind::kStance ? call.Expect(1, Kind::kStance)
                                                       : call.Expect(1, Kind::kEntity);
  return fits ? TypeOfKind(Kind::kCondition) : Type();
}

PossibleValue EvaluateHas(Evaluator& evaluator, const CheckedNode& call) {
  const PossibleValue whole = evaluator.Evaluate(call.operands[0]);
  const PossibleValue member = evaluator.Evaluate(call.operands[1]);
  if (const auto* stance = std::get_if<Stance>(&whole)) {
    return HasStance(*stance, std::get<Stance>(member));
  }
  const EntitySetValue* set = SetOf(whole);
  const auto* known = std::get_if<Value>(&member);
  if (set == nullptr || known == nullptr) return Unknown();
  return HasEntity(*set, std::get<EntityValue>(*known),
                   *evaluator.environment().vocabulary);
}

Type CheckSetRelation(CallCheck& call) {
  const bool sets = call.Expect(0, Kind::kEntitySet) && call.Expect(1, Kind::kEntitySet);
  return sets ? TypeOfKind(Kind::kCondition) : Type();
}

PossibleValue EvaluateSubset(Evaluator& evaluator, const CheckedNode& call) {
  return Relate(evaluator, call, IsSubsetOf);
}

PossibleValue EvaluateDisjoint(Evaluator& evaluator, const CheckedNode& call) {
  return Relate(evaluator, call, AreDisjoint);
}

IntervalSet SizeOf(const EntitySetValue& set, const Evaluator& evaluator) {
  const Vocabulary& vocabulary = *evaluator.environment().vocabulary;
  // Of members one of which is part of another, the whole counts once.
  const auto maximal = absl::c_count_if(set.must, [&](EntityId member) {
    return absl::c_none_of(set.must, [&](EntityId other) {
      return other != member && InAny(member, {other}, vocabulary);
    });
  });
  const auto least = static_cast<double>(maximal);
  IntervalSet size(Interval{least, kInfinity});
  if (set.only.has_value()) {
    size = IntervalSet(Interval{least, static_cast<double>(set.only->size())});
  }
  if (!set.count.has_value()) return size;
  const bool nominal = evaluator.width() == Width::kNominal;
  const IntervalSet stated =
      Intersect(size, nominal ? set.count->nominal : set.count->wide);
  return stated.empty() ? size : stated;
}

}  // namespace gainsay
