#ifndef GAINSAY_RULES_EXPRESSION_CHECK_CONTEXT_H_
#define GAINSAY_RULES_EXPRESSION_CHECK_CONTEXT_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "rules/expression/checked.h"
#include "rules/expression/scope.h"

namespace gainsay {

// What the checking of one expression needs besides its nodes.
struct CheckContext {
  const Scope& scope;
  const Reporter& reporter;
  absl::string_view source;

  std::string Text(const CheckedNode& node) const {
    return std::string(TextOf(node, source));
  }
  // "a.value is a date, b.value is a quantity (%)".
  std::string Types(const std::vector<CheckedNode>& nodes) const;
  // What to write instead where one of the nodes is a bound name by itself; else "".
  std::string AttributeHint(const std::vector<CheckedNode>& nodes) const;
  // Reports at `at`; the invalid type that it returns keeps what is around from being
  // reported too.
  Type Fail(TextPosition at, std::string message, std::string hint = "") const;

  // The list that a node of these operands runs over, or kNoList. Reports, and returns
  // none, where they are lists of different bindings.
  std::optional<int> CommonList(const std::vector<CheckedNode>& operands,
                                TextPosition at) const;
};

bool AllValid(const std::vector<CheckedNode>& nodes);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_CHECK_CONTEXT_H_
