#include "claims/values/interval_set.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gainsay {
namespace {

// Whether `left` leaves a gap, or a missing point, before `right` begins.
bool LiesApart(const Interval& left, const Interval& right) {
  if (left.max != right.min) return left.max < right.min;
  return left.max_open && right.min_open;
}

void OpenAtInfinity(Interval& interval) {
  if (interval.min == -kInfinity) interval.min_open = true;
  if (interval.max == kInfinity) interval.max_open = true;
}

bool IsMember(const Interval& interval) {
  return !interval.empty() && !std::isnan(interval.min) && !std::isnan(interval.max);
}

bool SameStart(const Interval& a, const Interval& b) {
  return a.min == b.min && a.min_open == b.min_open;
}

bool SameEnd(const Interval& a, const Interval& b) {
  return a.max == b.max && a.max_open == b.max_open;
}

// Of an end that both have, the common part is soft where both are, the union where one
// is.
Interval Common(const Interval& a, const Interval& b) {
  Interval common = StartsBefore(a, b) ? b : a;
  const Interval& right = EndsBefore(a, b) ? a : b;
  common.max = right.max;
  common.max_open = right.max_open;
  common.max_soft = right.max_soft;
  if (SameStart(a, b)) common.min_soft = a.min_soft && b.min_soft;
  if (SameEnd(a, b)) common.max_soft = a.max_soft && b.max_soft;
  return common;
}

// Requires that they do not lie apart, and that `right` does not start before `left`.
void Extend(Interval& left, const Interval& right) {
  if (SameStart(left, right)) left.min_soft |= right.min_soft;
  if (SameEnd(left, right)) left.max_soft |= right.max_soft;
  if (!EndsBefore(left, right)) return;
  left.max = right.max;
  left.max_open = right.max_open;
  left.max_soft = right.max_soft;
}

Interval WithSoftEndsClosed(Interval interval) {
  if (interval.min_soft) interval.min_open = false;
  if (interval.max_soft) interval.max_open = false;
  return interval;
}

bool Overlap(const Interval& a, const Interval& b, Touch touch) {
  if (touch == Touch::kStrict) return !Common(a, b).empty();
  return !Common(WithSoftEndsClosed(a), WithSoftEndsClosed(b)).empty();
}

}  // namespace

IntervalSet::IntervalSet(const Interval& interval) {
  Interval member = interval;
  OpenAtInfinity(member);
  if (IsMember(member)) intervals_.push_back(member);
}

IntervalSet IntervalSet::Point(double value) { return Interval{value, value}; }

IntervalSet IntervalSet::All() { return Interval{}; }

IntervalSet IntervalSet::Of(Storage intervals) {
  std::sort(intervals.begin(), intervals.end(), StartsBefore);
  IntervalSet set;
  for (Interval& interval : intervals) {
    OpenAtInfinity(interval);
    if (!IsMember(interval)) continue;
    if (set.intervals_.empty() || LiesApart(set.intervals_.back(), interval)) {
      set.intervals_.push_back(interval);
    } else {
      Extend(set.intervals_.back(), interval);
    }
  }
  return set;
}

Interval IntervalSet::Hull() const {
  Interval hull = first();
  hull.max = last().max;
  hull.max_open = last().max_open;
  hull.max_soft = last().max_soft;
  return hull;
}

bool Meets(const IntervalSet& a, const IntervalSet& b, Touch touch) {
  auto left = a.intervals().begin();
  auto right = b.intervals().begin();
  while (left != a.intervals().end() && right != b.intervals().end()) {
    if (Overlap(*left, *right, touch)) return true;
    EndsBefore(*left, *right) ? ++left : ++right;
  }
  return false;
}

bool Contains(const IntervalSet& set, double value) {
  return Meets(set, IntervalSet::Point(value), Touch::kStrict);
}

bool IsSubset(const IntervalSet& inner, const IntervalSet& outer) {
  auto around = outer.intervals().begin();
  for (const Interval& interval : inner.intervals()) {
    while (around != outer.intervals().end() && EndsBefore(*around, interval)) ++around;
    if (around == outer.intervals().end() || StartsBefore(interval, *around))
      return false;
  }
  return true;
}

IntervalSet Intersect(const IntervalSet& a, const IntervalSet& b) {
  IntervalSet::Storage common;
  auto left = a.intervals().begin();
  auto right = b.intervals().begin();
  while (left != a.intervals().end() && right != b.intervals().end()) {
    common.push_back(Common(*left, *right));
    EndsBefore(*left, *right) ? ++left : ++right;
  }
  return IntervalSet::Of(std::move(common));
}

IntervalSet Unite(const IntervalSet& a, const IntervalSet& b) {
  IntervalSet::Storage all = a.intervals();
  all.insert(all.end(), b.intervals().begin(), b.intervals().end());
  return IntervalSet::Of(std::move(all));
}

IntervalSet Complement(const IntervalSet& set) {
  IntervalSet::Storage outside;
  Interval gap{-kInfinity, kInfinity, true, true};
  for (const Interval& interval : set.intervals()) {
    gap.max = interval.min;
    gap.max_open = !interval.min_open;
    gap.max_soft = interval.min_soft;
    outside.push_back(gap);
    gap.min = interval.max;
    gap.min_open = !interval.max_open;
    gap.min_soft = interval.max_soft;
  }
  gap.max = kInfinity;
  gap.max_open = true;
  gap.max_soft = false;
  outside.push_back(gap);
  return IntervalSet::Of(std::move(outside));
}

IntervalSet Affine(const IntervalSet& set, double factor, double offset) {
  IntervalSet::Storage moved;
  for (const Interval& interval : set.intervals()) {
    Interval image = interval;
    image.min = interval.min * factor + offset;
    image.max = interval.max * factor + offset;
    if (factor < 0) {
      std::swap(image.min, image.max);
      std::swap(image.min_open, image.max_open);
      std::swap(image.min_soft, image.max_soft);
    }
    moved.push_back(image);
  }
  return IntervalSet::Of(std::move(moved));
}

IntervalSet WholeNumbers(const IntervalSet& set) {
  IntervalSet::Storage whole;
  for (const Interval& interval : set.intervals()) {
    Interval inside{std::ceil(interval.min), std::floor(interval.max)};
    if (interval.min_open && inside.min == interval.min) inside.min += 1;
    if (interval.max_open && inside.max == interval.max) inside.max -= 1;
    whole.push_back(inside);
  }
  return IntervalSet::Of(std::move(whole));
}

double Gap(const IntervalSet& a, const IntervalSet& b) {
  if (Meets(a, b, Touch::kSoftCloses)) return 0;
  double gap = kInfinity;
  auto left = a.intervals().begin();
  auto right = b.intervals().begin();
  while (left != a.intervals().end() && right != b.intervals().end()) {
    const double distance = std::max(right->min - left->max, left->min - right->max);
    gap = std::min(gap, std::max(distance, 0.0));
    EndsBefore(*left, *right) ? ++left : ++right;
  }
  return gap;
}

}  // namespace gainsay
