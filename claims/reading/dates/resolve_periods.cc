#include <algorithm>

#include "claims/reading/dates/edtf_format.h"
#include "claims/reading/dates/named_days.h"
#include "claims/reading/dates/resolve_terms.h"

namespace gainsay {
namespace {

DayRanges WithSlack(DayRanges ranges, int days) {
  for (DayRange& range : ranges) range.max += days;
  return ranges;
}

ResolvedDate ResolveSeason(const PeriodTerm& term, std::optional<int64_t> year_written,
                           const DateFrame& frame) {
  const int first_month = frame.policies.season_months[term.index];
  const auto from_year = [&](int64_t year) -> std::optional<DayRange> {
    return MonthDays(year, first_month, 3);
  };
  DayRanges seasons;
  if (!year_written.has_value()) {
    seasons = {Expected(from_year, frame)};
  } else if (term.two_years) {
    seasons = {*from_year(*year_written)};
  } else {
    seasons = SeasonDays(*year_written, first_month);
  }
  ResolvedDate date = Widening(seasons, WithSlack(seasons, frame.policies.season_slack),
                               DateUnit::kSeason, "season");
  if (year_written.has_value() && !term.two_years) {
    date.edtf = EdtfGrouping(*year_written, 21 + term.index);
  }
  return date;
}

ResolvedDate ResolvePartOfYear(const PeriodTerm& term,
                               std::optional<int64_t> year_written,
                               const DateFrame& frame) {
  const bool quarter = term.unit == DateUnit::kQuarter;
  const auto in_year = [&](int64_t year) -> std::optional<DayRange> {
    return quarter ? QuarterDays(year, term.index) : HalfDays(year, term.index);
  };
  const DayRange range =
      year_written.has_value() ? *in_year(*year_written) : Expected(in_year, frame);
  ResolvedDate date = Exactly(range, term.unit);
  if (!year_written.has_value()) date.policies.push_back(ExpectedPolicy(frame));
  // ISO 8601-2:2019, 4.8: 33 to 36 are quarters, 40 and 41 halves.
  date.edtf =
      EdtfGrouping(CalendarFromDay(range.min).year, (quarter ? 32 : 39) + term.index);
  return date;
}

// The years of a century are told from 00 or from 01.
ResolvedDate ResolveCentury(int64_t first_year) {
  const DayRange years = MonthDays(first_year, 1, 1200);
  return Widening({years}, {{years.min, YearDays(first_year + 100).max}},
                  DateUnit::kCentury, "century");
}

// The ISO week of the year.
std::optional<ResolvedDate> ResolveWeekNumber(const PeriodTerm& term,
                                              std::optional<int64_t> year_written,
                                              const DateFrame& frame) {
  const int64_t year =
      year_written.has_value() ? *year_written : CalendarFromDay(*frame.published).year;
  // The first week is the one that 4 January is in.
  const Day fourth = DayFromCalendar(year, 1, 4);
  const Day monday = fourth - IsoWeekday(fourth) + 1 + int64_t{7} * (term.index - 1);
  if (CalendarFromDay(monday + 3).year != year) return std::nullopt;
  return Widening({{monday, monday + 6}}, {{monday - 1, monday + 6}}, DateUnit::kWeek,
                  "week");
}

// A fiscal year is the calendar's, if it does not begin months earlier or later; of two
// years it has a part in either.
ResolvedDate ResolveFiscalYear(int64_t year, bool two_years, const DateFrame& frame) {
  if (two_years) {
    const DayRange both = Union(YearDays(year), YearDays(year + 1));
    return Widening({both}, {both}, DateUnit::kYear, "fiscal_year");
  }
  const DayRange days = YearDays(year);
  return Widening({days}, {Widened(days, {frame.policies.fiscal_months, 0})},
                  DateUnit::kYear, "fiscal_year");
}

Resolution ResolveOvernight(const DateExpr& expr, const DateFrame& frame) {
  if (!frame.published.has_value()) return NeedsPublished(expr, frame);
  ResolvedDate night = Exactly({*frame.published - 1, *frame.published}, DateUnit::kDay);
  night.policies.emplace_back("overnight");
  return night;
}

// "in the new year": early in it, if not at any time of it.
ResolvedDate ResolveNewYear(std::optional<int64_t> year_written, const DateFrame& frame) {
  const DateSpread<Share>& early =
      frame.policies.parts[static_cast<int>(DatePart::kEarly)];
  const auto in_year = [&](int64_t year) -> std::optional<DayRange> {
    return Slice(YearDays(year), early.nominal_from, early.nominal_to);
  };
  const DayRange days =
      year_written.has_value() ? *in_year(*year_written) : Expected(in_year, frame);
  ResolvedDate date = Widening({days}, {YearDays(CalendarFromDay(days.min).year)},
                               DateUnit::kYear, "new_year");
  date.fuzzy = true;
  return date;
}

}  // namespace

Resolution Resolve(const PeriodTerm& term, const DateExpr& expr, const DateFrame& frame) {
  if (!ToldYear(term.year).has_value() && !frame.published.has_value()) {
    return NeedsPublished(expr, frame);
  }
  const std::optional<int64_t> year = YearOf(term.year, frame);
  ResolvedDate date;
  switch (term.unit) {
    case DateUnit::kDecade:
      date = Exactly(MonthDays(*year, 1, 120), DateUnit::kDecade);
      break;
    case DateUnit::kCentury:
      date = ResolveCentury(*year);
      break;
    case DateUnit::kSeason:
      date = ResolveSeason(term, year, frame);
      break;
    case DateUnit::kYear:
      date = ResolveFiscalYear(*year, term.two_years, frame);
      break;
    case DateUnit::kWeek: {
      const auto week = ResolveWeekNumber(term, year, frame);
      if (!week.has_value()) return Unreadable("the year has no such week", expr);
      date = *week;
      break;
    }
    default:
      date = ResolvePartOfYear(term, year, frame);
  }
  if (IsShort(term.year)) date.policies.push_back(ShortYearPolicy(*term.year, frame));
  return date;
}

bool HasOtherSense(const HolidayTerm& term) {
  return term.holiday.elsewhere != term.holiday.rule;
}

Resolution Resolve(const HolidayTerm& term, const DateExpr& expr,
                   const DateFrame& frame) {
  if (!ToldYear(term.year).has_value() && !frame.published.has_value()) {
    return NeedsPublished(expr, frame);
  }
  const NamedDays named(term.holiday, term.weekend, frame);
  const auto in_year = [&](int64_t year) { return named.InYear(year); };
  const std::optional<int64_t> year = YearOf(term.year, frame);
  const auto days = year.has_value() ? in_year(*year) : Expected(in_year, frame);
  if (!days.has_value()) return Unreadable("the year has no such day, or two", expr);
  ResolvedDate date = Exactly(*days, named.unit());
  if (!named.policy().empty()) {
    date = Widening({*days}, {named.Wide(*days)}, named.unit(), named.policy());
  }
  if (!year.has_value()) date.policies.push_back(ExpectedPolicy(frame));
  return date;
}

Resolution Resolve(const NamedTerm& term, const DateExpr& expr, const DateFrame& frame) {
  if (!ToldYear(term.year).has_value() && !frame.published.has_value()) {
    return NeedsPublished(expr, frame);
  }
  if (term.period == NamedPeriod::kOvernight) return ResolveOvernight(expr, frame);
  if (term.period == NamedPeriod::kNewYear) {
    return ResolveNewYear(YearOf(term.year, frame), frame);
  }
  const bool end = term.period == NamedPeriod::kYearEnd;
  const DateSpread<MonthDay>& spread =
      end ? frame.policies.year_end : frame.policies.turn_of_year;
  const auto from_year = [&](int64_t year) -> std::optional<DayRange> {
    return DaysOfYear(year, spread.nominal_from, spread.nominal_to);
  };
  int64_t year = YearOf(term.year, frame).value_or(0);
  if (!term.year.has_value()) {
    const CalendarDate now = CalendarFromDay(*frame.published);
    // Until June the last one is meant, from July on the one to come.
    year = now.month <= 6 ? now.year - 1 : now.year;
    if (frame.plans || frame.begun) {
      year = CalendarFromDay(Expected(from_year, frame).min).year;
    }
  }
  const DayRange wide = DaysOfYear(year, spread.wide_from, spread.wide_to);
  return Widening({*from_year(year)}, {wide}, DateUnit::kMonth,
                  end ? "year_end" : "turn_of_year");
}

}  // namespace gainsay
