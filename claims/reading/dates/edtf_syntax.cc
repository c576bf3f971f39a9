#include "claims/reading/dates/edtf_syntax.h"

#include <cstdlib>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_period.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

constexpr absl::string_view kExpected =
    "an EDTF date such as 2026-01-25, 2026-01~, 2026-02-04/2026-02-05 or "
    "[2026-01-25..2026-02-01]";
constexpr int kYearDigits = 4;
constexpr int kPartDigits = 2;
constexpr int kMinutesPerDay = 24 * 60;

// Recursive descent. Each function gives false after the first problem, which error()
// says.
class EdtfParser {
 public:
  explicit EdtfParser(absl::string_view text) : text_(text) {}

  bool Parse(EdtfExpression* expression) {
    if (Take('[')) {
      expression->kind = EdtfExpression::Kind::kOneOf;
      return ParseSet(']', expression) && AtEnd();
    }
    if (Take('{')) {
      expression->kind = EdtfExpression::Kind::kAllOf;
      return ParseSet('}', expression) && AtEnd();
    }
    EdtfItem item;
    if (!ParseIntervalEnd(&item.from)) return false;
    if (Take('/')) {
      expression->kind = EdtfExpression::Kind::kInterval;
      item.to.emplace();
      if (!ParseIntervalEnd(&*item.to)) return false;
      if (item.from.kind != EdtfEnd::Kind::kDate &&
          item.to->kind != EdtfEnd::Kind::kDate) {
        return Fail("an interval needs a date at one end");
      }
    } else if (item.from.kind != EdtfEnd::Kind::kDate) {
      return Unexpected();
    }
    expression->items.push_back(std::move(item));
    return AtEnd();
  }

  const ReadError& error() const { return error_; }

 private:
  char Peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  bool Take(char c) {
    if (Peek() != c || at_ == text_.size()) return false;
    ++at_;
    return true;
  }

  bool TakeDots() {
    if (!absl::StartsWith(text_.substr(at_), "..")) return false;
    at_ += 2;
    return true;
  }

  bool Fail(std::string message) {
    error_ = {std::move(message), std::string(kExpected), at_};
    return false;
  }

  bool Unexpected() {
    return Fail(absl::StrCat(UnexpectedAt(text_, at_), " in ", Quoted(text_)));
  }

  bool AtEnd() { return at_ == text_.size() || Unexpected(); }

  char TakeQualifier() {
    const char c = Peek();
    if (c != '?' && c != '~' && c != '%') return 0;
    ++at_;
    return c;
  }

  bool ParseIntervalEnd(EdtfEnd* end) {
    if (TakeDots()) {
      end->kind = EdtfEnd::Kind::kOpen;
      return true;
    }
    if (at_ == text_.size() || Peek() == '/') return !text_.empty() || Unexpected();
    end->kind = EdtfEnd::Kind::kDate;
    return ParseDate(&end->date);
  }

  bool ParseSet(char close, EdtfExpression* set) {
    do {
      if (!set->items.empty()) Take(' ');
      EdtfItem item;
      if (!ParseSetItem(close, set->items.empty(), &item)) return false;
      set->items.push_back(std::move(item));
    } while (Take(','));
    return Take(close) || Unexpected();
  }

  // `a`, `a..b`; `..b` as the first of a set, `a..` as its last.
  bool ParseSetItem(char close, bool first, EdtfItem* item) {
    item->from.kind = EdtfEnd::Kind::kOpen;
    if (!first || !absl::StartsWith(text_.substr(at_), "..")) {
      item->from.kind = EdtfEnd::Kind::kDate;
      if (!ParseDate(&item->from.date)) return false;
    }
    if (!TakeDots()) return true;
    item->to.emplace();
    item->to->kind = EdtfEnd::Kind::kOpen;
    if (Peek() == close) return item->from.kind == EdtfEnd::Kind::kDate || Unexpected();
    item->to->kind = EdtfEnd::Kind::kDate;
    return ParseDate(&item->to->date);
  }

  bool ParseDate(EdtfDate* date) {
    date->year.individual = TakeQualifier();
    if (Take('Y')) return ParseLongYear(date);
    date->negative = Take('-');
    if (!ParseDigits(kYearDigits, &date->year)) return false;
    if (date->negative && date->year.digits == "0000") {
      return Fail("there is no year -0000");
    }
    if (Peek() == 'S') return ParseSignificantDigits(date);
    if (!Take('-')) return true;
    date->month.individual = TakeQualifier();
    if (!ParseDigits(kPartDigits, &date->month)) return false;
    if (!Take('-')) return true;
    date->day.individual = TakeQualifier();
    if (!ParseDigits(kPartDigits, &date->day)) return false;
    return Peek() != 'T' || ParseTime(date);
  }

  bool ParseDigits(int count, EdtfPart* part) {
    for (int i = 0; i < count; ++i) {
      if (!absl::ascii_isdigit(Peek()) && Peek() != 'X') return Unexpected();
      part->digits += text_[at_++];
    }
    if (absl::ascii_isdigit(Peek()) || Peek() == 'X') {
      return Fail(count == kYearDigits
                      ? absl::StrCat("a year of more than four digits needs a 'Y' before "
                                     "it, in ",
                                     Quoted(text_))
                      : absl::StrCat("a month or day of more than two digits in ",
                                     Quoted(text_)));
    }
    part->group = TakeQualifier();
    return true;
  }

  bool ParseLongYear(EdtfDate* date) {
    const size_t start = at_;
    Take('-');
    if (Peek() == '0') return Fail("a year after 'Y' begins with a digit from 1 to 9");
    while (absl::ascii_isdigit(Peek())) ++at_;
    if (!absl::ascii_isdigit(text_[at_ - 1])) return Unexpected();
    int64_t year = 0;
    if (!absl::SimpleAtoi(text_.substr(start, at_ - start), &year)) return TooFarAway();
    int64_t exponent = 0;
    const bool scaled = Peek() == 'E';
    if (scaled && !ParseCount('E', &exponent)) return false;
    for (; exponent > 0 && std::abs(year) <= kMaxYear; --exponent) year *= 10;
    if (std::abs(year) > kMaxYear) return TooFarAway();
    if (!scaled && std::abs(year) <= 9999) {
      return Fail("a year of up to four digits is written with four, without 'Y'");
    }
    date->long_year = year;
    if (Peek() == 'S') return ParseSignificantDigits(date);
    date->year.group = TakeQualifier();
    return true;
  }

  bool TooFarAway() { return Fail("a year too far away to be counted in days"); }

  bool ParseSignificantDigits(EdtfDate* date) {
    if (absl::StrContains(date->year.digits, 'X')) return Unexpected();
    int64_t count = 0;
    if (!ParseCount('S', &count)) return false;
    const std::string year = date->long_year.has_value()
                                 ? absl::StrCat(std::abs(*date->long_year))
                                 : date->year.digits;
    if (count < 1 || count > static_cast<int64_t>(year.size())) {
      return Fail(absl::StrCat("a year of ", year.size(), " digits with ", count,
                               " significant ones"));
    }
    date->significant_digits = static_cast<int>(count);
    date->year.group = TakeQualifier();
    return true;
  }

  // A letter and a whole number from 1 of up to four digits.
  bool ParseCount(char letter, int64_t* count) {
    if (!Take(letter) || !absl::ascii_isdigit(Peek()) || Peek() == '0')
      return Unexpected();
    for (int i = 0; i < 4 && absl::ascii_isdigit(Peek()); ++i)
      *count = *count * 10 + (text_[at_++] - '0');
    return true;
  }

  bool ParseTime(EdtfDate* date) {
    for (const EdtfPart* part : {&date->year, &date->month, &date->day}) {
      if (absl::StrContains(part->digits, 'X') || part->individual != 0 ||
          part->group != 0) {
        return Fail(
            absl::StrCat("a time of day needs a certain day, in ", Quoted(text_)));
      }
    }
    Take('T');
    Clock clock;
    if (!ParseTwo(&clock.hour)) return false;
    if (!Take(':')) return Unexpected();
    if (!ParseTwo(&clock.minute)) return false;
    if (Take(':') && !ParseSeconds(&clock)) return false;
    if (!ParseZone(&clock)) return false;
    if (!IsEndOfDay(clock)) {
      if (const auto problem = ClockProblem(clock)) return Fail(*problem);
    }
    if (clock.second == 60 && !SettleLeapSecond(&clock)) return false;
    date->time = clock;
    return true;
  }

  // ISO 8601-1:2019/Amd 1:2022: the end of a day may be written as its hour 24.
  static bool IsEndOfDay(const Clock& clock) {
    return clock.hour == 24 && clock.minute == 0 && clock.second.value_or(0) == 0;
  }

  // Leap seconds end a day of UTC. Days are counted without them, so that one is taken as
  // the second before it.
  bool SettleLeapSecond(Clock* clock) {
    const int minute = clock->hour * 60 + clock->minute - clock->standard_minutes;
    if (clock->zone != ZoneRule::kNone && (minute + 1) % kMinutesPerDay != 0) {
      return Fail("a second 60 is there at 23:59 UTC only");
    }
    clock->second = 59;
    return true;
  }

  bool ParseTwo(int* number) {
    if (!absl::ascii_isdigit(Peek()) || !absl::ascii_isdigit(Peek(1)))
      return Unexpected();
    *number = (Peek() - '0') * 10 + (Peek(1) - '0');
    at_ += 2;
    return true;
  }

  // Fractions of a second are read and not kept.
  bool ParseSeconds(Clock* clock) {
    clock->second.emplace();
    if (!ParseTwo(&*clock->second)) return false;
    if (Peek() != '.' || !absl::ascii_isdigit(Peek(1))) return true;
    ++at_;
    while (absl::ascii_isdigit(Peek())) ++at_;
    return true;
  }

  bool ParseZone(Clock* clock) {
    if (Take('Z')) {
      clock->zone = ZoneRule::kFixed;
      return true;
    }
    const int sign = Peek() == '-' ? -1 : 1;
    if (!Take('+') && !Take('-')) return true;
    int hours = 0;
    int minutes = 0;
    if (!ParseTwo(&hours)) return false;
    if ((Take(':') || absl::ascii_isdigit(Peek())) && !ParseTwo(&minutes)) return false;
    if (hours > 23) return Fail(absl::StrCat("no zone is ", hours, " hours from UTC"));
    if (minutes > 59) return Fail(absl::StrCat("there is no minute ", minutes));
    clock->zone = ZoneRule::kFixed;
    clock->standard_minutes = sign * (hours * 60 + minutes);
    return true;
  }

  const absl::string_view text_;
  size_t at_ = 0;
  ReadError error_;
};

}  // namespace

std::variant<EdtfExpression, ReadError> ParseEdtf(absl::string_view text) {
  EdtfExpression expression;
  EdtfParser parser(text);
  if (!parser.Parse(&expression)) return parser.error();
  return expression;
}

}  // namespace gainsay
