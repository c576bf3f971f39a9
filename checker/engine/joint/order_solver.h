#ifndef GAINSAY_CHECKER_ENGINE_JOINT_ORDER_SOLVER_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_ORDER_SOLVER_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "absl/container/flat_hash_set.h"

namespace gainsay {

// Longer distances in days are taken for this one, so that sums of them stay far within
// 64 bits: more than lies between any two dates that are read.
inline constexpr int64_t kLongestDistance = int64_t{1} << 50;

// A distance in time. On one day the order of the hours counts: `ties` is how many times
// the one must come after the other within the day, however shortly. Compares as a pair.
struct Distance {
  int64_t days = 0;
  int64_t ties = 0;
  friend Distance operator+(const Distance& a, const Distance& b) {
    return {a.days + b.days, a.ties + b.ties};
  }
  friend auto operator<=>(const Distance&, const Distance&) = default;
};

// Whole days leave the hours open: fewer ties than any chain of claims can ask for.
inline constexpr int64_t kAnyTies = -(int64_t{1} << 40);

// `to` comes at least so much after `from`, by the statement of a fact or of itself.
struct OrderEdge {
  int32_t from = 0;
  int32_t to = 0;
  Distance least;
  int32_t fact = -1;   // -1: it holds of itself
  int32_t order = -1;  // what the caller knows it by; not looked at
};

// Differences between points in time, which can all hold if and only if no cycle of them
// asks a point to come after itself (the Bellman-Ford theorem on systems of difference
// constraints). Found by raising labels from a queue, at first along the edges, the graph
// of parents being searched for cycles each time that as many labels were raised as there
// are points: near-linear for what news states.
class OrderSolver {
 public:
  // Points are numbered from 0, to which days are best told as distances.
  OrderSolver(int32_t points, const std::vector<OrderEdge>& edges);

  // Which facts of a cycle no longer count once it is found; by default all of them.
  using Exclude = std::function<std::vector<int32_t>(const std::vector<int32_t>& facts)>;

  // Cycles that cannot hold, each by its edges in order, at most `most`. What a found
  // cycle excludes is in no further one, so that the rest fits together once all are
  // found. A cycle of no facts is cut, and not returned.
  std::vector<std::vector<OrderEdge>> Cycles(size_t most, const Exclude& exclude = {});

 private:
  // All points, each before those to which its edges lead, but for cycles.
  std::vector<int32_t> AlongEdges() const;
  void Push(int32_t point);
  void Raise(int32_t point);
  // Cuts every cycle of the parents, and adds it to `found`.
  void CutCycles(const Exclude& exclude, std::vector<std::vector<OrderEdge>>& found);
  void Cut(const std::vector<OrderEdge>& cycle, const Exclude& exclude);
  bool Counts(int32_t edge) const;

  std::vector<OrderEdge> edges_;  // by `from`
  std::vector<int32_t> first_;    // of each point's edges, and the end
  std::vector<Distance> labels_;
  std::vector<int32_t> parents_;  // the edge that raised the label; -1: none
  std::vector<bool> queued_;
  std::vector<int32_t> queue_;
  absl::flat_hash_set<int32_t> excluded_;  // facts
  std::vector<bool> cut_;                  // by edge
  int64_t raised_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_ORDER_SOLVER_H_
