#ifndef GAINSAY_RULES_EXPRESSION_NAME_ERRORS_H_
#define GAINSAY_RULES_EXPRESSION_NAME_ERRORS_H_

#include <string>

#include "rules/expression/ast.h"
#include "rules/expression/check_context.h"
#include "rules/expression/functions/function.h"

namespace gainsay {

// Reports of names that mean nothing, with the nearest that do or all that there are.
void ReportUnknownName(const std::string& name, TextPosition at,
                       const CheckContext& context);
void ReportUnknownAttribute(const AttributeRead& read, const Property& property,
                            const CheckContext& context);
// Of an attribute that every fact has, where the property has a qualifier of that name.
void ReportTwoMeanings(const AttributeRead& read, const CheckContext& context);
void ReportUnknownFunction(const std::string& name, TextPosition at,
                           const CheckContext& context);
// Of a call with too few or too many arguments; shows the signature.
void ReportArity(const Function& function, int given, TextPosition at,
                 const CheckContext& context);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_NAME_ERRORS_H_
