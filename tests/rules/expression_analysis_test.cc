#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "rules/expression/analysis.h"
#include "rules/expression/parser.h"

namespace gainsay {
namespace {

ParsedExpression Parsed(const std::string& source) {
  Diagnostics diagnostics;
  auto parsed = ParseExpression(source, {1, 1}, Reporter("rule", &diagnostics));
  EXPECT_TRUE(parsed.has_value()) << source;
  return parsed.value_or(ParsedExpression());
}

std::string Repeated(const std::string& source) {
  return absl::StrJoin(RepeatedReads(Parsed(source)), " ",
                       [](std::string* out, const RepeatedRead& read) {
                         absl::StrAppend(out, read.at.column, ":", read.name);
                       });
}

TEST(ExpressionAnalysis, BindingsAreNamedOnceInOrder) {
  EXPECT_EQ(BindingsUsed(Parsed("b.value < a.value + b.value and count(c) == 1")),
            (std::vector<std::string>{"b", "a", "c"}));
  EXPECT_TRUE(BindingsUsed(Parsed("true")).empty());
}

TEST(ExpressionAnalysis, ValuesThatAreReadTwiceInOneCalculation) {
  EXPECT_EQ(Repeated("a.value - a.value < 1"), "11:a.value");
  EXPECT_EQ(Repeated("a.value < 2 * a.value"), "15:a.value");
  EXPECT_EQ(Repeated("max(a.value, a.value) + a.value < 1"), "14:a.value");
  EXPECT_EQ(Repeated("any(p.value < a.value - p.value)"), "25:p.value");
  EXPECT_EQ(Repeated("start(a.value) < end(a.value)"), "22:a.value");
  EXPECT_EQ(Repeated("sum(p.value) < 3 * min(p.value)"), "24:p.value");
}

TEST(ExpressionAnalysis, NoneIsRepeatedInSeparateClausesOrAttributes) {
  EXPECT_EQ(Repeated("a.value > 1 and a.value < 5"), "");
  EXPECT_EQ(Repeated("a.value < b.value"), "");
  EXPECT_EQ(Repeated("a.value < a.published"), "");
  EXPECT_EQ(Repeated("sum(p.value) / count(p.value) < 5"), "");
}

TEST(ExpressionAnalysis, PrecedenceShowsInTheExtentOfOperands) {
  const auto text = [](const ParsedExpression& parsed, const Expression& node) {
    return parsed.source.substr(node.begin, node.end - node.begin);
  };
  const ParsedExpression logic = Parsed("not a.x == 1 and b.x or c.x");
  EXPECT_EQ(text(logic, logic.root.operands[0]), "not a.x == 1 and b.x");
  EXPECT_EQ(text(logic, logic.root.operands[0].operands[0].operands[0]), "a.x == 1");
  const ParsedExpression sum = Parsed("a.x - b.x - c.x * -d.x / 2 < 5 km2");
  EXPECT_EQ(text(sum, sum.root.operands[0].operands[0]), "a.x - b.x");
  EXPECT_EQ(text(sum, sum.root.operands[0].operands[1]), "c.x * -d.x / 2");
  EXPECT_EQ(text(sum, sum.root.operands[1]), "5 km2");
  const ParsedExpression bracketed = Parsed("a.x * (b.x + 1) < 2");
  EXPECT_EQ(text(bracketed, bracketed.root.operands[0].operands[1]), "(b.x + 1)");
}

}  // namespace
}  // namespace gainsay
