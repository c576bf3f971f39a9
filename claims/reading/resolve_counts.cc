#include <algorithm>

#include "claims/reading/date_boxes.h"
#include "claims/reading/resolve_terms.h"

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

// Beyond the count, or short of it. "More than a year ago" is hardly two.
ResolvedDate Limited(const CountTerm& term, const DayRange& from) {
  const VagueCount& count = term.count;
  const DayRange at =
      Away(from, term.unit, count.nominal_from, count.nominal_to, term.sign);
  const bool back = term.sign < 0;
  if (term.limit == CountLimit::kLess) {
    const DayRange within = Union(from, at);
    return Widening({within}, {within}, term.unit, "less_than");
  }
  const DayRange twice = Union(
      at, Away(from, term.unit, 2 * count.nominal_from, 2 * count.nominal_to, term.sign));
  const DayRange beyond = back ? DayRange{kMinDay, at.max} : DayRange{at.min, kMaxDay};
  return Widening({twice}, {beyond}, term.unit, "more_than");
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
  if (term.limit != CountLimit::kNone) return Limited(term, nominal);
  const VagueCount& count = term.count;
  nominal = Away(nominal, term.unit, count.nominal_from, count.nominal_to, term.sign);
  wide = Away(wide, term.unit, count.wide_from, count.wide_to, term.sign);
  // "The day before X" is counted by the calendar, "a day ago" by the clock.
  if (of != nullptr && term.unit == DateUnit::kDay) {
    return Widening({nominal}, {wide}, DateUnit::kDay, "counted");
  }
  const DateWidths& widths = WidthsOf(term.unit, frame);
  return Widening({Widened(nominal, widths.nominal)}, {Widened(wide, widths.wide)},
                  term.unit == DateUnit::kHour ? DateUnit::kDay : term.unit, "ago");
}

Resolution Resolve(const WindowTerm& term, const DateExpr& expr, const DateFrame& frame) {
  if (!frame.published.has_value()) return NeedsPublished(expr, frame);
  const DayRange now = {*frame.published, *frame.published};
  const VagueCount& count = term.count;
  const DayRange nominal = Away(now, term.unit, 0, count.nominal_to, term.sign);
  DayRange wide = Away(now, term.unit, 0, count.wide_to, term.sign);
  const DayRange wider = Widened(wide, WidthsOf(term.unit, frame).wide);
  (term.sign < 0 ? wide.min : wide.max) = term.sign < 0 ? wider.min : wider.max;
  return Widening({nominal}, {wide}, term.unit, "trailing");
}

}  // namespace gainsay
