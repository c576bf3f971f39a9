#include "checker/engine/joint/linking.h"

#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/joint/scopes.h"

namespace gainsay {
namespace {

// How a variable was reached: over which sum, from which variable. -1: it is the first.
struct Step {
  int32_t sum = -1;
  int32_t from = -1;
};

// A sum shows the more, the fewer of its variables are open.
int CostOf(const SumConstraint& sum, const Network& network) {
  return 1 + static_cast<int>(absl::c_count_if(sum.terms, [&](const auto& term) {
           return network.variables[term.variable].facts.empty();
         }));
}

// By Dijkstra's algorithm; of ways that cost the same the one over the variables and sums
// that come first.
std::map<int32_t, Step> StepsFrom(int32_t first, const Network& network,
                                  const std::vector<int32_t>& sums) {
  std::map<int32_t, std::vector<int32_t>> sums_of;
  for (const int32_t sum : sums) {
    for (const auto& term : network.sums[sum].terms) {
      sums_of[term.variable].push_back(sum);
    }
  }
  std::map<int32_t, Step> steps;
  using Reached = std::tuple<int, int32_t, int32_t, int32_t>;  // cost, variable, step
  std::set<Reached> queue = {{0, first, -1, -1}};
  while (!queue.empty()) {
    const auto [cost, variable, over, from] = *queue.begin();
    queue.erase(queue.begin());
    if (!steps.insert({variable, {over, from}}).second) continue;
    for (const int32_t sum : sums_of[variable]) {
      const int next = cost + CostOf(network.sums[sum], network);
      for (const auto& term : network.sums[sum].terms) {
        if (!steps.contains(term.variable)) {
          queue.insert({next, term.variable, sum, variable});
        }
      }
    }
  }
  return steps;
}

// Those of the sums that tie the variables to the first of them, ascending: over as few
// sums, and variables of which no fact speaks, as can be.
std::vector<int32_t> LinkingSums(const Network& network, const std::vector<int32_t>& sums,
                                 const std::set<int32_t>& variables) {
  if (variables.empty()) return {};
  const std::map<int32_t, Step> steps = StepsFrom(*variables.begin(), network, sums);
  std::set<int32_t> linking;
  for (const int32_t variable : variables) {
    for (auto step = steps.find(variable); step != steps.end() && step->second.sum >= 0;
         step = steps.find(step->second.from)) {
      linking.insert(step->second.sum);
    }
  }
  return {linking.begin(), linking.end()};
}

}  // namespace

Problem Linked(const std::vector<int32_t>& facts, const Problem& component,
               const Network& network, const FactTable& table,
               const Vocabulary& vocabulary) {
  std::set<int32_t> spoken_of;
  for (const int32_t fact : facts) spoken_of.insert(network.variable_of_fact[fact]);
  Problem problem{facts, LinkingSums(network, component.sums, spoken_of), {}};
  std::set<int32_t> needed;
  for (const int32_t sum : problem.sums) {
    for (const auto& term : network.sums[sum].terms) needed.insert(term.variable);
  }
  std::vector<int32_t> all = facts;
  for (const int32_t fact : component.facts) {
    const int32_t variable = network.variable_of_fact[fact];
    const bool known = IsReference(table.facts[fact]);
    if (known && needed.contains(variable) && !spoken_of.contains(variable)) {
      all.push_back(fact);
    }
  }
  absl::c_sort(all);
  for (std::vector<int32_t>& window : TimeWindows(all, table, vocabulary)) {
    if (absl::c_includes(window, facts)) problem.facts = std::move(window);
  }
  return problem;
}

}  // namespace gainsay
