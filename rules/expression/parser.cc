#include "rules/expression/parser.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "input/quoted.h"
#include "rules/expression/keywords.h"
#include "rules/expression/relation_words.h"
#include "rules/expression/token_stream.h"
#include "rules/expression/unit_words.h"

namespace gainsay {
namespace {

using MaybeExpression = std::optional<Expression>;

constexpr Operator kOrs[] = {Operator::kOr};
constexpr Operator kAnds[] = {Operator::kAnd};
constexpr Operator kComparisons[] = {Operator::kEqual,   Operator::kNotEqual,
                                     Operator::kLess,    Operator::kLessEqual,
                                     Operator::kGreater, Operator::kGreaterEqual};
constexpr Operator kSums[] = {Operator::kAdd, Operator::kSubtract};
constexpr Operator kProducts[] = {Operator::kMultiply, Operator::kDivide};

std::string Name(const ExpressionToken& token) {
  if (token.kind == ExpressionTokenKind::kEnd) return "the end";
  return token.kind == ExpressionTokenKind::kText
             ? absl::StrCat("the text ", Quoted(token.text))
             : Quoted(token.text);
}

// By recursive descent, one function a level of precedence. Each returns nothing once
// something has been reported, and then nothing more is read.
class Parser {
 public:
  Parser(std::vector<ExpressionToken> tokens, const Reporter& reporter)
      : tokens_(std::move(tokens)), reporter_(reporter) {}

  MaybeExpression Run() {
    const bool conditional = tokens_.At("if");
    MaybeExpression root = Or();
    if (!root.has_value() || tokens_.Peek().kind == ExpressionTokenKind::kEnd) {
      return root;
    }
    const ExpressionToken& odd = tokens_.Peek();
    return Fail(odd.at,
                absl::StrCat("expected an operator or the end, found ", Name(odd)),
                HintInstead(conditional));
  }

 private:
  // What was meant by that with which the expression goes on, after an `if` or not.
  std::string HintInstead(bool conditional) const {
    if (conditional || tokens_.At("implies") || tokens_.At("then")) {
      return "that B follows from A is written 'not A or B'";
    }
    if (tokens_.At("in")) return "that A is one of B and C is written 'A == B or A == C'";
    const ExpressionToken& last = tokens_.Last();
    if (last.kind == ExpressionTokenKind::kWord &&
        absl::EqualsIgnoreCase(last.text, Symbol(Operator::kNot))) {
      return "write 'not'";
    }
    if (tokens_.Peek().kind != ExpressionTokenKind::kWord) return "";
    std::vector<std::string> words = RelationsAsWritten();
    words.insert(words.end(), {"and", "or"});
    return DidYouMean(tokens_.Peek().text, words);
  }

  using Level = MaybeExpression (Parser::*)();

  MaybeExpression Or() {
    return Nested([this] { return Chain(kOrs, &Parser::And); });
  }
  MaybeExpression And() { return Chain(kAnds, &Parser::Not); }

  MaybeExpression Not() {
    return tokens_.Take(Symbol(Operator::kNot)) ? Prefixed(Operator::kNot, &Parser::Not)
                                                : Comparison();
  }

  MaybeExpression Comparison() {
    MaybeExpression left = Chain(kSums, &Parser::Product);
    if (!left.has_value() || !AtComparison()) return left;
    const RelationAhead relation = FindRelation(tokens_);
    const ExpressionToken sign = tokens_.Take();
    for (size_t i = 1; i < relation.tokens; ++i) tokens_.Take();
    MaybeExpression right = Chain(kSums, &Parser::Product);
    if (!right.has_value()) return std::nullopt;
    if (AtComparison()) {
      return Fail(tokens_.Peek().at, "comparisons don't chain",
                  "join two comparisons with 'and'");
    }
    if (relation.function != nullptr) {
      return Join(FunctionCall{std::string(relation.function->name)}, sign.at,
                  std::move(*left), std::move(*right));
    }
    const auto op = absl::c_find_if(
        kComparisons, [&](Operator each) { return sign.text == Symbol(each); });
    return Join(Operation{*op}, sign.at, std::move(*left), std::move(*right));
  }

  MaybeExpression Product() { return Chain(kProducts, &Parser::Signed); }

  // The sign of a number belongs to it: -5 °C is five below zero, not what is left of 5
  // °C when it is taken from nothing.
  MaybeExpression Signed() {
    if (!tokens_.Take(Symbol(Operator::kNegate))) return Primary();
    const ExpressionToken sign = tokens_.Last();
    if (tokens_.Peek().kind == ExpressionTokenKind::kNumber) {
      return Number(sign.text, sign);
    }
    return Prefixed(Operator::kNegate, &Parser::Signed);
  }

  // Operands joined by any of the operators, from left to right.
  MaybeExpression Chain(absl::Span<const Operator> operators, Level operand) {
    MaybeExpression left = (this->*operand)();
    while (left.has_value()) {
      const auto op = absl::c_find_if(
          operators, [this](Operator each) { return tokens_.At(Symbol(each)); });
      if (op == operators.end()) break;
      const TextPosition at = tokens_.Take().at;
      MaybeExpression right = (this->*operand)();
      if (!right.has_value()) return std::nullopt;
      left = Join(Operation{*op}, at, std::move(*left), std::move(*right));
    }
    return left;
  }

  // The operator has just been taken.
  MaybeExpression Prefixed(Operator op, Level operand) {
    const ExpressionToken sign = tokens_.Last();
    MaybeExpression inner = Nested([this, operand] { return (this->*operand)(); });
    if (!inner.has_value()) return std::nullopt;
    std::vector<Expression> operands;
    operands.push_back(std::move(*inner));
    return Make(Operation{op}, sign.at, sign.begin, std::move(operands));
  }

  MaybeExpression Primary() {
    const ExpressionToken token = tokens_.Peek();
    if (token.kind == ExpressionTokenKind::kNumber) return Number("", token);
    if (token.kind == ExpressionTokenKind::kWord) return Word();
    if (tokens_.At("(")) return Bracketed();
    if (token.kind != ExpressionTokenKind::kText) {
      return Fail(token.at, absl::StrCat("expected a value, found ", Name(token)));
    }
    tokens_.Take();
    return Make(TextOperand{token.text}, token.at, token.begin);
  }

  MaybeExpression Bracketed() {
    const ExpressionToken open = tokens_.Take();
    const ExpressionToken first = tokens_.Peek();
    MaybeExpression inner = Or();
    if (!inner.has_value() || !CloseBefore(first)) return std::nullopt;
    inner->begin = open.begin;
    inner->end = tokens_.Last().end;
    return inner;
  }

  MaybeExpression Number(const std::string& sign, const ExpressionToken& first) {
    const std::string digits = sign + tokens_.Take().text;
    return Make(NumberOperand{digits, TakeUnit(tokens_)}, first.at, first.begin);
  }

  MaybeExpression Word() {
    const ExpressionToken word = tokens_.Take();
    if (word.text == "true" || word.text == "false") {
      return Make(TruthOperand{word.text == "true"}, word.at, word.begin);
    }
    if (IsReserved(word.text)) {
      return Fail(word.at, absl::StrCat("expected a value, found ", Name(word)));
    }
    if (tokens_.Take(".")) return Attribute(word);
    if (tokens_.At("(")) return Call(word);
    return Make(BindingName{word.text}, word.at, word.begin);
  }

  MaybeExpression Attribute(const ExpressionToken& binding) {
    const ExpressionToken attribute = tokens_.Peek();
    if (attribute.kind != ExpressionTokenKind::kWord) {
      return Fail(attribute.at, fmt::format("expected an attribute after '{}.', found {}",
                                            binding.text, Name(attribute)));
    }
    tokens_.Take();
    return Make(AttributeRead{binding.text, attribute.text, attribute.at}, binding.at,
                binding.begin);
  }

  MaybeExpression Call(const ExpressionToken& function) {
    tokens_.Take("(");
    const ExpressionToken first = tokens_.Peek();
    std::vector<Expression> arguments;
    bool more = !tokens_.At(")");
    while (more) {
      MaybeExpression argument = Or();
      if (!argument.has_value()) return std::nullopt;
      arguments.push_back(std::move(*argument));
      more = tokens_.Take(",");
    }
    if (!CloseBefore(first)) return std::nullopt;
    return Make(FunctionCall{function.text}, function.at, function.begin,
                std::move(arguments));
  }

  // Closes the bracket that was opened before that token.
  bool CloseBefore(const ExpressionToken& first) {
    if (tokens_.Take(")")) return true;
    Fail(tokens_.Peek().at, fmt::format("expected ')' for the '(' before {}, found {}",
                                        Name(first), Name(tokens_.Peek())));
    return false;
  }

  bool AtComparison() const {
    if (tokens_.Peek().kind == ExpressionTokenKind::kWord) {
      return FindRelation(tokens_).function != nullptr;
    }
    return absl::c_any_of(kComparisons,
                          [this](Operator op) { return tokens_.At(Symbol(op)); });
  }

  template <typename Parse>
  MaybeExpression Nested(Parse parse) {
    if (depth_ >= kMaxNesting) {
      return Fail(tokens_.Peek().at,
                  fmt::format("nested more than {} deep", kMaxNesting));
    }
    ++depth_;
    MaybeExpression parsed = parse();
    --depth_;
    return parsed;
  }

  template <typename Syntax>
  MaybeExpression Join(Syntax syntax, TextPosition at, Expression left,
                       Expression right) {
    const size_t begin = left.begin;
    std::vector<Expression> operands;
    operands.push_back(std::move(left));
    operands.push_back(std::move(right));
    return Make(std::move(syntax), at, begin, std::move(operands));
  }

  // A node from `begin` to the last token taken.
  template <typename Syntax>
  MaybeExpression Make(Syntax syntax, TextPosition at, size_t begin,
                       std::vector<Expression> operands = {}) {
    if (++nodes_ > kMaxNodes) {
      return Fail(at, fmt::format("an expression of more than {} parts", kMaxNodes));
    }
    return Expression{std::move(syntax), at, begin, tokens_.Last().end,
                      std::move(operands)};
  }

  std::nullopt_t Fail(TextPosition at, std::string message, std::string hint = "") {
    reporter_.Error(at, std::move(message), std::move(hint));
    return std::nullopt;
  }

  TokenStream tokens_;
  const Reporter& reporter_;
  int depth_ = 0;
  int nodes_ = 0;
};

}  // namespace

std::optional<ParsedExpression> ParseExpression(absl::string_view source,
                                                TextPosition start,
                                                const Reporter& reporter) {
  if (source.size() > kMaxBytes) {
    reporter.Error(start, fmt::format("an expression of more than {} bytes", kMaxBytes));
    return std::nullopt;
  }
  std::optional<std::vector<ExpressionToken>> tokens =
      LexExpression(source, start, reporter);
  if (!tokens.has_value()) return std::nullopt;
  std::optional<Expression> root = Parser(std::move(*tokens), reporter).Run();
  if (!root.has_value()) return std::nullopt;
  return ParsedExpression{std::string(source), std::move(*root)};
}

}  // namespace gainsay
