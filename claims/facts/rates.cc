#include "claims/facts/rates.h"

#include <utility>

namespace gainsay {
namespace {

// The set times any factor of a range; amounts below 0 turn the range round.
IntervalSet Scaled(const IntervalSet& set, double least, double most) {
  IntervalSet::Storage scaled;
  for (Interval interval : set.intervals()) {
    interval.min *= interval.min < 0 ? most : least;
    interval.max *= interval.max < 0 ? least : most;
    scaled.push_back(interval);
  }
  return IntervalSet::Of(std::move(scaled));
}

}  // namespace

void ConvertCurrency(QuantityValue& value, const Property& property,
                     const std::vector<Rate>& rates) {
  if (!property.unit.has_value() || value.dimension.exponents[Dimension::kMoney] != 1)
    return;
  const auto& wanted = property.unit->dimension.currency;
  if (value.dimension.currency == wanted) return;
  for (const Rate& rate : rates) {
    double least = rate.factor_min;
    double most = rate.factor_max;
    if (rate.from == wanted && rate.to == value.dimension.currency) {
      least = 1 / rate.factor_max;
      most = 1 / rate.factor_min;
    } else if (rate.from != value.dimension.currency || rate.to != wanted) {
      continue;
    }
    value.nominal = Scaled(value.nominal, least, most);
    value.wide = Scaled(value.wide, least, most);
    value.dimension.currency = wanted;
    return;
  }
}

}  // namespace gainsay
