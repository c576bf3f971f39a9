#include "rules/expression/functions/distinct.h"

#include <utility>
#include <vector>

#include "rules/expression/comparison.h"
#include "rules/expression/evaluator.h"
#include "rules/expression/functions/call_check.h"
#include "rules/expression/functions/fact_key.h"

namespace gainsay {
namespace {

// Longer lists are not compared pair by pair.
constexpr size_t kMaxElements = 1'000;

}  // namespace

Type CheckDistinct(CallCheck& call) {
  if (!call.ExpectList(0)) return Type();
  if (call.type(0).kind == Kind::kFact) return call.Misfit();
  return TypeOfKind(Kind::kCondition);
}

PossibleValue EvaluateDistinct(Evaluator& evaluator, const CheckedNode& call) {
  const CheckedNode& list = call.operands[0];
  std::vector<std::pair<const Fact*, Comparand>> seen;
  if (evaluator.CountFacts(list.type.list) > kMaxElements) return Unknown();
  Tri distinct = Tri::kTrue;
  evaluator.ForEachFact(list.type.list, [&](const Fact& fact) {
    Comparand element = ComparandOf(evaluator, list);
    for (const auto& [other, value] : seen) {
      if (MayBeOneKey(*other, fact)) continue;
      distinct = And(distinct, Not(AreEqual(value, element, evaluator)));
    }
    seen.emplace_back(&fact, std::move(element));
  });
  return seen.empty() ? PossibleValue(Unknown()) : distinct;
}

}  // namespace gainsay
