#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_FUNCTION_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_FUNCTION_H_

#include <string>

#include "absl/strings/string_view.h"
#include "rules/expression/checked.h"
#include "rules/expression/possible_value.h"

namespace gainsay {

class CallCheck;
class Evaluator;

inline constexpr int kAnyNumber = 1'000;

// One function of the expression language. To add one: its two functions in a file pair
// of this folder, and a row in function_table.cc.
struct Function {
  absl::string_view name;
  absl::string_view signature;  // "year(date): plain number"
  absl::string_view summary;
  absl::string_view example;  // a condition that uses it
  int least_arguments = 1;
  int most_arguments = 1;
  // A condition on two things, whose name may also stand between them, an underscore as a
  // space and "is" before it or not: `a before b`, `a is part of b`.
  bool relation = false;
  // Makes one value of a list where it has a single argument; others give a list for a
  // list.
  bool aggregates = false;
  // The type of a call, its list aside. The number of arguments fits and they are valid;
  // reports where their types don't fit.
  Type (*check)(CallCheck& call) = nullptr;
  // For one element of each list that it runs over.
  PossibleValue (*evaluate)(Evaluator& evaluator, const CheckedNode& call) = nullptr;
  // Of a relation: what the trace says besides the two sides; null: nothing.
  std::string (*explain)(Evaluator& evaluator, const CheckedNode& call) = nullptr;
};

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_FUNCTION_H_
