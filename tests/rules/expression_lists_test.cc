#include "rules/expression/lists.h"
#include "tests/rules/expression_bench.h"

namespace gainsay {
namespace {

CheckedExpression Checked(ExpressionBench& bench, const std::string& source) {
  Diagnostics diagnostics;
  const auto checked = bench.Check(source, diagnostics);
  EXPECT_TRUE(checked.has_value()) << source << ": " << Messages(diagnostics);
  return checked.value();
}

TEST(ExpressionLists, TellWhetherAmountsAreAddedUp) {
  ExpressionBench bench;
  EXPECT_TRUE(AddsUp(Checked(bench, "share.value > 5% or sum(parts.value) <= 100%")));
  EXPECT_TRUE(AddsUp(Checked(bench, "share.value == weighted(parts.value)")));
  EXPECT_FALSE(AddsUp(Checked(bench, "max(parts.value) <= share.value")));
}

}  // namespace
}  // namespace gainsay
