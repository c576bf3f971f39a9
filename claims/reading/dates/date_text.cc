#include "claims/reading/dates/date_text.h"

#include <cstdlib>
#include <optional>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/date_names.h"
#include "claims/reading/dates/date_period.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr size_t kMostAlternatives = 4;  // beyond, only how many there are

std::string MonthText(const CalendarDate& date) {
  return absl::StrCat(MonthName(date.month), " ", YearName(date.year));
}

// A period with a name of its own, or nothing.
std::optional<std::string> PeriodText(const DayRange& range) {
  if (!IsFinite(range)) return std::nullopt;
  if (range.min == range.max) return DayName(range.min);
  const CalendarDate first = CalendarFromDay(range.min);
  if (range == MonthDays(first.year, first.month)) return MonthText(first);
  if (range == YearDays(first.year)) return YearName(first.year);
  if (first.year > 0 && first.year % 10 == 0 && range == MonthDays(first.year, 1, 120)) {
    return absl::StrCat("the ", first.year, "s");
  }
  return std::nullopt;
}

// "4–5 February 2026", "30 January–2 February 2026", "30 December 2025–2 January 2026".
std::string SpanText(Day from, Day to) {
  const CalendarDate a = CalendarFromDay(from);
  const CalendarDate b = CalendarFromDay(to);
  if (a.year != b.year) return absl::StrCat(DayName(from), "–", DayName(to));
  if (a.month != b.month) {
    return absl::StrCat(a.day, " ", MonthName(a.month), "–", DayName(to));
  }
  return absl::StrCat(a.day, "–", DayName(to));
}

std::string TimeText(const Instant& instant) {
  const std::string iso = FormatInstant(instant);
  const size_t t = iso.find('T');
  const size_t size = instant.width_seconds < 60 ? 8 : 5;
  const std::string clock = iso.substr(t + 1, size);
  if (!instant.zoned) return clock;
  if (instant.offset_minutes == 0) return clock + " GMT";
  return absl::StrCat(clock, " GMT", iso.substr(t + 1 + size));
}

bool IsLocalDay(Day day, const Instant& instant) {
  const int64_t local =
      instant.seconds + (instant.zoned ? int64_t{instant.offset_minutes} * 60 : 0);
  return local >= day * kSecondsPerDay && local < (day + 1) * kSecondsPerDay;
}

std::string WithinText(const DayRange& range) {
  if (range.min == kMinDay && range.max == kMaxDay) return "any day";
  if (range.min == kMinDay) return "before " + DayName(range.max + 1);
  if (range.max == kMaxDay) return "after " + DayName(range.min - 1);
  if (const auto period = PeriodText(range)) return *period;
  return "some day of " + SpanText(range.min, range.max);
}

std::string SideText(const DayRange& range) {
  if (range.min == kMinDay) return DayName(range.max) + " at the latest";
  if (range.max == kMaxDay) return DayName(range.min) + " at the earliest";
  if (const auto period = PeriodText(range)) return *period;
  return absl::StrCat("some day of ", SpanText(range.min, range.max));
}

std::string ExtentText(const DateBox& box) {
  const bool has_start = box.start.min != kMinDay;
  const bool has_end = box.end.max != kMaxDay;
  const bool ends = box.end.min != kMinDay && box.end.min != kMaxDay;
  if (!has_start && !has_end) {
    return ends ? absl::StrCat("until ", DayName(box.end.min), " or later") : "always";
  }
  if (!has_start) return "until " + SideText(box.end);
  if (!has_end) return absl::StrCat("from ", SideText(box.start), " on");
  if (box.start.min == box.start.max && box.end.min == box.end.max) {
    return SpanText(box.start.min, box.end.max);
  }
  return absl::StrCat("from ", SideText(box.start), " to ", SideText(box.end));
}

std::string BoxText(const DateBox& box) {
  const bool instant = box.start_time.has_value() && box.start_time == box.end_time;
  // Of the day that a time is elsewhere, the time is not that of the writer's clock.
  if (instant && !IsLocalDay(box.start.min, *box.start_time)) {
    return DayName(box.start.min);
  }
  if (instant) {
    return absl::StrCat(DayName(box.start.min), " ", TimeText(*box.start_time));
  }
  if (box.start_time.has_value() && box.end_time.has_value()) {
    return absl::StrCat("from ", DayName(box.start.min), " ", TimeText(*box.start_time),
                        " to ", DayName(box.end.min), " ", TimeText(*box.end_time));
  }
  return IsWithin(box) ? WithinText(box.start) : ExtentText(box);
}

}  // namespace

std::string DateSetText(const DateSet& set) {
  if (set.empty()) return "no date at all";
  if (set.boxes.size() > kMostAlternatives) {
    return fmt::format("{}, or one of {} others", BoxText(set.boxes.front()),
                       set.boxes.size() - 1);
  }
  std::string text;
  for (const DateBox& box : set.boxes) {
    absl::StrAppend(&text, text.empty() ? "" : " or ", BoxText(box));
  }
  return text;
}

}  // namespace gainsay
