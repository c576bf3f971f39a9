#include "rules/expression/checker.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "fmt/format.h"
#include "rules/expression/attribute.h"
#include "rules/expression/calendar_literals.h"
#include "rules/expression/check_context.h"
#include "rules/expression/functions/call_check.h"
#include "rules/expression/functions/function_table.h"
#include "rules/expression/literal.h"
#include "rules/expression/name_errors.h"
#include "rules/expression/operator_check.h"

namespace gainsay {
namespace {

// Each Check makes a node of the type that was found; invalid where that is reported.
class Checker {
 public:
  explicit Checker(const CheckContext& context) : context_(context) {}

  CheckedNode Check(const Expression& expression) {
    return std::visit([&](const auto& syntax) { return Check(expression, syntax); },
                      expression.syntax);
  }

 private:
  static CheckedNode NodeFor(const Expression& expression) {
    CheckedNode node;
    node.at = expression.at;
    node.begin = expression.begin;
    node.end = expression.end;
    return node;
  }

  std::vector<CheckedNode> CheckOperands(const Expression& expression) {
    std::vector<CheckedNode> operands;
    for (const Expression& operand : expression.operands) {
      operands.push_back(Check(operand));
    }
    FitToCalendar(operands);
    return operands;
  }

  CheckedNode Check(const Expression& expression, const NumberOperand&) {
    return CheckNumber(expression, context_);
  }

  CheckedNode Check(const Expression& expression, const TextOperand& literal) {
    CheckedNode node = NodeFor(expression);
    node.meaning = Constant{literal.text};
    node.type = TypeOfKind(Kind::kText);
    return node;
  }

  CheckedNode Check(const Expression& expression, const TruthOperand& literal) {
    CheckedNode node = NodeFor(expression);
    node.meaning = Constant{Value(TruthValue{literal.value, !literal.value})};
    node.type = TypeOfKind(Kind::kTruth);
    return node;
  }

  CheckedNode Check(const Expression& expression, const BindingName& name) {
    CheckedNode node = NodeFor(expression);
    const int binding = FindBinding(name.name, expression.at);
    if (binding < 0) return node;
    node.meaning = AllFacts{binding};
    node.type = TypeOfKind(Kind::kFact);
    if (context_.scope.names[binding].collected) node.type.list = binding;
    return node;
  }

  CheckedNode Check(const Expression& expression, const AttributeRead& read) {
    CheckedNode node = NodeFor(expression);
    const int binding = FindBinding(read.binding, expression.at);
    if (binding < 0) return node;
    const BoundName& bound = context_.scope.names[binding];
    if (bound.property == kNoProperty) return node;
    const Attribute* attribute = FindAttribute(read.attribute);
    if (attribute != nullptr && IsQualifier(read, bound)) {
      ReportTwoMeanings(read, context_);
      return node;
    }
    node.meaning = Read{binding, attribute, attribute == nullptr ? read.attribute : ""};
    node.type = attribute == nullptr ? TypeOfQualifier(read, bound)
                                     : TypeOfAttribute(*attribute, bound, expression.at);
    if (bound.collected && node.type.valid()) node.type.list = binding;
    return node;
  }

  bool IsQualifier(const AttributeRead& read, const BoundName& bound) const {
    const auto declares = [&](PropertyId property) {
      return absl::c_linear_search(PropertyOf(property).key, read.attribute);
    };
    return declares(bound.property) || absl::c_any_of(bound.others, declares);
  }

  Type TypeOfQualifier(const AttributeRead& read, const BoundName& bound) {
    if (IsQualifier(read, bound)) return TypeOfKind(Kind::kEntity);
    ReportUnknownAttribute(read, PropertyOf(bound.property), context_);
    return Type();
  }

  Type TypeOfAttribute(const Attribute& attribute, const BoundName& bound,
                       TextPosition at) {
    const Property& first = PropertyOf(bound.property);
    const Type type = attribute.type(first, bound.property);
    for (const PropertyId id : bound.others) {
      const Property& other = PropertyOf(id);
      const Type its = attribute.type(other, id);
      const bool same = its.kind == type.kind && its.dimension() == type.dimension();
      if (same && (type.kind != Kind::kStatus || first.ladder == other.ladder)) continue;
      return context_.Fail(
          at,
          fmt::format("the values of '{}' and '{}' differ in type: {}, {}", first.id,
                      other.id, Describe(type), Describe(its)),
          "bind properties of one type, or write a rule for each");
    }
    return type;
  }

  const Property& PropertyOf(PropertyId id) const {
    return context_.scope.vocabulary->property(id);
  }

  CheckedNode Check(const Expression& expression, const Operation& operation) {
    CheckedNode node = NodeFor(expression);
    node.meaning = operation;
    node.operands = CheckOperands(expression);
    node.type = CheckOperation(operation.op, node.operands, node.at, context_);
    RunOverList(node);
    return node;
  }

  CheckedNode Check(const Expression& expression, const FunctionCall& call) {
    CheckedNode node = NodeFor(expression);
    node.operands = CheckOperands(expression);
    const Function* function = FindFunction(call.function);
    if (function == nullptr) {
      ReportUnknownFunction(call.function, node.at, context_);
      return node;
    }
    node.meaning = Call{function, nullptr};
    const int arguments = static_cast<int>(node.operands.size());
    if (arguments < function->least_arguments || arguments > function->most_arguments) {
      ReportArity(*function, arguments, node.at, context_);
      return node;
    }
    if (!AllValid(node.operands)) return node;
    CallCheck check(*function, node, context_);
    Type type = function->check(check);
    node.type = std::move(type);
    if (function->aggregates && arguments == 1) {
      node.type.list = kNoList;
    } else {
      RunOverList(node);
    }
    return node;
  }

  // What is computed from the elements of a list is a list.
  void RunOverList(CheckedNode& node) {
    if (!node.type.valid()) return;
    const std::optional<int> list = context_.CommonList(node.operands, node.at);
    if (!list.has_value()) node.type = Type();
    node.type.list = list.value_or(kNoList);
  }

  int FindBinding(const std::string& name, TextPosition at) {
    const auto found = absl::c_find_if(
        context_.scope.names, [&](const BoundName& bound) { return bound.name == name; });
    if (found == context_.scope.names.end()) {
      ReportUnknownName(name, at, context_);
      return -1;
    }
    return static_cast<int>(found - context_.scope.names.begin());
  }

  const CheckContext& context_;
};

bool IsCondition(const Type& type) {
  return !type.is_list() && (type.kind == Kind::kCondition || type.kind == Kind::kTruth);
}

std::string HintFor(const CheckedNode& root, const CheckContext& context) {
  if (root.type.is_list()) return "any(...) or all(...) makes one condition of a list";
  if (root.type.kind == Kind::kFact) {
    return fmt::format("write '{}.value'", context.Text(root));
  }
  return "compare it with something";
}

}  // namespace

std::optional<CheckedExpression> CheckTypes(const ParsedExpression& expression,
                                            const Scope& scope,
                                            const Reporter& reporter) {
  const CheckContext context{scope, reporter, expression.source};
  CheckedNode root = Checker(context).Check(expression.root);
  if (!root.type.valid()) return std::nullopt;
  if (!IsCondition(root.type)) {
    context.Fail(root.at, "a condition is wanted: " + context.Types({root}),
                 HintFor(root, context));
    return std::nullopt;
  }
  return CheckedExpression{expression.source, std::move(root)};
}

}  // namespace gainsay
