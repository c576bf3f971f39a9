#include "rules/linear_bounds.h"

#include <optional>
#include <utility>
#include <variant>

#include "absl/algorithm/container.h"
#include "rules/expression/attribute.h"
#include "rules/expression/functions/function.h"
#include "rules/expression/literal.h"

namespace gainsay {
namespace {

using What = LinearTerm::What;
using Relation = LinearBound::Relation;

constexpr double kSecondsInDay = 86400;

struct LinearSum {
  std::vector<LinearTerm> terms;
  double constant = 0;
};

LinearSum Plus(LinearSum a, const LinearSum& b, double factor) {
  for (const LinearTerm& term : b.terms) {
    LinearTerm scaled = term;
    scaled.coefficient *= factor;
    const auto same = absl::c_find_if(a.terms, [&](const LinearTerm& other) {
      return other.binding == term.binding && other.what == term.what;
    });
    if (same == a.terms.end()) {
      a.terms.push_back(scaled);
    } else {
      same->coefficient += scaled.coefficient;
    }
  }
  a.constant += b.constant * factor;
  return a;
}

// A number, or a distance of two dates, of which each may be taken at any of its days:
// at most `high`, at least `low`, in days.
struct Amount {
  LinearSum low;
  LinearSum high;
  bool of_dates = false;
};

// A date, moved by some days.
struct Date {
  LinearSum start;
  LinearSum end;
};

// Gathers bounds; false from any function where the expression says something else.
class Gatherer {
 public:
  bool Condition(const CheckedNode& node) {
    if (const auto* operation = std::get_if<Operation>(&node.meaning)) {
      if (operation->op == Operator::kAnd) {
        return Condition(node.operands[0]) && Condition(node.operands[1]);
      }
      if (!IsComparison(operation->op)) return false;
      return Compared(operation->op, node.operands[0], node.operands[1]);
    }
    const auto* call = std::get_if<Call>(&node.meaning);
    return call != nullptr && node.operands.size() == 2 &&
           Related(call->function->name, node.operands[0], node.operands[1]);
  }

  std::vector<LinearBound> Take() { return std::move(bounds_); }

 private:
  // high - low is at least 0.
  void AtLeast(const LinearSum& high, const LinearSum& low, Relation relation) {
    LinearSum difference = Plus(high, low, -1);
    bounds_.push_back({std::move(difference.terms), difference.constant, relation});
  }

  bool Compared(Operator op, const CheckedNode& left, const CheckedNode& right) {
    if (left.type.kind == Kind::kDate) return ComparedDates(op, left, right);
    if (op == Operator::kGreater || op == Operator::kGreaterEqual) {
      return Compared(op == Operator::kGreater ? Operator::kLess : Operator::kLessEqual,
                      right, left);
    }
    if (const auto* call = std::get_if<Call>(&left.meaning)) {
      if (call->function->name == "abs") return WithinDistance(op, left, right);
    }
    const auto a = AmountOf(left);
    const auto b = AmountOf(right);
    if (!a.has_value() || !b.has_value()) return false;
    if (op == Operator::kEqual && !a->of_dates && !b->of_dates) {
      AtLeast(a->high, b->low, Relation::kExactly);
      return true;
    }
    if (op == Operator::kEqual) {
      AtLeast(b->high, a->low, Relation::kAtLeast);
      AtLeast(a->high, b->low, Relation::kAtLeast);
      return true;
    }
    if (op != Operator::kLess && op != Operator::kLessEqual) return false;
    AtLeast(b->high, a->low,
            op == Operator::kLess ? Relation::kAbove : Relation::kAtLeast);
    return true;
  }

  // abs(x) <= distance
  bool WithinDistance(Operator op, const CheckedNode& absolute,
                      const CheckedNode& right) {
    const auto inner = AmountOf(absolute.operands[0]);
    const auto distance = AmountOf(right);
    if (!inner.has_value() || !distance.has_value() || !distance->low.terms.empty()) {
      return false;
    }
    if (op != Operator::kLess && op != Operator::kLessEqual) return false;
    const Relation relation =
        op == Operator::kLess ? Relation::kAbove : Relation::kAtLeast;
    AtLeast(distance->high, inner->low, relation);
    AtLeast(Plus(inner->high, distance->high, 1), LinearSum(), relation);
    return true;
  }

  bool ComparedDates(Operator op, const CheckedNode& left, const CheckedNode& right) {
    switch (op) {
      case Operator::kLess:
        return Related("before", left, right);
      case Operator::kGreater:
        return Related("before", right, left);
      case Operator::kEqual:
        return Related("overlaps", left, right);
      default:
        break;
    }
    const auto a = DateOf(left);
    const auto b = DateOf(right);
    if (!a.has_value() || !b.has_value()) return false;
    // Not (the other before this).
    if (op == Operator::kLessEqual) AtLeast(b->end, a->start, Relation::kAtLeast);
    if (op == Operator::kGreaterEqual) AtLeast(a->end, b->start, Relation::kAtLeast);
    return op != Operator::kNotEqual;
  }

  bool Related(absl::string_view relation, const CheckedNode& left,
               const CheckedNode& right) {
    if (left.type.kind != Kind::kDate || right.type.kind != Kind::kDate) return false;
    const auto a = DateOf(left);
    const auto b = DateOf(right);
    if (!a.has_value() || !b.has_value()) return false;
    if (relation == "before") {
      AtLeast(b->start, a->end, Relation::kAbove);
    } else if (relation == "within") {
      AtLeast(a->start, b->start, Relation::kAtLeast);
      AtLeast(b->end, a->end, Relation::kAtLeast);
    } else if (relation == "overlaps") {
      AtLeast(a->end, b->start, Relation::kAtLeast);
      AtLeast(b->end, a->start, Relation::kAtLeast);
    } else {
      return false;
    }
    return true;
  }

  static std::optional<Amount> AmountOf(const CheckedNode& node) {
    if (node.type.kind != Kind::kQuantity) return std::nullopt;
    if (const auto literal = LiteralRange(node)) {
      Amount amount;
      amount.low.constant = literal->min;
      amount.high.constant = literal->max;
      return amount;
    }
    if (const auto* read = std::get_if<Read>(&node.meaning)) {
      if (read->attribute != &ValueAttribute() || node.type.is_list())
        return std::nullopt;
      const LinearSum value{{{read->binding, What::kAmount, 1}}, 0};
      return Amount{value, value};
    }
    if (const auto* call = std::get_if<Call>(&node.meaning)) return Together(*call, node);
    const auto* operation = std::get_if<Operation>(&node.meaning);
    return operation == nullptr ? std::nullopt : Calculated(operation->op, node);
  }

  // Of a collected name.
  static std::optional<Amount> Together(const Call& call, const CheckedNode& node) {
    const bool mean = call.function->name == "weighted";
    if (!mean && call.function->name != "sum") return std::nullopt;
    const auto* read = std::get_if<Read>(&node.operands[0].meaning);
    if (read == nullptr || read->attribute != &ValueAttribute()) return std::nullopt;
    const LinearSum value{{{read->binding, mean ? What::kMean : What::kSum, 1}}, 0};
    return Amount{value, value};
  }

  static std::optional<Amount> Calculated(Operator op, const CheckedNode& node) {
    if (op == Operator::kNegate) {
      const auto inner = AmountOf(node.operands[0]);
      if (!inner.has_value()) return std::nullopt;
      return Amount{Plus({}, inner->high, -1), Plus({}, inner->low, -1), inner->of_dates};
    }
    const CheckedNode& left = node.operands[0];
    const CheckedNode& right = node.operands[1];
    if (op == Operator::kSubtract && left.type.kind == Kind::kDate) {
      const auto a = DateOf(left);
      const auto b = DateOf(right);
      if (!a.has_value() || !b.has_value()) return std::nullopt;
      return Amount{InSeconds(Plus(a->start, b->end, -1)),
                    InSeconds(Plus(a->end, b->start, -1)), true};
    }
    const auto a = AmountOf(left);
    const auto b = AmountOf(right);
    if (!a.has_value() || !b.has_value()) return std::nullopt;
    const bool of_dates = a->of_dates || b->of_dates;
    if (op == Operator::kAdd) {
      return Amount{Plus(a->low, b->low, 1), Plus(a->high, b->high, 1), of_dates};
    }
    if (op == Operator::kSubtract) {
      return Amount{Plus(a->low, b->high, -1), Plus(a->high, b->low, -1), of_dates};
    }
    return Scaled(op, *a, *b);
  }

  // By a literal number.
  static std::optional<Amount> Scaled(Operator op, const Amount& a, const Amount& b) {
    const bool by_right = b.low.terms.empty();
    if (!by_right && (op == Operator::kDivide || !a.low.terms.empty()))
      return std::nullopt;
    const double number = by_right ? b.low.constant : a.low.constant;
    if (op == Operator::kDivide && number == 0) return std::nullopt;
    if (number != (by_right ? b.high : a.high).constant) return std::nullopt;
    const double factor = op == Operator::kDivide ? 1 / number : number;
    const Amount& scaled = by_right ? a : b;
    const bool turned = factor < 0;
    return Amount{Plus({}, turned ? scaled.high : scaled.low, factor),
                  Plus({}, turned ? scaled.low : scaled.high, factor), scaled.of_dates};
  }

  // Distances of dates are seconds in the language, and days here.
  static LinearSum InSeconds(LinearSum days) {
    for (LinearTerm& term : days.terms) term.coefficient *= kSecondsInDay;
    days.constant *= kSecondsInDay;
    return days;
  }

  static std::optional<Date> DateOf(const CheckedNode& node) {
    if (node.type.kind != Kind::kDate || node.type.is_list()) return std::nullopt;
    if (const auto* read = std::get_if<Read>(&node.meaning)) {
      if (read->attribute != &ValueAttribute()) return std::nullopt;
      return Date{{{{read->binding, What::kStart, 1}}, 0},
                  {{{read->binding, What::kEnd, 1}}, 0}};
    }
    if (const auto* call = std::get_if<Call>(&node.meaning)) {
      const bool start = call->function->name == "start";
      if (!start && call->function->name != "end") return std::nullopt;
      const auto inner = DateOf(node.operands[0]);
      if (!inner.has_value()) return std::nullopt;
      return start ? Date{inner->start, inner->start} : Date{inner->end, inner->end};
    }
    const auto* operation = std::get_if<Operation>(&node.meaning);
    return operation == nullptr ? std::nullopt : Moved(operation->op, node);
  }

  // A date and a literal duration.
  static std::optional<Date> Moved(Operator op, const CheckedNode& node) {
    if (op != Operator::kAdd && op != Operator::kSubtract) return std::nullopt;
    auto date = DateOf(node.operands[0]);
    const auto seconds = LiteralNumber(node.operands[1]);
    if (!date.has_value() || !seconds.has_value()) return std::nullopt;
    const double days = *seconds / kSecondsInDay * (op == Operator::kAdd ? 1 : -1);
    date->start.constant += days;
    date->end.constant += days;
    return date;
  }

  std::vector<LinearBound> bounds_;
};

// Of a bound in seconds one in days.
void InDays(LinearBound& bound) {
  const bool of_dates = absl::c_any_of(bound.terms, [](const LinearTerm& term) {
    return term.what == What::kStart || term.what == What::kEnd;
  });
  if (!of_dates || bound.terms.empty() ||
      bound.terms[0].coefficient * bound.terms[0].coefficient == 1) {
    return;
  }
  for (LinearTerm& term : bound.terms) term.coefficient /= kSecondsInDay;
  bound.constant /= kSecondsInDay;
}

// Dates are joined by differences of two of them alone.
bool IsUsable(const LinearBound& bound) {
  if (bound.terms.empty()) return false;
  const auto is_date = [](const LinearTerm& term) {
    return term.what == What::kStart || term.what == What::kEnd;
  };
  if (absl::c_none_of(bound.terms, is_date)) return true;
  return bound.relation != Relation::kExactly && bound.terms.size() == 2 &&
         absl::c_all_of(bound.terms, is_date) &&
         bound.terms[0].coefficient + bound.terms[1].coefficient == 0 &&
         (bound.terms[0].coefficient == 1 || bound.terms[0].coefficient == -1);
}

}  // namespace

std::vector<LinearBound> BoundsOf(const Rule& rule) {
  if (rule.shape != RuleShape::kExpression || rule.while_holds != nullptr ||
      rule.unless != nullptr || rule.voice != VoiceMode::kDispute) {
    return {};
  }
  Gatherer gatherer;
  if (!gatherer.Condition(rule.require->root)) return {};
  std::vector<LinearBound> bounds = gatherer.Take();
  for (LinearBound& bound : bounds) InDays(bound);
  return absl::c_all_of(bounds, IsUsable) ? bounds : std::vector<LinearBound>();
}

}  // namespace gainsay
