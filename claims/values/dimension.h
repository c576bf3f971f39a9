#ifndef GAINSAY_CLAIMS_VALUES_DIMENSION_H_
#define GAINSAY_CLAIMS_VALUES_DIMENSION_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// What a quantity measures, as exponents of base kinds, so that products and quotients of
// quantities have dimensions too. Shares, counts and bare numbers are dimensionless.
// Amounts of different currencies have different dimensions until a rate makes one of the
// other.
struct Dimension {
  enum Base {
    kLength,
    kMass,
    kTime,
    kTemperature,
    kData,
    kAngle,
    kCurrent,
    kPoints,
    kMoney
  };
  static constexpr int kBases = 9;
  // "length", "mass", … in the order of Base.
  static absl::Span<const absl::string_view> BaseNames();

  std::array<int8_t, kBases> exponents = {};
  std::array<char, 4> currency =
      {};  // ISO 4217 code where kMoney's exponent is not 0, else zeros

  bool dimensionless() const { return *this == Dimension{}; }
  // Without the call of memcmp that a defaulted one makes: every reading compares some.
  friend bool operator==(const Dimension& a, const Dimension& b) {
    int differences = 0;
    for (int i = 0; i < kBases; ++i) differences |= a.exponents[i] ^ b.exponents[i];
    for (size_t i = 0; i < a.currency.size(); ++i) {
      differences |= a.currency[i] ^ b.currency[i];
    }
    return differences == 0;
  }
};

Dimension operator*(const Dimension& a,
                    const Dimension& b);  // currencies must not differ
Dimension operator/(const Dimension& a, const Dimension& b);
// "length²", "length/time", "money (USD)", "a plain number": for messages.
std::string ToString(const Dimension& dimension);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_DIMENSION_H_
