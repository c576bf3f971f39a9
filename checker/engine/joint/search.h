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
  bool IsOneKey(const Problem& problem) const;
  Problem WithoutRivals(const Problem& problem, Width width) const;
  // Whether it came to an end.
  bool SearchTree(const Problem& problem, Width width,
                  const std::function<void(const Problem&)>& visit);
  void SearchLarge(const Problem& problem, Width width,
                   const std::function<void(const Problem&)>& visit);
  void VisitSiblings(const Problem& problem, const Problem& conflict, Width width,
                     const std::function<void(const Problem&)>& visit);

  const Network& network_;
  Solver& solver_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_SEARCH_H_
