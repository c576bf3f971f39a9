#include "checker/engine/joint/tuple_around.h"

#include <vector>

#include "absl/algorithm/container.h"
#include "checker/engine/choices.h"

namespace gainsay {
namespace {

using Facts = absl::InlinedVector<const Fact*, 1>;

// The conflict's facts of the variable.
Facts StatedOf(int32_t variable, const Problem& conflict, const Network& network,
               const FactTable& table) {
  Facts stated;
  for (const int32_t fact : conflict.facts) {
    if (network.variable_of_fact[fact] == variable) stated.push_back(&table.facts[fact]);
  }
  return stated;
}

const Fact* LastOf(const Problem& conflict, const FactTable& table) {
  const int32_t last = *absl::c_max_element(conflict.facts, [&](int32_t a, int32_t b) {
    return table.facts[a].time.start.min < table.facts[b].time.start.min;
  });
  return &table.facts[last];
}

}  // namespace

std::optional<Bound> TupleAround(const Law& law, const Problem& conflict,
                                 const Network& network, const FactTable& table,
                                 const Judge& judge) {
  const Rule& rule = *law.rule;
  Bound tuple(rule.bindings.size());
  std::vector<const Fact*> anchors;
  for (size_t b = 0; b < rule.bindings.size(); ++b) {
    if (rule.bindings[b].collect) continue;
    tuple[b] = StatedOf(law.variables[b], conflict, network, table);
    if (tuple[b].size() != 1) return std::nullopt;
    anchors.push_back(tuple[b][0]);
  }
  if (anchors.size() == rule.bindings.size()) return std::nullopt;
  const bool all_collected = anchors.empty();
  if (all_collected) anchors.push_back(LastOf(conflict, table));
  const auto goes_along = [&](const Fact& fact) {
    return absl::c_all_of(anchors, [&](const Fact* anchor) {
      const bool later = all_collected && fact.time.start.min > anchor->time.start.min;
      return !later && Consistent(fact, *anchor) &&
             judge.MayHoldTogether(rule, *anchor, fact);
    });
  };
  for (size_t b = 0; b < rule.bindings.size(); ++b) {
    const Binding& binding = rule.bindings[b];
    if (!binding.collect) continue;
    for (const auto& term : network.sums[conflict.sums[0]].terms) {
      const Variable& variable = network.variables[term.variable];
      if (!absl::c_linear_search(binding.properties, variable.property)) continue;
      for (const int32_t fact : variable.facts) {
        if (goes_along(table.facts[fact])) tuple[b].push_back(&table.facts[fact]);
      }
    }
    if (tuple[b].empty()) return std::nullopt;
  }
  return tuple;
}

}  // namespace gainsay
