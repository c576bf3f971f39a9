#ifndef GAINSAY_CHECKER_ENGINE_JOINT_JOINT_JUDGE_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_JOINT_JUDGE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/solver.h"
#include "checker/engine/judge/judge.h"
#include "claims/facts/fact_table.h"
#include "reports/trace_step.h"

namespace gainsay {

// Says how grave it is that facts cannot hold together under the constraints of a
// network.
class JointJudge {
 public:
  // All must outlive it.
  JointJudge(const Network& network, const FactTable& table, const Judge& judge,
             Solver* solver)
      : network_(network), table_(table), judge_(judge), solver_(*solver) {}

  // Of facts of one reading; nothing where the rule has no conflict in them. Adds the
  // steps that led there to `trace`, unless that is null.
  std::optional<Verdict> Under(const Rule& rule, const Problem& problem,
                               std::vector<TraceStep>* trace) const;

  // The same of a conflict over all that its claims leave open: `facts` are all that they
  // made in the component. Fills in the trace, of the conflict's own reading, and the
  // conditions of `made`, whose working is there.
  std::optional<Verdict> OverReadings(const Rule& rule, const Problem& conflict,
                                      const std::vector<int32_t>& facts,
                                      const Problem& component, Conflict& made) const;

  // Whether it is open of some of the facts which key they are of.
  bool HasOpenKey(const std::vector<int32_t>& facts) const;

 private:
  Judge::Base BaseOf(const Problem& problem) const;

  const Network& network_;
  const FactTable& table_;
  const Judge& judge_;
  Solver& solver_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_JOINT_JUDGE_H_
