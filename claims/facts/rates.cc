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

using Currency = std::array<char, 4>;

std::optional<Interval> GivenRate(const Currency& from, const Currency& to,
                                  absl::Span<const Rate> rates) {
  for (const Rate& rate : rates) {
    if (rate.from == from && rate.to == to) {
      return Interval{rate.factor_min, rate.factor_max};
    }
    if (rate.from == to && rate.to == from) {
      return Interval{1 / rate.factor_max, 1 / rate.factor_min};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Interval> RateBetween(const Currency& from, const Currency& to,
                                    absl::Span<const Rate> rates) {
  if (const auto given = GivenRate(from, to, rates)) return given;
  for (const Rate& rate : rates) {
    if (rate.from != from && rate.to != from) continue;
    const Currency& between = rate.from == from ? rate.to : rate.from;
    const auto first = GivenRate(from, between, rates);
    const auto second = GivenRate(between, to, rates);
    if (!first.has_value() || !second.has_value()) continue;
    return Interval{first->min * second->min, first->max * second->max};
  }
  return std::nullopt;
}

void ConvertCurrency(QuantityValue& value, const Property& property,
                     const std::vector<Rate>& rates) {
  if (!property.unit.has_value() || value.dimension.exponents[Dimension::kMoney] != 1)
    return;
  const auto& wanted = property.unit->dimension.currency;
  if (value.dimension.currency == wanted) return;
  const auto rate = RateBetween(value.dimension.currency, wanted, rates);
  if (!rate.has_value()) return;
  value.nominal = Scaled(value.nominal, rate->min, rate->max);
  value.wide = Scaled(value.wide, rate->min, rate->max);
  value.dimension.currency = wanted;
}

}  // namespace gainsay
