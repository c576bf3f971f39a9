#ifndef GAINSAY_RULES_EXPRESSION_CURRENCY_CHECK_H_
#define GAINSAY_RULES_EXPRESSION_CURRENCY_CHECK_H_

#include <string>

#include "rules/expression/check_context.h"
#include "rules/expression/checked.h"

namespace gainsay {

// Whether two types measure the same but for the currency.
bool DifferInCurrency(const Type& a, const Type& b);

// Where the two differ in currency and the project has a rate between them, converts the
// amount into that of the other type.
bool TakeCurrency(CheckedNode& amount, const Type& other, const CheckContext& context);

// What to write where there is no rate between two types that differ in currency alone;
// else "".
std::string CurrencyHint(const Type& a, const Type& b);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_CURRENCY_CHECK_H_
