#include "claims/reading/dates/count_hedge.h"

#include <algorithm>
#include <cstdint>

namespace gainsay {
namespace {

constexpr int kDaysPerMonth = 30;

// Twice the largest of 1, 5, 10, 50, … that divides the number and is at most half of it;
// of 1 that is a half.
int64_t TwiceRoundness(int64_t number) {
  if (number <= 1) return 1;
  int64_t grain = 1;
  for (int64_t power = 1; power <= number / 2; power *= 10) {
    for (const int64_t step : {power, 5 * power}) {
      if (step <= number / 2 && number % step == 0) grain = step;
    }
  }
  return 2 * grain;
}

// The hedge step of a measured number, in days: half the roundness or half a unit, each
// at most a tenth of the number, and at least a fortieth. Of several units it is a tenth.
Day HedgeStep(const CountTerm& term, Day length) {
  const int64_t number = term.count.nominal_to;
  if (!term.more.empty() || term.half_of.has_value() || number < 1) {
    return (length + 9) / 10;
  }
  const int64_t tenth = 4 * number;
  const int64_t fortieths = std::max({std::min(10 * TwiceRoundness(number), tenth),
                                      std::min<int64_t>(20, tenth), number});
  const int64_t whole = 40 * number;
  return (length * fortieths + whole - 1) / whole;
}

// The range reaching further to one side, by the span or by so many days.
DayRange Reaching(const DayRange& range, int side, const CalendarSpan& span, Day days) {
  const DayRange far =
      Union(Widened(range, span), DayRange{range.min - days, range.max + days});
  return side < 0 ? DayRange{far.min, range.max} : DayRange{range.min, far.max};
}

CalendarSpan Half(const CalendarSpan& span) {
  return {span.months / 2, (span.months % 2 * kDaysPerMonth + span.days + 1) / 2};
}

CalendarSpan Twice(const CalendarSpan& span) { return {2 * span.months, 2 * span.days}; }

// Not beyond the day that is counted from.
DayRange UpTo(const DayRange& from, int sign, DayRange range) {
  if (sign < 0) range.max = std::min(range.max, std::max(from.max, range.min));
  if (sign > 0) range.min = std::max(range.min, std::min(from.min, range.max));
  return range;
}

}  // namespace

CountedDays Hedged(const CountTerm& term, const DayRange& from, const CountedDays& at,
                   const DateWidths& widths) {
  const int near = -term.sign;
  const Day length = std::max(at.nominal.max - from.min, from.max - at.nominal.min);
  const Day step = HedgeStep(term, length);
  const Day half = (step + 1) / 2;
  switch (term.hedge) {
    case CountHedge::kNearly:
      return {UpTo(from, term.sign, Reaching(at.nominal, near, widths.nominal, step)),
              UpTo(from, term.sign, Reaching(at.wide, near, widths.wide, 2 * step))};
    case CountHedge::kJustUnder:
      return {UpTo(from, term.sign, Reaching(at.nominal, near, widths.nominal, half)),
              UpTo(from, term.sign, Reaching(at.wide, near, widths.wide, step))};
    case CountHedge::kJustOver:
      return {Reaching(at.nominal, term.sign, widths.nominal, half),
              Reaching(at.wide, term.sign, widths.wide, step)};
    default: {
      const auto both = [](const DayRange& range, const CalendarSpan& span, Day days) {
        return Union(Reaching(range, -1, span, days), Reaching(range, 1, span, days));
      };
      return {both(at.nominal, widths.wide, step),
              both(at.wide, Twice(widths.wide), 2 * step)};
    }
  }
}

absl::string_view CountHedgeName(CountHedge hedge) {
  switch (hedge) {
    case CountHedge::kNearly:
      return "nearly";
    case CountHedge::kJustOver:
      return "just_over";
    case CountHedge::kJustUnder:
      return "just_under";
    default:
      return "about_count";
  }
}

DateWidths Halved(const DateWidths& widths) {
  return {Half(widths.nominal), Half(widths.wide)};
}

}  // namespace gainsay
