#ifndef GAINSAY_RULES_EXPRESSION_CHECKER_H_
#define GAINSAY_RULES_EXPRESSION_CHECKER_H_

#include <optional>

#include "input/diagnostic.h"
#include "rules/expression/ast.h"
#include "rules/expression/checked.h"
#include "rules/expression/scope.h"

namespace gainsay {

// Resolves the names of an expression and checks that its types fit, dimensions included;
// the whole must be a condition. Reports every mistake that is not the consequence of
// another one, at the operator or name that it concerns, and returns nothing where there
// was one.
std::optional<CheckedExpression> CheckTypes(const ParsedExpression& expression,
                                            const Scope& scope, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_CHECKER_H_
