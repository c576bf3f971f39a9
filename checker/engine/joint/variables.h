#ifndef GAINSAY_CHECKER_ENGINE_JOINT_VARIABLES_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_VARIABLES_H_

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "checker/engine/joint/network.h"

namespace gainsay {

// The unknowns of a network while it is built.
class Variables {
 public:
  using Qualifiers = absl::InlinedVector<EntityId, 2>;

  // All must outlive it.
  Variables(const FactTable& table, const Vocabulary& vocabulary,
            const std::vector<Rule>& rules, Network* network);

  // Sorts every fact that speaks of one value at one time to its variable. Facts of a
  // property that can only be in conflict two by two are left out.
  void AddFacts();
  int32_t FindOrAdd(PropertyId property, EntityId subject, const Qualifiers& qualifiers);
  // What the variable is, of another subject.
  int32_t FindOrAddLike(int32_t variable, EntityId subject);
  // Whether claims of the property speak of one value, which all of them must allow.
  bool IsSingle(PropertyId property) const { return single_[property]; }

 private:
  // Finds the properties whose facts may conflict only together: laws speak of them, or
  // some value or subject is one of several.
  void FindJoint();
  bool IsUsable(const Fact& fact) const;
  // Whether it is told which key the fact is of, or which part of a declared sum it is.
  bool HasPlace(const Fact& fact) const;
  void MarkInside(const Variable& variable);

  const FactTable& table_;
  const Vocabulary& vocabulary_;
  Network& network_;
  std::vector<bool> single_;  // by property
  std::vector<bool> joint_;   // by property
  absl::flat_hash_map<absl::InlinedVector<int32_t, 4>, int32_t> known_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_VARIABLES_H_
