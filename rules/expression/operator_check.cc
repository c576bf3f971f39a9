#include "rules/expression/operator_check.h"

#include <optional>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/vocabulary/kind_names.h"
#include "rules/expression/currency_check.h"
#include "rules/expression/functions/entities.h"
#include "rules/expression/literal.h"
#include "rules/expression/quantity_check.h"
#include "rules/expression/thermometer.h"

namespace gainsay {
namespace {

constexpr char kOfReadings[] =
    "readings of a thermometer have differences and means, as in '(a + b) / 2', but "
    "neither sums nor multiples";

bool IsTruthLike(const Type& type) {
  return type.kind == Kind::kCondition || type.kind == Kind::kTruth;
}

// One operation, with what its checks need.
struct Operands {
  Operator op;
  std::vector<CheckedNode>& nodes;
  TextPosition at;
  const CheckContext& context;

  CheckedNode& left() { return nodes[0]; }
  CheckedNode& right() { return nodes[1]; }
  bool Both(Kind kind) { return left().type.kind == kind && right().type.kind == kind; }

  Type Misfit(std::string hint = "") {
    const std::string action =
        Action(op, context.Text(nodes.front()), context.Text(nodes.back()));
    const bool converts = op != Operator::kMultiply && op != Operator::kDivide;
    if (hint.empty() && converts)
      hint = CurrencyHint(nodes.front().type, nodes.back().type);
    if (hint.empty() && converts) hint = PointsHint(nodes.front(), nodes.back());
    if (hint.empty()) hint = context.AttributeHint(nodes);
    return context.Fail(at, absl::StrCat("can't ", action, ": ", context.Types(nodes)),
                        std::move(hint));
  }
};

Type CheckLogic(Operands& operands) {
  for (const CheckedNode& node : operands.nodes) {
    if (!IsTruthLike(node.type)) {
      return operands.Misfit("and, or and not take conditions");
    }
  }
  return TypeOfKind(Kind::kCondition);
}

bool SameLadder(const Type& a, const Type& b, const CheckContext& context) {
  const Vocabulary& vocabulary = *context.scope.vocabulary;
  return vocabulary.property(a.property).ladder == vocabulary.property(b.property).ladder;
}

bool AreComparable(Operands& operands) {
  const Type& left = operands.left().type;
  const Type& right = operands.right().type;
  if (IsTruthLike(left) && IsTruthLike(right)) return true;
  if (left.kind != right.kind || left.kind == Kind::kFact) return false;
  if (left.kind == Kind::kStatus) return SameLadder(left, right, operands.context);
  if (left.kind != Kind::kQuantity) return true;
  return MeasureTheSame(operands.left(), operands.right(), operands.context) &&
         left.difference == right.difference;
}

// The kinds with which kind(entity) is compared are texts like any others.
void CheckKinds(Operands& operands) {
  for (auto [call, text] : {std::pair(&operands.left(), &operands.right()),
                            std::pair(&operands.right(), &operands.left())}) {
    if (!IsKindOfEntity(*call) || !IsOpenText(*text)) continue;
    WarnOfKind(std::get<std::string>(std::get<Constant>(text->meaning).value), text->at,
               *operands.context.scope.vocabulary, operands.context.reporter);
  }
}

// What readings of a thermometer make together is none.
bool IsNoTemperature(const CheckedNode& node) {
  return ScaleOf(node) != nullptr && WarmthOf(node) == Warmth::kNothing;
}

Type CheckComparison(Operands& operands) {
  const Kind left = operands.left().type.kind;
  const Kind right = operands.right().type.kind;
  if (absl::c_any_of(operands.nodes, IsNoTemperature)) {
    return operands.Misfit(kOfReadings);
  }
  if (!AreComparable(operands)) {
    const bool set = left == Kind::kEntitySet || right == Kind::kEntitySet;
    return operands.Misfit(set ? "has(set, entity) asks for a member" : "");
  }
  const bool equality =
      operands.op == Operator::kEqual || operands.op == Operator::kNotEqual;
  const bool ordered =
      left == Kind::kQuantity || left == Kind::kDate || left == Kind::kStatus;
  CheckKinds(operands);
  if (equality || ordered) return TypeOfKind(Kind::kCondition);
  return operands.Misfit("only quantities, dates and statuses have an order");
}

Type CheckSum(Operands& operands) {
  const Type& left = operands.left().type;
  const Type& right = operands.right().type;
  if (operands.Both(Kind::kQuantity)) {
    const std::optional<Type> sum =
        TypeOfSum(operands.op, operands.left(), operands.right(), operands.context);
    return sum.has_value() ? *sum : operands.Misfit();
  }
  if (left.kind == Kind::kDate && IsDuration(right)) return TypeOfKind(Kind::kDate);
  if (operands.op == Operator::kAdd && IsDuration(left) && right.kind == Kind::kDate) {
    return TypeOfKind(Kind::kDate);
  }
  if (operands.op == Operator::kSubtract && operands.Both(Kind::kDate)) {
    return DurationInDays();
  }
  return operands.Misfit();
}

Type CheckProduct(Operands& operands) {
  if (!operands.Both(Kind::kQuantity)) return operands.Misfit();
  if (operands.op == Operator::kDivide && LiteralNumber(operands.right()) == 0.0) {
    return operands.context.Fail(
        operands.right().at,
        absl::StrCat("nothing is divided by ", operands.context.Text(operands.right())),
        "divide by a number other than 0");
  }
  const std::optional<Type> product =
      TypeOfProduct(operands.op, operands.left(), operands.right());
  if (!product.has_value()) return operands.Misfit();
  const bool warm = MeasuresTemperature(product->unit);
  const auto reads = [](const CheckedNode& node) {
    return ScaleOf(node) != nullptr && MeasuresTemperature(node.type.unit) &&
           WarmthOf(node) != Warmth::kDifference;
  };
  if (!warm && absl::c_any_of(operands.nodes, reads)) return operands.Misfit(kOfReadings);
  return *product;
}

Type CheckNegation(Operands& operands) {
  const Type& type = operands.left().type;
  return type.kind == Kind::kQuantity ? type : operands.Misfit();
}

bool IsQualifier(const CheckedNode& node) {
  const auto* read = std::get_if<Read>(&node.meaning);
  return read != nullptr && read->attribute == nullptr;
}

void SettleTexts(Operands& operands) {
  if (operands.nodes.size() != 2) return;
  for (auto [text, other] : {std::pair(&operands.left(), &operands.right()),
                             std::pair(&operands.right(), &operands.left())}) {
    if (!IsOpenText(*text) || IsOpenText(*other)) continue;
    // The values of qualifiers need not be in a vocabulary.
    SettleText(
        *text, other->type, operands.context,
        IsQualifier(*other) ? UsedNames::Unknown::kUntold : UsedNames::Unknown::kTold);
  }
}

}  // namespace

Type CheckOperation(Operator op, std::vector<CheckedNode>& operands, TextPosition at,
                    const CheckContext& context) {
  Operands operation{op, operands, at, context};
  if (!AllValid(operands)) return Type();
  SettleTexts(operation);
  if (!AllValid(operands)) return Type();
  if (IsComparison(op)) return CheckComparison(operation);
  if (op == Operator::kAdd || op == Operator::kSubtract) return CheckSum(operation);
  if (IsArithmetic(op)) return CheckProduct(operation);
  return op == Operator::kNegate ? CheckNegation(operation) : CheckLogic(operation);
}

}  // namespace gainsay
