#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_RULE_PAIRS_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_RULE_PAIRS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/compare/pair_sweep.h"
#include "checker/engine/compare/sure_place.h"
#include "checker/engine/judge/judge.h"
#include "checker/engine/judge/manner.h"
#include "claims/claim_set.h"
#include "claims/facts/fact_table.h"
#include "claims/values/value_numbers.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/expression/reads.h"
#include "rules/rule.h"

namespace gainsay {

// Whether the rule is a written one on two claims that stand for themselves.
bool TakesTwo(const Rule& rule);

// The pairs of one of `first` and one of `second`, facts of one group for the names of
// the rule, that it may not let stand together. Facts of which it reads the same are of
// one class, and what it says of two classes it says of all their facts. Classes whose
// values lie on a line (sure_place.h) are asked about many at a time: where the rule
// holds for all that lies between two of them, none of those between is looked at; else
// each half is asked about. All must outlive it.
class RulePairs {
 public:
  RulePairs(const Rule& rule, const FactList& first, const FactList& second,
            const Judge& judge, const FactTable& table, const ClaimSet& claims,
            const Vocabulary& vocabulary);

  // Looks at all pairs that may conflict, the fact for the rule's first name first; up to
  // kMostConflicts of each fact for each name. As SweepPairs does, first at those of one
  // voice and both or neither plans, so that many disputes hide no contradiction.
  void LookAtOdds(LookAtPair look);

  // Whether some fact for the other name may be compared with this one, which is one of
  // those for its own name; false also where that is not found out from
  // kMostNeighbours classes.
  bool HasCompany(size_t binding, int32_t fact);

  // So many days after a state's end it may be held against another one; none where not
  // all that the rule takes are states.
  std::optional<int64_t> reach() const { return reach_; }

 private:
  // Pairs told in one manner, and the others.
  enum Round { kAlike, kUnlike, kRounds };
  // Nothing of what is taken as known, which is told by nobody.
  using Told = std::optional<Manner>;
  struct Member {
    int32_t fact = 0;
    DayRange time;
    Told manner;
    std::array<int, kRounds> conflicts = {};

    bool Sated(Round round) const { return conflicts[round] >= kMostConflicts; }
  };
  // Members by the day on which they begin.
  using Shelf = absl::btree_set<std::pair<Day, size_t>>;
  // Those of which more conflicts are looked for, and the others.
  struct Shelves {
    Shelf hungry;
    Shelf sated;
  };
  struct Class {
    int32_t first = 0;  // of its facts
    std::optional<Interval> place;
    std::vector<size_t> members;
    Day longest = 0;  // that some member lasts
    // Of the second name, for each round by manner.
    std::array<absl::btree_map<Told, Shelves>, kRounds> shelves;
    std::array<size_t, kRounds> hungry = {};  // of all of these
    std::optional<bool> has_company;
  };
  // The facts for one name.
  struct Side {
    std::vector<Member> members;
    std::vector<Class> classes;
    std::vector<size_t> class_of;  // by member
  };

  Side SideOf(size_t binding, const FactList& facts);
  void FillShelves();
  // Visits the shelves of those that the round holds against a fact of the manner.
  template <typename Visit>
  void ForEachPartner(Round round, const Told& manner, Class& second, Visit visit) const;
  bool IsOfRound(Round round, const Told& manner, const Told& other) const;
  // Sorts the second name's classes by their places.
  void PlaceClasses();
  bool ReadsNothingButPlaces() const;
  void BuildSpans(size_t node, size_t begin, size_t end);
  // Adds those of the second name's classes from `begin` to `end` that may be at odds.
  void AddAtOdds(const Class& first, size_t node, size_t begin, size_t end,
                 std::vector<size_t>& at_odds) const;
  bool AllAgree(const Class& first, const Interval& span) const;
  Prospect ProspectOf(const Class& first, const Class& second) const;
  // Looks at one of the first name's facts and those of the classes that are at odds with
  // its own; drops those of `hungry` that no longer are.
  void LookAtAll(Round round, size_t member, const std::vector<size_t>& at_odds,
                 std::vector<size_t>& hungry, LookAtPair look);
  // Visits the members that may hold at one time with what holds then, until `visit`
  // returns false.
  template <typename Visit>
  void ForEachInReach(const DayRange& time, const Shelf& shelf, Day longest,
                      Visit visit) const;

  const Rule& rule_;
  const Judge& judge_;
  const FactTable& table_;
  const ClaimSet& claims_;
  const std::optional<int64_t> reach_;
  ValueNumbers values_;
  std::array<SurePlaces, 2> places_;
  std::array<Side, 2> sides_;
  bool crowded_ = false;          // there are more facts than conflicts are looked for
  bool by_difference_ = false;    // the rule wants different values, and nothing else
  bool by_spans_ = false;         // it may be asked about spans
  std::vector<size_t> placed_;    // the second name's classes, by where they begin
  std::vector<size_t> unplaced_;  // those that have no place, or need one of their own
  // In which the places of placed_ lie: of all at 1, of the halves of node n at 2n and
  // 2n + 1.
  std::vector<Interval> spans_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_RULE_PAIRS_H_
