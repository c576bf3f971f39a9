#include "claims/facts/rates.h"

#include <utility>

#include "absl/algorithm/container.h"

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

const Rate* GivenRate(const Currency& a, const Currency& b,
                      absl::Span<const Rate> rates) {
  const auto given = absl::c_find_if(rates, [&](const Rate& rate) {
    return (rate.from == a && rate.to == b) || (rate.from == b && rate.to == a);
  });
  return given == rates.end() ? nullptr : &*given;
}

const Currency& OtherOf(const Rate& rate, const Currency& currency) {
  return rate.from == currency ? rate.to : rate.from;
}

}  // namespace

std::vector<Rate> RatesBetween(const Currency& from, const Currency& to,
                               absl::Span<const Rate> rates) {
  if (const Rate* given = GivenRate(from, to, rates)) return {*given};
  for (const Rate& rate : rates) {
    if (rate.from != from && rate.to != from) continue;
    const Currency& between = OtherOf(rate, from);
    const Rate* further = GivenRate(between, to, rates);
    if (further != nullptr) return {*GivenRate(from, between, rates), *further};
  }
  return {};
}

std::optional<Interval> RateBetween(const Currency& from, const Currency& to,
                                    absl::Span<const Rate> rates) {
  const std::vector<Rate> used = RatesBetween(from, to, rates);
  if (used.empty()) return std::nullopt;
  Interval worth{1, 1};
  Currency currency = from;
  for (const Rate& rate : used) {
    const bool turned = rate.from != currency;
    worth.min *= turned ? 1 / rate.factor_max : rate.factor_min;
    worth.max *= turned ? 1 / rate.factor_min : rate.factor_max;
    currency = OtherOf(rate, currency);
  }
  return worth;
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
