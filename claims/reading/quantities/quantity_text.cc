#include "claims/reading/quantities/quantity_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "absl/strings/str_cat.h"
#include "claims/reading/quantities/unit_symbol.h"

namespace gainsay {
namespace {

constexpr int kDigits = 12;       // significant ones at most
constexpr int kFewDigits = 5;     // as many are shown of any number that has them
constexpr int kDecimals = 3;      // and no more than these, unless there are so few
constexpr int kMostWhole = 21;    // before an exponent is shown
constexpr int kMostLeading = -9;  // zeros after the point, likewise

// The digits before the point in groups of three.
std::string Grouped(const std::string& digits) {
  std::string grouped;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

// A positive number as digits and the place of the point: 0.00125 is "125" and -2.
struct Decimal {
  std::string digits;  // without trailing zeros
  int point = 0;       // how many digits stand before it
};

Decimal Decompose(double magnitude) {
  const int whole = magnitude < 1 ? 0 : static_cast<int>(std::log10(magnitude)) + 1;
  const int shown = std::clamp(whole + kDecimals, kFewDigits, kDigits);
  std::array<char, 32> buffer;  // "1.25e-03"
  const char* end = std::to_chars(buffer.begin(), buffer.end(), magnitude,
                                  std::chars_format::scientific, shown - 1)
                        .ptr;
  const absl::string_view text(buffer.data(), static_cast<size_t>(end - buffer.data()));
  const size_t exponent = text.find('e');
  int power = 0;
  std::from_chars(text.data() + exponent + 2, end, power);
  if (text[exponent + 1] == '-') power = -power;
  Decimal decimal{absl::StrCat(text.substr(0, 1), text.substr(2, exponent - 2)),
                  power + 1};
  decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
  return decimal;
}

std::string FormatMagnitude(double magnitude) {
  // A whole number of no more digits than are shown stands as it is.
  constexpr double kAllShown = 1e12;
  static_assert(kDigits == 12);
  if (magnitude < kAllShown && magnitude == std::floor(magnitude)) {
    return Grouped(absl::StrCat(static_cast<int64_t>(magnitude)));
  }
  const Decimal decimal = Decompose(magnitude);
  const std::string& digits = decimal.digits;
  if (decimal.point > kMostWhole || decimal.point <= kMostLeading) {
    const std::string rest = digits.substr(1);
    return absl::StrCat(digits.substr(0, 1), rest.empty() ? "" : ".", rest, "e",
                        decimal.point - 1);
  }
  if (decimal.point <= 0) {
    return absl::StrCat("0.", std::string(static_cast<size_t>(-decimal.point), '0'),
                        digits);
  }
  const auto point = static_cast<size_t>(decimal.point);
  if (digits.size() <= point) {
    return Grouped(digits + std::string(point - digits.size(), '0'));
  }
  return absl::StrCat(Grouped(digits.substr(0, point)), ".", digits.substr(point));
}

// "%" stands next to its number, other units apart.
std::string UnitSuffix(absl::string_view unit) {
  if (unit.empty() || unit == "1" || unit == "count") return "";
  return unit == "%" ? "%" : absl::StrCat(" ", UnitSymbol(unit));
}

std::string FormatInterval(const Interval& interval) {
  const std::string min = FormatNumber(interval.min);
  const std::string max = FormatNumber(interval.max);
  if (interval.max == kInfinity)
    return absl::StrCat(interval.min_open ? "over " : "at least ", min);
  if (interval.min == -kInfinity)
    return absl::StrCat(interval.max_open ? "under " : "at most ", max);
  if (min == max) return min;
  const bool signs = interval.min < 0 || interval.max < 0;
  return absl::StrCat(min, signs ? " to " : "–", max);
}

}  // namespace

std::string FormatNumber(double value) {
  if (std::isnan(value)) return "not a number";
  if (std::isinf(value)) return value < 0 ? "-infinity" : "infinity";
  const std::string magnitude = FormatMagnitude(std::fabs(value));
  return value < 0 && magnitude != "0" ? absl::StrCat("-", magnitude) : magnitude;
}

std::string FormatIntervals(const IntervalSet& set, absl::string_view unit) {
  if (set.empty()) return "nothing";
  if (set == IntervalSet::All()) return "any number";
  std::string text;
  for (const Interval& interval : set.intervals()) {
    absl::StrAppend(&text, text.empty() ? "" : " or ", FormatInterval(interval),
                    UnitSuffix(unit));
  }
  return text;
}

std::string OpenEnds(const IntervalSet& set, bool stated_alone) {
  std::string ends;
  const auto add = [&](bool open, bool soft, double end) {
    if (!open || (stated_alone && soft)) return;
    absl::StrAppend(&ends, ends.empty() ? "" : " and ", FormatNumber(end));
  };
  for (const Interval& interval : set.intervals()) {
    if (std::isinf(interval.min) || std::isinf(interval.max)) continue;
    add(interval.min_open, interval.min_soft, interval.min);
    add(interval.max_open, interval.max_soft, interval.max);
  }
  return ends.empty() ? "" : ends + " not included";
}

std::string FormatAmount(double value, absl::string_view unit) {
  return absl::StrCat(FormatNumber(value), UnitSuffix(unit));
}

}  // namespace gainsay
