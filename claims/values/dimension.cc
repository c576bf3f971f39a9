#include "claims/values/dimension.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace gainsay {
namespace {

constexpr absl::string_view kBaseNames[Dimension::kBases] = {
    "length", "mass",    "time",   "temperature", "data",
    "angle",  "current", "points", "money"};

// "²" for 2; "⁵" and above do not occur in units that people write.
std::string Power(int exponent) {
  switch (exponent) {
    case 1:
      return "";
    case 2:
      return "²";
    case 3:
      return "³";
    default:
      return absl::StrCat("^", exponent);
  }
}

// The bases whose exponents have the sign given, joined by "·".
std::string Product(const Dimension& dimension, int sign) {
  std::string product;
  for (int base = 0; base < Dimension::kBases; ++base) {
    const int exponent = dimension.exponents[base] * sign;
    if (exponent <= 0) continue;
    absl::StrAppend(&product, product.empty() ? "" : "·", kBaseNames[base],
                    Power(exponent));
    if (base == Dimension::kMoney) {
      absl::StrAppend(&product, " (", absl::string_view(dimension.currency.data(), 3),
                      ")");
    }
  }
  return product;
}

Dimension Combine(const Dimension& a, const Dimension& b, int sign) {
  Dimension result = a;
  for (int base = 0; base < Dimension::kBases; ++base) {
    result.exponents[base] =
        static_cast<int8_t>(a.exponents[base] + sign * b.exponents[base]);
  }
  if (a.exponents[Dimension::kMoney] == 0) result.currency = b.currency;
  if (result.exponents[Dimension::kMoney] == 0) result.currency = {};
  return result;
}

}  // namespace

absl::Span<const absl::string_view> Dimension::BaseNames() { return kBaseNames; }

Dimension operator*(const Dimension& a, const Dimension& b) { return Combine(a, b, 1); }
Dimension operator/(const Dimension& a, const Dimension& b) { return Combine(a, b, -1); }

std::string ToString(const Dimension& dimension) {
  if (dimension.dimensionless()) return "a plain number";
  const std::string above = Product(dimension, 1);
  const std::string below = Product(dimension, -1);
  if (below.empty()) return above;
  return absl::StrCat(above.empty() ? "1" : above, "/", below);
}

}  // namespace gainsay
