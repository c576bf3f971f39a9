#ifndef GAINSAY_CHECKER_ENGINE_CONFLICTS_OF_TWO_H_
#define GAINSAY_CHECKER_ENGINE_CONFLICTS_OF_TWO_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/compare/self_conflicts.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/engine/judge/judge.h"
#include "checker/project/workspace.h"
#include "rules/rule.h"

namespace gainsay {

// What Check finds of two claims under a rule that takes two, whether or not a finding
// lists it: of many conflicts it looks for some, and lists fewer. Nothing is worked out
// until it is asked for. All must outlive it.
class ConflictsOfTwo {
 public:
  // `of_a` and `of_b` are the claims' facts, indices into the table's; neither is empty.
  ConflictsOfTwo(const Rule& rule, const Judge& judge, const Workspace& workspace,
                 const FactBase& facts, const std::vector<int32_t>& of_a,
                 const std::vector<int32_t>& of_b);

  // A conflict of a fact of each, with what it joins on.
  struct Found {
    JoinKey key;
    Conflict conflict;
  };
  // The gravest; nothing where there is none.
  const std::optional<Found>& Gravest();

  // Why there is none of these facts of the one and the other, although the rule does not
  // let them stand together.
  std::string WhyNone(std::pair<int32_t, int32_t> facts);

 private:
  void Look();
  // Leaves the facts of both, and those that a claim may fit in place of one of the two
  // that is taken as known. False where not both are of the group.
  bool KeepBoth(JoinGroup& group) const;
  bool IsOf(int32_t fact, const std::vector<int32_t>& of_claim) const;
  bool IsKnown(int32_t fact) const;

  const Rule& rule_;
  const Judge& judge_;
  const Workspace& workspace_;
  const FactBase& facts_;
  const std::vector<int32_t>& of_a_;
  const std::vector<int32_t>& of_b_;
  std::optional<SelfConflicts> own_;  // none before it has looked
  bool joined_ = false;               // some group has a fact of each
  std::optional<Found> gravest_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_CONFLICTS_OF_TWO_H_
