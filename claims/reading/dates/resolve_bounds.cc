#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/date_clock.h"
#include "claims/reading/dates/resolve_terms.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr int kMorning = 5;  // until then the hours are still those of a night
constexpr int kNoon = 12;
constexpr Day kMaxTimedDays = 14;  // of an uncertain day; beyond, the time is left out

// The days of the boxes, or so many days later, each at the time.
DateSet AtTime(const DateSet& set, const Clock& clock, Day later) {
  DateSet timed;
  for (const DateBox& box : set.boxes) {
    if (!IsWithin(box) || box.start.max - box.start.min > kMaxTimedDays) {
      timed.boxes.push_back(box);
      continue;
    }
    for (Day day = box.start.min; day <= box.start.max; ++day) {
      timed.boxes.push_back(DayAtTime(day + later, clock));
    }
  }
  return Tidy(timed);
}

// Whether the date is a night, from one day to the next.
bool IsNight(const DateExpr& date) {
  const auto* named = std::get_if<NamedTerm>(&date.term);
  return std::holds_alternative<OvernightTerm>(date.term) ||
         (named != nullptr && named->period == NamedPeriod::kOvernight);
}

// Of a night the hours before midnight are the first day's and the small hours the
// second's; nothing for others.
std::optional<DateSet> AtNight(const DayRange& night, const Clock& clock) {
  if (clock.hour >= kMorning && clock.hour < kNoon) return std::nullopt;
  DateSet set;
  set.boxes.push_back(DayAtTime(clock.hour >= kNoon ? night.min : night.max, clock));
  return set;
}

// "Before early March" may be within it; before 5 March is not on it.
Day Before(const DayRange& days, bool fuzzy) { return fuzzy ? days.max : days.min - 1; }
Day After(const DayRange& days, bool fuzzy) { return fuzzy ? days.min : days.max + 1; }

// A state that began within the days and held at least until `held`, where that is known.
DateSet Since(const DayRange& days, std::optional<Day> held) {
  DateBox box{days, {kMaxDay, kMaxDay}, {}, {}};
  if (held.has_value() && *held >= days.min) box.end.min = *held;
  DateSet set;
  set.boxes.push_back(box);
  return set;
}

DateSet Until(const DayRange& days) {
  DateSet set;
  set.boxes.push_back({{kMinDay, days.max}, days, {}, {}});
  return set;
}

// A state that had begun by then and ended within the days or later.
DateSet UntilAtLeast(const DayRange& days) {
  DateSet set;
  set.boxes.push_back({{kMinDay, days.max}, {days.min, kMaxDay}, {}, {}});
  return set;
}

DateSet Bounded(DateBound bound, const DayRange& days, bool fuzzy,
                std::optional<Day> held) {
  switch (bound) {
    case DateBound::kBy:
      return SomeTimeIn({{kMinDay, days.max}});
    case DateBound::kBefore:
      return SomeTimeIn({{kMinDay, Before(days, fuzzy)}});
    case DateBound::kAfter:
      return SomeTimeIn({{After(days, fuzzy), kMaxDay}});
    case DateBound::kNotBefore:
      return SomeTimeIn({{days.min, kMaxDay}});
    case DateBound::kSince:
      return Since(days, held);
    case DateBound::kUntil:
      return Until(days);
    case DateBound::kUntilAtLeast:
      return UntilAtLeast(days);
  }
  return {};
}

// The days of a half-line that lie near its end, as far as "around" may reach: where
// those of "shortly after" are expected.
DateSet Near(const DateSet& half_line, DateUnit unit, const DatePolicies& policies) {
  DateSet near = half_line;
  const CalendarSpan& reach = policies.approximate[static_cast<int>(unit)].wide;
  for (DateBox& box : near.boxes) {
    DayRange& days = box.start;
    if (days.min == kMinDay) {
      days.min = Widened({days.max + 1, days.max + 1}, reach).min;
    } else {
      days.max = Widened({days.min - 1, days.min - 1}, reach).max;
    }
    box.end = days;
  }
  return near;
}

}  // namespace

Resolution Resolve(const BoundTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of) {
  // Before a time of a day may be earlier on that day.
  const bool fuzzy = of.fuzzy || of.nominal.boxes.front().start_time.has_value();
  const DayRange nominal = of.nominal.Hull();
  const DayRange wide = of.wide.Hull();
  if (!IsFinite(nominal) || !IsFinite(wide)) {
    return Unreadable("a bound on a date without end", expr);
  }
  ResolvedDate date = of;
  date.nominal = Bounded(term.bound, nominal, fuzzy, frame.published);
  date.wide = Union(date.nominal, Bounded(term.bound, wide, fuzzy, frame.published));
  if (term.near) date.nominal = Near(date.nominal, of.unit, frame.policies);
  date.edtf.clear();
  date.policies.emplace_back(term.near ? "shortly" : "half_line");
  return date;
}

bool HasOtherSense(const TimedTerm& term) { return term.clock.midnight; }

Resolution Resolve(const TimedTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of) {
  if (of.unit != DateUnit::kDay || of.nominal.Hull().max - of.nominal.Hull().min > 1) {
    return Unreadable(absl::StrCat("a time of day needs a day, not ",
                                   Quoted(TextOf(expr.of.front(), frame))),
                      expr);
  }
  ResolvedDate date = of;
  const bool night = !expr.of.empty() && IsNight(expr.of.front());
  // `of` is the day that the night begins on.
  const bool of_day =
      !expr.of.empty() && std::holds_alternative<NightTerm>(expr.of.front().term);
  const bool either_end = term.clock.midnight && !night && !of_day;
  const bool day_after =
      of_day ? term.clock.hour < kMorning : either_end && !frame.other_sense;
  date.nominal = AtTime(of.nominal, term.clock, day_after ? 1 : 0);
  date.wide = AtTime(of.wide, term.clock, day_after ? 1 : 0);
  if (either_end) date.policies.emplace_back("midnight");
  const auto at_night = night ? AtNight(of.nominal.Hull(), term.clock) : std::nullopt;
  if (at_night.has_value()) date.nominal = date.wide = *at_night;
  date.edtf.clear();
  return date;
}

}  // namespace gainsay
