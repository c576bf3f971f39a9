#include "rules/expression/evaluator.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "rules/expression/attribute.h"
#include "rules/expression/comparison.h"
#include "rules/expression/date_relations.h"
#include "rules/expression/functions/function.h"
#include "rules/expression/interval_arithmetic.h"
#include "rules/expression/value_text.h"

namespace gainsay {
namespace {

// Of a list in a trace.
constexpr size_t kMaxShownElements = 20;

// An amount in a currency for which there is no rate has another dimension than its
// property.
bool HasType(const Value& value, const Type& type) {
  if (KindOfValues(TypeOf(value)) != type.kind) return false;
  const auto* quantity = std::get_if<QuantityValue>(&value);
  return quantity == nullptr || quantity->dimension == type.dimension();
}

}  // namespace

Evaluator::Evaluator(const CheckedExpression& expression, const Environment& environment,
                     Width width, std::vector<TracedClause>* trace)
    : expression_(expression),
      environment_(environment),
      width_(width),
      trace_(trace),
      current_(environment.facts.size(), 0) {}

PossibleValue Evaluator::Evaluate(const CheckedNode& node) {
  if (const auto* constant = std::get_if<Constant>(&node.meaning)) {
    return EvaluateConstant(*constant);
  }
  if (const auto* read = std::get_if<Read>(&node.meaning)) {
    return EvaluateRead(*read, node.type);
  }
  if (const auto* operation = std::get_if<Operation>(&node.meaning)) {
    return EvaluateOperation(operation->op, node);
  }
  if (const auto* call = std::get_if<Call>(&node.meaning)) {
    return EvaluateCall(*call, node);
  }
  return Unknown();
}

Tri Evaluator::Truth(const CheckedNode& node) {
  const PossibleValue value = Evaluate(node);
  const auto* truth = std::get_if<Tri>(&value);
  return truth == nullptr ? Tri::kMaybe : *truth;
}

IntervalSet Evaluator::Numbers(const CheckedNode& node) {
  PossibleValue value = Evaluate(node);
  auto* numbers = std::get_if<IntervalSet>(&value);
  return numbers == nullptr ? IntervalSet::All() : std::move(*numbers);
}

DateSet Evaluator::Dates(const CheckedNode& node) {
  PossibleValue value = Evaluate(node);
  auto* dates = std::get_if<DateSet>(&value);
  return dates == nullptr ? AnyDate() : std::move(*dates);
}

IntervalSet Evaluator::WidestNumbers(const CheckedNode& node) {
  const Width width = std::exchange(width_, Width::kWide);
  IntervalSet numbers = Numbers(node);
  width_ = width;
  return numbers;
}

void Evaluator::ForEachFact(int binding, absl::FunctionRef<void(const Fact&)> visit) {
  const size_t outer = current_[binding];
  for (size_t i = 0; i < CountFacts(binding); ++i) {
    current_[binding] = i;
    visit(*environment_.facts[binding][i]);
  }
  current_[binding] = outer;
}

const Fact* Evaluator::CurrentFact(int binding) const {
  const auto& facts = environment_.facts[binding];
  return facts.empty() ? nullptr : facts[current_[binding]];
}

const PartsOfWhole* Evaluator::Parts(int binding) const {
  if (environment_.parts.empty()) return nullptr;
  const PartsOfWhole& parts = environment_.parts[binding];
  return parts.partition == nullptr ? nullptr : &parts;
}

PossibleValue Evaluator::EvaluateConstant(const Constant& constant) const {
  if (const auto* text = std::get_if<std::string>(&constant.value)) return *text;
  if (const auto* stance = std::get_if<Stance>(&constant.value)) return *stance;
  return AtWidth(std::get<Value>(constant.value), width_);
}

PossibleValue Evaluator::EvaluateRead(const Read& read, const Type& type) const {
  const Fact* fact = CurrentFact(read.binding);
  if (fact == nullptr) return Unknown();
  if (read.attribute == nullptr) {
    return ReadQualifier(*fact, read.qualifier, *environment_.vocabulary);
  }
  if (read.attribute == &ValueAttribute() && !HasType(fact->value, type)) {
    return Unknown();
  }
  return read.attribute->read(*fact, environment_, width_);
}

PossibleValue Evaluator::EvaluateOperation(Operator op, const CheckedNode& node) {
  if (IsComparison(op)) {
    const Tri holds = Compare(*this, op, node.operands[0], node.operands[1]);
    AddToTrace(Symbol(op), node, holds);
    return holds;
  }
  switch (op) {
    case Operator::kAdd:
    case Operator::kSubtract:
      return EvaluateSum(op, node);
    case Operator::kMultiply:
    case Operator::kDivide:
      return EvaluateProduct(op, node);
    case Operator::kNegate:
      return Negate(Numbers(node.operands[0]));
    default:
      return EvaluateLogic(op, node);
  }
}

Tri Evaluator::EvaluateLogic(Operator op, const CheckedNode& node) {
  const size_t begin = CountTraced();
  const Tri left = Truth(node.operands[0]);
  if (op == Operator::kNot) {
    for (size_t i = begin; i < CountTraced(); ++i) {
      (*trace_)[i].denied = !(*trace_)[i].denied;
    }
    return Not(left);
  }
  const Tri decisive = op == Operator::kAnd ? Tri::kFalse : Tri::kTrue;
  if (left == decisive && trace_ == nullptr) return left;
  const size_t middle = CountTraced();
  const Tri right = Truth(node.operands[1]);
  if (left == decisive) {
    MarkIdle(middle, CountTraced());
  } else if (right == decisive) {
    MarkIdle(begin, middle);
  }
  return op == Operator::kAnd ? And(left, right) : Or(left, right);
}

size_t Evaluator::CountTraced() const { return trace_ == nullptr ? 0 : trace_->size(); }

void Evaluator::MarkIdle(size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) (*trace_)[i].decides = false;
}

PossibleValue Evaluator::EvaluateSum(Operator op, const CheckedNode& node) {
  const CheckedNode& left = node.operands[0];
  const CheckedNode& right = node.operands[1];
  const bool subtract = op == Operator::kSubtract;
  if (left.type.kind == Kind::kDate && right.type.kind == Kind::kDate) {
    return SecondsFrom(Dates(right), Dates(left));
  }
  if (left.type.kind == Kind::kDate) {
    const IntervalSet amount = Numbers(right);
    return Shifted(Dates(left), subtract ? Negate(amount) : amount);
  }
  if (right.type.kind == Kind::kDate) return Shifted(Dates(right), Numbers(left));
  return subtract ? Subtract(Numbers(left), Numbers(right))
                  : Add(Numbers(left), Numbers(right));
}

IntervalSet Evaluator::EvaluateProduct(Operator op, const CheckedNode& node) {
  const IntervalSet left = Numbers(node.operands[0]);
  const IntervalSet right = Numbers(node.operands[1]);
  return op == Operator::kMultiply ? Multiply(left, right) : Divide(left, right);
}

PossibleValue Evaluator::EvaluateCall(const Call& call, const CheckedNode& node) {
  PossibleValue value = call.function->evaluate(*this, node);
  const auto* truth = std::get_if<Tri>(&value);
  const Tri holds = truth == nullptr ? Tri::kMaybe : *truth;
  if (call.function->relation) {
    AddToTrace(absl::StrReplaceAll(call.function->name, {{"_", " "}}), node, holds);
  } else if (node.type.kind == Kind::kCondition && call.function->aggregates &&
             node.operands[0].type.kind != Kind::kCondition) {
    AddListToTrace(call.function->name, node, holds);
  }
  return value;
}

void Evaluator::AddListToTrace(absl::string_view relation, const CheckedNode& node,
                               Tri holds) {
  if (trace_ == nullptr) return;
  std::vector<TracedClause>* trace = std::exchange(trace_, nullptr);
  const CheckedNode& list = node.operands[0];
  TracedClause clause;
  clause.at = node.at;
  clause.relation = std::string(relation);
  clause.left_source = std::string(TextOf(list, expression_.source));
  size_t shown = 0;
  ForEachFact(list.type.list, [&](const Fact&) {
    if (++shown > kMaxShownElements) return;
    absl::StrAppend(&clause.left, shown == 1 ? "" : ", ",
                    shown == kMaxShownElements
                        ? "\xE2\x80\xA6"
                        : ValueText(*this, list, list.type, clause.left_source));
  });
  clause.holds = holds;
  trace->push_back(std::move(clause));
  trace_ = trace;
}

void Evaluator::AddToTrace(absl::string_view relation, const CheckedNode& node,
                           Tri holds) {
  if (trace_ == nullptr) return;
  // The operands are evaluated once more for their text, and must not be traced again.
  std::vector<TracedClause>* trace = std::exchange(trace_, nullptr);
  const CheckedNode& left = node.operands[0];
  const CheckedNode& right = node.operands[1];
  TracedClause clause;
  clause.at = node.at;
  clause.relation = std::string(relation);
  clause.left_source = std::string(TextOf(left, expression_.source));
  const Type& told_in = ToldIn(left.type, right.type);
  clause.left = ValueText(*this, left, told_in, clause.left_source);
  clause.right_source = std::string(TextOf(right, expression_.source));
  clause.right = ValueText(*this, right, told_in, clause.right_source);
  clause.holds = holds;
  const auto* call = std::get_if<Call>(&node.meaning);
  if (call != nullptr && call->function->explain != nullptr) {
    clause.note = call->function->explain(*this, node);
  }
  trace->push_back(std::move(clause));
  trace_ = trace;
}

}  // namespace gainsay
