#ifndef GAINSAY_CHECKER_ENGINE_JOINT_WORKING_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_WORKING_H_

#include <string>
#include <vector>

#include "checker/engine/joint/network.h"
#include "checker/engine/joint/solver.h"
#include "claims/claim.h"
#include "claims/value_types/value_type.h"

namespace gainsay {

// Shows how facts and constraints go, or do not go, together.
class Working {
 public:
  // All must outlive it.
  Working(const Network& network, const FactTable& table, const ClaimSet& claims,
          const Vocabulary& vocabulary, Solver* solver)
      : network_(network),
        table_(table),
        claims_(claims),
        vocabulary_(vocabulary),
        solver_(*solver) {}

  // A sentence for each sum ("Russia 85–95% and Ukraine 17.5–22.5% make 102.5–117.5%,
  // where all make 100%"), and one for all orders.
  std::vector<std::string> Of(const Problem& problem, Width width);

  // How far the first sum is from what it must be, in the unit of its first term; nothing
  // where there is none.
  Slack SlackOf(const Problem& problem, Width width);

  // What the constraints take from the vocabulary: the weights of parts.
  std::vector<std::string> Background(const Problem& problem) const;

 private:
  std::string SumSentence(const SumConstraint& sum, const Problem& problem, Width width);
  std::string PartsSentence(const SumConstraint& sum, const Problem& problem,
                            Width width);
  std::string OrderSentence(const Problem& problem, Width width);
  std::string Amount(const IntervalSet& set, int32_t variable) const;
  std::string NameInSum(const SumConstraint& sum, int32_t variable) const;
  IntervalSet Domain(const Problem& problem, int32_t variable, Width width) const;
  std::string Stated(int32_t variable, const Problem& problem, Width width) const;
  const std::string& EntityName(EntityId entity) const {
    return vocabulary_.entity(entity).name;
  }

  const Network& network_;
  const FactTable& table_;
  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  Solver& solver_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_WORKING_H_
