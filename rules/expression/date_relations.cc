#include "rules/expression/date_relations.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace gainsay {
namespace {

// The bounds of one reading on a line of whole days or of whole seconds.
struct Bounds {
  DayRange start;
  DayRange end;
};

bool HasTimes(const DateBox& box) {
  return box.start_time.has_value() && box.end_time.has_value();
}

bool ComparableByTime(const DateBox& a, const DateBox& b) {
  return HasTimes(a) && HasTimes(b) && a.start_time->zoned == b.start_time->zoned &&
         a.end_time->zoned == b.end_time->zoned &&
         a.start_time->zoned == a.end_time->zoned;
}

DayRange SecondsOf(const Instant& instant) {
  return {instant.seconds, instant.seconds + instant.width_seconds - 1};
}

Bounds BoundsOf(const DateBox& box, bool by_time) {
  if (!by_time) return {box.start, box.end};
  return {SecondsOf(*box.start_time), SecondsOf(*box.end_time)};
}

Tri Decided(bool possible, bool certain) {
  return !possible ? Tri::kFalse : certain ? Tri::kTrue : Tri::kMaybe;
}

// What holds of every pair of readings, or kMaybe.
template <typename Relation>
Tri ForReadings(const DateSet& a, const DateSet& b, Relation relation) {
  std::optional<Tri> all;
  for (const DateBox& x : a.boxes) {
    for (const DateBox& y : b.boxes) {
      const bool by_time = ComparableByTime(x, y);
      const Tri one = relation(BoundsOf(x, by_time), BoundsOf(y, by_time));
      if (all.value_or(one) != one) return Tri::kMaybe;
      all = one;
    }
  }
  return all.value_or(Tri::kMaybe);
}

template <typename Change>
DateSet ForBoxes(const DateSet& date, Change change) {
  DateSet changed;
  for (const DateBox& box : date.boxes) changed.boxes.push_back(change(box));
  return changed;
}

template <typename Combine>
DateSet ForPairs(const DateSet& a, const DateSet& b, Combine combine) {
  DateSet combined;
  for (const DateBox& x : a.boxes) {
    for (const DateBox& y : b.boxes) combined.boxes.push_back(combine(x, y));
  }
  return combined;
}

template <typename Choose>
DayRange Pick(const DayRange& a, const DayRange& b, Choose choose) {
  return {choose(a.min, b.min), choose(a.max, b.max)};
}

Day Smaller(Day a, Day b) { return std::min(a, b); }
Day Greater(Day a, Day b) { return std::max(a, b); }

// As far as days go: beyond lies "since ever" and "for ever".
Day Moved(Day day, double days) {
  if (day <= kMinDay || day >= kMaxDay) return day;
  const double moved = static_cast<double>(day) + days;
  if (moved <= static_cast<double>(kMinDay)) return kMinDay;
  if (moved >= static_cast<double>(kMaxDay)) return kMaxDay;
  return day + static_cast<Day>(days);
}

std::optional<Instant> Moved(const std::optional<Instant>& time,
                             const Interval& seconds) {
  if (!time.has_value()) return std::nullopt;
  constexpr double kFarthest = 1e15;  // some 30 million years: whole seconds stay exact
  const double from = std::floor(seconds.min);
  const double width = std::ceil(seconds.max) - from + time->width_seconds;
  if (std::abs(from) > kFarthest || width > std::numeric_limits<int32_t>::max()) {
    return std::nullopt;
  }
  Instant moved = *time;
  moved.seconds += static_cast<int64_t>(from);
  moved.width_seconds = static_cast<int32_t>(width);
  return moved;
}

DateBox Moved(const DateBox& box, const Interval& seconds) {
  const double from = std::floor(seconds.min / kSecondsADay);
  const double to = std::ceil(seconds.max / kSecondsADay);
  DateBox moved;
  moved.start = {Moved(box.start.min, from), Moved(box.start.max, to)};
  moved.end = {Moved(box.end.min, from), Moved(box.end.max, to)};
  moved.start_time = Moved(box.start_time, seconds);
  moved.end_time = Moved(box.end_time, seconds);
  return moved;
}

// The distances from a time in `from` to one in `to`, in units of `unit` seconds.
Interval Distances(const Bounds& from, const Bounds& to, double unit) {
  Interval distances;
  if (from.end.max < kMaxDay && to.start.min > kMinDay) {
    distances.min = static_cast<double>(to.start.min - from.end.max) * unit;
  }
  if (from.start.min > kMinDay && to.end.max < kMaxDay) {
    distances.max = static_cast<double>(to.end.max - from.start.min) * unit;
  }
  return distances;
}

}  // namespace

Tri IsBefore(const DateSet& a, const DateSet& b) {
  return ForReadings(a, b, [](const Bounds& x, const Bounds& y) {
    return Decided(x.end.min < y.start.max, x.end.max < y.start.min);
  });
}

Tri HaveCommonDay(const DateSet& a, const DateSet& b) {
  return ForReadings(a, b, [](const Bounds& x, const Bounds& y) {
    return Decided(x.start.min <= y.end.max && y.start.min <= x.end.max,
                   x.start.max <= y.end.min && y.start.max <= x.end.min);
  });
}

Tri LiesWithin(const DateSet& inner, const DateSet& outer) {
  return ForReadings(inner, outer, [](const Bounds& x, const Bounds& y) {
    const Day first = std::max(x.start.min, y.start.min);
    const Day last = std::min(x.end.max, y.end.max);
    return Decided(first <= x.start.max && last >= x.end.min && first <= last,
                   y.start.max <= x.start.min && x.end.max <= y.end.min);
  });
}

IntervalSet SecondsFrom(const DateSet& b, const DateSet& a) {
  IntervalSet::Storage distances;
  for (const DateBox& x : a.boxes) {
    for (const DateBox& y : b.boxes) {
      const bool by_time = ComparableByTime(x, y);
      distances.push_back(Distances(BoundsOf(y, by_time), BoundsOf(x, by_time),
                                    by_time ? 1 : kSecondsADay));
    }
  }
  return IntervalSet::Of(std::move(distances));
}

DateSet Shifted(const DateSet& date, const IntervalSet& seconds) {
  if (seconds.empty()) return DateSet();
  const Interval hull = seconds.Hull();
  return ForBoxes(date, [&hull](const DateBox& box) { return Moved(box, hull); });
}

DateSet StartOf(const DateSet& date) {
  return ForBoxes(date, [](const DateBox& box) {
    return DateBox{box.start, box.start, box.start_time, box.start_time};
  });
}

DateSet EndOf(const DateSet& date) {
  return ForBoxes(date, [](const DateBox& box) {
    return DateBox{box.end, box.end, box.end_time, box.end_time};
  });
}

DateSet Earlier(const DateSet& a, const DateSet& b) {
  return ForPairs(a, b, [](const DateBox& x, const DateBox& y) {
    return DateBox{Pick(x.start, y.start, Smaller), Pick(x.end, y.end, Smaller), {}, {}};
  });
}

DateSet Later(const DateSet& a, const DateSet& b) {
  return ForPairs(a, b, [](const DateBox& x, const DateBox& y) {
    return DateBox{Pick(x.start, y.start, Greater), Pick(x.end, y.end, Greater), {}, {}};
  });
}

DateSet AnyDate() {
  DateSet any;
  any.boxes.push_back(DateBox::Within(kMinDay, kMaxDay));
  return any;
}

}  // namespace gainsay
