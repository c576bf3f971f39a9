#include "rules/expression/functions/totals.h"

#include <optional>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "rules/expression/attribute.h"
#include "rules/expression/evaluator.h"
#include "rules/expression/functions/call_check.h"
#include "rules/expression/functions/fact_key.h"
#include "rules/expression/interval_arithmetic.h"

namespace gainsay {
namespace {

// What the facts of one key allow.
struct KeyedAmount {
  const Fact* fact;  // one of them
  IntervalSet amount;
  IntervalSet widest;
};

bool StatesAllOfItsKey(const Fact& fact) {
  return !absl::c_linear_search(fact.qualifiers, kNoEntity);
}

// The values of a list of amounts, a key each.
class Amounts {
 public:
  Amounts(Evaluator& evaluator, const CheckedNode& list)
      : list_(list), vocabulary_(*evaluator.environment().vocabulary) {
    evaluator.ForEachFact(list.type.list, [&](const Fact& fact) {
      Add(fact, evaluator.Numbers(list), evaluator.WidestNumbers(list));
    });
  }

  const std::vector<KeyedAmount>& all() const { return all_; }

  // Whether it is open which key it is of, and it may be that of another amount, where it
  // is counted already.
  bool MayBeAnothers(const KeyedAmount& one) const {
    if (StatesAllOfItsKey(*one.fact)) return false;
    return absl::c_any_of(all_, [&](const KeyedAmount& other) {
      return other.fact != one.fact && MayBeOneKey(*one.fact, *other.fact);
    });
  }

  IntervalSet Of(const KeyedAmount& one) const {
    if (!one.amount.empty()) return one.amount;
    return one.widest.empty() ? Within(RangeOf(*one.fact)) : one.widest;
  }

  // What a value in the range makes of the list's expression.
  IntervalSet Within(const IntervalSet& range) const {
    const auto* read = std::get_if<Read>(&list_.meaning);
    const bool value = read != nullptr && read->attribute == &ValueAttribute();
    return value ? range : IntervalSet::All();
  }

 private:
  void Add(const Fact& fact, IntervalSet amount, IntervalSet widest) {
    const auto known = absl::c_find_if(
        all_, [&](const KeyedAmount& one) { return IsOneKey(*one.fact, fact); });
    if (known == all_.end()) {
      all_.push_back({&fact, std::move(amount), std::move(widest)});
      return;
    }
    known->amount = Intersect(known->amount, amount);
    known->widest = Intersect(known->widest, widest);
  }

  IntervalSet RangeOf(const Fact& fact) const {
    const auto& range = vocabulary_.property(fact.property).range;
    return range.has_value() ? IntervalSet(*range) : IntervalSet::All();
  }

  const CheckedNode& list_;
  const Vocabulary& vocabulary_;
  std::vector<KeyedAmount> all_;
};

// What any number of further amounts of the range come to.
IntervalSet AnyNumberOf(const IntervalSet& range) {
  if (range.empty()) return IntervalSet::Point(0);
  const Interval hull = range.Hull();
  Interval total;
  if (hull.min >= 0) total.min = 0;
  if (hull.max <= 0) total.max = 0;
  return IntervalSet(total);
}

bool SpokenOf(EntityId part, const Amounts& amounts) {
  return absl::c_any_of(amounts.all(), [part](const KeyedAmount& one) {
    return one.fact->subject == part;
  });
}

// Facts of several keys may speak of one part: it is what any of them says.
IntervalSet OfPart(EntityId part, const Amounts& amounts, const IntervalSet& range) {
  IntervalSet of_part;
  for (const KeyedAmount& one : amounts.all()) {
    if (one.fact->subject == part) of_part = Unite(of_part, amounts.Of(one));
  }
  return of_part.empty() ? amounts.Within(range) : of_part;
}

}  // namespace

Type CheckSum(CallCheck& call) {
  return call.Expect(0, Kind::kQuantity) && call.ExpectList(0) ? call.type(0) : Type();
}

PossibleValue EvaluateSum(Evaluator& evaluator, const CheckedNode& call) {
  const CheckedNode& list = call.operands[0];
  const Amounts amounts(evaluator, list);
  if (amounts.all().empty()) return Unknown();
  IntervalSet sum = IntervalSet::Point(0);
  for (const KeyedAmount& one : amounts.all()) {
    const IntervalSet amount = amounts.Of(one);
    sum = Add(sum,
              amounts.MayBeAnothers(one) ? Unite(amount, IntervalSet::Point(0)) : amount);
  }
  const PartsOfWhole* parts = evaluator.Parts(list.type.list);
  if (parts == nullptr) return sum;
  const IntervalSet unspoken = amounts.Within(parts->range);
  for (const PartitionPart& part : parts->partition->parts) {
    if (!SpokenOf(part.entity, amounts)) sum = Add(sum, unspoken);
  }
  return parts->partition->complete ? sum : Add(sum, AnyNumberOf(unspoken));
}

Type CheckWeighted(CallCheck& call) {
  Type mean = CheckSum(call);
  if (mean.valid() && !call.context().scope.names[call.type(0).list].parts) {
    return call.Misfit("its name is bound with 'collect: parts of NAME.subject'");
  }
  mean.unit.whole = false;
  return mean;
}

PossibleValue EvaluateWeighted(Evaluator& evaluator, const CheckedNode& call) {
  const CheckedNode& list = call.operands[0];
  const PartsOfWhole* parts = evaluator.Parts(list.type.list);
  const Amounts amounts(evaluator, list);
  if (parts == nullptr || amounts.all().empty()) return Unknown();
  if (!parts->partition->complete) return amounts.Within(parts->range);
  IntervalSet sum = IntervalSet::Point(0);
  IntervalSet total = IntervalSet::Point(0);
  IntervalSet values;
  for (const PartitionPart& part : parts->partition->parts) {
    const IntervalSet value = OfPart(part.entity, amounts, parts->range);
    sum = Add(sum, Multiply(part.weight.wide, value));
    total = Add(total, part.weight.wide);
    values = Unite(values, value);
  }
  const IntervalSet mean = Divide(sum, total);
  // A mean lies between what it is the mean of.
  const IntervalSet between = Intersect(mean, IntervalSet(values.Hull()));
  return between.empty() ? mean : between;
}

}  // namespace gainsay
