#include <algorithm>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/resolve_terms.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

DayRange WeekOf(Day day, const DatePolicies& policies) {
  return PeriodAround(day, DateUnit::kWeek, 0, policies);
}

// The index-th from the start, or from the end where negative, of `count` units together
// that fill the range from its start.
DayRange UnitsFromEdge(const DayRange& whole, DateUnit unit, int index, int count) {
  if (index > 0) {
    return {AddUnits(whole.min, unit, index - 1),
            AddUnits(whole.min, unit, index - 1 + count) - 1};
  }
  const Day end = AddUnits(whole.max + 1, unit, index + 1);
  return {AddUnits(end, unit, -count), end - 1};
}

std::optional<DayRange> NthWeekday(const DayRange& whole, int weekday, int index) {
  const Day first = whole.min + (weekday - IsoWeekday(whole.min) + 7) % 7;
  const Day last = whole.max - (IsoWeekday(whole.max) - weekday + 7) % 7;
  const Day day = index < 0 ? last + int64_t{7} * (index + 1)
                            : first + int64_t{7} * (std::max(index, 1) - 1);
  if (day < whole.min || day > whole.max) return std::nullopt;
  return DayRange{day, day};
}

// The index-th weekend whose Saturday is in the range.
std::optional<DayRange> NthWeekend(const DayRange& whole, int index,
                                   const DatePolicies& policies) {
  const DateSpread<int>& days = policies.weekend;
  auto first = NthWeekday(whole, days.nominal_from, index);
  if (!first.has_value()) return std::nullopt;
  return DayRange{first->min, first->min + days.nominal_to - days.nominal_from};
}

ResolvedDate WithFriday(const DayRange& weekend, const DatePolicies& policies) {
  const DateSpread<int>& days = policies.weekend;
  return Widening({weekend},
                  {{weekend.min - days.nominal_from + days.wide_from,
                    weekend.max - days.nominal_to + days.wide_to}},
                  DateUnit::kWeekend, "weekend");
}

Resolution NoSuch(const DateExpr& expr, const DateFrame& frame) {
  return Unreadable(absl::StrCat("there is no such day: ", Quoted(TextOf(expr, frame))),
                    expr);
}

// The calendar weeks of which four days or more are in the range, as ISO 8601 tells the
// weeks of a year.
DayRange CalendarWeeks(const DayRange& whole, const SelectTerm& term) {
  constexpr int kThursday = 4;
  const Day first = whole.min + (kThursday - IsoWeekday(whole.min) + 7) % 7 - 3;
  const Day last = whole.max - (IsoWeekday(whole.max) - kThursday + 7) % 7 + 3;
  if (term.index > 0) {
    const Day monday = first + int64_t{7} * (term.index - 1);
    return {monday, monday + int64_t{7} * term.count - 1};
  }
  const Day sunday = last + int64_t{7} * (term.index + 1);
  return {sunday - int64_t{7} * term.count + 1, sunday};
}

// "the first week of March" is its first seven days, if not the calendar week that has
// one of them.
ResolvedDate Weeks(const DayRange& whole, const SelectTerm& term,
                   const DateFrame& frame) {
  const DatePolicies& policies = frame.policies;
  if (frame.other_sense) {
    const DayRange weeks = CalendarWeeks(whole, term);
    return Widening({weeks}, {{weeks.min - 1, weeks.max}}, DateUnit::kWeek, "week");
  }
  const DayRange weeks = UnitsFromEdge(whole, DateUnit::kWeek, term.index, term.count);
  const DayRange wide = {WeekOf(weeks.min, policies).min,
                         WeekOf(weeks.max, policies).max};
  return Widening({weeks}, {wide}, DateUnit::kWeek, "week_of");
}

bool IsVague(const SelectTerm& term) { return term.wide_count != term.count; }

// "the first days of March", "its last few days": no more than it has.
ResolvedDate SomeUnits(const DayRange& whole, DateUnit unit, const SelectTerm& term) {
  const auto units = [&](int count) {
    const DayRange range = UnitsFromEdge(whole, unit, term.index, count);
    return DayRange{std::max(range.min, whole.min), std::min(range.max, whole.max)};
  };
  return Widening({units(term.count)}, {units(term.wide_count)}, unit, "vague_count");
}

Resolution SelectUnit(const SelectTerm& term, const DateExpr& expr,
                      const DateFrame& frame, const DayRange& whole) {
  const DatePolicies& policies = frame.policies;
  const DateUnit unit = static_cast<DateUnit>(term.what.value);
  if (unit == DateUnit::kWeekend) {
    // "the weekend of 24 January": of that week.
    const auto weekend = term.index == 0
                             ? PeriodAround(whole.min, DateUnit::kWeekend, 0, policies)
                             : NthWeekend(whole, term.index, policies);
    if (!weekend.has_value()) return NoSuch(expr, frame);
    return WithFriday(*weekend, policies);
  }
  if (term.index == 0) {
    const DayRange week = WeekOf(whole.min, policies);
    return Widening({week}, {{week.min - 1, week.max}}, DateUnit::kWeek, "week");
  }
  if (IsVague(term)) return SomeUnits(whole, unit, term);
  if (unit == DateUnit::kWeek) return Weeks(whole, term, frame);
  const DayRange units = UnitsFromEdge(whole, unit, term.index, term.count);
  if (units.min < whole.min || units.max > whole.max) return NoSuch(expr, frame);
  return Exactly(units, unit);
}

// The days a weekday is picked from "two weeks from now": that week; of "two months from
// today" the seven days from then.
DayRange DaysCounted(const CountTerm& count, const DayRange& at,
                     const DatePolicies& policies) {
  const Day middle = at.min + (at.max - at.min) / 2;
  if (count.unit <= DateUnit::kFortnight) return WeekOf(middle, policies);
  return {middle, middle + 6};
}

}  // namespace

bool HasOtherSense(const SelectTerm& term) {
  return term.index != 0 && term.what.role == DateRole::kUnit && !IsVague(term) &&
         term.what.value == static_cast<int>(DateUnit::kWeek);
}

Resolution Resolve(const SelectTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of) {
  DayRange whole = of.nominal.Hull();
  if (!IsFinite(whole)) return NoSuch(expr, frame);
  if (const auto* count = std::get_if<CountTerm>(&expr.of.front().term)) {
    whole = DaysCounted(*count, whole, frame.policies);
  }
  if (term.what.role == DateRole::kUnit) return SelectUnit(term, expr, frame, whole);
  const auto day = NthWeekday(whole, term.what.value, term.index);
  if (!day.has_value()) return NoSuch(expr, frame);
  return Exactly(*day, DateUnit::kDay);
}

}  // namespace gainsay
