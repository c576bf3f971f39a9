#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_RULE_TUPLES_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_RULE_TUPLES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "checker/engine/compare/fact_tree.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/compare/tuples.h"
#include "checker/engine/judge/judge.h"
#include "claims/claim_set.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// Whether it is a written rule on three claims or more, each of which stands for itself.
bool TakesMany(const Rule& rule);

// So many conflicts are looked for of each fact for each name, where there are more than
// kMostConflicts facts.
inline constexpr int kMostConflictsOfMany = 16;
// So many steps are taken in one group in search of what is at odds, and as many in
// search of what agrees.
inline constexpr int64_t kMostSteps = 10'000'000;

// The tuples of one group that a written rule on three claims or more may find at odds: a
// search of all names' facts together, by branch and bound. Where what the rule requires
// holds of all that some facts of each name state, or these are too far apart in time,
// none of their tuples is looked at; else those that lie farthest apart are halved
// (FactTree), so that a value far from the others is soon by itself.
class RuleTuples {
 public:
  // Looks at the facts for each name, in the rule's order. Returns whether they conflict.
  using Look = absl::FunctionRef<bool(const Tuple& tuple)>;

  // All must outlive it. Requires TakesMany(rule).
  RuleTuples(const Rule& rule, const JoinGroup& group, const Judge& judge,
             const FactTable& table, const ClaimSet& claims,
             const Vocabulary& vocabulary);

  // Looks at the tuples of facts that may be at odds, each once; in a crowded group until
  // kMostConflictsOfMany are found of each fact. First at those that are told in one
  // manner, so that many disputes hide no contradiction.
  void LookAtOdds(Look look);

  // For each of the facts that `wanted` names looks at others with it, those that may
  // hold at one time, until `look` says that they were comparable; at no more than
  // kMostNeighbours tuples.
  void FindCompany(absl::FunctionRef<bool(int32_t fact)> wanted, Look look);

  // Whether all was looked at that is wanted, in kMostSteps.
  bool complete() const { return complete_; }

 private:
  using Sides = std::vector<FactList>;  // the facts for each name
  using Trees = std::vector<FactTree>;
  using Box = absl::InlinedVector<int32_t, 4>;  // a node of each tree
  struct Hunt {
    Trees& trees;
    bool until_sated = false;
    bool of_several_manners = false;  // others have been looked at
    Look look;
  };

  Trees TreesOf(const Sides& sides) const;
  // Notes the facts of which enough conflicts were found among other facts.
  void SateKnown(Trees& trees) const;
  void LookIn(const Sides& sides, Look look);
  void HuntIn(const Sides& sides, bool crowded, bool of_several_manners, Look look);
  void HuntIn(Hunt& hunt, const Box& box);
  void LookAt(Hunt& hunt, const Box& leaves);
  // The one of which most is to be halved; of leaves alone any.
  static size_t WidestOf(const Trees& trees, const Box& box);
  // Whether another step may be taken.
  bool Step();
  static bool AnyHungry(const Trees& trees, const Box& box);
  bool MayHoldTogether(const Trees& trees, const Box& box) const;
  bool SureToAgree(Trees& trees, const Box& box) const;
  static Tuple TupleOf(const Trees& trees, const Box& leaves);
  // Returns whether to go on; counts down the tries.
  bool SeekCompany(Trees& trees, const Box& box, int& tries, Look look);

  const Rule& rule_;
  const Judge& judge_;
  const FactTable& table_;
  const ClaimSet& claims_;
  // For each name: for so many days past its end a state may be held against another;
  // none where some of its facts are no states, and so hold whenever others do.
  std::vector<std::optional<int64_t>> reaches_;
  // What may be compared as far as voices go: facts of one of these alone.
  std::vector<Sides> crowds_;
  // For each name: how many conflicts of each fact were found in the crowd.
  std::vector<absl::flat_hash_map<int32_t, int>> conflicts_;
  int64_t steps_ = 0;
  bool complete_ = true;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_RULE_TUPLES_H_
