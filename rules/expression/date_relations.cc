#include "rules/expression/date_relations.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace gainsay {
namespace {

constexpr int64_t kDaySeconds = 86400;

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

DayRange Reaching(const DayRange& seconds, int64_t before, int64_t after) {
  return {seconds.min - before, seconds.max + after};
}

Bounds BoundsOf(const DateBox& box, bool by_time) {
  if (!by_time) return {box.start, box.end};
  return {SecondsOf(*box.start_time), SecondsOf(*box.end_time)};
}

// One end of a date: a time of day, or some time on one of the days.
struct DateEnd {
  const DayRange& days;
  const std::optional<Instant>& time;
};

DateEnd StartOf(const DateBox& box) { return {box.start, box.start_time}; }
DateEnd EndOf(const DateBox& box) { return {box.end, box.end_time}; }

// Days so far away that their seconds have no number are "since ever" and "for ever".
int64_t FirstSecond(Day day) {
  constexpr Day kFarthest = kMaxDay / kDaySeconds;
  if (day >= kFarthest) return kMaxDay;
  return day <= -kFarthest ? kMinDay : day * kDaySeconds;
}

int64_t LastSecond(Day day) {
  const int64_t first = FirstSecond(day);
  return first == kMinDay || first == kMaxDay ? first : first + kDaySeconds - 1;
}

// By the clocks of where it was written, unless the reading has the day of universal
// time.
DayRange LocalSeconds(const DateEnd& end) {
  const DayRange days = {FirstSecond(end.days.min), LastSecond(end.days.max)};
  if (!end.time.has_value()) return days;
  const DayRange universal = SecondsOf(*end.time);
  if (!end.time->zoned) return universal;
  const int64_t offset = int64_t{end.time->offset_minutes} * 60;
  const DayRange local = Reaching(universal, -offset, offset);
  return local.min >= days.min && local.min <= days.max ? local : universal;
}

// In whatever zone, where none is told.
DayRange UniversalSeconds(const Instant& time) {
  constexpr int64_t kHour = 3600;
  return time.zoned ? SecondsOf(time) : Reaching(SecondsOf(time), 14 * kHour, 12 * kHour);
}

struct TwoEnds {
  DayRange a;
  DayRange b;
};

// Both on one line of seconds. A day without a time is one of where the other's time was
// written.
TwoEnds InSeconds(const DateEnd& a, const DateEnd& b) {
  if (!a.time.has_value() || !b.time.has_value()) {
    return {LocalSeconds(a), LocalSeconds(b)};
  }
  if (a.time->zoned == b.time->zoned) return {SecondsOf(*a.time), SecondsOf(*b.time)};
  return {UniversalSeconds(*a.time), UniversalSeconds(*b.time)};
}

// On a line of days where neither has a time: of one day none is before another.
TwoEnds OnOneLine(const DateEnd& a, const DateEnd& b) {
  const bool by_days = !a.time.has_value() && !b.time.has_value();
  return by_days ? TwoEnds{a.days, b.days} : InSeconds(a, b);
}

bool HasAnyTime(const DateBox& box) {
  return box.start_time.has_value() || box.end_time.has_value();
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
      const Tri one = relation(x, y);
      if (all.value_or(one) != one) return Tri::kMaybe;
      all = one;
    }
  }
  return all.value_or(Tri::kMaybe);
}

template <typename Relation>
Tri ForBounds(const DateSet& a, const DateSet& b, Relation relation) {
  return ForReadings(a, b, [&relation](const DateBox& x, const DateBox& y) {
    const bool by_time = ComparableByTime(x, y);
    return relation(BoundsOf(x, by_time), BoundsOf(y, by_time));
  });
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

// The distances from one end to another, open where one of them is endless.
Interval Distances(const TwoEnds& from_latest, const TwoEnds& from_earliest,
                   double unit) {
  Interval distances;
  if (from_latest.a.max < kMaxDay && from_latest.b.min > kMinDay) {
    distances.min = static_cast<double>(from_latest.b.min - from_latest.a.max) * unit;
  }
  if (from_earliest.a.min > kMinDay && from_earliest.b.max < kMaxDay) {
    distances.max = static_cast<double>(from_earliest.b.max - from_earliest.a.min) * unit;
  }
  return distances;
}

// From any time in the one to any time in the other.
Interval Distances(const DateBox& from, const DateBox& to) {
  if (HasAnyTime(from) || HasAnyTime(to)) {
    return Distances(InSeconds(EndOf(from), StartOf(to)),
                     InSeconds(StartOf(from), EndOf(to)), 1);
  }
  return Distances({from.end, to.start}, {from.start, to.end}, kSecondsADay);
}

}  // namespace

Tri IsBefore(const DateSet& a, const DateSet& b) {
  return ForReadings(a, b, [](const DateBox& x, const DateBox& y) {
    const TwoEnds ends = OnOneLine(EndOf(x), StartOf(y));
    return Decided(ends.a.min < ends.b.max, ends.a.max < ends.b.min);
  });
}

Tri HaveCommonDay(const DateSet& a, const DateSet& b) {
  return ForBounds(a, b, [](const Bounds& x, const Bounds& y) {
    return Decided(x.start.min <= y.end.max && y.start.min <= x.end.max,
                   x.start.max <= y.end.min && y.start.max <= x.end.min);
  });
}

Tri LiesWithin(const DateSet& inner, const DateSet& outer) {
  return ForBounds(inner, outer, [](const Bounds& x, const Bounds& y) {
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
      distances.push_back(Distances(y, x));
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
