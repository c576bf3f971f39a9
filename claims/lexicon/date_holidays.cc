#include "claims/lexicon/date_holidays.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "claims/lexicon/month_day.h"
#include "unicode/calendar.h"

namespace gainsay {
namespace {

using Kind = HolidayRule::Kind;

constexpr absl::string_view kWeekdays[] = {"mon", "tue", "wed", "thu",
                                           "fri", "sat", "sun"};
constexpr int kMostWeeks = 5;  // that begin in a month
constexpr int kMostAfter = 400;
constexpr int kMostDays = 40;
constexpr int kLatestFirst = 9999;
constexpr int kMostEvery = 4;  // a longer period might pass over all years that are near

std::optional<int> ReadInt(absl::string_view text, int min, int max) {
  int value = 0;
  if (!absl::SimpleAtoi(text, &value) || value < min || value > max) return std::nullopt;
  return value;
}

std::optional<HolidayRule> ReadFixedDay(absl::string_view text) {
  const std::optional<MonthDay> fixed = ReadMonthDay(text);
  if (!fixed.has_value()) return std::nullopt;
  HolidayRule rule;
  rule.month = fixed->month;
  rule.day = fixed->day;
  return rule;
}

// Another calendar, by the name that a rule begins with.
struct OtherCalendar {
  absl::string_view name;
  Kind kind;
  const char* locale;
};

constexpr OtherCalendar kOtherCalendars[] = {
    {"chinese", Kind::kChinese, "@calendar=chinese"},
    {"hebrew", Kind::kHebrew, "@calendar=hebrew"},
    {"islamic", Kind::kIslamic, "@calendar=islamic-umalqura"},
};

const OtherCalendar* FindOtherCalendar(absl::string_view name) {
  const auto* const found = std::find_if(
      std::begin(kOtherCalendars), std::end(kOtherCalendars),
      [name](const OtherCalendar& calendar) { return calendar.name == name; });
  return found == std::end(kOtherCalendars) ? nullptr : found;
}

std::optional<HolidayRule> ReadNthWeekday(absl::string_view month,
                                          absl::string_view weekday,
                                          absl::string_view nth) {
  const auto in_month = ReadInt(month, 1, 12);
  const auto* const name = std::find(std::begin(kWeekdays), std::end(kWeekdays), weekday);
  const auto index = ReadInt(nth, -1, kMostWeeks);
  if (!in_month.has_value() || name == std::end(kWeekdays)) return std::nullopt;
  if (!index.has_value() || *index == 0) return std::nullopt;
  HolidayRule rule;
  rule.kind = Kind::kWeekday;
  rule.month = *in_month;
  rule.weekday = static_cast<int>(name - std::begin(kWeekdays)) + 1;
  rule.nth = *index;
  return rule;
}

int64_t Modulo(int64_t a, int64_t b) { return (a % b + b) % b; }

// The Gregorian Easter Sunday, by the anonymous algorithm that Nature printed in 1876.
Day EasterOf(int64_t year) {
  const int64_t golden = Modulo(year, 19);
  const int64_t century = (year - Modulo(year, 100)) / 100;
  const int64_t in_century = Modulo(year, 100);
  const int64_t leap = (century - Modulo(century, 4)) / 4;
  const int64_t moon = (century + 8 - Modulo(century + 8, 25)) / 25;
  const int64_t skew = century - moon + 1;
  const int64_t epact =
      Modulo(19 * golden + century - leap - (skew - Modulo(skew, 3)) / 3 + 15, 30);
  const int64_t sunday = Modulo(
      32 + 2 * Modulo(century, 4) + 2 * (in_century / 4) - epact - in_century % 4, 7);
  const int64_t late = (golden + 11 * epact + 22 * sunday) / 451;
  const int64_t days = epact + sunday - 7 * late + 114;
  return DayFromCalendar(year, static_cast<int>(days / 31),
                         static_cast<int>(days % 31 + 1));
}

// The Julian Easter Sunday, by Meeus, as a day of the Gregorian calendar.
Day OrthodoxEasterOf(int64_t year) {
  const int64_t moon = Modulo(19 * Modulo(year, 19) + 15, 30);
  const int64_t sunday = Modulo(2 * Modulo(year, 4) + 4 * Modulo(year, 7) - moon + 34, 7);
  const int64_t days = moon + sunday + 114;
  const int64_t century = (year - Modulo(year, 100)) / 100;
  const int64_t behind = century - (century - Modulo(century, 4)) / 4 - 2;
  return DayFromCalendar(year, static_cast<int>(days / 31),
                         static_cast<int>(days % 31 + 1)) +
         behind;
}

// The day of the other calendar that is in the year: one, since where there are two it is
// open which of them is meant.
std::optional<Day> OtherCalendarDayOf(const HolidayRule& rule, int64_t year) {
  // Before it some of them have no year, and beyond it ICU's tables of moons end.
  constexpr int64_t kFirstYear = 1900;
  constexpr int64_t kLastYear = 2150;
  constexpr int64_t kMillisecondsPerDay = int64_t{kSecondsPerDay} * 1000;
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  const auto* const other = std::find_if(
      std::begin(kOtherCalendars), std::end(kOtherCalendars),
      [&rule](const OtherCalendar& calendar) { return calendar.kind == rule.kind; });
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      *icu::TimeZone::getGMT(), icu::Locale(other->locale), status));
  if (U_FAILURE(status)) return std::nullopt;
  const Day first = DayFromCalendar(year, 1, 1);
  calendar->setTime(static_cast<double>(first * kMillisecondsPerDay), status);
  const int32_t begun = calendar->get(UCAL_EXTENDED_YEAR, status);
  std::optional<Day> found;
  for (int32_t its_year = begun; its_year <= begun + 2; ++its_year) {
    calendar->clear();
    calendar->set(UCAL_EXTENDED_YEAR, its_year);
    calendar->set(UCAL_MONTH, rule.month - 1);
    calendar->set(UCAL_DATE, rule.day);
    const double time = calendar->getTime(status);
    if (U_FAILURE(status)) return std::nullopt;
    const auto day = static_cast<Day>(std::floor(time / kMillisecondsPerDay));
    if (CalendarFromDay(day).year != year) continue;
    if (found.has_value()) return std::nullopt;
    found = day;
  }
  return found;
}

std::optional<Day> NthWeekdayOf(const HolidayRule& rule, int64_t year) {
  const int days = DaysInMonth(year, rule.month);
  const Day first = DayFromCalendar(year, rule.month, 1);
  const Day last = first + days - 1;
  if (rule.nth < 0) return last - (IsoWeekday(last) - rule.weekday + 7) % 7;
  const Day day =
      first + (rule.weekday - IsoWeekday(first) + 7) % 7 + int64_t{7} * (rule.nth - 1);
  return day > last ? std::nullopt : std::optional<Day>(day);
}

// The years of "1937/4".
bool ReadYears(absl::string_view text, HolidayRule& rule) {
  const std::pair<absl::string_view, absl::string_view> parts =
      absl::StrSplit(text, absl::MaxSplits('/', 1));
  const auto first = ReadInt(parts.first, 1, kLatestFirst);
  const auto every = ReadInt(parts.second, 1, kMostEvery);
  if (!first.has_value() || !every.has_value()) return false;
  rule.first_year = *first;
  rule.every = *every;
  return true;
}

bool FallsIn(const HolidayRule& rule, int64_t year) {
  if (rule.first_year == 0) return true;
  return year >= rule.first_year && (year - rule.first_year) % rule.every == 0;
}

}  // namespace

std::optional<HolidayRule> ReadHolidayRule(absl::string_view text) {
  std::vector<absl::string_view> words = absl::StrSplit(text, ' ');
  HolidayRule rest;
  if (absl::StrContains(words.back(), '/')) {
    if (!ReadYears(words.back(), rest)) return std::nullopt;
    words.pop_back();
  }
  if (!words.empty() && absl::ConsumeSuffix(&words.back(), "d")) {
    const auto lasts = ReadInt(words.back(), 1, kMostDays);
    if (!lasts.has_value()) return std::nullopt;
    rest.lasts = *lasts;
    words.pop_back();
  }
  if (words.empty()) return std::nullopt;
  std::optional<HolidayRule> rule;
  size_t used = 1;
  const OtherCalendar* const other = FindOtherCalendar(words[0]);
  if (words[0] == "easter" || words[0] == "orthodox-easter") {
    rule.emplace();
    rule->kind = words[0] == "easter" ? Kind::kEaster : Kind::kOrthodoxEaster;
  } else if (other != nullptr && words.size() >= 2) {
    rule = ReadFixedDay(words[1]);
    if (rule.has_value()) rule->kind = other->kind;
    used = 2;
  } else if (words.size() >= 3) {
    rule = ReadNthWeekday(words[0], words[1], words[2]);
    used = 3;
  } else {
    rule = ReadFixedDay(words[0]);
  }
  if (!rule.has_value() || words.size() > used + 1) return std::nullopt;
  rule->first_year = rest.first_year;
  rule->every = rest.every;
  rule->lasts = rest.lasts;
  if (words.size() == used) return rule;
  const auto after = ReadInt(words[used], -kMostAfter, kMostAfter);
  if (!after.has_value()) return std::nullopt;
  rule->after = *after;
  return rule;
}

std::optional<Holiday> ReadHoliday(absl::string_view text) {
  const std::vector<absl::string_view> parts = absl::StrSplit(text, " or ");
  const auto rule = ReadHolidayRule(parts.front());
  const auto elsewhere = ReadHolidayRule(parts.back());
  constexpr size_t kMostRules = 2;
  if (parts.size() > kMostRules || !rule.has_value() || !elsewhere.has_value())
    return std::nullopt;
  return Holiday{*rule, *elsewhere};
}

std::optional<DayRange> HolidayOf(const HolidayRule& rule, int64_t year) {
  if (!FallsIn(rule, year)) return std::nullopt;
  std::optional<Day> day;
  switch (rule.kind) {
    case Kind::kDay:
      if (!IsValidDate(year, rule.month, rule.day)) return std::nullopt;
      day = DayFromCalendar(year, rule.month, rule.day);
      break;
    case Kind::kWeekday:
      day = NthWeekdayOf(rule, year);
      break;
    case Kind::kEaster:
      day = EasterOf(year);
      break;
    case Kind::kOrthodoxEaster:
      day = OrthodoxEasterOf(year);
      break;
    case Kind::kChinese:
    case Kind::kHebrew:
    case Kind::kIslamic:
      day = OtherCalendarDayOf(rule, year);
      break;
  }
  if (!day.has_value()) return std::nullopt;
  const Day first = *day + rule.after;
  return DayRange{first, first + rule.lasts - 1};
}

}  // namespace gainsay
