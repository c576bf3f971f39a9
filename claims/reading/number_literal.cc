#include "claims/reading/number_literal.h"

#include <algorithm>
#include <cstdlib>

#include "absl/container/inlined_vector.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"
#include "claims/values/digit_sum.h"

namespace gainsay {
namespace {

constexpr size_t kMostDigits = 30;
constexpr size_t kMostGroups = 16;

// What may stand between groups of digits. A comma that is followed by a digit must do
// so.
constexpr absl::string_view kSeparators[] = {",",      "'",      "’",     " ",
                                             "\u00A0", "\u2009", "\u202F"};

size_t DigitsAt(absl::string_view text, size_t offset) {
  size_t count = 0;
  while (offset + count < text.size() && absl::ascii_isdigit(text[offset + count]))
    ++count;
  return count;
}

// Whether a separator of groups, or a point as one, may begin with the byte.
bool MaySeparate(char byte) {
  return byte == ',' || byte == '\'' || byte == ' ' || byte == '.' || (byte & 0x80) != 0;
}

// The digits of a number before its decimals, with what separates them.
struct WholePart {
  size_t end = 0;
  bool malformed = false;
};

using GroupSizes = absl::InlinedVector<size_t, 8>;

// Groups of three, or as in India a last group of three after groups of two.
bool WellGrouped(const GroupSizes& sizes) {
  if (sizes.front() > 3 || sizes.back() != 3) return false;
  const auto all = [&](size_t size) {
    return std::all_of(sizes.begin() + 1, sizes.end() - 1,
                       [=](size_t s) { return s == size; });
  };
  return all(3) || (sizes.front() <= 2 && all(2));
}

// Of "0,125", which nobody writes for a hundred and twenty-five.
bool IsLoneZero(absl::string_view text, size_t offset) {
  return DigitsAt(text, offset) == 1 && text[offset] == '0';
}

// Groups apart by one separator, from `offset` on. Fewer than `least` groups are none.
std::optional<WholePart> ReadGroups(absl::string_view text, size_t offset,
                                    absl::string_view separator, size_t least) {
  WholePart whole;
  GroupSizes sizes;
  size_t at = offset;
  while (const size_t count = DigitsAt(text, at)) {
    if (sizes.size() == kMostGroups) break;
    sizes.push_back(count);
    whole.end = at + count;
    if (!absl::StartsWith(text.substr(whole.end), separator)) break;
    at = whole.end + separator.size();
  }
  if (sizes.size() < least) return std::nullopt;
  whole.malformed = !WellGrouped(sizes) || IsLoneZero(text, offset);
  return whole;
}

WholePart ReadWholePart(absl::string_view text, size_t offset) {
  const size_t end = offset + DigitsAt(text, offset);
  if (end == text.size() || !MaySeparate(text[end])) return {end, false};
  for (const absl::string_view separator : kSeparators) {
    if (separator[0] != text[end]) continue;
    const std::optional<WholePart> grouped = ReadGroups(text, offset, separator, 2);
    if (grouped.has_value() && (separator == "," || !grouped->malformed)) return *grouped;
  }
  const std::optional<WholePart> by_points = ReadGroups(text, offset, ".", 3);
  if (by_points.has_value() && !by_points->malformed) return *by_points;
  return {end, false};
}

// The decimals at the offset, behind their mark.
absl::string_view DecimalsAt(absl::string_view text, size_t offset, char mark) {
  if (offset >= text.size() || text[offset] != mark) return {};
  return text.substr(offset + 1, DigitsAt(text, offset + 1));
}

// Whether a mark and more digits follow what was read: of "1.2.3" the ".3".
bool RunsOn(absl::string_view text, size_t end) {
  return end + 1 < text.size() && (text[end] == '.' || text[end] == ',') &&
         absl::ascii_isdigit(text[end + 1]);
}

// Moves past a sign, and gives whether it is a minus.
bool TakeMinus(absl::string_view& text) {
  const bool negative =
      absl::ConsumePrefix(&text, "-") || absl::ConsumePrefix(&text, "−");
  if (!negative) absl::ConsumePrefix(&text, "+");
  return negative;
}

// "66,7", "0,125", "1.234,56", "1 234,56": a comma that cannot be one between groups. Of
// what was read up to it, well grouped or not, the number with a decimal comma, or
// nothing.
std::optional<WholePart> BeforeDecimalComma(absl::string_view text, size_t offset,
                                            const WholePart& read) {
  constexpr size_t kGroup = 3;
  WholePart whole{offset + DigitsAt(text, offset), false};
  if (!read.malformed) whole = read;
  const std::optional<WholePart> by_points = ReadGroups(text, offset, ".", 2);
  if (by_points.has_value() && !by_points->malformed) whole = *by_points;
  const absl::string_view decimals = DecimalsAt(text, whole.end, ',');
  const bool grouped = whole.end != offset + DigitsAt(text, offset);
  const bool may_group = !grouped && !IsLoneZero(text, offset);
  if (decimals.empty() || (decimals.size() == kGroup && may_group)) return std::nullopt;
  // "1,0000" has a digit too many; nobody writes decimals that are all zero so exactly.
  const bool zeros = decimals.find_first_not_of('0') == absl::string_view::npos;
  if (zeros && decimals.size() > kGroup && may_group) return std::nullopt;
  const size_t end = whole.end + 1 + decimals.size();
  if (RunsOn(text, end)) return std::nullopt;
  return whole;
}

// How the power of ten of a number is introduced: "1.3e6", "6.2x10^-4", "6.2 × 10^4".
constexpr absl::string_view kExponentMarks[] = {
    "e", "E", "x10^", "×10^", "*10^", "x 10^", "× 10^", " x 10^", " × 10^", "·10^"};

// The exponent of a number, where one follows at the offset; moves the offset past it.
int ReadExponent(absl::string_view text, size_t& offset) {
  if (offset == text.size()) return 0;
  for (const absl::string_view mark : kExponentMarks) {
    if (!absl::StartsWith(text.substr(offset), mark)) continue;
    absl::string_view rest = text.substr(offset + mark.size());
    const bool negative = TakeMinus(rest);
    const size_t count = DigitsAt(rest, 0);
    if (count == 0 || (count < rest.size() && absl::ascii_isalpha(rest[count]))) continue;
    constexpr int kOutOfRange = 1000;
    int exponent = 0;
    if (!absl::SimpleAtoi(rest.substr(0, count), &exponent)) exponent = kOutOfRange;
    exponent = std::min(exponent, kOutOfRange);
    offset = text.size() - rest.size() + count;
    return negative ? -exponent : exponent;
  }
  return 0;
}

// The "^-3" of "10^-3", where it follows at the offset; moves the offset past it. 1 where
// there is none.
int ReadPower(absl::string_view text, size_t& offset) {
  absl::string_view rest = text.substr(offset);
  if (!absl::ConsumePrefix(&rest, "^")) return 1;
  const bool negative = TakeMinus(rest);
  const absl::string_view digits = rest.substr(0, DigitsAt(rest, 0));
  constexpr size_t kMostPowerDigits = 3;
  int power = 0;
  if (digits.size() > kMostPowerDigits || !absl::SimpleAtoi(digits, &power)) return 1;
  offset = text.size() - rest.size() + digits.size();
  return negative ? -power : power;
}

Rational Power(const Rational& base, int exponent) {
  Rational power = 1;
  for (int i = 0; i < std::abs(exponent) && power.valid(); ++i) power = power * base;
  return exponent < 0 ? Rational(1) / power : power;
}

}  // namespace

NumberLiteral ReadNumberLiteral(absl::string_view text, size_t offset) {
  WholePart whole = ReadWholePart(text, offset);
  char mark = '.';
  const bool by_point = !DecimalsAt(text, offset + DigitsAt(text, offset), '.').empty();
  const bool by_comma = !DecimalsAt(text, whole.end, ',').empty();
  if (whole.malformed || by_point || by_comma) {
    if (const auto before = BeforeDecimalComma(text, offset, whole)) {
      whole = *before;
      mark = ',';
    }
  }
  const absl::string_view decimals = DecimalsAt(text, whole.end, mark);
  size_t end = whole.end + (decimals.empty() ? 0 : 1 + decimals.size());
  const int exponent = ReadExponent(text, end);
  const int power = ReadPower(text, end);
  const bool runs_on = RunsOn(text, end);
  if (runs_on) end += 1 + DigitsAt(text, end + 1);

  NumberLiteral number;
  number.length = end - offset;
  if (whole.malformed || runs_on) {
    number.error = "digits are grouped by three, and decimals follow a point";
    return number;
  }
  DigitSum sum;
  sum.Add(text.substr(offset, whole.end - offset));
  sum.Add(decimals);
  number.decimal = !decimals.empty();
  number.grain = Rational::PowerOfTen(exponent - static_cast<int>(decimals.size()));
  if (sum.digits() <= kMostDigits) number.value = sum.value() * number.grain;
  if (power != 1) number.value = Power(number.value, power);
  if (sum.digits() > kMostDigits || !number.value.valid() || !number.grain.valid()) {
    number.error = "it has too many digits";
  }
  return number;
}

}  // namespace gainsay
