#ifndef GAINSAY_CHECKER_ENGINE_JOINT_COLLECTED_VARIABLES_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_COLLECTED_VARIABLES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/joint/network.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// By the rule's `same`, which is of subjects and qualifiers alone; nothing where the
// variable has none of these.
std::optional<JoinKey> KeyOfVariable(const Rule& rule, const Binding& binding,
                                     const Variable& variable,
                                     const Vocabulary& vocabulary);

// The variables that a collected binding of a rule stands for.
class CollectedVariables {
 public:
  // The rule and the binding must outlive it.
  CollectedVariables(const Rule& rule, const Binding& binding, const Network& network,
                     const FactTable& table, const Vocabulary& vocabulary);

  // Of the group with the key; null where these are none, may not be all that is
  // collected, or are too many.
  const std::vector<int32_t>* AllOf(const JoinKey& group);

 private:
  const Rule& rule_;
  const Binding& binding_;
  absl::flat_hash_map<JoinKey, std::vector<int32_t>> by_key_;
  // Of facts of which there is no variable: a qualifier is not stated, or they measure
  // something else.
  absl::flat_hash_set<JoinKey> of_others_;
  size_t shared_terms_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_COLLECTED_VARIABLES_H_
