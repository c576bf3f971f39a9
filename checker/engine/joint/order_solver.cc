#include "checker/engine/joint/order_solver.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

// Before all days that can be stated.
constexpr Distance kLow = {-(int64_t{1} << 40), 0};

}  // namespace

OrderSolver::OrderSolver(int32_t points, const std::vector<OrderEdge>& edges)
    : edges_(edges.size()),
      first_(points + 1, 0),
      labels_(points, kLow),
      parents_(points, -1),
      queued_(points, false),
      cut_(edges.size(), false) {
  for (const OrderEdge& edge : edges) ++first_[edge.from];
  // Each point's end becomes its beginning.
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge) {
    edges_[--first_[edge->from]] = *edge;
  }
  // Any labels will do to begin with. From these no bound from above is hurt before one
  // from below is.
  labels_[0] = {};
}

std::vector<int32_t> OrderSolver::AlongEdges() const {
  std::vector<int32_t> points;
  std::vector<bool> seen(labels_.size(), false);
  std::vector<int32_t> path;
  std::vector<int32_t> next(first_.begin(), first_.end() - 1);  // edge of each point
  for (int32_t start = 0; start < static_cast<int32_t>(labels_.size()); ++start) {
    if (seen[start]) continue;
    seen[start] = true;
    path.push_back(start);
    while (!path.empty()) {
      const int32_t point = path.back();
      if (next[point] == first_[point + 1]) {
        points.push_back(point);
        path.pop_back();
        continue;
      }
      const int32_t to = edges_[next[point]++].to;
      if (seen[to]) continue;
      seen[to] = true;
      path.push_back(to);
    }
  }
  std::reverse(points.begin(), points.end());
  return points;
}

void OrderSolver::Push(int32_t point) {
  if (queued_[point]) return;
  queued_[point] = true;
  queue_.push_back(point);
}

bool OrderSolver::Counts(int32_t edge) const {
  const int32_t fact = edges_[edge].fact;
  return !cut_[edge] && (excluded_.empty() || !excluded_.contains(fact));
}

void OrderSolver::Raise(int32_t point) {
  for (int32_t i = first_[point]; i < first_[point + 1]; ++i) {
    if (!Counts(i)) continue;
    const OrderEdge& edge = edges_[i];
    const Distance label = labels_[point] + edge.least;
    if (!(labels_[edge.to] < label)) continue;
    labels_[edge.to] = label;
    parents_[edge.to] = i;
    ++raised_;
    Push(edge.to);
  }
}

void OrderSolver::Cut(const std::vector<OrderEdge>& cycle, const Exclude& exclude) {
  std::vector<int32_t> facts;
  for (const OrderEdge& edge : cycle) {
    if (edge.fact >= 0 && !absl::c_linear_search(facts, edge.fact)) {
      facts.push_back(edge.fact);
    }
  }
  if (exclude) facts = exclude(facts);
  excluded_.insert(facts.begin(), facts.end());
}

void OrderSolver::CutCycles(const Exclude& exclude,
                            std::vector<std::vector<OrderEdge>>& found) {
  constexpr int32_t kNew = -1;
  std::vector<int32_t> walk_of(parents_.size(), kNew);
  for (int32_t start = 0; start < static_cast<int32_t>(parents_.size()); ++start) {
    int32_t point = start;
    while (walk_of[point] == kNew && parents_[point] >= 0) {
      walk_of[point] = start;
      point = edges_[parents_[point]].from;
    }
    if (walk_of[point] != start || parents_[point] < 0) {
      walk_of[point] = start;
      continue;
    }
    std::vector<OrderEdge> cycle;
    bool stated = false;
    bool known = false;  // a part of it was cut with another cycle
    for (int32_t at = point; cycle.empty() || at != point;) {
      const int32_t edge = parents_[at];
      stated = stated || edges_[edge].fact >= 0;
      known = known || !Counts(edge);
      cycle.push_back(edges_[edge]);
      at = edges_[edge].from;
    }
    for (int32_t at = point; parents_[at] >= 0;) {
      const int32_t edge = std::exchange(parents_[at], -1);
      if (!stated) cut_[edge] = true;
      Push(at);
      at = edges_[edge].from;
    }
    if (known || !stated) continue;
    std::reverse(cycle.begin(), cycle.end());
    Cut(cycle, exclude);
    found.push_back(std::move(cycle));
  }
}

std::vector<std::vector<OrderEdge>> OrderSolver::Cycles(size_t most,
                                                        const Exclude& exclude) {
  std::vector<std::vector<OrderEdge>> found;
  for (const int32_t point : AlongEdges()) Push(point);
  for (size_t next = 0; next < queue_.size() && found.size() < most; ++next) {
    const int32_t point = queue_[next];
    queued_[point] = false;
    Raise(point);
    if (raised_ >= static_cast<int64_t>(labels_.size())) {
      raised_ = 0;
      CutCycles(exclude, found);
    }
    // What was done with is dropped now and then, so that the queue stays short.
    if (next > labels_.size() && next * 2 > queue_.size()) {
      queue_.erase(queue_.begin(), queue_.begin() + static_cast<int64_t>(next) + 1);
      next = static_cast<size_t>(-1);
    }
  }
  return found;
}

}  // namespace gainsay
