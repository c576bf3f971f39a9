#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_TUPLES_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_TUPLES_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/judge/judge.h"
#include "checker/engine/judge/rule_environment.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// Facts for each binding of a rule: one, or all that a collected binding stands for;
// never none. Indices into FactTable::facts.
using BoundFacts = absl::InlinedVector<int32_t, 2>;
using Tuple = absl::InlinedVector<BoundFacts, 2>;

// The facts themselves.
Bound BoundOf(const Tuple& tuple, const FactTable& table);

// The tuples of facts that one written rule compares. A collected binding stands for
// those facts of its group that may hold at the time of the others, under the same
// alternatives of what is left open, and that speak of parts of a whole where it is
// collected over these. Where a rule collects all of its facts, for those that may hold
// when some one of them begins. Where it compares one voice alone, for what is told in
// that voice. All must outlive it.
class TupleWalk {
 public:
  TupleWalk(const Rule& rule, const Judge& judge, const FactTable& table,
            const Vocabulary& vocabulary)
      : rule_(rule), judge_(judge), table_(table), vocabulary_(vocabulary) {}

  // Ends after kMostTuples of facts that stand for themselves; returns whether these were
  // all.
  static constexpr int64_t kMostTuples = 10'000'000;
  bool ForEach(const JoinGroup& group, absl::FunctionRef<void(const Tuple&)> visit);

 private:
  using Visit = absl::FunctionRef<void(const Tuple&)>;

  void Extend(const JoinGroup& group, size_t binding, Tuple& tuple, Visit visit);
  // Whether the facts of the names up to this one may hold at one time.
  bool MayHoldTogether(const Tuple& tuple, size_t binding) const;
  void AddPrevious(const JoinGroup& group, size_t binding, Tuple& tuple, Visit visit);
  void Collect(const JoinGroup& group, Tuple& tuple, Visit visit);
  void CollectByTime(const Tuple& all, Visit visit);
  // The tuple, or where the rule compares one voice alone, for each voice that this may
  // be, what it binds that is told in it. Not where nothing is left of a binding.
  void VisitVoices(const Tuple& tuple, Visit visit) const;
  std::vector<Voice> VoicesToCompare(const Tuple& tuple) const;
  // Of what a collected binding may stand for, what goes with the facts of the tuple.
  FactList Collected(const JoinGroup& group, size_t binding, const Tuple& tuple);
  FactList OfParts(const FactList& pool, EntityId whole);
  bool GoesWith(const Fact& collected, const Tuple& tuple) const;
  // The latest claims of the fact's key before it, of its voice where the rule compares
  // one alone; none where it is open which they are.
  FactList Predecessors(const FactList& pool, int32_t later) const;
  const Fact& fact(int32_t index) const { return table_.facts[index]; }

  const Rule& rule_;
  const Judge& judge_;
  const FactTable& table_;
  const Vocabulary& vocabulary_;
  int64_t tuples_ = 0;  // that were begun in the group
  // For each list that was asked for the facts of parts, its facts by subject.
  absl::flat_hash_map<const FactList*, absl::flat_hash_map<EntityId, FactList>>
      by_subject_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_TUPLES_H_
