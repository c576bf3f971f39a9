#include "checker/engine/joint/tuple_around.h"

#include <iterator>

#include "absl/algorithm/container.h"
#include "checker/engine/judge/anchors.h"
#include "checker/engine/judge/choices.h"

namespace gainsay {
namespace {

// The conflict's facts of the variable.
FactList StatedOf(int32_t variable, const Problem& conflict, const Network& network) {
  FactList stated;
  absl::c_copy_if(conflict.facts, std::back_inserter(stated), [&](int32_t fact) {
    return network.variable_of_fact[fact] == variable;
  });
  return stated;
}

const Fact* LastOf(const Problem& conflict, const FactTable& table) {
  TupleFacts facts;
  for (const int32_t fact : conflict.facts) facts.push_back(&table.facts[fact]);
  return LastToBegin(facts);
}

}  // namespace

std::optional<Tuple> TupleAround(const Law& law, const Problem& conflict,
                                 const Network& network, const FactTable& table,
                                 const Judge& judge) {
  const Rule& rule = *law.rule;
  Tuple tuple(rule.bindings.size());
  for (size_t b = 0; b < rule.bindings.size(); ++b) {
    if (rule.bindings[b].collect) continue;
    const auto stated = StatedOf(law.variables[b], conflict, network);
    tuple[b].assign(stated.begin(), stated.end());
    if (tuple[b].size() != 1) return std::nullopt;
  }
  TupleFacts anchors = AnchorsOf(rule, BoundOf(tuple, table));
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
        if (goes_along(table.facts[fact])) tuple[b].push_back(fact);
      }
    }
    if (tuple[b].empty()) return std::nullopt;
  }
  return tuple;
}

}  // namespace gainsay
