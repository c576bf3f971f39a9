#include "checker/engine/joint/components.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/compare/union_find.h"
#include "checker/engine/joint/single_values.h"

namespace gainsay {
namespace {

// Variables in the same set hang together.
UnionFind Joined(const Network& network, const FactTable& table) {
  UnionFind sets(network.variables.size());
  for (const SumConstraint& sum : network.sums) {
    for (const auto& term : sum.terms) {
      sets.Join(term.variable, sum.terms[0].variable);
    }
  }
  for (const OrderConstraint& order : network.orders) {
    sets.Join(order.earlier.variable, order.later.variable);
  }
  // Facts stand in the order of their claims.
  int32_t last_claim = -1;
  int32_t last = -1;
  for (size_t i = 0; i < table.facts.size(); ++i) {
    const int32_t variable = network.variable_of_fact[i];
    if (variable < 0) continue;
    if (table.facts[i].claim == last_claim) sets.Join(last, variable);
    last_claim = table.facts[i].claim;
    last = variable;
  }
  return sets;
}

}  // namespace

std::vector<Problem> ComponentsOf(const Network& network, const FactTable& table) {
  UnionFind sets = Joined(network, table);
  std::vector<Problem> by_root(network.variables.size());
  for (size_t i = 0; i < network.sums.size(); ++i) {
    by_root[sets.Root(network.sums[i].terms[0].variable)].sums.push_back(
        static_cast<int32_t>(i));
  }
  for (size_t i = 0; i < network.orders.size(); ++i) {
    by_root[sets.Root(network.orders[i].later.variable)].orders.push_back(
        static_cast<int32_t>(i));
  }
  std::vector<bool> wanted(network.variables.size(), false);
  for (size_t i = 0; i < network.variables.size(); ++i) {
    const size_t root = sets.Root(i);
    Problem& problem = by_root[root];
    const std::vector<int32_t>& facts = network.variables[i].facts;
    problem.facts.insert(problem.facts.end(), facts.begin(), facts.end());
    wanted[root] = wanted[root] || !problem.sums.empty() || !problem.orders.empty() ||
                   MayConflictJointly(facts, table);
  }
  // What a claim says of one of several subjects may conflict with others under each.
  for (size_t i = 0; i < table.facts.size(); ++i) {
    if (network.variable_of_fact[i] < 0 || table.facts[i].conditions.empty()) continue;
    wanted[sets.Root(network.variable_of_fact[i])] = true;
  }
  std::vector<Problem> components;
  for (size_t root = 0; root < by_root.size(); ++root) {
    if (!wanted[root] || by_root[root].facts.size() < 2) continue;
    absl::c_sort(by_root[root].facts);
    components.push_back(std::move(by_root[root]));
  }
  return components;
}

}  // namespace gainsay
