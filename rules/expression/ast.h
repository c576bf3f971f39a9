#ifndef GAINSAY_RULES_EXPRESSION_AST_H_
#define GAINSAY_RULES_EXPRESSION_AST_H_

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "absl/strings/string_view.h"
#include "input/text_position.h"
#include "rules/expression/operator.h"

namespace gainsay {

// What an expression says, as written and before anything is known of its names.

struct NumberOperand {
  std::string digits;
  std::string unit;  // "%", "days", "km2"; empty: a bare number
};
struct TextOperand {
  std::string text;  // without its quotes
};
struct TruthOperand {
  bool value = false;
};
struct BindingName {
  std::string name;
};
struct AttributeRead {
  std::string binding;
  std::string attribute;
  TextPosition attribute_at;
};
struct Operation {
  Operator op = Operator::kOr;
};
struct FunctionCall {
  std::string function;
};

// One node. Immutable once parsed; at most kMaxNodes of them make an expression, so that
// recursion over it is safe.
struct Expression {
  std::variant<NumberOperand, TextOperand, TruthOperand, BindingName, AttributeRead,
               Operation, FunctionCall>
      syntax;
  // Of the operator, where there is one between operands; else of the first character.
  TextPosition at;
  // The bytes of the source that it was parsed from.
  size_t begin = 0;
  size_t end = 0;
  std::vector<Expression> operands;  // of an operation; arguments of a call
};

struct ParsedExpression {
  std::string source;
  Expression root;
};

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_AST_H_
