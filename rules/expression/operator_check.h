#ifndef GAINSAY_RULES_EXPRESSION_OPERATOR_CHECK_H_
#define GAINSAY_RULES_EXPRESSION_OPERATOR_CHECK_H_

#include <vector>

#include "rules/expression/check_context.h"
#include "rules/expression/checked.h"

namespace gainsay {

// The type of an operation on checked operands, its list aside. Reads quoted texts among
// the operands as what they meet. Reports at `at`, with both operands' types, where they
// don't fit.
Type CheckOperation(Operator op, std::vector<CheckedNode>& operands, TextPosition at,
                    const CheckContext& context);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_OPERATOR_CHECK_H_
