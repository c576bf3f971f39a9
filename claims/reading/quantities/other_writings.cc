#include "claims/reading/quantities/other_writings.h"

#include "claims/reading/quantities/powers_of_ten.h"

namespace gainsay {
namespace {

bool MayGroupByPoints(const WrittenAmount& amount) {
  const WrittenNumber& number = amount.number;
  return number.form == NumberForm::kDecimal && number.multiplier == 1 &&
         amount.units.empty() && number.grain == Rational::Fraction(1, kThousand) &&
         number.value.whole() && number.value.sign() > 0 && number.value < kThousand;
}

bool IsPlainInteger(const WrittenNumber& number) {
  return number.form == NumberForm::kInteger && number.multiplier == 1 &&
         number.counted_in == 1 && number.value.valid() && number.value.sign() > 0;
}

// The zeros that the lower end of the range may leave out, as a power of ten: groups of
// three that stand behind a mark, or a hundred's. 1 where there are none.
Rational SharedZeros(const WrittenPart& part) {
  const WrittenNumber& low = part.low.number;
  const WrittenNumber& high = part.high.number;
  const bool plain = IsPlainInteger(low) && IsPlainInteger(high) && !low.grouped;
  // Of "10 km to 15,000 km" each end is complete.
  const bool complete = !part.low.units.empty() && !part.high.units.empty();
  if (part.kind != WrittenPart::Kind::kRange || !plain || complete ||
      !part.low.noun.empty() || part.low.negative) {
    return 1;
  }
  Rational zeros = 1;
  if (high.grouped) {
    while ((high.value / (zeros * kThousand)).whole()) zeros = zeros * kThousand;
  } else if (high.value < kThousand && (high.value / kHundred).whole()) {
    zeros = kHundred;
  }
  return low.value * zeros < high.value ? zeros : Rational(1);
}

}  // namespace

std::optional<WrittenQuantity> GroupedByPoints(const WrittenQuantity& quantity) {
  std::optional<WrittenQuantity> other;
  for (size_t i = 0; i < quantity.size(); ++i) {
    for (WrittenAmount WrittenPart::*end : {&WrittenPart::low, &WrittenPart::high}) {
      if (!MayGroupByPoints(quantity[i].*end)) continue;
      if (!other.has_value()) other = quantity;
      WrittenNumber& number = ((*other)[i].*end).number;
      number.value = number.value * kThousand;
      number.grain = 1;
      number.form = NumberForm::kInteger;
    }
  }
  return other;
}

std::optional<WrittenQuantity> WithSharedZeros(const WrittenQuantity& quantity) {
  std::optional<WrittenQuantity> other;
  for (size_t i = 0; i < quantity.size(); ++i) {
    const Rational zeros = SharedZeros(quantity[i]);
    if (zeros == 1) continue;
    if (!other.has_value()) other = quantity;
    WrittenNumber& low = (*other)[i].low.number;
    low.value = low.value * zeros;
  }
  return other;
}

}  // namespace gainsay
