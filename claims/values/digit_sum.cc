#include "claims/values/digit_sum.h"

#include "absl/strings/ascii.h"

namespace gainsay {

void DigitSum::Add(absl::string_view text) {
  constexpr int kChunk = 18;  // digits that fit 64 bits
  int64_t chunk = 0;
  int taken = 0;
  for (const char byte : text) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(byte))) continue;
    chunk = chunk * 10 + (byte - '0');
    if (++taken < kChunk) continue;
    Append(chunk, taken);
    chunk = taken = 0;
  }
  if (taken > 0) Append(chunk, taken);
}

void DigitSum::Append(int64_t chunk, int digits) {
  value_ = digits_ == 0 ? Rational(chunk) : value_ * Rational::PowerOfTen(digits) + chunk;
  digits_ += static_cast<size_t>(digits);
}

}  // namespace gainsay
