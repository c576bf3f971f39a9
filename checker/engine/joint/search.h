#ifndef GAINSAY_CHECKER_ENGINE_JOINT_SEARCH_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_SEARCH_H_

#include <functional>
#include <vector>

#include "checker/engine/joint/solver.h"

namespace gainsay {

// Finds minimal sets of facts that cannot hold together.
class Search {
 public:
  // Both must outlive it.
  Search(const Network& network, Solver* solver) : network_(network), solver_(*solver) {}

  // Hands over minimal conflicts of the problem at one width: all of them in a small
  // problem of few; else, up to a bound, enough that what is left fits together once of
  // facts of one key that exclude one another the first is kept, and those in which
  // another fact of the same key takes a fact's place. A conflict may be handed over more
  // than once.
  void ForEachConflict(const Problem& problem, Width width,
                       const std::function<void(const Problem&)>& visit);

 private:
  // The facts that are needed, then the constraints. Requires that the problem cannot
  // hold.
  Problem Minimal(Problem problem, Width width);
  // The same of facts of which few, if any, are not needed.
  Problem WithoutNeedless(Problem problem, Width width);
  // The problem's sums, those first of which the facts leave the fewest terms open, and
  // of these such as leave no whole open: the less open, the less need one follow what
  // others would have to be.
  std::vector<int32_t> SumsToKeep(const Problem& problem) const;
  // Of a large problem that cannot hold so many of its first facts that they cannot.
  Problem Beginning(const Problem& problem, Width width);
  bool IsOneKey(const Problem& problem) const;
  Problem WithoutRivals(const Problem& problem, Width width) const;
  // Whether it came to an end.
  bool SearchTree(const Problem& problem, Width width,
                  const std::function<void(const Problem&)>& visit);
  void SearchLarge(const Problem& problem, Width width,
                   const std::function<void(const Problem&)>& visit);
  // Minimal conflicts of the problem, no two with a fact in common, but that of two facts
  // of one key only the later is spent. Once there is one, none is looked for beyond
  // so much effort.
  std::vector<Problem> Apart(const Problem& problem, Width width, int64_t most_effort);
  // Those in which another fact of its key takes the place of the fact.
  void VisitSiblings(const Problem& problem, const Problem& conflict, int32_t fact,
                     Width width, int64_t most_effort,
                     const std::function<void(const Problem&)>& visit);

  const Network& network_;
  Solver& solver_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_SEARCH_H_
