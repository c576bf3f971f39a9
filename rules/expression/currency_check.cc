#include "rules/expression/currency_check.h"

#include <optional>
#include <utility>

#include "claims/facts/rates.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

std::string Code(const Type& type) { return type.dimension().currency.data(); }

}  // namespace

bool DifferInCurrency(const Type& a, const Type& b) {
  return a.kind == Kind::kQuantity && b.kind == Kind::kQuantity &&
         a.dimension().exponents == b.dimension().exponents &&
         a.dimension().currency != b.dimension().currency;
}

bool TakeCurrency(CheckedNode& amount, const Type& other, const CheckContext& context) {
  if (!DifferInCurrency(amount.type, other)) return false;
  if (other.dimension().exponents[Dimension::kMoney] != 1) return false;
  const std::optional<Interval> rate = RateBetween(
      amount.type.dimension().currency, other.dimension().currency, context.scope.rates);
  if (!rate.has_value()) return false;
  CheckedNode converted;
  converted.meaning = Operation{Operator::kMultiply};
  converted.type = amount.type;
  converted.type.unit = other.unit;
  converted.at = amount.at;
  converted.begin = amount.begin;
  converted.end = amount.end;
  CheckedNode factor = converted;
  factor.meaning = Constant{
      Value(QuantityValue{IntervalSet(*rate), IntervalSet(*rate), Dimension(), false})};
  factor.type = PlainNumber();
  converted.operands.push_back(std::move(amount));
  converted.operands.push_back(std::move(factor));
  amount = std::move(converted);
  return true;
}

std::string CurrencyHint(const Type& a, const Type& b) {
  if (!DifferInCurrency(a, b)) return "";
  return fmt::format("give a rate between {} and {} under 'rates:' of the project",
                     Code(a), Code(b));
}

}  // namespace gainsay
