#ifndef GAINSAY_CLAIMS_FACTS_RATES_H_
#define GAINSAY_CLAIMS_FACTS_RATES_H_

#include <array>
#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "claims/facts/interpreter.h"
#include "claims/values/value.h"
#include "claims/vocabulary/property.h"

namespace gainsay {

// The rates, as they are given, by which amounts of a currency are told in another: one,
// or two over a third currency; none where these do not tell.
std::vector<Rate> RatesBetween(const std::array<char, 4>& from,
                               const std::array<char, 4>& to,
                               absl::Span<const Rate> rates);

// What one base unit of a currency is worth in another, by a rate or the reverse of one,
// or by two of them over a third currency.
std::optional<Interval> RateBetween(const std::array<char, 4>& from,
                                    const std::array<char, 4>& to,
                                    absl::Span<const Rate> rates);

// Converts an amount of money into the currency of the property's unit where rates tell
// what it is worth there; else leaves it in its own, in which it is not comparable with
// others.
void ConvertCurrency(QuantityValue& value, const Property& property,
                     const std::vector<Rate>& rates);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_RATES_H_
