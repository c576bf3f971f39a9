#include "claims/reading/quantities/range_sharing.h"

#include <utility>

namespace gainsay {
namespace {

bool IsBareInteger(const WrittenAmount& amount) {
  return amount.number.form == NumberForm::kInteger && amount.units.empty() &&
         !amount.negative;
}

// "Two" of "two or three in ten". A decimal before a fraction in words is complete: "0.5
// to three quarters".
void ShareLow(const WrittenNumber& high, WrittenAmount* low) {
  const bool counts =
      IsBareInteger(*low) || (high.ratio && low->number.form == NumberForm::kDecimal &&
                              low->units.empty() && !low->negative);
  if (high.one_part.sign() == 0 || !counts || !low->noun.empty()) return;
  const Rational value = low->number.value * high.one_part;
  if (!value.valid() || !(value < high.value)) return;
  low->number = high;
  low->number.value = value;
}

// "Five" of "one in four or five", of which less is one part.
void ShareRatio(const WrittenNumber& low, WrittenAmount* high) {
  if (!low.ratio || !IsBareInteger(*high)) return;
  const Rational whole = Rational(1) / low.one_part;
  if (!(whole < high->number.value)) return;
  WrittenNumber share = low;
  share.one_part = share.grain = Rational(1) / high->number.value;
  share.value = low.value / low.one_part * share.one_part;
  if (share.value.valid()) high->number = share;
}

// "Two" of "a hundred or two".
void ShareHundred(const WrittenAmount& low, WrittenAmount* high) {
  constexpr int kTen = 10;
  const WrittenNumber& hundred = low.number;
  const WrittenNumber& times = high->number;
  const bool one = hundred.form == NumberForm::kInteger && hundred.counted_in != 1 &&
                   hundred.value == hundred.counted_in && low.noun.empty();
  if (!one || times.form != NumberForm::kInteger || times.counted_in != 1) return;
  // Of "$1 million to $2" each end is complete.
  if (!low.units.empty() && !high->units.empty()) return;
  if (!(Rational(1) < times.value) || !(times.value < kTen)) return;
  const Rational value = hundred.value * times.value;
  high->number = hundred;
  high->number.value = value;
}

}  // namespace

void ShareBetweenEnds(WrittenPart* range) {
  ShareLow(range->high.number, &range->low);
  ShareRatio(range->low.number, &range->high);
  ShareHundred(range->low, &range->high);
}

void OrderShares(WrittenPart* range) {
  const WrittenNumber& low = range->low.number;
  const WrittenNumber& high = range->high.number;
  const bool shares = low.form == NumberForm::kFraction &&
                      high.form == NumberForm::kFraction && low.one_part.sign() > 0 &&
                      high.one_part.sign() > 0;
  if (!shares || !(high.value < low.value)) return;
  if (low.value / low.one_part != high.value / high.one_part) return;
  std::swap(range->low, range->high);
  range->low_hedges.swap(range->high_hedges);
}

}  // namespace gainsay
