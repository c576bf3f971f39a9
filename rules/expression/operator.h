#ifndef GAINSAY_RULES_EXPRESSION_OPERATOR_H_
#define GAINSAY_RULES_EXPRESSION_OPERATOR_H_

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

enum class Operator {
  kOr,
  kAnd,
  kNot,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kNegate,
};

// As written: "<=", "and".
absl::string_view Symbol(Operator op);
// What it does to two operands that messages name: "add b.value to a.value".
std::string Action(Operator op, absl::string_view left, absl::string_view right);

inline bool IsComparison(Operator op) {
  return op >= Operator::kEqual && op <= Operator::kGreaterEqual;
}
inline bool IsArithmetic(Operator op) {
  return op >= Operator::kAdd && op <= Operator::kDivide;
}

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_OPERATOR_H_
