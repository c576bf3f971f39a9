#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_GROUP_JUDGE_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_GROUP_JUDGE_H_

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "checker/engine/compare/conflicts.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/compare/kept_tuple.h"
#include "checker/engine/compare/self_conflicts.h"
#include "checker/engine/compare/tuples.h"
#include "checker/engine/judge/choices.h"
#include "checker/engine/judge/judge.h"
#include "claims/claim_set.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"
#include "reports/verdict.h"
#include "rules/rule.h"

namespace gainsay {

// What comparing has shown of claims, each once.
struct Marks {
  std::vector<int32_t> compared;      // some comparison had a verdict, or agreed
  std::vector<int32_t> undetermined;  // some could not be decided
  size_t unfinished = 0;              // groups of too many tuples to look at
};

// Judges the groups of one rule, one after another: those of another thread have a judge
// of their own. What it is made of must outlive it.
class GroupJudge {
 public:
  // `own` is of the rule.
  GroupJudge(const Rule& rule, const Judge& judge, const SelfConflicts& own,
             const FactTable& table, const ClaimSet& claims,
             const Vocabulary& vocabulary);

  // The conflicts of a group; adds to the marks.
  GroupConflicts Of(const JoinGroup& group, Marks& marks);

 private:
  // Of a rule on two facts of one property.
  void FindInPairs(const JoinGroup& group, GroupConflicts& found);
  // Of a written rule on two claims.
  void FindInTwo(const JoinGroup& group, GroupConflicts& found);
  // Of a written rule on more claims, each of which stands for itself.
  bool FindInMany(const JoinGroup& group, GroupConflicts& found);
  // The facts of the group for one name by their own keys.
  std::map<JoinKey, FactList> ByOwnKey(const JoinGroup& group, size_t binding) const;
  // Visits those lists of facts that belong together in the group, for the first name
  // and for the second: what leaves the key open meets here what states the rest of it.
  // `open` says whether they leave some of it so. Of a rule on two facts of one property
  // the two lists may be one.
  void ForEachMeeting(
      const JoinGroup& group,
      absl::FunctionRef<void(const FactList& facts, const FactList& others, bool open)>
          visit) const;
  // Marks what it shows of two facts of one property to compare them; their verdict,
  // whatever else is left open.
  std::optional<Verdict> ComparePair(std::pair<int32_t, int32_t> facts, bool open);
  void JudgePair(const JoinGroup& group, std::pair<int32_t, int32_t> facts, bool open,
                 GroupConflicts& found);
  void JudgeTuple(const JoinGroup& group, const Tuple& tuple, GroupConflicts& found);
  // Makes of the gravest conflict of a tuple that is judged so that of some of its
  // collected facts, where this is graver.
  void ConsiderLess(const JoinGroup& group, const Tuple& tuple,
                    const Judgement& judgement, std::optional<Conflict>& gravest) const;
  // Those of as few of its collected facts as the rule speaks of at once.
  std::vector<Conflict> LeastConflicts(const JoinGroup& group, const Tuple& tuple) const;
  std::optional<Conflict> JudgedAlone(const JoinGroup& group, const Tuple& tuple) const;
  // Adds the conflict of a tuple that has a verdict, by all that it leaves open.
  void Keep(const JoinGroup& group, KeptTuple tuple, Verdict verdict, bool open_key,
            GroupConflicts& found);
  std::optional<Conflict> ConflictOf(const JoinGroup& group, KeptTuple tuple,
                                     Verdict verdict, bool open_key) const;
  bool Admissible(const JoinGroup& group, const Tuple& tuple) const;
  // What the tuple becomes under a combination of alternatives: each claim's facts under
  // it in place of the tuple's own.
  std::vector<Tuple> Under(const KeptTuple& tuple, const Combination& combination) const;
  // The choices that any fact of the tuple's claims depends on.
  std::vector<int32_t> ChoicesOfClaims(const KeptTuple& tuple) const;
  bool SharesOneKey(const Tuple& tuple) const;
  bool KeyIsOpen(const Tuple& tuple) const;
  // Whether some two facts conflict for nothing but what one of their claims says alone.
  template <typename SomeTuple>
  bool FollowsFromOneClaim(const SomeTuple& tuple) const {
    return rule_.distinct &&
           own_.Explain(table_.facts[tuple[0][0]], table_.facts[tuple[1][0]]);
  }
  bool AgreesWithAnotherReference(const JoinGroup& group, const KeptTuple& tuple) const;
  // The verdict on the claims of the conflict over all that they leave open. Fills in its
  // conditions.
  std::optional<Verdict> UnderChoices(Conflict& conflict) const;
  JoinKey KeyAt(size_t binding, const Fact& fact) const {
    return KeyOf(rule_, rule_.bindings[binding], fact, claims_, vocabulary_);
  }
  void Mark(const Fact& fact, std::optional<Verdict> verdict);
  bool IsCompared(int32_t fact) const { return compared_[table_.facts[fact].claim]; }

  const Rule& rule_;
  const Judge& judge_;
  const SelfConflicts& own_;
  const FactTable& table_;
  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  TupleWalk walk_;
  const bool collects_;
  const bool adds_up_;
  Bound pair_ = {{nullptr}, {nullptr}};  // that is being judged
  // Of the group that is being judged, by claim: what has been marked.
  std::vector<bool> compared_;
  std::vector<bool> undetermined_;
  Marks marks_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_GROUP_JUDGE_H_
