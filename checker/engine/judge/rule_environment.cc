#include "checker/engine/judge/rule_environment.h"

#include <optional>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

// Where a fact of the binding may lie.
IntervalSet RangeOf(const Binding& binding, const Vocabulary& vocabulary) {
  IntervalSet range;
  for (const PropertyId id : binding.properties) {
    const std::optional<Interval>& one = vocabulary.property(id).range;
    if (!one.has_value()) return IntervalSet::All();
    range = Unite(range, IntervalSet(*one));
  }
  return range;
}

}  // namespace

Environment EnvironmentOf(const Rule& rule, const Bound& facts,
                          const Vocabulary& vocabulary, const ClaimSet& claims) {
  Environment environment;
  for (const auto& bound : facts) environment.facts.push_back(bound);
  environment.vocabulary = &vocabulary;
  environment.claims = &claims;
  const bool over_parts =
      absl::c_any_of(rule.bindings, [](const Binding& b) { return b.whole >= 0; });
  if (!over_parts) return environment;
  for (const Binding& binding : rule.bindings) {
    PartsOfWhole& parts = environment.parts.emplace_back();
    if (binding.whole < 0) continue;
    parts.partition = vocabulary.FindPartition(facts[binding.whole][0]->subject);
    parts.range = RangeOf(binding, vocabulary);
  }
  return environment;
}

}  // namespace gainsay
