#include <algorithm>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/date_clock.h"
#include "claims/reading/dates/edtf_format.h"
#include "claims/reading/dates/resolve_terms.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr Day kMaxSliced = 400000;  // days: a millennium; beyond, there is nothing to cut

bool IsEdge(DatePart part) { return part == DatePart::kStart || part == DatePart::kEnd; }

// The unit a part of such a period is as coarse as.
DateUnit Smaller(DateUnit unit) {
  switch (unit) {
    case DateUnit::kCentury:
      return DateUnit::kDecade;
    case DateUnit::kDecade:
      return DateUnit::kYear;
    case DateUnit::kYear:
      return DateUnit::kQuarter;
    case DateUnit::kHalf:
    case DateUnit::kQuarter:
    case DateUnit::kSeason:
      return DateUnit::kMonth;
    case DateUnit::kMonth:
      return DateUnit::kWeek;
    default:
      return DateUnit::kDay;
  }
}

// The ranges of a date that can be cut into parts, or nothing.
std::optional<DayRanges> Cuttable(const DateSet& set) {
  DayRanges ranges;
  for (const DateBox& box : set.boxes) {
    if (!IsWithin(box) || !IsFinite(box.start)) return std::nullopt;
    if (box.start.max - box.start.min > kMaxSliced) return std::nullopt;
    ranges.push_back(box.start);
  }
  return ranges;
}

Resolution NotCuttable(const DateExpr& expr, const DateFrame& frame) {
  return Unreadable(absl::StrCat(Quoted(TextOf(expr.of.front(), frame)), " has no parts"),
                    expr);
}

// Edges are at least so many days, but no longer than the whole.
DayRange AtLeast(DayRange part, const DayRange& whole, DatePart which, int days) {
  if (which == DatePart::kStart) {
    part.max = std::min(std::max(part.max, part.min + days - 1), whole.max);
  } else {
    part.min = std::max(std::min(part.min, part.max - days + 1), whole.min);
  }
  return part;
}

struct Cut {
  DayRange nominal;
  DayRange wide;
};

Cut CutPart(const DayRange& whole, DatePart part, const DatePolicies& policies) {
  const DateSpread<Share>& shares = policies.parts[static_cast<int>(part)];
  Cut cut = {Slice(whole, shares.nominal_from, shares.nominal_to),
             Slice(whole, shares.wide_from, shares.wide_to)};
  if (!IsEdge(part)) return cut;
  cut.nominal = AtLeast(cut.nominal, whole, part, policies.edge_days);
  cut.wide = Union(cut.wide, cut.nominal);
  cut.wide = Widened(cut.wide, {0, policies.edge_slack});
  return cut;
}

Cut CutWeek(const DayRange& week, DatePart part, const DatePolicies& policies) {
  const DateSpread<int>& days = policies.week_parts[static_cast<int>(part)];
  return {{week.min + days.nominal_from - 1, week.min + days.nominal_to - 1},
          {week.min + days.wide_from - 1, week.min + days.wide_to - 1}};
}

Cut CutYearEnd(const DayRange& year, const DatePolicies& policies) {
  const int64_t number = CalendarFromDay(year.min).year;
  const DateSpread<MonthDay>& end = policies.end_of_year;
  return {DaysOfYear(number, end.nominal_from, end.nominal_to),
          DaysOfYear(number, end.wide_from, end.wide_to)};
}

Cut CutOne(DateUnit unit, const DayRange& whole, DatePart part,
           const DatePolicies& policies) {
  if (unit == DateUnit::kYear && part == DatePart::kEnd) {
    return CutYearEnd(whole, policies);
  }
  if (unit == DateUnit::kWeek && !IsEdge(part) && whole.max - whole.min == 6) {
    return CutWeek(whole, part, policies);
  }
  return CutPart(whole, part, policies);
}

// The part, or all from the first to the second.
Cut CutAs(DateUnit unit, const DayRange& whole, const PartTerm& term,
          const DatePolicies& policies) {
  Cut cut = CutOne(unit, whole, term.part, policies);
  if (term.to == term.part) return cut;
  const Cut second = CutOne(unit, whole, term.to, policies);
  return {Union(cut.nominal, second.nominal), Union(cut.wide, second.wide)};
}

// The fiscal year that the date is, or null.
const PeriodTerm* FiscalYear(const DateExpr& date) {
  const auto* period = std::get_if<PeriodTerm>(&date.term);
  return period != nullptr && period->unit == DateUnit::kYear ? period : nullptr;
}

// What a part of a calendar year is of a fiscal one, which may begin months earlier or
// later; one of two years begins in the first of them.
Cut OfFiscalYear(const Cut& cut, const PeriodTerm& fiscal, const DatePolicies& policies) {
  if (!fiscal.two_years) {
    return {cut.nominal, Widened(cut.wide, {policies.fiscal_months, 0})};
  }
  const auto on = [](const DayRange& range) {
    constexpr int kYear = 12;  // months
    return DayRange{range.min, AddMonths(range.max + 1, kYear) - 1};
  };
  return {on(cut.nominal), on(cut.wide)};
}

// The calendar year that a fiscal one is taken for, or begins in.
DayRange CalendarYear(const DateSet& fiscal) {
  return YearDays(CalendarFromDay(fiscal.Hull().min).year);
}

bool IsTimed(const DateSet& set) {
  return std::any_of(set.boxes.begin(), set.boxes.end(),
                     [](const DateBox& box) { return box.start_time.has_value(); });
}

// "About 5pm on Sunday" is some time of Sunday.
ResolvedDate WithoutTimes(ResolvedDate date) {
  date.wide = WithUtcDays(date.wide);
  for (DateSet* set : {&date.nominal, &date.wide}) {
    for (DateBox& box : set->boxes) {
      box.start_time.reset();
      box.end_time.reset();
    }
    *set = Tidy(*set);
  }
  date.policies.emplace_back("approximate");
  return date;
}

}  // namespace

Resolution Resolve(const PartTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of) {
  // "Late on Sunday" is Sunday.
  if (of.unit == DateUnit::kDay) return of;
  const auto nominal_ranges = Cuttable(of.nominal);
  const auto wide_ranges = Cuttable(of.wide);
  if (!nominal_ranges.has_value() || !wide_ranges.has_value()) {
    return NotCuttable(expr, frame);
  }
  DayRanges nominal;
  DayRanges wide;
  const PeriodTerm* const fiscal = FiscalYear(expr.of.front());
  if (fiscal != nullptr) {
    const Cut cut = CutAs(of.unit, CalendarYear(of.nominal), term, frame.policies);
    const Cut of_fiscal = OfFiscalYear(cut, *fiscal, frame.policies);
    nominal.push_back(of_fiscal.nominal);
    wide.push_back(of_fiscal.wide);
  } else {
    for (const DayRange& range : *nominal_ranges) {
      const Cut cut = CutAs(of.unit, range, term, frame.policies);
      nominal.push_back(cut.nominal);
      wide.push_back(cut.wide);
    }
  }
  if (fiscal == nullptr && of.wide != of.nominal) {
    for (const DayRange& range : *wide_ranges) {
      wide.push_back(CutPart(range, term.part, frame.policies).wide);
      wide.push_back(CutPart(range, term.to, frame.policies).wide);
    }
  }
  const bool year_end = of.unit == DateUnit::kYear && term.part == DatePart::kEnd;
  ResolvedDate date =
      Widening(nominal, wide, Smaller(of.unit),
               year_end ? "end_of_year" : kDatePartNames[static_cast<int>(term.part)]);
  date.fuzzy = true;
  date.policies.insert(date.policies.end(), of.policies.begin(), of.policies.end());
  return date;
}

Resolution Resolve(const FractionTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of) {
  const auto ranges = Cuttable(of.nominal);
  if (!ranges.has_value() || of.unit == DateUnit::kDay) return NotCuttable(expr, frame);
  DayRanges parts;
  for (const DayRange& range : *ranges) {
    parts.push_back(Slice(range, term.from, term.to));
  }
  ResolvedDate date = of;
  date.nominal = SomeTimeIn(Joined(parts));
  date.wide = date.nominal;
  date.unit = Smaller(of.unit);
  date.edtf.clear();
  if (const PeriodTerm* const fiscal = FiscalYear(expr.of.front())) {
    const DayRange part = Slice(CalendarYear(of.nominal), term.from, term.to);
    const Cut cut = OfFiscalYear({part, part}, *fiscal, frame.policies);
    date.nominal = SomeTimeIn({cut.nominal});
    date.wide = SomeTimeIn({cut.wide});
    if (fiscal->two_years) return date;
  }
  const bool year = of.unit == DateUnit::kYear && parts.size() == 1;
  if (year && term.to.denominator == 2) date.unit = DateUnit::kHalf;
  if (year) {
    const int first_code = term.to.denominator == 2 ? 40 : 33;
    date.edtf = EdtfGrouping(CalendarFromDay(parts.front().min).year,
                             first_code + term.from.numerator);
  }
  return date;
}

// Up to publication, or from it on; the whole where publication is not within.
Resolution Resolve(const SideTerm& term, const DateExpr& expr, const DateFrame& frame,
                   const ResolvedDate& of) {
  if (!frame.published.has_value()) return NeedsPublished(expr, frame);
  const Day published = *frame.published;
  const auto cut = [&](const DateSet& set) {
    DayRanges ranges;
    for (const DateBox& box : set.boxes) {
      DayRange range = {box.start.min, box.end.max};
      if (Contains(range, published)) (term.later ? range.min : range.max) = published;
      ranges.push_back(range);
    }
    return ranges;
  };
  ResolvedDate date = Widening(cut(of.nominal), cut(of.wide), Smaller(of.unit),
                               term.later ? "later" : "earlier");
  date.fuzzy = true;
  return date;
}

Resolution Resolve(const ApproximateTerm&, const DateExpr&, const DateFrame& frame,
                   const ResolvedDate& of) {
  if (IsTimed(of.nominal)) return WithoutTimes(of);
  const DateWidths& widths = frame.policies.approximate[static_cast<int>(of.unit)];
  const auto widened = [](const DateSet& set, const CalendarSpan& span) {
    DateSet wide = set;
    for (DateBox& box : wide.boxes) {
      box.start = Widened(box.start, span);
      box.end = Widened(box.end, span);
    }
    return Tidy(wide);
  };
  ResolvedDate date = of;
  date.nominal = widened(of.nominal, widths.nominal);
  date.wide = Union(date.nominal, widened(of.wide, widths.wide));
  date.fuzzy = true;
  date.policies.emplace_back("approximate");
  // Days, months, years and parts of years take the sign; sets and intervals do not.
  const std::string plain = of.edtf.empty() ? FormatEdtf(of.nominal) : of.edtf;
  const bool one = plain.find_first_not_of("0123456789-XY") == std::string::npos;
  date.edtf = one ? plain + "~" : "";
  return date;
}

Resolution Resolve(const OvernightTerm& term, const DateExpr& expr,
                   const DateFrame& frame, const ResolvedDate& of) {
  const DayRange day = of.nominal.Hull();
  if (of.unit != DateUnit::kDay || day.min != day.max) return NotCuttable(expr, frame);
  const DayRange into = {day.min - 1, day.min};
  const DayRange from = {day.min, day.min + 1};
  const DayRange wide = term.into ? into : Union(into, from);
  return Widening({term.into ? into : from}, {wide}, DateUnit::kDay, "overnight");
}

Resolution Resolve(const NightTerm&, const DateExpr&, const DateFrame&,
                   const ResolvedDate& of) {
  ResolvedDate date = of;
  for (DateBox& box : date.wide.boxes) {
    if (box.start.max == box.end.max && box.end.max != kMaxDay) {
      ++box.start.max;
      ++box.end.max;
    }
  }
  date.wide = Union(date.nominal, date.wide);
  date.policies.emplace_back("night");
  return date;
}

}  // namespace gainsay
