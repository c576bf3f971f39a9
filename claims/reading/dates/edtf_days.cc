#include "claims/reading/dates/edtf_days.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/date_names.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// Years that an unspecified digit leaves are gone through one by one up to so many.
constexpr size_t kMaxYears = 100;
constexpr int kFirstCode = 21;  // of seasons and parts of the year
constexpr int kLastCode = 41;

bool Unspecified(const EdtfPart& part) { return absl::StrContains(part.digits, 'X'); }
bool AllUnspecified(const EdtfPart& part) { return part.digits == "XX"; }

int Number(const EdtfPart& part) {
  int number = 0;
  return absl::SimpleAtoi(part.digits, &number) ? number : 0;
}

bool Matches(const EdtfPart& part, int64_t number) {
  for (size_t i = part.digits.size(); i-- > 0; number /= 10) {
    if (part.digits[i] != 'X' && part.digits[i] - '0' != number % 10) return false;
  }
  return number == 0;
}

std::vector<int64_t> YearsOf(const EdtfDate& date) {
  if (date.long_year.has_value()) return {*date.long_year};
  const int sign = date.negative ? -1 : 1;
  if (!Unspecified(date.year)) return {int64_t{sign} * Number(date.year)};
  std::vector<int64_t> years;
  for (int64_t year = date.negative ? 1 : 0; year <= 9999; ++year) {
    if (Matches(date.year, year)) years.push_back(sign * year);
  }
  return years;
}

// "1950S2" is some year from 1900 to 1999.
DayRange SignificantYears(int64_t year, int significant_digits) {
  int64_t unit = 1;
  for (int64_t rest = std::abs(year) / 10; rest > 0; rest /= 10) unit *= 10;
  for (int i = 1; i < significant_digits; ++i) unit /= 10;
  unit = std::max<int64_t>(unit, 1);
  const int64_t low = std::abs(year) / unit * unit;
  const int64_t high = low + unit - 1;
  return year < 0 ? gainsay::Union(YearDays(-high), YearDays(-low))
                  : gainsay::Union(YearDays(low), YearDays(high));
}

// ISO 8601-2:2019, 4.8: codes of seasons and other groupings of months.
DayRanges GroupingDays(int64_t year, int code, const DatePolicies& policies) {
  if (code <= 28) return SeasonDays(year, policies.season_months[(code - 21) % 4]);
  if (code <= 32)
    return SeasonDays(year, (policies.season_months[code - 29] + 5) % 12 + 1);
  if (code <= 36) return {QuarterDays(year, code - 32)};
  if (code <= 39) return {MonthDays(year, 4 * (code - 37) + 1, 4)};
  return {HalfDays(year, code - 39)};
}

bool IsGrouping(const EdtfDate& date) {
  return !Unspecified(date.month) && Number(date.month) >= kFirstCode;
}

bool IsSeason(const EdtfDate& date) {
  return IsGrouping(date) && Number(date.month) <= 32;
}

void AddMonth(const EdtfDate& date, int64_t year, int month, DayRanges* ranges) {
  if (date.day.digits.empty() || AllUnspecified(date.day)) {
    ranges->push_back(MonthDays(year, month));
    return;
  }
  for (int day = 1; day <= DaysInMonth(year, month); ++day) {
    if (!Matches(date.day, day)) continue;
    const Day found = DayFromCalendar(year, month, day);
    ranges->push_back({found, found});
  }
}

void AddYear(const EdtfDate& date, int64_t year, const DatePolicies& policies,
             DayRanges* ranges) {
  if (date.month.digits.empty()) {
    ranges->push_back(YearDays(year));
  } else if (IsGrouping(date)) {
    for (const DayRange& range : GroupingDays(year, Number(date.month), policies)) {
      ranges->push_back(range);
    }
  } else {
    for (int month = 1; month <= 12; ++month) {
      if (Matches(date.month, month)) AddMonth(date, year, month, ranges);
    }
  }
}

// The days of the first of the years that has any; not every year has a 29 February.
DayRanges FirstDays(const EdtfDate& date, const std::vector<int64_t>& years,
                    const DatePolicies& policies) {
  DayRanges ranges;
  for (const int64_t year : years) {
    AddYear(date, year, policies, &ranges);
    if (!ranges.empty()) break;
  }
  return ranges;
}

// From the first of many years to the last.
DayRanges HullOfYears(const EdtfDate& date, const std::vector<int64_t>& years,
                      const DatePolicies& policies) {
  DayRanges ranges = FirstDays(date, years, policies);
  for (const DayRange& range :
       FirstDays(date, std::vector<int64_t>(years.rbegin(), years.rend()), policies)) {
    ranges.push_back(range);
  }
  ranges = Joined(std::move(ranges));
  if (ranges.size() > 1) ranges = {{ranges.front().min, ranges.back().max}};
  return ranges;
}

DayRanges PlainDays(const EdtfDate& date, const DatePolicies& policies) {
  const std::vector<int64_t> years = YearsOf(date);
  if (date.significant_digits > 0) {
    return {SignificantYears(years.front(), date.significant_digits)};
  }
  if (years.size() > kMaxYears && !date.month.digits.empty()) {
    return HullOfYears(date, years, policies);
  }
  DayRanges ranges;
  for (const int64_t year : years) AddYear(date, year, policies, &ranges);
  return Joined(std::move(ranges));
}

DateUnit UnitOfYear(const EdtfPart& year) {
  const auto unspecified = std::count(year.digits.begin(), year.digits.end(), 'X');
  if (unspecified == 0) return DateUnit::kYear;
  return unspecified == 1 ? DateUnit::kDecade : DateUnit::kCentury;
}

DateUnit UnitOfMonth(const EdtfDate& date) {
  if (AllUnspecified(date.month)) return UnitOfYear(date.year);
  if (!IsGrouping(date)) return DateUnit::kMonth;
  if (IsSeason(date)) return DateUnit::kSeason;
  return Number(date.month) < 40 ? DateUnit::kQuarter : DateUnit::kHalf;
}

class Qualifier {
 public:
  Qualifier(const DatePolicies& policies, EdtfDays* days)
      : policies_(policies), plain_(days->nominal), days_(days) {}

  void Apply(const EdtfPart& part, DateUnit unit) {
    for (const char sign : {part.individual, part.group}) {
      if (sign == 0) continue;
      const DateWidths& widths = policies_.approximate[static_cast<int>(unit)];
      if (sign != '?') Widen(widths.nominal, &days_->nominal);
      Widen(widths.wide, &days_->wide);
      days_->policies.push_back(sign == '?' ? "uncertain" : "approximate");
    }
  }

 private:
  void Widen(const CalendarSpan& span, DayRanges* ranges) const {
    for (const DayRange& range : plain_) ranges->push_back(Widened(range, span));
    *ranges = Joined(std::move(*ranges));
  }

  const DatePolicies& policies_;
  const DayRanges plain_;
  EdtfDays* days_;
};

std::string NoDays(const EdtfDate& date) {
  const int month = Number(date.month);
  if (Unspecified(date.month) || (Unspecified(date.day) && !date.day.digits.empty())) {
    return "no day of the calendar has these digits";
  }
  return DayProblem(YearsOf(date).front(), month, Number(date.day))
      .value_or("there is no such day in these years");
}

std::optional<std::string> MonthProblem(const EdtfDate& date) {
  if (date.month.digits.empty() || Unspecified(date.month)) return std::nullopt;
  const int month = Number(date.month);
  if (IsGrouping(date) && month <= kLastCode) {
    if (date.day.digits.empty()) return std::nullopt;
    return fmt::format("{} is a season or a part of the year, which has no days", month);
  }
  if (month >= 1 && month <= 12) return std::nullopt;
  return fmt::format(
      "there is no month {:02} (01 to 12, or 21 to 41 for seasons and parts of a year)",
      month);
}

}  // namespace

std::variant<EdtfDays, std::string> DaysOf(const EdtfDate& date,
                                           const DatePolicies& policies) {
  if (auto problem = MonthProblem(date)) return *std::move(problem);
  EdtfDays days;
  days.nominal = PlainDays(date, policies);
  if (days.nominal.empty()) return NoDays(date);
  days.wide = days.nominal;
  if (IsSeason(date)) {
    for (DayRange& range : days.wide) range.max += policies.season_slack;
    days.policies.push_back("season");
  }
  Qualifier qualifier(policies, &days);
  qualifier.Apply(date.year, UnitOfYear(date.year));
  qualifier.Apply(date.month, UnitOfMonth(date));
  qualifier.Apply(date.day,
                  AllUnspecified(date.day) ? UnitOfMonth(date) : DateUnit::kDay);
  return days;
}

}  // namespace gainsay
