#include <algorithm>
#include <optional>

#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/named_days.h"
#include "claims/reading/dates/resolve_terms.h"

namespace gainsay {
namespace {

using Direction = DateDirection;

// Terms of a direction: `direction` is kThis where none is written.
struct Pointed {
  Direction direction = Direction::kThis;
  bool bare = false;
  bool article = false;
  Day published = 0;
  bool plans = false;
  bool by_calendar = false;
  const DatePolicies& policies;
};

DayRange Moved(const DayRange& range, int64_t days) {
  return {range.min + days, range.max + days};
}

// How many periods from now, in the calendar.
int Offset(Direction direction) {
  switch (direction) {
    case Direction::kLast:
    case Direction::kPast:
      return -1;
    case Direction::kThis:
      return 0;
    case Direction::kNext:
    case Direction::kComing:
      return 1;
    case Direction::kBeforeLast:
      return -2;
    case Direction::kAfterNext:
      return 2;
  }
  return 0;
}

// "the past month": the time since the day a month ago; likewise the coming one.
ResolvedDate ResolveTrailing(DateUnit unit, const Pointed& p) {
  const int sign = Offset(p.direction);
  const Day far = AddUnits(p.published, unit, sign);
  const DayRange trailing = {std::min(p.published, far), std::max(p.published, far)};
  ResolvedDate date = Exactly(trailing, unit);
  date.policies.emplace_back("trailing");
  return date;
}

// The last day is yesterday, if not the time since then.
ResolvedDate ResolveLastDay(const Pointed& p) {
  const Day yesterday = p.published - 1;
  return Widening({{yesterday, yesterday}}, {{yesterday, p.published}}, DateUnit::kDay,
                  "trailing");
}

ResolvedDate ResolveWeek(const Pointed& p) {
  const DayRange week =
      PeriodAround(p.published, DateUnit::kWeek, Offset(p.direction), p.policies);
  DayRanges wide = {{week.min - 1, week.max}};  // weeks that begin on Sunday
  if (p.direction == Direction::kLast) wide.push_back({p.published - 7, p.published - 1});
  return Widening({week}, wide, DateUnit::kWeek, "week");
}

// The last Saturday and Sunday so far; on a Sunday, this one.
DayRange LastWeekend(const Pointed& p) {
  const DayRange here = PeriodAround(p.published, DateUnit::kWeekend, 0, p.policies);
  return here.max <= p.published ? here : Moved(here, -7);
}

DayRanges Weekends(const Pointed& p) {
  const DayRange here = PeriodAround(p.published, DateUnit::kWeekend, 0, p.policies);
  const DayRange coming = here.min > p.published ? here : Moved(here, 7);
  switch (p.direction) {
    case Direction::kLast:
    case Direction::kPast:
      return {LastWeekend(p)};
    case Direction::kThis:
      if (p.bare && !p.plans) return {LastWeekend(p)};
      // Early in the week "this weekend" may still be the one just past.
      if (!p.plans && IsoWeekday(p.published) <= 2) return {here, Moved(here, -7)};
      return {here};
    case Direction::kNext:
      return {Moved(here, 7), coming};
    case Direction::kComing:
      return {coming};
    case Direction::kBeforeLast:
      return {Moved(LastWeekend(p), -7)};
    case Direction::kAfterNext:
      return {Moved(here, 14)};
  }
  return {here};
}

ResolvedDate ResolveWeekend(const Pointed& p) {
  const DateSpread<int>& days = p.policies.weekend;
  const DayRanges weekends = Weekends(p);
  DayRanges wide;
  for (const DayRange& weekend : weekends) {
    wide.push_back({weekend.min - days.nominal_from + days.wide_from,
                    weekend.max - days.nominal_to + days.wide_to});
  }
  return Widening({weekends.front()}, wide, DateUnit::kWeekend, "weekend");
}

// Whether the words may count from publication: "the past year", "the last decade"; "the
// last month", not "last month".
bool MayTrail(Direction direction, bool article, DateUnit unit) {
  if (direction == Direction::kPast || direction == Direction::kComing) return true;
  return (article || unit == DateUnit::kDecade) &&
         (direction == Direction::kLast || direction == Direction::kNext);
}

// The season that publication is in, or one beside it.
ResolvedDate ResolveSeasonAround(const Pointed& p) {
  const DayRange season =
      PeriodAround(p.published, DateUnit::kSeason, Offset(p.direction), p.policies);
  return Widening({season}, {{season.min, season.max + p.policies.season_slack}},
                  DateUnit::kSeason, "season");
}

ResolvedDate ResolveUnit(DateUnit unit, const Pointed& p) {
  const bool past = p.direction == Direction::kPast;
  if (unit == DateUnit::kDay && (past || p.direction == Direction::kLast)) {
    return ResolveLastDay(p);
  }
  if (MayTrail(p.direction, p.article, unit) && !p.by_calendar && HasRollingSense(unit))
    return ResolveTrailing(unit, p);
  if (unit == DateUnit::kSeason) return ResolveSeasonAround(p);
  if (unit == DateUnit::kWeekend) return ResolveWeekend(p);
  if (unit == DateUnit::kWeek) return ResolveWeek(p);
  return Exactly(PeriodAround(p.published, unit, Offset(p.direction), p.policies), unit);
}

// The first of the result is nominal, all are wide.
absl::InlinedVector<Day, 2> Weekdays(int weekday, const Pointed& p) {
  const int today = IsoWeekday(p.published);
  const Day in_week = p.published - today + weekday;
  const Day before = weekday < today ? in_week : in_week - 7;  // strictly
  const Day after = weekday > today ? in_week : in_week + 7;
  switch (p.direction) {
    case Direction::kLast:
      return {before, before - 7};
    case Direction::kPast:
      return {before};
    case Direction::kThis: {
      const Day to_come = weekday == today ? in_week : after;
      if (p.plans) return {to_come};
      return {in_week, to_come};
    }
    case Direction::kNext:
      return {in_week + 7, after};
    case Direction::kComing:
      return {after};
    case Direction::kBeforeLast:
      return {before - 7};
    case Direction::kAfterNext:
      return {in_week + 14, after + 7};
  }
  return {in_week};
}

ResolvedDate ResolveWeekdayOf(int weekday, const Pointed& p) {
  const auto days = Weekdays(weekday, p);
  DayRanges wide;
  for (const Day day : days) wide.push_back({day, day});
  return Widening(
      {{days.front(), days.front()}}, wide, DateUnit::kDay,
      p.direction == Direction::kLast ? "last_weekday"
      : p.direction == Direction::kNext || p.direction == Direction::kAfterNext
          ? "next_weekday"
          : "weekday");
}

// A season that publication is in or, by its slack, still in; nothing in none.
std::optional<DayRange> RunningSeason(Yearly days, const Pointed& p) {
  const DayRange nearest = Nearest(days, p.published);
  const DayRange wide = {nearest.min, nearest.max + p.policies.season_slack};
  return Contains(wide, p.published) ? std::optional<DayRange>(nearest) : std::nullopt;
}

// A season by its name: "this winter" goes on a little after its months, and "next
// summer" before the one of this year may be that of the next.
std::optional<DayRanges> Seasons(Yearly days, const Pointed& p) {
  if (p.direction == Direction::kThis) {
    const std::optional<DayRange> running = RunningSeason(days, p);
    if (!running.has_value() || Contains(*running, p.published)) return std::nullopt;
    if (!p.plans) return DayRanges{*running};
    return DayRanges{Coming(days, p.published), *running};
  }
  if (p.direction != Direction::kNext) return std::nullopt;
  const DayRange first = NextAfter(days, p.published);
  const int64_t year = CalendarFromDay(p.published).year;
  if (CalendarFromDay(first.min).year != year) return std::nullopt;
  return DayRanges{first, NextAfter(days, first.max)};
}

// A month, season or holiday that comes every year. The first of the result is nominal.
DayRanges Occurrences(Yearly days, const Pointed& p) {
  const auto last = [&](Day before) { return LastBefore(days, before); };
  const auto next = [&](Day after) { return NextAfter(days, after); };
  switch (p.direction) {
    case Direction::kLast: {
      const DayRange latest = last(p.published);
      if (p.published - latest.max >= p.policies.recent_days) return {latest};
      return {latest, last(latest.min)};
    }
    case Direction::kPast:
      return {last(p.published)};
    case Direction::kThis: {
      if (p.plans) return {Coming(days, p.published)};
      const DayRange nearest = Nearest(days, p.published);
      if (Contains(nearest, p.published)) return {nearest};
      const auto of_year = days(CalendarFromDay(p.published).year);
      return {of_year.has_value() ? *of_year : next(p.published), nearest};
    }
    case Direction::kNext: {
      const DayRange first = next(p.published);
      if (first.min - p.published >= p.policies.recent_days) return {first};
      return {first, next(first.max)};
    }
    case Direction::kComing:
      return {next(p.published)};
    case Direction::kBeforeLast:
      return {last(last(p.published).min)};
    case Direction::kAfterNext:
      return {next(next(p.published).max)};
  }
  return {last(p.published)};
}

using WidestDays = absl::FunctionRef<DayRange(const DayRange&)>;

ResolvedDate ResolveYearly(Yearly days, DateUnit unit, WidestDays widest,
                           const Pointed& p) {
  std::optional<DayRanges> seasons;
  if (unit == DateUnit::kSeason) seasons = Seasons(days, p);
  const DayRanges found = seasons.has_value() ? *seasons : Occurrences(days, p);
  DayRanges wide = found;
  for (DayRange& range : wide) range = widest(range);
  ResolvedDate date = Widening({found.front()}, wide, unit,
                               p.direction == Direction::kLast   ? "last_occurrence"
                               : p.direction == Direction::kNext ? "next_occurrence"
                                                                 : "this_occurrence");
  return date;
}

ResolvedDate ResolveHoliday(const NamedDays& named, const Pointed& p) {
  ResolvedDate date =
      ResolveYearly([&](int64_t year) { return named.InYear(year); }, named.unit(),
                    [&](const DayRange& days) { return named.Wide(days); }, p);
  if (!named.policy().empty()) date.policies.push_back(named.policy());
  return date;
}

ResolvedDate ResolveMonth(int month, const Pointed& p) {
  return ResolveYearly([&](int64_t year) { return MonthDays(year, month); },
                       DateUnit::kMonth, [](const DayRange& days) { return days; }, p);
}

ResolvedDate ResolveSeasonOf(int season, const Pointed& p) {
  ResolvedDate date = ResolveYearly(
      [&](int64_t year) { return MonthDays(year, p.policies.season_months[season], 3); },
      DateUnit::kSeason,
      [&](const DayRange& days) {
        return DayRange{days.min, days.max + p.policies.season_slack};
      },
      p);
  date.policies.push_back("season");
  return date;
}

// The last year until June, as of "year-end"; from July on this one.
ResolvedDate YearJustEnded(Day published) {
  const CalendarDate now = CalendarFromDay(published);
  return Exactly(YearDays(now.month <= 6 ? now.year - 1 : now.year), DateUnit::kYear);
}

}  // namespace

bool HasOtherSense(const RelativeTerm& term) {
  if (term.or_last) return true;
  if (term.what.role == DateRole::kHoliday) {
    return term.holiday.elsewhere != term.holiday.rule;
  }
  if (!term.direction.has_value() || term.what.role != DateRole::kUnit) return false;
  const auto unit = static_cast<DateUnit>(term.what.value);
  return MayTrail(*term.direction, term.article, unit) && HasRollingSense(unit);
}

Resolution Resolve(const RelativeTerm& term, const DateExpr& expr,
                   const DateFrame& frame) {
  if (!frame.published.has_value()) return NeedsPublished(expr, frame);
  const Pointed pointed = {term.direction.value_or(Direction::kThis),
                           !term.direction.has_value(),
                           term.article,
                           *frame.published,
                           frame.plans,
                           frame.other_sense,
                           frame.policies};
  if (term.or_last && (frame.other_sense || frame.begun) && !frame.plans) {
    return YearJustEnded(*frame.published);
  }
  if (term.what.role == DateRole::kUnit) {
    return ResolveUnit(static_cast<DateUnit>(term.what.value), pointed);
  }
  if (term.what.role == DateRole::kWeekday) {
    return ResolveWeekdayOf(term.what.value, pointed);
  }
  if (term.what.role == DateRole::kHoliday) {
    return ResolveHoliday(NamedDays(term.holiday, term.weekend, frame), pointed);
  }
  return term.what.role == DateRole::kSeason ? ResolveSeasonOf(term.what.value, pointed)
                                             : ResolveMonth(term.what.value, pointed);
}

Resolution Resolve(const DayTerm& term, const DateExpr& expr, const DateFrame& frame) {
  if (!frame.published.has_value()) return NeedsPublished(expr, frame);
  const Day day = *frame.published + term.offset;
  return Exactly({day, day}, DateUnit::kDay);
}

}  // namespace gainsay
