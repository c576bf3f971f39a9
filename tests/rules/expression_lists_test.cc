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

int BindingOf(const ExpressionBench& bench, absl::string_view name) {
  const auto names = bench.scope().names;
  int binding = 0;
  while (names[static_cast<size_t>(binding)].name != name) ++binding;
  return binding;
}

TEST(ExpressionLists, TellOfHowManyFactsItIsThatAConditionFails) {
  const std::pair<const char*, int> kRows[] = {
      {"all(parts.value <= share.value)", 1},
      {"max(parts.value) <= share.value", 1},
      {"share.value > max(parts.value)", 1},
      {"min(parts.value) > 10%", 1},
      {"distinct(parts.value)", 2},
      {"all(parts.value > 1%) and distinct(parts.value)", 2},
      {"share.value > 5% or all(parts.value <= 50%)", 1},
      {"max(parts.value) >= share.value", 0},
      {"max(parts.value) <= min(parts.value)", 0},
      {"all(parts.value <= max(parts.value))", 0},
      {"any(parts.value > 5%)", 0},
      {"not all(parts.value > 5%)", 0},
      {"sum(parts.value) <= share.value", 0},
      {"share.value > 5% and all(parts.value <= 50%)", 0},
      {"any(parts.value > 5%) or all(parts.value <= 50%)", 0},
      {"share.value > 5%", 0},
  };
  for (const auto& [source, facts] : kRows) {
    ExpressionBench bench;
    EXPECT_EQ(FactsThatFail(Checked(bench, source), BindingOf(bench, "parts")), facts)
        << source;
  }
}

TEST(ExpressionLists, TellWhetherAmountsAreAddedUp) {
  ExpressionBench bench;
  EXPECT_TRUE(AddsUp(Checked(bench, "share.value > 5% or sum(parts.value) <= 100%")));
  EXPECT_TRUE(AddsUp(Checked(bench, "share.value == weighted(parts.value)")));
  EXPECT_FALSE(AddsUp(Checked(bench, "max(parts.value) <= share.value")));
}

}  // namespace
}  // namespace gainsay
