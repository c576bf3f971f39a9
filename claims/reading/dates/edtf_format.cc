#include "claims/reading/dates/edtf_format.h"

#include <algorithm>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/date_period.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr int64_t kMaxShortYear = 9999;  // longer ones need a "Y"

std::string FormatYear(int64_t year) {
  if (year < -kMaxShortYear || year > kMaxShortYear) return fmt::format("Y{}", year);
  return year < 0 ? fmt::format("-{:04}", -year) : fmt::format("{:04}", year);
}

// The day; of a year that has no days in EDTF, the year.
std::string FormatEdtfDay(Day day) {
  const int64_t year = CalendarFromDay(day).year;
  return year < -kMaxShortYear || year > kMaxShortYear ? FormatYear(year)
                                                       : FormatDay(day);
}

// "[..2026-03-05]", "2026-03-01..2026-03-04"; the brackets are the caller's.
std::string FormatSome(const DayRange& range) {
  if (const std::optional<std::string> period = EdtfPeriod(range)) return *period;
  return absl::StrCat(range.min == kMinDay ? "" : FormatEdtfDay(range.min), "..",
                      range.max == kMaxDay ? "" : FormatEdtfDay(range.max));
}

std::string FormatOneOf(const DateSet& set) {
  std::vector<std::string> items;
  for (const DateBox& box : set.boxes) items.push_back(FormatSome(box.start));
  return absl::StrCat("[", absl::StrJoin(items, ","), "]");
}

// A period, or a quarter or half of a year, which EDTF can name at the end of an
// interval.
std::optional<std::string> EdtfSide(const DayRange& range) {
  if (auto period = EdtfPeriod(range)) return period;
  if (!IsFinite(range)) return std::nullopt;
  const CalendarDate first = CalendarFromDay(range.min);
  const int quarter = (first.month + 2) / 3;
  if (range == QuarterDays(first.year, quarter)) {
    return EdtfGrouping(first.year, 32 + quarter);
  }
  const int half = (first.month + 5) / 6;
  if (range == HalfDays(first.year, half)) return EdtfGrouping(first.year, 39 + half);
  return std::nullopt;
}

std::string FormatStart(const DateBox& box) {
  if (box.start_time.has_value()) return FormatInstant(*box.start_time);
  if (box.start.max == kMinDay) return "..";
  if (box.start.min == kMinDay) return "";
  return EdtfSide(box.start).value_or(FormatEdtfDay(box.start.min));
}

std::string FormatEnd(const DateBox& box) {
  if (box.end_time.has_value()) return FormatInstant(*box.end_time);
  if (box.end.max == kMaxDay) return box.end.min == box.start.min ? "" : "..";
  return EdtfSide(box.end).value_or(FormatEdtfDay(box.end.max));
}

std::string FormatBox(const DateBox& box) {
  if (box.start_time.has_value() && box.start_time == box.end_time) {
    return FormatInstant(*box.start_time);
  }
  if (!IsWithin(box) || box.start_time.has_value() || box.end_time.has_value()) {
    const std::string start = FormatStart(box);
    const std::string end = FormatEnd(box);
    // EDTF has no interval without a date: all there is to tell is when it ends.
    if (start.empty() && end == "..") {
      return absl::StrCat("[", FormatSome({box.end.min, kMaxDay}), "]");
    }
    return absl::StrCat(start, "/", end);
  }
  if (const std::optional<std::string> period = EdtfPeriod(box.start)) return *period;
  return absl::StrCat("[", FormatSome(box.start), "]");
}

void AppendPart(const EdtfPart& part, std::string* text) {
  if (part.individual != 0) *text += part.individual;
  *text += part.digits;
  if (part.group != 0) *text += part.group;
}

std::string FormatDate(const EdtfDate& date) {
  std::string text;
  if (date.time.has_value()) {
    int64_t year = 0;
    int month = 0;
    int day = 0;
    if (absl::SimpleAtoi(date.year.digits, &year) &&
        absl::SimpleAtoi(date.month.digits, &month) &&
        absl::SimpleAtoi(date.day.digits, &day)) {
      const Day local = DayFromCalendar(date.negative ? -year : year, month, day);
      text = FormatInstant(*DayAtTime(local, *date.time).start_time);
    }
    return text;
  }
  EdtfPart year = date.year;
  if (date.long_year.has_value()) {
    year.digits = FormatYear(*date.long_year);
  } else if (date.negative) {
    year.digits = absl::StrCat("-", year.digits);
  }
  if (date.significant_digits > 0)
    absl::StrAppend(&year.digits, "S", date.significant_digits);
  AppendPart(year, &text);
  for (const EdtfPart* part : {&date.month, &date.day}) {
    if (part->digits.empty()) continue;
    text += '-';
    AppendPart(*part, &text);
  }
  return text;
}

std::string FormatExpressionEnd(const EdtfEnd& end, absl::string_view open) {
  if (end.kind == EdtfEnd::Kind::kDate) return FormatDate(end.date);
  return end.kind == EdtfEnd::Kind::kOpen ? std::string(open) : "";
}

}  // namespace

std::optional<std::string> EdtfPeriod(const DayRange& range) {
  if (!IsFinite(range)) return std::nullopt;
  if (range.min == range.max) return FormatEdtfDay(range.min);
  const CalendarDate first = CalendarFromDay(range.min);
  if (range == MonthDays(first.year, first.month)) {
    return absl::StrCat(FormatYear(first.year), fmt::format("-{:02}", first.month));
  }
  if (range == YearDays(first.year)) return FormatYear(first.year);
  if (first.year < 0 || first.year > kMaxShortYear) return std::nullopt;
  if (first.year % 100 == 0 && range == MonthDays(first.year, 1, 1200)) {
    return fmt::format("{:02}XX", first.year / 100);
  }
  if (first.year % 10 == 0 && range == MonthDays(first.year, 1, 120)) {
    return fmt::format("{:03}X", first.year / 10);
  }
  return std::nullopt;
}

std::string EdtfGrouping(int64_t year, int code) {
  return absl::StrCat(FormatYear(year), "-", code);
}

std::string EdtfOfDays(const DayRange& days) {
  if (days.min == days.max) return FormatDay(days.min);
  return absl::StrCat("[", days.min == kMinDay ? "" : FormatDay(days.min), "..",
                      days.max == kMaxDay ? "" : FormatDay(days.max), "]");
}

std::string FormatEdtf(const DateSet& set) {
  if (set.empty()) return "";
  if (set.boxes.size() == 1) return FormatBox(set.boxes.front());
  const auto plain = [](const DateBox& box) {
    return IsWithin(box) && !box.start_time.has_value();
  };
  if (std::all_of(set.boxes.begin(), set.boxes.end(), plain)) return FormatOneOf(set);
  DateBox hull{StartHull(set), EndHull(set), {}, {}};
  return FormatBox(hull);
}

std::string FormatEdtf(const EdtfExpression& expression) {
  using Kind = EdtfExpression::Kind;
  const EdtfItem& first = expression.items.front();
  if (expression.kind == Kind::kDate) return FormatDate(first.from.date);
  if (expression.kind == Kind::kInterval) {
    return absl::StrCat(FormatExpressionEnd(first.from, ".."), "/",
                        FormatExpressionEnd(*first.to, ".."));
  }
  std::string text = expression.kind == Kind::kOneOf ? "[" : "{";
  for (const EdtfItem& item : expression.items) {
    if (text.size() > 1) text += ',';
    text += FormatExpressionEnd(item.from, "");
    if (item.to.has_value())
      absl::StrAppend(&text, "..", FormatExpressionEnd(*item.to, ""));
  }
  return text + (expression.kind == Kind::kOneOf ? ']' : '}');
}

}  // namespace gainsay
