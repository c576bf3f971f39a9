#include "rules/expression/functions/entities.h"

#include <optional>
#include <string>

#include "absl/algorithm/container.h"
#include "rules/expression/evaluator.h"
#include "rules/expression/functions/call_check.h"

namespace gainsay {
namespace {

// The entities of which it is one, all of them known to the vocabulary; else null.
const EntityValue* KnownEntity(const PossibleValue& value, const Vocabulary& vocabulary) {
  const auto* stated = std::get_if<Value>(&value);
  const auto* entity = stated == nullptr ? nullptr : std::get_if<EntityValue>(stated);
  if (entity == nullptr || entity->complement || entity->any_of.empty()) return nullptr;
  const bool known = absl::c_all_of(entity->any_of, [&](EntityId each) {
    return each >= 0 && vocabulary.entity(each).known;
  });
  return known ? entity : nullptr;
}

}  // namespace

Type CheckPartOf(CallCheck& call) {
  const bool entities = call.Expect(0, Kind::kEntity) && call.Expect(1, Kind::kEntity);
  return entities ? TypeOfKind(Kind::kCondition) : Type();
}

PossibleValue EvaluatePartOf(Evaluator& evaluator, const CheckedNode& call) {
  const Vocabulary& vocabulary = *evaluator.environment().vocabulary;
  const PossibleValue first = evaluator.Evaluate(call.operands[0]);
  const PossibleValue second = evaluator.Evaluate(call.operands[1]);
  const EntityValue* parts = KnownEntity(first, vocabulary);
  const EntityValue* wholes = KnownEntity(second, vocabulary);
  if (parts == nullptr || wholes == nullptr) return Unknown();
  std::optional<Tri> all;
  for (const EntityId part : parts->any_of) {
    for (const EntityId whole : wholes->any_of) {
      const bool is = part != whole && vocabulary.IsPartOf(part, whole);
      const Tri one = is ? Tri::kTrue : Tri::kFalse;
      if (all.value_or(one) != one) return Tri::kMaybe;
      all = one;
    }
  }
  return *all;
}

Type CheckKind(CallCheck& call) {
  return call.Expect(0, Kind::kEntity) ? TypeOfKind(Kind::kText) : Type();
}

PossibleValue EvaluateKind(Evaluator& evaluator, const CheckedNode& call) {
  const Vocabulary& vocabulary = *evaluator.environment().vocabulary;
  const PossibleValue value = evaluator.Evaluate(call.operands[0]);
  const EntityValue* entity = KnownEntity(value, vocabulary);
  if (entity == nullptr) return Unknown();
  const std::string& kind = vocabulary.entity(entity->any_of.front()).kind;
  const bool one = absl::c_all_of(entity->any_of, [&](EntityId each) {
    return vocabulary.entity(each).kind == kind;
  });
  return one && !kind.empty() ? PossibleValue(kind) : Unknown();
}

bool IsKindOfEntity(const CheckedNode& node) {
  const auto* call = std::get_if<Call>(&node.meaning);
  return call != nullptr && call->function->evaluate == &EvaluateKind;
}

}  // namespace gainsay
