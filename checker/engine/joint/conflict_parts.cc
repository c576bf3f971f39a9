#include "checker/engine/joint/conflict_parts.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"

namespace gainsay {

Claims ClaimsOf(const Problem& problem, const FactTable& table) {
  Claims claims;
  for (const int32_t fact : problem.facts) claims.push_back(table.facts[fact].claim);
  absl::c_sort(claims);
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  return claims;
}

std::vector<int32_t> FactsOf(const Claims& claims, const std::vector<int32_t>& among,
                             const FactTable& table) {
  std::vector<int32_t> facts;
  for (const int32_t claim : claims) {
    auto fact = absl::c_lower_bound(
        among, claim, [&](int32_t a, int32_t b) { return table.facts[a].claim < b; });
    for (; fact != among.end() && table.facts[*fact].claim == claim; ++fact) {
      facts.push_back(*fact);
    }
  }
  return facts;
}

std::vector<const Law*> LawsOf(const Problem& problem, const Network& network) {
  std::vector<const Law*> laws;
  for (const int32_t sum : problem.sums) {
    laws.push_back(&network.laws[network.sums[sum].law]);
  }
  for (const int32_t order : problem.orders) {
    laws.push_back(&network.laws[network.orders[order].law]);
  }
  absl::c_sort(laws);  // as they stand in the network
  return laws;
}

Law OwnLaw(const Problem& problem, const Network& network,
           const std::vector<Rule>& rules) {
  const Variable& variable =
      network.variables[network.variable_of_fact[problem.facts[0]]];
  const auto rule = absl::c_find_if(rules, [&](const Rule& candidate) {
    return candidate.declared && candidate.shape == RuleShape::kAgreement &&
           candidate.property == variable.property;
  });
  Law law{&*rule, {variable.subject}, {}};
  law.key.insert(law.key.end(), variable.qualifiers.begin(), variable.qualifiers.end());
  return law;
}

Tuple ByKey(const std::vector<int32_t>& facts, const SumConstraint* sum,
            const Network& network) {
  std::vector<int32_t> variables;
  const auto add = [&](int32_t variable) {
    if (!absl::c_linear_search(variables, variable)) variables.push_back(variable);
  };
  if (sum != nullptr) {
    for (const SumConstraint::Term& term : sum->terms) add(term.variable);
  }
  for (const int32_t fact : facts) add(network.variable_of_fact[fact]);
  Tuple lists;
  for (const int32_t variable : variables) {
    BoundFacts list;
    for (const int32_t fact : facts) {
      if (network.variable_of_fact[fact] == variable) list.push_back(fact);
    }
    if (!list.empty()) lists.push_back(std::move(list));
  }
  return lists;
}

Tuple ByBinding(const Law& law, const std::vector<int32_t>& facts,
                const Network& network) {
  Tuple bound(law.variables.size());
  for (const int32_t fact : facts) {
    const int32_t variable = network.variable_of_fact[fact];
    const auto place = absl::c_linear_search(law.variables, variable)
                           ? absl::c_find(law.variables, variable)
                           : absl::c_find(law.variables, -1);
    if (place != law.variables.end()) {
      bound[place - law.variables.begin()].push_back(fact);
    }
  }
  return bound;
}

}  // namespace gainsay
