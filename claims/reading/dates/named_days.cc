#include "claims/reading/dates/named_days.h"

#include <algorithm>

namespace gainsay {
namespace {

using Kind = HolidayRule::Kind;

// The weekend that a holiday makes long, or the one beside it.
DayRange WeekendAt(Day day) {
  const int weekday = IsoWeekday(day);
  constexpr int kWednesday = 3;
  constexpr int kThursday = 4;
  const Day sunday = weekday < kWednesday ? day - weekday : day + 7 - weekday;
  if (weekday == 1) return {sunday - 1, day};
  return {weekday >= kThursday ? std::min(day, sunday - 1) : sunday - 1, sunday};
}

// In the widest sense, as other weekends; that of Easter, or of another feast that moves
// with it, may go on to Monday.
DayRange WideWeekend(const HolidayRule& rule, const DayRange& nominal,
                     const DatePolicies& policies) {
  const Day monday = nominal.max - IsoWeekday(nominal.max) % 7 + 1;
  const DateSpread<int>& days = policies.weekend;
  DayRange wide = {monday - 8 + days.wide_from, monday - 8 + days.wide_to};
  const bool moves = rule.kind == Kind::kEaster || rule.kind == Kind::kOrthodoxEaster;
  if (moves) wide.max = std::max(wide.max, monday);
  return Union(nominal, wide);
}

}  // namespace

NamedDays::NamedDays(const Holiday& holiday, bool weekend, const DateFrame& frame)
    : rule_(frame.other_sense && !frame.month_first ? holiday.elsewhere : holiday.rule),
      weekend_(weekend),
      policies_(frame.policies) {}

std::optional<DayRange> NamedDays::InYear(int64_t year) const {
  const std::optional<DayRange> days = HolidayOf(rule_, year);
  return days.has_value() && weekend_ ? WeekendAt(days->min) : days;
}

DayRange NamedDays::Wide(const DayRange& days) const {
  if (weekend_) return WideWeekend(rule_, days, policies_);
  // The moon is seen on the evening before, or a day earlier or later.
  if (rule_.kind == Kind::kIslamic) return {days.min - 1, days.max + 1};
  if (rule_.kind == Kind::kHebrew) return {days.min - 1, days.max};
  return days;
}

DateUnit NamedDays::unit() const {
  if (weekend_) return DateUnit::kWeekend;
  constexpr int kDaysOfMonth = 28;
  return rule_.lasts < kDaysOfMonth ? DateUnit::kDay : DateUnit::kMonth;
}

absl::string_view NamedDays::policy() const {
  if (weekend_) return "holiday_weekend";
  if (rule_.kind == Kind::kIslamic) return "sighted_moon";
  return rule_.kind == Kind::kHebrew ? "eve" : "";
}

}  // namespace gainsay
