#include "claims/values/rational_text.h"

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"
#include "claims/values/digit_sum.h"

namespace gainsay {
namespace {

absl::string_view TakeDigits(absl::string_view& text) {
  size_t count = 0;
  while (count < text.size() && absl::ascii_isdigit(text[count])) ++count;
  const absl::string_view digits = text.substr(0, count);
  text.remove_prefix(count);
  return digits;
}

// "1.602e-19" from the front of the text.
std::optional<Rational> TakeDecimal(absl::string_view& text) {
  const absl::string_view whole = TakeDigits(text);
  absl::string_view decimals;
  if (absl::ConsumePrefix(&text, ".")) decimals = TakeDigits(text);
  if (whole.empty() && decimals.empty()) return std::nullopt;
  int exponent = -static_cast<int>(decimals.size());
  if (absl::ConsumePrefix(&text, "e")) {
    const bool negative = absl::ConsumePrefix(&text, "-");
    if (!negative) absl::ConsumePrefix(&text, "+");
    int shift = 0;
    if (!absl::SimpleAtoi(TakeDigits(text).substr(0, 6), &shift)) return std::nullopt;
    exponent += negative ? -shift : shift;
  }
  DigitSum digits;
  digits.Add(whole);
  digits.Add(decimals);
  const Rational value = digits.value() * Rational::PowerOfTen(exponent);
  if (!value.valid()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Rational> ParseRational(absl::string_view text) {
  const bool negative = absl::ConsumePrefix(&text, "-");
  std::optional<Rational> value = TakeDecimal(text);
  if (!value.has_value()) return std::nullopt;
  if (absl::ConsumePrefix(&text, "/")) {
    const std::optional<Rational> divisor = TakeDecimal(text);
    if (!divisor.has_value()) return std::nullopt;
    value = *value / *divisor;
  }
  if (absl::ConsumePrefix(&text, "%")) value = *value / 100;
  if (!text.empty() || !value->valid()) return std::nullopt;
  return negative ? -*value : *value;
}

}  // namespace gainsay
