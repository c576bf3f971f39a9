#ifndef GAINSAY_CHECKER_ENGINE_JOINT_WORKING_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_WORKING_H_

#include <optional>
#include <string>
#include <vector>

#include "checker/engine/joint/crowded_set.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/solver.h"
#include "claims/claim_set.h"
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

  // A sentence for each sum ("Russia 85–95% (“about 90%”) and Ukraine 18–22% (“a fifth”)
  // make 103–117%, not 100%"), one for all orders, and one for a set of which too many
  // are named. What no fact states is what the problem's other sums leave of it, and
  // these are told with it. Numbers are rounded.
  std::vector<std::string> Of(const Problem& problem, Width width);

  // How far the one sum is from what it must be, in the unit of its first term; the days
  // that are missing where there are orders alone; how many members of a set are too
  // many. Nothing for other problems.
  Slack SlackOf(const Problem& problem, Width width);

  // What the constraints take from the vocabulary: the weights of parts.
  std::vector<std::string> Background(const Problem& problem) const;

 private:
  // Of a sum by its index in the network.
  std::string SumSentence(int32_t index, const Problem& problem, Width width);
  std::string PartsSentence(int32_t index, const Problem& problem, Width width);
  bool IsToldByAnother(int32_t index, const Problem& problem) const;
  static Problem Without(int32_t index, const Problem& problem);
  // What a sum can be asked to reckon with: what facts state of the variable, or what
  // follows for it from the problem's other sums.
  IntervalSet Possible(int32_t variable, int32_t index, const Problem& problem,
                       Width width);
  std::string Stated(int32_t variable, int32_t index, const Problem& problem, Width width,
                     std::optional<double> step = {});
  bool IsClaimed(int32_t variable) const;
  std::string Source(int32_t variable, const Problem& others) const;
  std::vector<std::string> Written(int32_t variable, const Problem& problem) const;
  std::string OrderSentence(const Problem& problem, Width width);
  Slack SlackOfOrder(const Problem& problem, Width width);
  std::optional<CrowdedSet> CrowdedSetOf(const Problem& problem, Width width) const;
  IntervalSet InUnit(const IntervalSet& set, int32_t variable) const;
  std::string Amount(const IntervalSet& set, int32_t variable,
                     std::optional<double> step = {}) const;
  std::string NameInSum(const SumConstraint& sum, int32_t variable) const;
  std::string PartInSum(const SumConstraint& sum, const Variable& one) const;
  IntervalSet Domain(const Problem& problem, int32_t variable, Width width) const;
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
