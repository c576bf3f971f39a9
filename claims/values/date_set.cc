#include "claims/values/date_set.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr int64_t kDaysPerEra = 146097;         // 400 Gregorian years
constexpr int64_t kDaysFromMarchZero = 719468;  // from 0000-03-01 to 1970-01-01

int64_t FloorDiv(int64_t a, int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

bool IsLeapYear(int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

DayRange Intersect(const DayRange& a, const DayRange& b) {
  return {std::max(a.min, b.min), std::min(a.max, b.max)};
}

bool Overlaps(const DayRange& a, const DayRange& b) { return !Intersect(a, b).empty(); }

DayRange HullOf(const DateBox& box) { return {box.start.min, box.end.max}; }

// Times without a zone are compared with one another only.
bool Comparable(const std::optional<Instant>& a, const std::optional<Instant>& b) {
  return a.has_value() && b.has_value() && a->zoned == b->zoned;
}

bool Meet(const Instant& a, const Instant& b) {
  return a.seconds < b.seconds + b.width_seconds &&
         b.seconds < a.seconds + a.width_seconds;
}

bool IsInstant(const DateBox& box) {
  return box.start_time.has_value() && box.start_time == box.end_time;
}

bool InstantWithin(const DateBox& inner, const DateBox& outer) {
  if (!IsInstant(inner) || !Comparable(inner.start_time, outer.end_time)) return false;
  const Instant& at = *inner.start_time;
  return at.seconds + at.width_seconds > outer.start_time->seconds &&
         at.seconds < outer.end_time->seconds + outer.end_time->width_seconds;
}

bool TimesAgree(const DateBox& a, const DateBox& b) {
  if (InstantWithin(a, b) || InstantWithin(b, a)) return true;
  if (!Meet(*a.start_time, *b.start_time)) return false;
  return !Comparable(a.end_time, b.end_time) || Meet(*a.end_time, *b.end_time);
}

bool SameExtentPossible(const DateBox& a, const DateBox& b) {
  const DayRange start = Intersect(a.start, b.start);
  const DayRange end = Intersect(a.end, b.end);
  return !start.empty() && !end.empty() && start.min <= end.max;
}

bool DayWithin(const DateBox& inner, const DateBox& outer) {
  return Overlaps(Intersect(inner.start, inner.end), HullOf(outer));
}

bool DaysAgree(const DateBox& a, const DateBox& b) {
  return SameExtentPossible(a, b) || DayWithin(a, b) || DayWithin(b, a);
}

DateRelation Relate(const DateBox& a, const DateBox& b) {
  const bool timed = Comparable(a.start_time, b.start_time);
  if (timed ? TimesAgree(a, b) : DaysAgree(a, b)) return DateRelation::kAgree;
  // Two instants of known zones are apart, whatever day each was where it was written.
  if (timed && a.start_time->zoned && IsInstant(a) && IsInstant(b))
    return DateRelation::kApart;
  return Overlaps(HullOf(a), HullOf(b)) ? DateRelation::kOverlap : DateRelation::kApart;
}

int64_t GapDays(const DayRange& a, const DayRange& b) {
  return std::max<int64_t>({0, a.min - b.max, b.min - a.max});
}

std::string FormatOffset(int minutes) {
  if (minutes == 0) return "Z";
  const int size = std::abs(minutes);
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

}  // namespace

Day DayFromCalendar(int64_t year, int month, int day) {
  const int64_t y = month <= 2 ? year - 1 : year;
  const int64_t era = FloorDiv(y, 400);
  const int64_t year_of_era = y - era * 400;
  const int64_t month_from_march = (month + 9) % 12;
  const int64_t day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
  const int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kDaysFromMarchZero;
}

CalendarDate CalendarFromDay(Day day) {
  const int64_t z = day + kDaysFromMarchZero;
  const int64_t era = FloorDiv(z, kDaysPerEra);
  const int64_t day_of_era = z - era * kDaysPerEra;
  const int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t month_from_march = (5 * day_of_year + 2) / 153;
  CalendarDate date;
  date.day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  date.month = static_cast<int>(month_from_march < 10 ? month_from_march + 3
                                                      : month_from_march - 9);
  date.year = era * 400 + year_of_era + (date.month <= 2 ? 1 : 0);
  return date;
}

bool IsValidDate(int64_t year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= DaysInMonth(year, month);
}

int DaysInMonth(int64_t year, int month) {
  if (month == 2) return IsLeapYear(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int IsoWeekday(Day day) {
  const int64_t from_monday = day + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>(from_monday - FloorDiv(from_monday, 7) * 7) + 1;
}

std::string FormatDay(Day day) {
  const CalendarDate date = CalendarFromDay(day);
  const int64_t size = date.year < 0 ? -date.year : date.year;
  const char* sign = date.year < 0 ? "-" : date.year > 9999 ? "+" : "";
  return absl::StrCat(sign, absl::Dec(size, absl::kZeroPad4), "-",
                      absl::Dec(date.month, absl::kZeroPad2), "-",
                      absl::Dec(date.day, absl::kZeroPad2));
}

std::optional<Day> ParseDay(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int fields[3] = {0, 0, 0};
  for (size_t i = 0, field = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++field;
    } else if (absl::ascii_isdigit(static_cast<unsigned char>(text[i]))) {
      fields[field] = fields[field] * 10 + (text[i] - '0');
    } else {
      return std::nullopt;
    }
  }
  if (!IsValidDate(fields[0], fields[1], fields[2])) return std::nullopt;
  return DayFromCalendar(fields[0], fields[1], fields[2]);
}

std::string FormatInstant(const Instant& instant) {
  const int64_t local =
      instant.seconds + (instant.zoned ? int64_t{instant.offset_minutes} * 60 : 0);
  const Day day = FloorDiv(local, kSecondsPerDay);
  const int64_t second = local - day * kSecondsPerDay;
  std::string text =
      fmt::format("{}T{:02}:{:02}", FormatDay(day), second / 3600, second / 60 % 60);
  if (instant.width_seconds < 60) text += fmt::format(":{:02}", second % 60);
  if (instant.zoned) text += FormatOffset(instant.offset_minutes);
  return text;
}

DayRange DateSet::Hull() const {
  DayRange hull = HullOf(boxes.front());
  for (const DateBox& box : boxes) {
    hull.min = std::min(hull.min, box.start.min);
    hull.max = std::max(hull.max, box.end.max);
  }
  return hull;
}

DateRelation Relate(const DateSet& a, const DateSet& b) {
  DateRelation best = DateRelation::kApart;
  for (const DateBox& left : a.boxes) {
    for (const DateBox& right : b.boxes) {
      best = std::min(best, Relate(left, right));
      if (best == DateRelation::kAgree) return best;
    }
  }
  return best;
}

int64_t GapDays(const DateSet& a, const DateSet& b) {
  int64_t gap = kMaxDay;
  for (const DateBox& left : a.boxes) {
    for (const DateBox& right : b.boxes) {
      gap = std::min(gap, GapDays(HullOf(left), HullOf(right)));
    }
  }
  return gap;
}

}  // namespace gainsay
