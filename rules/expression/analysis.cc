#include "rules/expression/analysis.h"

#include <map>

#include "absl/algorithm/container.h"
#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

// The node, then its operands from left to right.
void Visit(const Expression& node, absl::FunctionRef<void(const Expression&)> visit) {
  visit(node);
  for (const Expression& operand : node.operands) Visit(operand, visit);
}

// Whether the operands' values meet in one calculation, so that what they have in common
// matters.
bool Combines(const Expression& node) {
  if (const auto* operation = std::get_if<Operation>(&node.syntax)) {
    return IsComparison(operation->op) || IsArithmetic(operation->op);
  }
  return std::holds_alternative<FunctionCall>(node.syntax) && node.operands.size() > 1;
}

// How many facts there are does not depend on what their values may be.
bool OnlyCounts(const Expression& node) {
  const auto* call = std::get_if<FunctionCall>(&node.syntax);
  return call != nullptr && call->function == "count" && node.operands.size() == 1 &&
         std::holds_alternative<AttributeRead>(node.operands[0].syntax);
}

void FindRepeated(const Expression& node, std::map<std::string, int>& seen,
                  std::vector<RepeatedRead>& repeated) {
  if (OnlyCounts(node)) return;
  if (const auto* read = std::get_if<AttributeRead>(&node.syntax)) {
    const std::string name = absl::StrCat(read->binding, ".", read->attribute);
    if (++seen[name] == 2) repeated.push_back({node.at, name});
  }
  for (const Expression& operand : node.operands) FindRepeated(operand, seen, repeated);
}

void FindCalculations(const Expression& node, std::vector<RepeatedRead>& repeated) {
  if (Combines(node)) {
    std::map<std::string, int> seen;
    FindRepeated(node, seen, repeated);
    return;
  }
  for (const Expression& operand : node.operands) FindCalculations(operand, repeated);
}

}  // namespace

std::vector<std::string> BindingsUsed(const ParsedExpression& expression) {
  std::vector<std::string> names;
  Visit(expression.root, [&names](const Expression& node) {
    std::string name;
    if (const auto* bare = std::get_if<BindingName>(&node.syntax)) name = bare->name;
    if (const auto* read = std::get_if<AttributeRead>(&node.syntax)) name = read->binding;
    if (!name.empty() && !absl::c_linear_search(names, name)) names.push_back(name);
  });
  return names;
}

std::vector<RepeatedRead> RepeatedReads(const ParsedExpression& expression) {
  std::vector<RepeatedRead> repeated;
  FindCalculations(expression.root, repeated);
  return repeated;
}

}  // namespace gainsay
