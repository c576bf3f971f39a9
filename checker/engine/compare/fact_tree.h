#ifndef GAINSAY_CHECKER_ENGINE_COMPARE_FACT_TREE_H_
#define GAINSAY_CHECKER_ENGINE_COMPARE_FACT_TREE_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "checker/engine/compare/join.h"
#include "claims/claim_set.h"
#include "claims/facts/fact_table.h"
#include "claims/values/interval_set.h"
#include "rules/expression/reads.h"

namespace gainsay {

// The facts for one name of a rule, halved again and again, by their time and their
// values in turn, so that many can be asked about at once: a k-d tree (J. L. Bentley,
// CACM 1975). Facts whose values are no place on a line (sure_place.h), or of which the
// rule reads something else than of the first that has one, stand in a half of their own.
class FactTree {
 public:
  struct Node {
    int32_t parent = -1;
    std::array<int32_t, 2> halves = {-1, -1};  // none of a leaf, which is one fact
    int32_t fact = -1;                         // of a leaf: index into FactTable::facts
    int32_t size = 1;                          // its leaves
    int32_t hungry = 1;                        // those of them that are not sated
    DayRange days;                             // on which some of its facts may hold
    std::optional<Interval> span;  // in which their values lie; none: not on one line

    bool is_leaf() const { return halves[0] < 0; }
  };
  static constexpr int32_t kRoot = 0;

  // Of at least one fact. `reads` is what the rule requires of them. All must outlive it.
  FactTree(const FactList& facts, const Reads& reads, bool by_time,
           const FactTable& table, const ClaimSet& claims);

  const Node& operator[](int32_t node) const { return nodes_[node]; }
  int32_t size() const { return static_cast<int32_t>(nodes_.size()); }

  // How far apart in value or time the node's facts lie, as a share of all the tree's:
  // from 0 to 1; less than 0 of a leaf.
  double Extent(int32_t node) const;

  // A fact that may be any of the node's, for all that the rule requires of them; of a
  // leaf the fact itself. Null where they are not on one line.
  const Fact* Any(int32_t node);

  // Notes that enough is known of a leaf's fact.
  void Sate(int32_t leaf);

 private:
  struct Member {
    int32_t fact = 0;
    DayRange days;
    std::optional<Interval> place;
  };

  void TakePlaces(const Reads& reads, const ClaimSet& claims,
                  std::vector<Member>& members) const;
  int32_t Build(std::vector<Member>& members, size_t begin, size_t end, int32_t parent,
                bool time_first);
  // Where to halve the members, which are put in order for it.
  size_t Halve(std::vector<Member>& members, size_t begin, size_t end,
               bool time_first) const;

  const FactTable& table_;
  const bool by_time_;
  std::vector<Node> nodes_;
  double width_ = 0;  // of all places; of days
  double duration_ = 0;
  absl::flat_hash_map<int32_t, std::unique_ptr<const Fact>> any_;  // as asked for
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_COMPARE_FACT_TREE_H_
