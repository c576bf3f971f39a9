#include "checker/engine/joint/solver.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/joint/single_values.h"
#include "checker/engine/joint/sums.h"
#include "claims/values/line.h"
#include "rules/expression/interval_arithmetic.h"

namespace gainsay {
namespace {

// The points of a problem's dates: the origin, then first and last day of each.
constexpr int32_t kOrigin = 0;
int32_t FirstDay(int32_t local) { return 1 + 2 * local; }
int32_t LastDay(int32_t local) { return 2 + 2 * local; }

// How far another claim may be off and still agree. A share of the greater amount is one
// of this, or of what is as much greater.
IntervalSet WithTolerance(const IntervalSet& set, const Property& property) {
  const double share = property.tolerance_share;
  double tolerance = property.tolerance.value_or(0);
  if ((tolerance == 0 && share == 0) || set.empty()) return set;
  const Interval hull = set.Hull();
  const double size = std::max(std::abs(hull.min), std::abs(hull.max));
  if (share > 0) tolerance += share / (1 - std::min(share, 0.5)) * size;
  if (!std::isfinite(tolerance)) return IntervalSet::All();
  return Add(set, IntervalSet(Interval{-tolerance, tolerance}));
}

// The day of a time with a zone is another one in another zone: the widest reading has
// both, and orders of days must not tell them apart.
bool HasZone(const DateSet& set) {
  return absl::c_any_of(set.boxes, [](const DateBox& box) {
    return (box.start_time.has_value() && box.start_time->zoned) ||
           (box.end_time.has_value() && box.end_time->zoned);
  });
}

// Earliest and latest days over all readings.
DateBox HullOf(const DateSet& set) {
  DateBox hull = set.boxes[0];
  for (const DateBox& box : set.boxes) {
    hull.start.min = std::min(hull.start.min, box.start.min);
    hull.start.max = std::max(hull.start.max, box.start.max);
    hull.end.min = std::min(hull.end.min, box.end.min);
    hull.end.max = std::max(hull.end.max, box.end.max);
  }
  return hull;
}

}  // namespace

Solver::Solver(const Network& network, const FactTable& table,
               const Vocabulary& vocabulary)
    : network_(network),
      table_(table),
      vocabulary_(vocabulary),
      local_(network.variables.size(), -1) {}

int32_t Solver::Local(int32_t variable) {
  if (local_[variable] < 0) {
    local_[variable] = static_cast<int32_t>(variables_.size());
    variables_.push_back(variable);
  }
  return local_[variable];
}

absl::Span<const int32_t> Solver::FactsOf(size_t local) const {
  return absl::MakeConstSpan(facts_).subspan(first_[local],
                                             first_[local + 1] - first_[local]);
}

bool Solver::IsStated(int32_t fact) const {
  return absl::c_binary_search(FactsOf(local_[network_.variable_of_fact[fact]]), fact);
}

void Solver::Enter(const Problem& problem) {
  for (const int32_t variable : variables_) local_[variable] = -1;
  variables_.clear();
  for (const int32_t fact : problem.facts) Local(network_.variable_of_fact[fact]);
  for (const int32_t sum : problem.sums) {
    for (const auto& term : network_.sums[sum].terms) Local(term.variable);
  }
  for (const int32_t order : problem.orders) {
    Local(network_.orders[order].earlier.variable);
    Local(network_.orders[order].later.variable);
  }
  SortFacts(problem.facts);
  effort_ += static_cast<int64_t>(facts_.size() + variables_.size());
}

void Solver::SortFacts(const std::vector<int32_t>& facts) {
  const auto local = [&](int32_t fact) {
    return local_[network_.variable_of_fact[fact]];
  };
  first_.assign(variables_.size() + 1, 0);
  for (const int32_t fact : facts) ++first_[local(fact)];
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  facts_.resize(facts.size());
  // Backwards, so that each variable's end becomes its beginning.
  for (auto fact = facts.rbegin(); fact != facts.rend(); ++fact) {
    facts_[--first_[local(*fact)]] = *fact;
  }
}

IntervalSet Solver::Domain(int32_t variable, absl::Span<const int32_t> facts,
                           Width width) const {
  const Property& property = vocabulary_.property(network_.variables[variable].property);
  IntervalSet domain =
      property.range.has_value() ? IntervalSet(*property.range) : IntervalSet::All();
  for (const int32_t fact : facts) {
    const IntervalSet* set = OnALine(table_.facts[fact].value, width);
    if (set == nullptr) continue;
    const IntervalSet allowed = WithTolerance(*set, property);
    domain = Intersect(domain, width == Width::kWide ? CloseSoftEnds(allowed) : allowed);
  }
  return domain;
}

bool Solver::NarrowBySums(const Problem& problem, Width width,
                          std::vector<IntervalSet>& domains) {
  domains.assign(variables_.size(), IntervalSet());
  for (size_t i = 0; i < variables_.size(); ++i) {
    const absl::Span<const int32_t> facts = FactsOf(i);
    const bool stated = !facts.empty() && OnALine(table_.facts[facts[0]].value, width);
    if (!stated && problem.sums.empty()) continue;
    domains[i] = Domain(variables_[i], facts, width);
    if (stated && domains[i].empty()) return false;
  }
  std::vector<const SumConstraint*> sums;
  for (const int32_t sum : problem.sums) sums.push_back(&network_.sums[sum]);
  return Narrow(sums, local_, domains, effort_);
}

IntervalSet Solver::Narrowed(int32_t variable, const Problem& problem, Width width) {
  Enter(problem);
  const int32_t local = local_[variable];
  if (local < 0) return Domain(variable, {}, width);
  std::vector<IntervalSet> domains;
  const bool narrowed = !problem.sums.empty() && NarrowBySums(problem, width, domains);
  return narrowed ? domains[local] : Domain(variable, FactsOf(local), width);
}

bool Solver::SingleValuesCanHold(Width width) {
  for (size_t i = 0; i < variables_.size(); ++i) {
    const absl::Span<const int32_t> facts = FactsOf(i);
    if (facts.size() < 2) continue;
    const Property& property =
        vocabulary_.property(network_.variables[variables_[i]].property);
    if (!CanBeOneValue(facts, table_, property, vocabulary_, width,
                       network_.inside_another)) {
      return false;
    }
  }
  return true;
}

void Solver::AddBounds(int32_t fact, int32_t local, Width width,
                       std::vector<OrderEdge>& edges) const {
  const Fact& stated = table_.facts[fact];
  const auto& date = std::get<DateValue>(*stated.value);
  const bool nominal = width == Width::kNominal && !HasZone(date.nominal);
  const DateSet& set = nominal ? date.nominal : date.wide;
  if (set.empty()) return;
  const Property& property = vocabulary_.property(stated.property);
  const double tolerance =
      std::min(property.tolerance.value_or(0), static_cast<double>(kLongestDistance));
  const int64_t slack = static_cast<int64_t>(tolerance) + (property.zoned ? 1 : 0);
  const DateBox hull = HullOf(set);
  const auto from = [&](int32_t point, Day day) {  // not before the day
    if (day == kMinDay) return;
    edges.push_back({kOrigin, point, {day - slack, kAnyTies}, fact, -1});
  };
  const auto to = [&](int32_t point, Day day) {  // not after the day
    if (day == kMaxDay) return;
    edges.push_back({point, kOrigin, {-(day + slack), kAnyTies}, fact, -1});
  };
  to(FirstDay(local), hull.start.max);
  from(LastDay(local), hull.end.min);
  if (network_.inside_another[fact]) return;
  from(FirstDay(local), hull.start.min);
  to(LastDay(local), hull.end.max);
}

std::vector<OrderEdge> Solver::OrderEdges(const Problem& problem, Width width) {
  std::vector<OrderEdge> edges;
  for (size_t i = 0; i < variables_.size(); ++i) {
    const PropertyId property = network_.variables[variables_[i]].property;
    if (vocabulary_.property(property).type != ValueType::kDate) continue;
    const auto local = static_cast<int32_t>(i);
    edges.push_back({FirstDay(local), LastDay(local), {0, 0}, -1, -1});
    for (const int32_t fact : FactsOf(i)) AddBounds(fact, local, width, edges);
  }
  for (const int32_t index : problem.orders) {
    const OrderConstraint& order = network_.orders[index];
    if (order.fact >= 0 && !IsStated(order.fact)) continue;
    const auto point = [&](const DateEnd& end) {
      const int32_t local = local_[end.variable];
      return end.last ? LastDay(local) : FirstDay(local);
    };
    edges.push_back(
        {point(order.earlier), point(order.later), order.least, order.fact, index});
  }
  return edges;
}

bool Solver::ValuesCanHold(const Problem& problem, Width width) {
  Enter(problem);
  std::vector<IntervalSet> domains;
  return NarrowBySums(problem, width, domains) && SingleValuesCanHold(width);
}

bool Solver::CanHold(const Problem& problem, Width width) {
  if (!ValuesCanHold(problem, width)) return false;
  const std::vector<OrderEdge> edges = OrderEdges(problem, width);
  if (edges.empty()) return true;
  const auto points = static_cast<int32_t>(1 + 2 * variables_.size());
  // Cycles that nobody states are no conflict of claims.
  return OrderSolver(points, edges).Cycles(1).empty();
}

std::vector<std::vector<OrderEdge>> Solver::ImpossibleCycles(const Problem& problem,
                                                             Width width) {
  Enter(problem);
  const std::vector<OrderEdge> edges = OrderEdges(problem, width);
  if (edges.empty()) return {};
  const auto points = static_cast<int32_t>(1 + 2 * variables_.size());
  const auto spent = [&](const std::vector<int32_t>& facts) {
    const bool one_date = facts.size() == 2 && network_.variable_of_fact[facts[0]] ==
                                                   network_.variable_of_fact[facts[1]];
    return one_date ? std::vector<int32_t>{std::max(facts[0], facts[1])} : facts;
  };
  OrderSolver solver(points, edges);
  return solver.Cycles(problem.facts.size(), spent);
}

std::vector<Problem> Solver::ImpossibleOrders(const Problem& problem, Width width) {
  std::vector<Problem> problems;
  for (const std::vector<OrderEdge>& cycle : ImpossibleCycles(problem, width)) {
    Problem found;
    for (const OrderEdge& edge : cycle) {
      if (edge.fact >= 0) found.facts.push_back(edge.fact);
      if (edge.order >= 0) found.orders.push_back(edge.order);
    }
    absl::c_sort(found.facts);
    found.facts.erase(std::unique(found.facts.begin(), found.facts.end()),
                      found.facts.end());
    problems.push_back(std::move(found));
  }
  return problems;
}

int64_t Solver::DaysMissing(const Problem& problem, Width width) {
  const std::vector<std::vector<OrderEdge>> cycles = ImpossibleCycles(problem, width);
  if (cycles.empty()) return 0;
  Distance missing;
  for (const OrderEdge& edge : cycles[0]) missing = missing + edge.least;
  return missing.days;
}

}  // namespace gainsay
