#include "checker/engine/compare/fact_tree.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/compare/sure_place.h"
#include "checker/engine/judge/time_relation.h"

namespace gainsay {
namespace {

double DurationOf(const DayRange& days) {
  return static_cast<double>(days.max) - static_cast<double>(days.min);
}

// An end may be open, or so far away that nothing is said of it.
double ShareOf(double part, double whole) {
  if (!std::isfinite(part)) return 1;
  return whole > 0 ? part / whole : 0;
}

}  // namespace

FactTree::FactTree(const FactList& facts, const Reads& reads, bool by_time,
                   const FactTable& table, const ClaimSet& claims)
    : table_(table), by_time_(by_time) {
  std::vector<Member> members;
  members.reserve(facts.size());
  for (const int32_t index : facts) {
    const Fact& fact = table.facts[index];
    members.push_back({index, DaysReached(fact.time, fact.moment), std::nullopt});
  }
  TakePlaces(reads, claims, members);
  std::stable_partition(members.begin(), members.end(),
                        [](const Member& member) { return member.place.has_value(); });
  nodes_.reserve(2 * members.size());
  Build(members, 0, members.size(), -1, true);
  for (const Node& node : nodes_) {
    if (node.span.has_value()) width_ = std::max(width_, node.span->max - node.span->min);
  }
  duration_ = DurationOf(nodes_[kRoot].days);
}

void FactTree::TakePlaces(const Reads& reads, const ClaimSet& claims,
                          std::vector<Member>& members) const {
  SurePlaces places;
  std::optional<FactKey> first;
  for (Member& member : members) {
    const Fact& fact = table_.facts[member.fact];
    const std::optional<Interval> place = places.Of(fact.value);
    if (!place.has_value() || !AnyWithin(*place, fact.value).has_value()) continue;
    FactKey besides = reads.KeyBesidesValue(fact, claims);
    if (!first.has_value()) first = besides;
    if (besides == *first) member.place = place;
  }
}

int32_t FactTree::Build(std::vector<Member>& members, size_t begin, size_t end,
                        int32_t parent, bool time_first) {
  const auto number = static_cast<int32_t>(nodes_.size());
  nodes_.emplace_back();
  nodes_[number].parent = parent;
  if (end - begin == 1) {
    Node& leaf = nodes_[number];
    leaf.fact = members[begin].fact;
    leaf.days = members[begin].days;
    leaf.span = members[begin].place;
    return number;
  }
  const size_t middle = Halve(members, begin, end, time_first);
  const int32_t left = Build(members, begin, middle, number, !time_first);
  const int32_t right = Build(members, middle, end, number, !time_first);
  const Node& a = nodes_[left];
  const Node& b = nodes_[right];
  Node& node = nodes_[number];
  node.halves = {left, right};
  node.size = node.hungry = a.size + b.size;
  node.days = {std::min(a.days.min, b.days.min), std::max(a.days.max, b.days.max)};
  if (a.span.has_value() && b.span.has_value()) node.span = Span(*a.span, *b.span);
  return number;
}

size_t FactTree::Halve(std::vector<Member>& members, size_t begin, size_t end,
                       bool time_first) const {
  const auto first = members.begin() + static_cast<ptrdiff_t>(begin);
  const auto last = members.begin() + static_cast<ptrdiff_t>(end);
  const auto unplaced = std::partition_point(
      first, last, [](const Member& member) { return member.place.has_value(); });
  if (unplaced != first && unplaced != last) {
    return static_cast<size_t>(unplaced - members.begin());
  }
  const bool of_one_time = std::all_of(
      first, last, [&](const Member& member) { return member.days == first->days; });
  const bool placed = first->place.has_value();
  const bool by_time = by_time_ && !of_one_time && (time_first || !placed);
  const auto order = [&](const Member& member) {
    const double at = by_time  ? static_cast<double>(member.days.min)
                      : placed ? member.place->min
                               : 0.0;
    return std::pair(at, member.fact);
  };
  const auto middle = first + (last - first) / 2;
  std::nth_element(first, middle, last,
                   [&](const Member& a, const Member& b) { return order(a) < order(b); });
  return static_cast<size_t>(middle - members.begin());
}

double FactTree::Extent(int32_t node) const {
  const Node& its = nodes_[node];
  if (its.is_leaf()) return -1;
  if (!its.span.has_value()) return 1;
  const double by_value = ShareOf(its.span->max - its.span->min, width_);
  return by_time_ ? std::max(by_value, ShareOf(DurationOf(its.days), duration_))
                  : by_value;
}

const Fact* FactTree::Any(int32_t node) {
  const Node& its = nodes_[node];
  if (its.is_leaf()) return &table_.facts[its.fact];
  if (!its.span.has_value()) return nullptr;
  std::unique_ptr<const Fact>& any = any_[node];
  if (any == nullptr) {
    int32_t leaf = node;
    while (!nodes_[leaf].is_leaf()) leaf = nodes_[leaf].halves[0];
    auto made = std::make_unique<Fact>(table_.facts[nodes_[leaf].fact]);
    made->value = *AnyWithin(*its.span, made->value);
    any = std::move(made);
  }
  return any.get();
}

void FactTree::Sate(int32_t leaf) {
  for (int32_t node = leaf; node >= 0; node = nodes_[node].parent) {
    --nodes_[node].hungry;
  }
}

}  // namespace gainsay
