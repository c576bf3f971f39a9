#include "checker/engine/joint/search.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "checker/engine/joint/minimal.h"

namespace gainsay {
namespace {

// Problems of up to so many facts are searched whole.
constexpr size_t kSmall = 48;
// How many minimal conflicts are looked for in one problem.
constexpr size_t kMostConflicts = 64;
// How many sets of facts are left out of a small problem, to see what is left.
constexpr size_t kMostBranches = 2'000;
// How many facts of a key are tried in the place of another.
constexpr size_t kMostSiblings = 64;
// What of a longer cycle is not needed is not looked for: that takes the square of its
// length, and nobody reads it.
constexpr size_t kLongestCycle = 300;
// How much is looked at for each fact of a large problem, and at least, in search of more
// than one conflict (Solver::effort): what bounds the time, on every machine alike. Half
// of it is for other conflicts, the rest for other facts in place of theirs.
constexpr int64_t kEffortForFact = 1'000;
constexpr int64_t kLeastEffort = 500'000;

std::vector<int32_t> Without(const std::vector<int32_t>& facts,
                             const std::vector<int32_t>& out) {
  std::vector<int32_t> rest;
  absl::c_set_difference(facts, out, std::back_inserter(rest));
  return rest;
}

}  // namespace

Problem Search::Beginning(const Problem& problem, Width width) {
  for (size_t count = kSmall; count < problem.facts.size(); count *= 2) {
    Problem first{{}, problem.sums, problem.orders};
    first.facts.assign(problem.facts.begin(),
                       problem.facts.begin() + static_cast<ptrdiff_t>(count));
    if (!solver_.CanHold(first, width)) return first;
  }
  return problem;
}

Problem Search::Minimal(Problem problem, Width width) {
  problem = Beginning(problem, width);
  problem.facts = MinimalConflict(problem.facts, [&](const std::vector<int32_t>& facts) {
    return !solver_.CanHold({facts, problem.sums, problem.orders}, width);
  });
  return WithoutNeedless(std::move(problem), width);
}

Problem Search::WithoutNeedless(Problem problem, Width width) {
  // Where one fact takes another's place, others that were needed may not be so.
  for (size_t i = 0; i < problem.facts.size() && problem.facts.size() <= kSmall;) {
    std::vector<int32_t> fewer = problem.facts;
    fewer.erase(fewer.begin() + static_cast<ptrdiff_t>(i));
    if (!solver_.CanHold({fewer, problem.sums, problem.orders}, width)) {
      problem.facts = std::move(fewer);
    } else {
      ++i;
    }
  }
  problem.sums =
      MinimalConflict(SumsToKeep(problem), [&](const std::vector<int32_t>& sums) {
        return !solver_.CanHold({problem.facts, sums, problem.orders}, width);
      });
  problem.orders =
      MinimalConflict(problem.orders, [&](const std::vector<int32_t>& orders) {
        return !solver_.CanHold({problem.facts, problem.sums, orders}, width);
      });
  return problem;
}

std::vector<int32_t> Search::SumsToKeep(const Problem& problem) const {
  absl::flat_hash_set<int32_t> stated;
  for (const int32_t fact : problem.facts) {
    stated.insert(network_.variable_of_fact[fact]);
  }
  const auto is_open = [&](int32_t variable) { return !stated.contains(variable); };
  std::vector<std::tuple<int64_t, bool, int32_t>> sums;
  for (const int32_t index : problem.sums) {
    const SumConstraint& sum = network_.sums[index];
    const auto open = absl::c_count_if(
        sum.terms, [&](const auto& term) { return is_open(term.variable); });
    sums.emplace_back(open, sum.whole >= 0 && is_open(sum.whole), index);
  }
  absl::c_sort(sums);
  std::vector<int32_t> in_order;
  for (const auto& sum : sums) in_order.push_back(std::get<int32_t>(sum));
  return in_order;
}

bool Search::IsOneKey(const Problem& problem) const {
  return absl::c_all_of(problem.facts, [&](int32_t fact) {
    return network_.variable_of_fact[fact] == network_.variable_of_fact[problem.facts[0]];
  });
}

void Search::ForEachConflict(const Problem& problem, Width width,
                             const std::function<void(const Problem&)>& visit) {
  if (solver_.CanHold(problem, width)) return;
  if (problem.facts.size() > kSmall) return SearchLarge(problem, width, visit);
  if (SearchTree(problem, width, visit)) return;
  // What is minimal under some of the constraints need not be so under all.
  SearchLarge(problem, width, [&](const Problem& conflict) {
    visit(Minimal({conflict.facts, problem.sums, problem.orders}, width));
  });
}

// Without facts that conflict with earlier ones of their key: a key of which many claims
// say different things would use up all conflicts that are looked for.
Problem Search::WithoutRivals(const Problem& problem, Width width) const {
  Problem rest = problem;
  rest.facts.clear();
  absl::flat_hash_map<int32_t, IntervalSet> domains;
  for (const int32_t fact : problem.facts) {
    const int32_t variable = network_.variable_of_fact[fact];
    IntervalSet domain = solver_.Domain(variable, {&fact, 1}, width);
    // A fact of which its range leaves nothing rivals no other.
    const auto [place, fresh] =
        domains.try_emplace(variable, domain.empty() ? IntervalSet::All() : domain);
    if (!fresh && !domain.empty()) {
      domain = Intersect(domain, place->second);
      if (domain.empty()) continue;
      place->second = std::move(domain);
    }
    rest.facts.push_back(fact);
  }
  return rest;
}

// R. Reiter's tree of hitting sets (1987), broad first: from each conflict one branch for
// each of its facts, without that fact. A conflict that a branch leaves whole is taken
// again, and not looked for anew; a branch without all that another one fits without
// ends.
bool Search::SearchTree(const Problem& problem, Width width,
                        const std::function<void(const Problem&)>& visit) {
  using Facts = std::vector<int32_t>;
  std::set<Facts> seen = {{}};
  std::vector<Facts> queue = {{}};
  std::vector<Facts> conflicts;
  std::vector<Facts> fits;
  for (size_t next = 0; next < queue.size(); ++next) {
    if (next == kMostBranches) return false;
    const Facts out = queue[next];
    if (absl::c_any_of(fits, [&](const Facts& f) { return absl::c_includes(out, f); })) {
      continue;
    }
    auto conflict = absl::c_find_if(conflicts, [&](const Facts& facts) {
      return absl::c_none_of(
          facts, [&](int32_t fact) { return absl::c_binary_search(out, fact); });
    });
    if (conflict == conflicts.end()) {
      Problem rest = problem;
      rest.facts = Without(problem.facts, out);
      if (solver_.CanHold(rest, width)) {
        fits.push_back(out);
        continue;
      }
      if (conflicts.size() == kMostConflicts) return false;
      const Problem minimal = Minimal(std::move(rest), width);
      visit(minimal);
      conflict = conflicts.insert(conflicts.end(), minimal.facts);
    }
    for (const int32_t fact : *conflict) {
      Facts further = out;
      further.insert(absl::c_lower_bound(further, fact), fact);
      if (seen.insert(further).second) queue.push_back(std::move(further));
    }
  }
  return true;
}

void Search::SearchLarge(const Problem& problem, Width width,
                         const std::function<void(const Problem&)>& visit) {
  const auto size = static_cast<int64_t>(problem.facts.size());
  const int64_t effort = std::max(kLeastEffort, kEffortForFact * size);
  const int64_t end = solver_.effort() + effort;
  const std::vector<Problem> apart = Apart(problem, width, end - effort / 2);
  for (const Problem& conflict : apart) visit(conflict);
  int64_t facts = 0;
  for (const Problem& conflict : apart) {
    if (!IsOneKey(conflict)) facts += static_cast<int64_t>(conflict.facts.size());
  }
  // An equal share of what is left for each.
  for (const Problem& conflict : apart) {
    if (IsOneKey(conflict)) continue;
    for (const int32_t fact : conflict.facts) {
      const int64_t begin = solver_.effort();
      VisitSiblings(problem, conflict, fact, width, begin + (end - begin) / facts, visit);
      --facts;
    }
  }
}

std::vector<Problem> Search::Apart(const Problem& problem, Width width,
                                   int64_t most_effort) {
  Problem rest = WithoutRivals(problem, width);
  std::vector<Problem> found;
  std::vector<int32_t> spent;
  const auto take = [&](Problem conflict) {
    // Of two facts of one key that conflict the other may conflict with more.
    const bool pair = conflict.facts.size() == 2 && IsOneKey(conflict);
    spent.insert(spent.end(), conflict.facts.begin() + (pair ? 1 : 0),
                 conflict.facts.end());
    found.push_back(std::move(conflict));
  };
  const auto leave_spent = [&] {
    absl::c_sort(spent);
    rest.facts = Without(rest.facts, spent);
    spent.clear();
  };
  const auto may_go_on = [&] { return found.empty() || solver_.effort() < most_effort; };
  // Without all facts of the cycles the orders fit together; where a cycle needs less of
  // them, what it leaves may make others.
  bool fits = false;
  for (size_t round = 0; !fits && round < kMostConflicts && may_go_on(); ++round) {
    fits = true;
    for (const Problem& cycle : solver_.ImpossibleOrders(rest, width)) {
      const bool long_one = cycle.facts.size() > kLongestCycle;
      Problem conflict = long_one ? cycle : Minimal(cycle, width);
      fits = fits && conflict.facts.size() == cycle.facts.size();
      take(std::move(conflict));
    }
    leave_spent();
  }
  rest.orders.clear();
  for (size_t i = 0;
       i < kMostConflicts && may_go_on() && !solver_.ValuesCanHold(rest, width); ++i) {
    take(Minimal(rest, width));
    leave_spent();
  }
  return found;
}

void Search::VisitSiblings(const Problem& problem, const Problem& conflict, int32_t fact,
                           Width width, int64_t most_effort,
                           const std::function<void(const Problem&)>& visit) {
  size_t tried = 0;
  for (const int32_t other : network_.variables[network_.variable_of_fact[fact]].facts) {
    if (absl::c_binary_search(conflict.facts, other) ||
        !absl::c_binary_search(problem.facts, other)) {
      continue;
    }
    if (++tried > kMostSiblings || solver_.effort() >= most_effort) return;
    Problem changed = conflict;
    absl::c_replace(changed.facts, fact, other);
    absl::c_sort(changed.facts);
    if (solver_.CanHold(changed, width)) continue;
    const bool small = changed.facts.size() <= kSmall;
    visit(small ? WithoutNeedless(std::move(changed), width)
                : Minimal(std::move(changed), width));
  }
}

}  // namespace gainsay
