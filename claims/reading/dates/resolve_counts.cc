#include <algorithm>

#include "claims/reading/dates/count_hedge.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/resolve_terms.h"

namespace gainsay {
namespace {

constexpr int kHoursPerDay = 24;

// The day so many units away from the day; hours may reach into the next.
DayRange Away(Day from, DateUnit unit, int64_t count, int sign) {
  if (unit != DateUnit::kHour) {
    const Day day = AddUnits(from, unit, sign * count);
    return {day, day};
  }
  const Day near = from + sign * (count / kHoursPerDay);
  const Day far = from + sign * ((count + kHoursPerDay - 1) / kHoursPerDay);
  return {std::min(near, far), std::max(near, far)};
}

// From the fewest to the most units away from either end of the range.
DayRange Away(const DayRange& from, DateUnit unit, int fewest, int most, int sign) {
  DayRange away = Away(from.min, unit, fewest, sign);
  away = Union(away, Away(from.max, unit, fewest, sign));
  away = Union(away, Away(from.min, unit, most, sign));
  return Union(away, Away(from.max, unit, most, sign));
}

const DateWidths& WidthsOf(DateUnit unit, const DateFrame& frame) {
  return frame.policies.ago[static_cast<int>(unit)];
}

// Of "a year and a half" half those of a year, since it is told in halves.
DateWidths WidthsOf(const CountTerm& term, DateUnit unit, const DateFrame& frame) {
  return term.half_of.has_value() ? Halved(WidthsOf(*term.half_of, frame))
                                  : WidthsOf(unit, frame);
}

bool IsWhole(const CountTerm& term) {
  return term.count.wide_from == term.count.wide_to && term.more.empty();
}

bool IsOne(const CountTerm& term) { return IsWhole(term) && term.count.wide_to == 1; }

// "two weekends ago", "the weekend before X"
ResolvedDate CountedWeekend(const CountTerm& term, const DayRange& from,
                            const DatePolicies& policies) {
  const bool back = term.sign < 0;
  DayRange weekend =
      PeriodAround(back ? from.min : from.max, DateUnit::kWeekend, 0, policies);
  const bool beyond = back ? weekend.max < from.min : weekend.min > from.max;
  const int64_t weeks = term.count.wide_to - (beyond ? 1 : 0);
  weekend = {weekend.min + 7 * term.sign * weeks, weekend.max + 7 * term.sign * weeks};
  const DateSpread<int>& days = policies.weekend;
  const DayRange wide = {weekend.min - days.nominal_from + days.wide_from,
                         weekend.max - days.nominal_to + days.wide_to};
  return Widening({weekend}, {wide}, DateUnit::kWeekend, "weekend");
}

// Beyond the count, or short of it. "More than a year ago" is hardly two.
ResolvedDate Limited(const CountTerm& term, const DayRange& from) {
  const VagueCount& count = term.count;
  const DayRange at =
      Away(from, term.unit, count.nominal_from, count.nominal_to, term.sign);
  const bool back = term.sign < 0;
  if (term.hedge == CountHedge::kLess) {
    const DayRange within = Union(from, at);
    return Widening({within}, {within}, term.unit, "less_than");
  }
  const DayRange twice = Union(
      at, Away(from, term.unit, 2 * count.nominal_from, 2 * count.nominal_to, term.sign));
  const DayRange beyond = back ? DayRange{kMinDay, at.max} : DayRange{at.min, kMaxDay};
  return Widening({twice}, {beyond}, term.unit, "more_than");
}

// All of the time between a date and what is counted from it: "the week before X". By the
// calendar the week may be the one before that of X.
ResolvedDate Beside(const CountTerm& term, const DayRange& from, const CountedDays& at,
                    const DateFrame& frame) {
  const bool back = term.sign < 0;
  const auto up_to = [&](const DayRange& far) {
    return back ? DayRange{std::min(far.min, from.min - 1), from.min - 1}
                : DayRange{from.max + 1, std::max(far.max, from.max + 1)};
  };
  DayRange wide = up_to(Widened(at.wide, WidthsOf(term.unit, frame).nominal));
  if (IsOne(term)) {
    const DayRange period =
        PeriodAround(back ? from.min : from.max, term.unit, term.sign, frame.policies);
    wide = Union(wide, period);
  }
  return Widening({up_to(at.nominal)}, {wide}, term.unit, "beside");
}

// What is counted from now lies on that side of it: "two hours ago" is not tomorrow.
CountedDays OnItsSide(CountedDays days, int sign, Day now) {
  for (DayRange* range : {&days.nominal, &days.wide}) {
    if (sign < 0) range->max = std::min(range->max, now);
    if (sign > 0) range->min = std::max(range->min, now);
  }
  return days;
}

// From now, or as far as it reaches from tomorrow on. "The next three days" may begin
// today.
ResolvedDate RollingWindow(const WindowTerm& term, const DateFrame& frame) {
  const Day published = *frame.published;
  const DayRange now = {published, published};
  const VagueCount& count = term.count;
  DayRange nominal = Away(now, term.unit, 0, count.nominal_to, term.sign);
  const bool later = term.sign > 0 && !term.within && nominal.max > published;
  const bool workdays = term.unit == DateUnit::kBusinessDay;
  if (later) nominal.min = workdays ? AddUnits(published, term.unit, 1) : published + 1;
  DayRange wide = Away(now, term.unit, 0, count.wide_to, term.sign);
  const DayRange wider = Widened(wide, WidthsOf(term.unit, frame).wide);
  (term.sign < 0 ? wide.min : wide.max) = term.sign < 0 ? wider.min : wider.max;
  return Widening({nominal}, {wide}, term.unit, "trailing");
}

// So many whole periods of the calendar before or after the one that is now.
ResolvedDate WholePeriods(const WindowTerm& term, const DateFrame& frame) {
  const auto periods = [&](int count) {
    const int sign = term.sign;
    const auto at = [&](int i) {
      return PeriodAround(*frame.published, term.unit, sign * i, frame.policies);
    };
    if (term.unit != DateUnit::kFortnight) return Union(at(1), at(count));
    // Fortnights are two weeks; no calendar says which.
    const auto week = [&](int i) {
      return PeriodAround(*frame.published, DateUnit::kWeek, sign * i, frame.policies);
    };
    return Union(week(1), week(2 * count));
  };
  return Widening({periods(std::max(term.count.nominal_to, 1))},
                  {periods(std::max(term.count.wide_to, 1))}, term.unit, "calendar");
}

}  // namespace

Resolution Resolve(const CountTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate* of) {
  if (of == nullptr && !frame.published.has_value()) return NeedsPublished(expr, frame);
  DayRange nominal = {frame.published.value_or(0), frame.published.value_or(0)};
  DayRange wide = nominal;
  if (of != nullptr) {
    nominal = of->nominal.Hull();
    wide = of->wide.Hull();
  }
  if (!IsFinite(nominal) || !IsFinite(wide)) {
    return Unreadable("a count from a date without end", expr);
  }
  if (term.hedge == CountHedge::kMore || term.hedge == CountHedge::kLess) {
    return Limited(term, nominal);
  }
  if (term.unit == DateUnit::kWeekend && IsWhole(term) &&
      term.hedge == CountHedge::kNone) {
    return CountedWeekend(term, nominal, frame.policies);
  }
  const DayRange from = nominal;
  const VagueCount& count = term.count;
  nominal = Away(nominal, term.unit, count.nominal_from, count.nominal_to, term.sign);
  wide = Away(wide, term.unit, count.wide_from, count.wide_to, term.sign);
  DateUnit unit = term.unit;
  for (const CountedUnit& more : term.more) {
    const VagueCount& added = more.count;
    nominal = Away(nominal, more.unit, added.nominal_from, added.nominal_to, term.sign);
    wide = Away(wide, more.unit, added.wide_from, added.wide_to, term.sign);
    unit = std::min(unit, more.unit);
  }
  const DateWidths widths = WidthsOf(term, unit, frame);
  const DateUnit grain = unit == DateUnit::kHour ? DateUnit::kDay : unit;
  if (term.hedge == CountHedge::kExactly) {
    return Widening({nominal}, {wide}, of == nullptr ? DateUnit::kDay : of->unit,
                    "exactly");
  }
  if (term.hedge != CountHedge::kNone) {
    CountedDays days = Hedged(term, from, {nominal, wide}, widths);
    if (of == nullptr) days = OnItsSide(days, term.sign, *frame.published);
    ResolvedDate date =
        Widening({days.nominal}, {days.wide}, grain, CountHedgeName(term.hedge));
    date.fuzzy = true;
    return date;
  }
  // "The year before 2012" is a year of the calendar.
  const bool by_calendar =
      of != nullptr && of->unit == unit && unit >= DateUnit::kWeek && IsOne(term);
  if (by_calendar) {
    return Widening({nominal}, {Widened(wide, widths.nominal)}, unit, "counted");
  }
  if (term.beside) return Beside(term, from, {nominal, wide}, frame);
  // "The day before X" is counted by the calendar, "a day ago" by the clock.
  if (of != nullptr && unit == DateUnit::kDay) {
    return Widening({nominal}, {wide}, DateUnit::kDay, "counted");
  }
  CountedDays days = {Widened(nominal, widths.nominal), Widened(wide, widths.wide)};
  if (of != nullptr) {
    return Widening({days.nominal}, {days.wide}, grain, "counted_from");
  }
  days = OnItsSide(days, term.sign, *frame.published);
  return Widening({days.nominal}, {days.wide}, grain, "ago");
}

bool HasOtherSense(const WindowTerm& term) {
  const bool exact = term.count.wide_from == term.count.wide_to;
  return exact && !term.within && HasRollingSense(term.unit);
}

Resolution Resolve(const WindowTerm& term, const DateExpr& expr, const DateFrame& frame) {
  if (!frame.published.has_value()) return NeedsPublished(expr, frame);
  const bool by_calendar =
      HasOtherSense(term) ? frame.other_sense
                          : term.unit > DateUnit::kMonth && !HasRollingSense(term.unit);
  return by_calendar && !term.within ? WholePeriods(term, frame)
                                     : RollingWindow(term, frame);
}

Resolution Resolve(const WeekdayCountTerm& term, const DateExpr& expr,
                   const DateFrame& frame, const ResolvedDate* of) {
  if (of == nullptr && !frame.published.has_value()) return NeedsPublished(expr, frame);
  const DayRange from =
      of == nullptr ? DayRange{*frame.published, *frame.published} : of->nominal.Hull();
  if (!IsFinite(from)) return Unreadable("a count from a date without end", expr);
  const Day edge = term.sign > 0 ? from.max : from.min;
  // 1..7 days away in that direction.
  const int away = (term.sign * (term.weekday - IsoWeekday(edge)) + 6) % 7 + 1;
  const Day day = edge + term.sign * (away + int64_t{7} * (term.count - 1));
  ResolvedDate date = Exactly({day, day}, DateUnit::kDay);
  date.policies.emplace_back("counted");
  return date;
}

Resolution Resolve(const RunTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of) {
  const DayRange edge = of.nominal.Hull();
  if (!IsFinite(edge)) return Unreadable("a length from a date without end", expr);
  if (term.sign < 0) {
    const Day first = AddUnits(edge.max + 1, term.unit, -term.count);
    return Widening({{first, edge.max}}, {{first, edge.max}}, term.unit, "run");
  }
  const Day end = AddUnits(edge.min, term.unit, term.count);
  if (!term.lasting) {
    DayRanges wide = {{edge.min, end - 1}};
    // "The week starting on the 4th" may be that of the calendar.
    if (term.unit == DateUnit::kWeek && term.count == 1) {
      wide.push_back(PeriodAround(edge.min, DateUnit::kWeek, 0, frame.policies));
    }
    return Widening({{edge.min, end - 1}}, wide, term.unit, "run");
  }
  ResolvedDate date = of;
  date.nominal.boxes = {DateBox::Extent(edge.min, end - 1)};
  // Ten days from the 18th may reach the 28th.
  date.wide.boxes = {{{edge.min, edge.min}, {end - 1, end}, {}, {}}};
  date.unit = term.unit;
  date.edtf.clear();
  date.policies.emplace_back("run");
  return date;
}

Resolution Resolve(const ClosestTerm& term, const DateExpr& expr, const DateFrame&,
                   const ResolvedDate& of) {
  const DayRange to = of.nominal.Hull();
  if (!IsFinite(to)) return Unreadable("nothing is close to a date without end", expr);
  const Day middle = to.min + (to.max - to.min) / 2;
  const Day on_or_after = middle + (term.weekday - IsoWeekday(middle) + 7) % 7;
  // They lie in turn on either side, the nearer one first.
  const bool after = on_or_after - middle <= 3;
  const Day nearest = after ? on_or_after : on_or_after - 7;
  const int turn = (after ? -1 : 1) * (term.index % 2 == 0 ? 1 : -1);
  const Day day = nearest + int64_t{7} * turn * (term.index / 2);
  return Exactly({day, day}, DateUnit::kDay);
}

}  // namespace gainsay
