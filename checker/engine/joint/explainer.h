#ifndef GAINSAY_CHECKER_ENGINE_JOINT_EXPLAINER_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_EXPLAINER_H_

#include <string>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/solver.h"
#include "checker/engine/joint/working.h"
#include "checker/engine/judge/choices.h"

namespace gainsay {

// Says how joint conflicts follow, and what their claims come to under other readings.
class Explainer {
 public:
  // All must outlive it.
  Explainer(const Network& network, const FactTable& table, const ClaimSet& claims,
            const Vocabulary& vocabulary, Solver* solver)
      : network_(network),
        table_(table),
        vocabulary_(vocabulary),
        solver_(*solver),
        working_(network, table, claims, vocabulary, solver) {}

  // Fills in the working, the slack and the background of `made`, whose conditions are
  // known. `laws` are those that the conflict needs, by the ids of their rules; `facts`
  // all that its claims made, under whatever reading; it was found in `component`.
  void Explain(const Problem& conflict, const std::vector<const Law*>& laws,
               const std::vector<int32_t>& facts, const Problem& component,
               Conflict& made);

 private:
  // The alternatives under which the conflict's facts were read, by their choices' names.
  Combination ReadingOf(const Problem& conflict) const;
  // "the subject of a#b is Donetsk Oblast"
  std::string TextOf(const Combination& reading) const;
  bool HaveKeysApart(const Problem& problem) const;
  // What the same claims come to under each alternative that is not the conflict's own.
  void ExplainOtherReadings(const std::vector<int32_t>& facts, const Problem& component,
                            const Combination& own, Conflict& made);

  const Network& network_;
  const FactTable& table_;
  const Vocabulary& vocabulary_;
  Solver& solver_;
  Working working_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_EXPLAINER_H_
