#ifndef GAINSAY_RULES_EXPRESSION_CHECKED_H_
#define GAINSAY_RULES_EXPRESSION_CHECKED_H_

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/facts/fact.h"
#include "claims/values/value.h"
#include "input/text_position.h"
#include "re2/re2.h"
#include "rules/expression/ast.h"
#include "rules/expression/type.h"

namespace gainsay {

struct Attribute;
struct Function;

// A literal as what it was found to mean.
struct Constant {
  std::variant<Value, std::string, Stance> value;
};
// An attribute of each fact of a binding.
struct Read {
  int binding = 0;                       // index into the scope's names
  const Attribute* attribute = nullptr;  // null: a qualifier
  std::string qualifier;                 // its name, where there is no attribute
};
// A binding by itself, for what counts its facts.
struct AllFacts {
  int binding = 0;
};
struct Call {
  const Function* function = nullptr;
  std::shared_ptr<const RE2> pattern;  // of matches()
};

// One node of an expression whose names are resolved and whose types fit.
struct CheckedNode {
  std::variant<Constant, Read, AllFacts, Operation, Call> meaning;
  Type type;
  TextPosition at;  // as in Expression
  size_t begin = 0;
  size_t end = 0;
  std::vector<CheckedNode> operands;
};

// An expression that can be evaluated, by any number of threads at once.
struct CheckedExpression {
  std::string source;
  CheckedNode root;
};

// The words of the source that a node was made from.
inline absl::string_view TextOf(const CheckedNode& node, absl::string_view source) {
  return source.substr(node.begin, node.end - node.begin);
}

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_CHECKED_H_
