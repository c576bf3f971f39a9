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
using Kinds = std::vector<std::string>;

// One set as it is known at a width, of members of the kinds (empty: of any).
class KnownSet {
 public:
  KnownSet(const EntitySetValue& set, const Kinds& kinds, Width width,
           const Vocabulary& vocabulary)
      : set_(set),
        kinds_(kinds),
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

  // Whether it may hold these besides those that it names; one member may stand for
  // several of them, as a delegation does for its envoys.
  bool HasRoomFor(const Entities& others) const {
    return static_cast<double>(CountFewest(set_.must, others, kinds_, vocabulary_)) <=
           sizes_.max;
  }

  bool IsOfNobody() const { return sizes_.max == 0; }

  // Whether one who is named is part of what may be a member as well.
  bool NamesParts() const {
    return absl::c_any_of(set_.must, [&](EntityId member) {
      return !WholesOf(member, kinds_, vocabulary_).empty();
    });
  }

  bool ListsAll() const { return set_.only.has_value(); }

  // Whether one who is named has parts, of which any number may be in another set. It
  // looks at all entities: to be asked last.
  bool NamesWholes() const {
    const Entities& named = set_.only.has_value() ? *set_.only : set_.must;
    if (named.empty()) return false;
    return absl::c_any_of(vocabulary_.entities(), [&](const Entity& entity) {
      return absl::c_any_of(entity.part_of, [&](EntityId whole) {
        return absl::c_linear_search(named, whole);
      });
    });
  }

  const Entities& must() const { return set_.must; }
  const Interval& sizes() const { return sizes_; }
  const std::optional<Entities>& all() const { return all_; }

 private:
  const EntitySetValue& set_;
  const Kinds& kinds_;
  const Vocabulary& vocabulary_;
  Interval sizes_;
  std::optional<Entities> all_;
};

// Whether there are more in `a` than in `b`, where these are of the kinds `alike`: of
// other kinds, one in `b` may stand for many in `a`, as a region does for its towns. So
// may one whom nobody names, where what is named shows that there are wholes among them.
bool Outnumbers(const KnownSet& a, const KnownSet& b, bool alike) {
  if (b.IsOfNobody()) return a.sizes().min > 0;
  if (!alike) return false;
  if (!b.HasRoomFor(a.must())) return true;
  if (a.sizes().min <= b.sizes().max) return false;
  const bool may_hide_wholes = !b.ListsAll() && (a.NamesParts() || b.NamesParts());
  return !may_hide_wholes && !b.NamesWholes();
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
const Kinds* KindsOf(const Evaluator& evaluator, const CheckedNode& node) {
  const auto* read = std::get_if<Read>(&node.meaning);
  const Fact* fact = read == nullptr ? nullptr : evaluator.CurrentFact(read->binding);
  return fact == nullptr ? nullptr
                         : &evaluator.environment()
                                .vocabulary->property(fact->property)
                                .demands.kinds;
}

bool AreAlike(const Kinds* a, const Kinds* b) {
  return a != nullptr && b != nullptr && *a == *b;
}

KnownSet Known(const EntitySetValue& set, const Kinds* kinds,
               const Evaluator& evaluator) {
  static const Kinds& any = *new Kinds;
  return KnownSet(set, kinds == nullptr ? any : *kinds, evaluator.width(),
                  *evaluator.environment().vocabulary);
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
  const Kinds* of_left = KindsOf(evaluator, call.operands[0]);
  const Kinds* of_right = KindsOf(evaluator, call.operands[1]);
  return relation(Known(*left, of_left, evaluator), Known(*right, of_right, evaluator),
                  AreAlike(of_left, of_right));
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
  return HasEntity(Known(*set, KindsOf(evaluator, call.operands[0]), evaluator),
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
