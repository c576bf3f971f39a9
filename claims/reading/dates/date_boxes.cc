#include "claims/reading/dates/date_boxes.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace gainsay {
namespace {

auto Key(const DateBox& box) {
  const auto seconds = [](const std::optional<Instant>& time) {
    return time.has_value() ? time->seconds : 0;
  };
  return std::make_tuple(box.start.min, box.end.max, box.start.max, box.end.min,
                         seconds(box.start_time), seconds(box.end_time));
}

bool Timed(const DateBox& box) {
  return box.start_time.has_value() || box.end_time.has_value();
}

bool IsPartOf(const DayRange& inner, const DayRange& outer) {
  return outer.min <= inner.min && inner.max <= outer.max;
}

// Whether each extent of the one is among those of the other.
bool IsPartOf(const DateBox& inner, const DateBox& outer) {
  return !Timed(inner) && !Timed(outer) && inner != outer &&
         IsPartOf(inner.start, outer.start) && IsPartOf(inner.end, outer.end);
}

void DropParts(DateSet* set) {
  if (set->boxes.size() > kMaxDateBoxes) return;
  const DateSet all = *set;
  const auto part = [&](const DateBox& box) {
    return std::any_of(all.boxes.begin(), all.boxes.end(),
                       [&](const DateBox& other) { return IsPartOf(box, other); });
  };
  set->boxes.erase(std::remove_if(set->boxes.begin(), set->boxes.end(), part),
                   set->boxes.end());
}

}  // namespace

DayRanges Joined(DayRanges ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const DayRange& a, const DayRange& b) {
    return std::tie(a.min, a.max) < std::tie(b.min, b.max);
  });
  DayRanges joined;
  for (const DayRange& range : ranges) {
    if (!joined.empty() && range.min <= joined.back().max + 1) {
      joined.back().max = std::max(joined.back().max, range.max);
    } else {
      joined.push_back(range);
    }
  }
  if (joined.size() <= kMaxDateBoxes) return joined;
  return {{joined.front().min, joined.back().max}};
}

DateSet SomeTimeIn(const DayRanges& ranges) {
  DateSet set;
  for (const DayRange& range : ranges) {
    set.boxes.push_back(DateBox::Within(range.min, range.max));
  }
  return set;
}

DateSet Tidy(const DateSet& set) {
  DayRanges ranges;
  DateSet tidy;
  for (const DateBox& box : set.boxes) {
    if (IsWithin(box) && !Timed(box)) {
      ranges.push_back(box.start);
    } else {
      tidy.boxes.push_back(box);
    }
  }
  for (const DayRange& range : Joined(std::move(ranges))) {
    tidy.boxes.push_back(DateBox::Within(range.min, range.max));
  }
  std::sort(tidy.boxes.begin(), tidy.boxes.end(),
            [](const DateBox& a, const DateBox& b) { return Key(a) < Key(b); });
  tidy.boxes.erase(std::unique(tidy.boxes.begin(), tidy.boxes.end()), tidy.boxes.end());
  DropParts(&tidy);
  if (tidy.boxes.size() <= kMaxDateBoxes) return tidy;
  const DayRange hull = tidy.Hull();
  return SomeTimeIn({hull});
}

DateSet Union(const DateSet& a, const DateSet& b) {
  DateSet both = a;
  both.boxes.insert(both.boxes.end(), b.boxes.begin(), b.boxes.end());
  return Tidy(both);
}

bool IsWithin(const DateBox& box) { return box.start == box.end; }

DayRange StartHull(const DateSet& set) {
  DayRange hull = set.boxes.front().start;
  for (const DateBox& box : set.boxes) {
    hull = {std::min(hull.min, box.start.min), std::max(hull.max, box.start.max)};
  }
  return hull;
}

DayRange EndHull(const DateSet& set) {
  DayRange hull = set.boxes.front().end;
  for (const DateBox& box : set.boxes) {
    hull = {std::min(hull.min, box.end.min), std::max(hull.max, box.end.max)};
  }
  return hull;
}

}  // namespace gainsay
