#ifndef GAINSAY_CHECKER_ENGINE_JOINT_NETWORK_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_NETWORK_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/container/inlined_vector.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/joint/order_solver.h"
#include "claims/facts/fact_table.h"
#include "claims/values/interval_set.h"
#include "rules/rule.h"

namespace gainsay {

// What the claims of a run are about, as unknowns, and what must hold among these: the
// constraint network in which conflicts of any number of claims are found.

// The value of one key, of which any number of facts speak.
struct Variable {
  PropertyId property = kNoProperty;
  EntityId subject = kNoEntity;
  absl::InlinedVector<EntityId, 2> qualifiers;
  std::vector<int32_t> facts;  // indices into FactTable::facts, ascending
  // Whether its facts leave a qualifier unsaid: it is what they are about if they mean
  // the same by that, and is tied only to what leaves the same unsaid.
  bool open() const { return absl::c_linear_search(qualifiers, kNoEntity); }
};

// A rule or declaration as it applies to some variables.
struct Law {
  const Rule* rule = nullptr;
  JoinKey key;  // by the rule's `same`
  // Of a written rule the variable of each binding; -1 for a collected one.
  std::vector<int32_t> variables = {};
};

// The sum of coefficient times variable, in base units, lies in `sum`.
struct SumConstraint {
  struct Term {
    int32_t variable = 0;
    double coefficient = 1;
  };
  absl::InlinedVector<Term, 4> terms;
  IntervalSet sum;
  int32_t law = 0;
  int32_t whole = -1;  // where it is of a whole and its parts, the whole's variable
};

// The first (or last) day of a date.
struct DateEnd {
  int32_t variable = 0;
  bool last = false;
};

// `later` comes at least so much after `earlier`; the distance may be negative.
struct OrderConstraint {
  DateEnd earlier;
  DateEnd later;
  Distance least;
  int32_t law = 0;
  int32_t fact = -1;  // the fact that states it; -1: it holds of itself
};

struct Network {
  std::vector<Variable> variables;
  std::vector<Law> laws;
  std::vector<SumConstraint> sums;
  std::vector<OrderConstraint> orders;
  std::vector<int32_t> variable_of_fact;  // -1: the fact is of no variable
  // Rules about the parts of a whole: of them the constraints say all.
  absl::flat_hash_set<const Rule*> judged_here;
  // Of a date's facts: it is of a day of an event that another fact gives several, so
  // that the event may begin earlier and end later.
  std::vector<bool> inside_another;
};

// Leaves out variables that nothing ties to others and whose facts conflict in pairs or
// not at all. Facts that only possibly belong to a key, whose qualifiers are not all
// stated (but those of a declared sum that say what they add to it), or of properties
// that change with time in one direction or that only rules check, are of no variable.
// Laws, and what they ask, stand in the order of law_order.h. The rules must outlive the
// network.
Network BuildNetwork(const FactTable& table, const Vocabulary& vocabulary,
                     const std::vector<Rule>& rules);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_NETWORK_H_
