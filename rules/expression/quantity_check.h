#ifndef GAINSAY_RULES_EXPRESSION_QUANTITY_CHECK_H_
#define GAINSAY_RULES_EXPRESSION_QUANTITY_CHECK_H_

#include <optional>
#include <string>

#include "rules/expression/check_context.h"
#include "rules/expression/checked.h"

namespace gainsay {

// Whether two quantities measure the same, after a literal 0 has taken the other's unit
// a literal temperature that meets a difference of temperatures has become one, and the
// second has been converted into the currency of the first. Warns of a bare number that
// meets a share, and of a percentage that meets a count.
bool MeasureTheSame(CheckedNode& a, CheckedNode& b, const CheckContext& context);

// Where a number in percent meets percentage points or the other way round, how it is
// meant; else nothing.
std::string PointsHint(const CheckedNode& a, const CheckedNode& b);

// The type of the sum or difference of two quantities, of their product or quotient;
// nothing where they have none. A sum changes literals as MeasureTheSame does.
std::optional<Type> TypeOfSum(Operator op, CheckedNode& a, CheckedNode& b,
                              const CheckContext& context);
std::optional<Type> TypeOfProduct(Operator op, const CheckedNode& a,
                                  const CheckedNode& b);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_QUANTITY_CHECK_H_
