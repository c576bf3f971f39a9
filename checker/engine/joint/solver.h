#ifndef GAINSAY_CHECKER_ENGINE_JOINT_SOLVER_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_SOLVER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "checker/engine/joint/network.h"
#include "claims/facts/fact_table.h"
#include "claims/values/interval_set.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Some facts, and constraints by their index in the network: what is asked to hold
// together.
struct Problem {
  std::vector<int32_t> facts;
  std::vector<int32_t> sums;
  std::vector<int32_t> orders;
};

// Decides whether facts and constraints can hold together. What it says cannot, cannot.
// It may miss that something cannot where sums hang together in a ring, since it narrows
// each by the others' bounds. Holds scratch memory: not for several threads.
class Solver {
 public:
  // All must outlive it.
  Solver(const Network& network, const FactTable& table, const Vocabulary& vocabulary);

  bool CanHold(const Problem& problem, Width width);
  // The same of all but orders and the days of dates.
  bool ValuesCanHold(const Problem& problem, Width width);

  // What the facts of a variable allow together, before any constraint; the range of the
  // property where there are none. Of amounts and rungs, in base units.
  IntervalSet Domain(int32_t variable, absl::Span<const int32_t> facts,
                     Width width) const;

  // What its facts and the problem's sums allow of a variable. As Domain, where these
  // leave nothing for some variable.
  IntervalSet Narrowed(int32_t variable, const Problem& problem, Width width);

  // Cycles of the problem's dates that cannot hold, as problems of their own: no two have
  // a fact in common, but that of two facts of one date only the later is spent.
  std::vector<Problem> ImpossibleOrders(const Problem& problem, Width width);

  // How many days the dates of the first of these cycles ask for that there are not; 0
  // where there is none, or only the hours are at odds.
  int64_t DaysMissing(const Problem& problem, Width width);

  // How many facts, variables and terms of sums were looked at for all answers so far:
  // what these cost, and the same on every machine.
  int64_t effort() const { return effort_; }

 private:
  void Enter(const Problem& problem);
  void SortFacts(const std::vector<int32_t>& facts);
  int32_t Local(int32_t variable);
  // Fills `domains`, of `variables_` (of those that no fact states only where there are
  // sums), and narrows them; false where nothing is left of some.
  bool NarrowBySums(const Problem& problem, Width width,
                    std::vector<IntervalSet>& domains);
  absl::Span<const int32_t> FactsOf(size_t local) const;
  // Of a fact of one of the problem's variables.
  bool IsStated(int32_t fact) const;
  bool SingleValuesCanHold(Width width);
  std::vector<std::vector<OrderEdge>> ImpossibleCycles(const Problem& problem,
                                                       Width width);
  std::vector<OrderEdge> OrderEdges(const Problem& problem, Width width);
  void AddBounds(int32_t fact, int32_t local, Width width,
                 std::vector<OrderEdge>& edges) const;

  const Network& network_;
  const FactTable& table_;
  const Vocabulary& vocabulary_;
  // Of the current problem.
  std::vector<int32_t> local_;  // of each variable its place in `variables_`, or -1
  std::vector<int32_t> variables_;
  std::vector<int32_t> facts_;  // by variable
  std::vector<int32_t> first_;  // of each variable's facts, and the end
  int64_t effort_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_SOLVER_H_
