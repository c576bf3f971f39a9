#include "rules/expression/functions/sets.h"

#include <optional>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "claims/value_types/entity_set_conflict.h"
#include "claims/value_types/entity_set_members.h"
#include "rules/expression/evaluator.h"
#include "rules/expression/functions/call_check.h"

namespace gainsay {
namespace {

using Entities = std::vector<EntityId>;

// One set as it is known at a width.
class KnownSet {
 public:
  KnownSet(const EntitySetValue& set, Width width, const Vocabulary& vocabulary)
      : set_(set),
        vocabulary_(vocabulary),
        sizes_(PossibleSizes(set, width, &vocabulary).Hull()),
        all_(AllMembers(set, width, &vocabulary)) {}

  // Whether the set has the entity as a member, or as part of one.
  Tri Has(EntityId entity) const {
    if (IsInAny(entity, set_.excluded, &vocabulary_)) return Tri::kFalse;
    if (Holds(entity)) return Tri::kTrue;
    if (set_.only.has_value()) {
      return IsInAny(entity, *set_.only, &vocabulary_) ? Tri::kMaybe : Tri::kFalse;
    }
    return HasRoomFor({entity}) ? Tri::kMaybe : Tri::kFalse;
  }

  // Whether it is said to hold the entity.
  bool Holds(EntityId entity) const { return IsInAny(entity, set_.must, &vocabulary_); }

  bool HasRoomFor(const Entities& others) const {
    return static_cast<double>(CountNamed(set_.must, others, &vocabulary_)) <= sizes_.max;
  }

  bool IsOfNobody() const { return sizes_.max == 0; }

  // Whether one who is named has parts, of which any number may be in another set.
  bool NamesWholes() const {
    return absl::c_any_of(vocabulary_.entities(), [&](const Entity& entity) {
      return absl::c_any_of(entity.part_of, [&](EntityId whole) {
        return absl::c_linear_search(set_.must, whole);
      });
    });
  }

  const Entities& must() const { return set_.must; }
  const Interval& sizes() const { return sizes_; }
  const std::optional<Entities>& all() const { return all_; }

 private:
  const EntitySetValue& set_;
  const Vocabulary& vocabulary_;
  Interval sizes_;
  std::optional<Entities> all_;
};

// Whether there are more in `a` than in `b`, where these are of the kinds `alike`: of
// other kinds, one in `b` may stand for many in `a`, as a region does for its towns.
bool Outnumbers(const KnownSet& a, const KnownSet& b, bool alike) {
  if (a.sizes().min <= b.sizes().max && b.HasRoomFor(a.must())) return false;
  return b.IsOfNobody() || (alike && !b.NamesWholes());
}

Tri IsSubsetOf(const KnownSet& a, const KnownSet& b, bool alike) {
  const bool odd = absl::c_any_of(
      a.must(), [&](EntityId member) { return b.Has(member) == Tri::kFalse; });
  if (odd || Outnumbers(a, b, alike)) return Tri::kFalse;
  if (!a.all().has_value()) return Tri::kMaybe;
  const bool certain =
      absl::c_all_of(*a.all(), [&](EntityId member) { return b.Holds(member); });
  return certain ? Tri::kTrue : Tri::kMaybe;
}

// Whether nothing that `a` can have at all is in `b`.
bool Excludes(const KnownSet& b, const KnownSet& a) {
  return a.all().has_value() && absl::c_all_of(*a.all(), [&](EntityId member) {
           return b.Has(member) == Tri::kFalse;
         });
}

bool HoldsAny(const KnownSet& set, const Entities& members) {
  return absl::c_any_of(members, [&](EntityId member) { return set.Holds(member); });
}

Tri AreDisjoint(const KnownSet& a, const KnownSet& b, bool) {
  if (HoldsAny(b, a.must()) || HoldsAny(a, b.must())) return Tri::kFalse;
  return Excludes(a, b) || Excludes(b, a) ? Tri::kTrue : Tri::kMaybe;
}

// Of a set that no set can be, which is a flaw of its own, nothing is known.
const EntitySetValue* SetOf(const PossibleValue& value, const Vocabulary& vocabulary) {
  const auto* known = std::get_if<Value>(&value);
  const auto* set = known == nullptr ? nullptr : std::get_if<EntitySetValue>(known);
  AgreementRules rules;
  rules.vocabulary = &vocabulary;
  return set == nullptr || IsNoSet(*set, rules) ? nullptr : set;
}

Tri HasStance(const Stance& stance, const Stance& words) {
  const bool any = stance.plans || stance.denies || stance.possible;
  if (words == Stance()) return any ? Tri::kFalse : Tri::kTrue;
  const bool has = (!words.plans || stance.plans) && (!words.denies || stance.denies) &&
                   (!words.possible || stance.possible);
  return has ? Tri::kTrue : Tri::kFalse;
}

Tri HasEntity(const KnownSet& set, const EntityValue& entity) {
  if (set.IsOfNobody()) return Tri::kFalse;
  if (entity.complement) return Tri::kMaybe;
  std::optional<Tri> all;
  for (const EntityId each : entity.any_of) {
    const Tri one = set.Has(each);
    if (all.value_or(one) != one) return Tri::kMaybe;
    all = one;
  }
  return all.value_or(Tri::kMaybe);
}

// The kinds that the members of a set may be of, as its property declares them; null
// where it is no property's.
const std::vector<std::string>* KindsOf(const Evaluator& evaluator,
                                        const CheckedNode& node) {
  const auto* read = std::get_if<Read>(&node.meaning);
  const Fact* fact = read == nullptr ? nullptr : evaluator.CurrentFact(read->binding);
  return fact == nullptr ? nullptr
                         : &evaluator.environment()
                                .vocabulary->property(fact->property)
                                .demands.kinds;
}

bool AreAlike(const Evaluator& evaluator, const CheckedNode& a, const CheckedNode& b) {
  const auto* left = KindsOf(evaluator, a);
  const auto* right = KindsOf(evaluator, b);
  return left != nullptr && right != nullptr && *left == *right;
}

using SetRelation = Tri (*)(const KnownSet&, const KnownSet&, bool alike);

PossibleValue Relate(Evaluator& evaluator, const CheckedNode& call,
                     SetRelation relation) {
  const Vocabulary& vocabulary = *evaluator.environment().vocabulary;
  const PossibleValue a = evaluator.Evaluate(call.operands[0]);
  const PossibleValue b = evaluator.Evaluate(call.operands[1]);
  const EntitySetValue* left = SetOf(a, vocabulary);
  const EntitySetValue* right = SetOf(b, vocabulary);
  if (left == nullptr || right == nullptr) return Unknown();
  return relation(KnownSet(*left, evaluator.width(), vocabulary),
                  KnownSet(*right, evaluator.width(), vocabulary),
                  AreAlike(evaluator, call.operands[0], call.operands[1]));
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
  const Vocabulary& vocabulary = *evaluator.environment().vocabulary;
  const EntitySetValue* set = SetOf(whole, vocabulary);
  const auto* known = std::get_if<Value>(&member);
  if (set == nullptr || known == nullptr) return Unknown();
  return HasEntity(KnownSet(*set, evaluator.width(), vocabulary),
                   std::get<EntityValue>(*known));
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
  return PossibleSizes(set, evaluator.width(), evaluator.environment().vocabulary);
}

}  // namespace gainsay
