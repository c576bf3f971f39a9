#include "checker/project/rates_reader.h"

#include "claims/reading/quantities/quantity_reader.h"
#include "claims/reading/quantities/unit.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

bool IsMoney(const Dimension& dimension) {
  return dimension.exponents[Dimension::kMoney] == 1;
}

// Rates are rounded; beyond this one of two is wrong.
constexpr double kMostOff = 0.05;

// Why the rate cannot stand beside those before it; "" where it can.
std::string Problem(const std::string& currency, const Rate& rate,
                    const std::vector<Rate>& before) {
  if (rate.from == rate.to) {
    return fmt::format("the rate of '{}' to itself", currency);
  }
  for (const Rate& other : before) {
    if (other.from != rate.to || other.to != rate.from) continue;
    const bool good = rate.factor_max * other.factor_max >= 1 - kMostOff &&
                      rate.factor_min * other.factor_min <= 1 + kMostOff;
    if (!good)
      return fmt::format("the rate of '{}' is at odds with its converse", currency);
  }
  return "";
}

}  // namespace

std::vector<Rate> ReadRates(const std::vector<WrittenRate>& written,
                            const Lexicon& lexicon, Diagnostics* diagnostics) {
  std::vector<Rate> rates;
  for (const auto& [currency, node, file] : written) {
    const Reporter reporter(file, diagnostics);
    const auto from = ParseUnit(currency, lexicon);
    QuantityContext context;
    context.lexicon = &lexicon;
    const auto worth = ReadQuantity(node.text, context);
    if (!from.has_value() || !IsMoney(from->dimension)) {
      reporter.Error(node.at, fmt::format("'{}' is no currency", currency),
                     "EUR: 1.08 USD");
      continue;
    }
    if (!worth.ok() || !IsMoney(worth.readings[0].dimension) ||
        worth.readings[0].nominal.empty() ||
        worth.readings[0].base_nominal.first().min <= 0) {
      reporter.Error(node.at, fmt::format("'{}' is no amount of money", node.text),
                     "EUR: 1.08 USD");
      continue;
    }
    const QuantityReading& reading = worth.readings[0];
    Rate rate;
    rate.from = from->dimension.currency;
    rate.to = reading.dimension.currency;
    const bool exact = reading.hedge.empty() && reading.stated && reading.stated->value;
    const Interval hull = reading.base_nominal.Hull();
    rate.factor_min = exact ? *reading.stated->value : hull.min;
    rate.factor_max = exact ? *reading.stated->value : hull.max;
    const std::string problem = Problem(currency, rate, rates);
    if (problem.empty()) {
      rates.push_back(rate);
    } else {
      reporter.Error(node.at, problem, "one rate serves both directions: EUR: 1.08 USD");
    }
  }
  return rates;
}

}  // namespace gainsay
