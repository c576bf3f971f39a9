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

int BindingOf(ExpressionBench& bench, absl::string_view name) {
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
      {"not any(parts.value > 5%)", 1},
      {"not (max(parts.value) > share.value)", 1},
      {"not (any(parts.value > 5%) or any(parts.value < 1%))", 1},
      {"not (share.value > 5% and any(parts.value > 5%))", 1},
      {"not not all(parts.value > 5%)", 1},
      {"not (share.value > 5% or any(parts.value > 5%))", 0},
      {"not distinct(parts.value)", 0},
      {"not (max(parts.value) <= share.value)", 0},
  };
  for (const auto& [source, facts] : kRows) {
    ExpressionBench bench;
    EXPECT_EQ(FactsThatFail(Checked(bench, source), BindingOf(bench, "parts")), facts)
        << source;
  }
}

TEST(ExpressionLists, TellWhetherMoreFactsMayFulfilACondition) {
  const struct {
    const char* source;
    bool of_any;    // whatever is collected
    bool of_parts;  // the parts of a whole are
  } kRows[] = {
      {"all(parts.value <= share.value)", false, false},
      {"distinct(parts.value)", false, false},
      {"max(parts.value) <= share.value", false, false},
      {"10% < min(parts.value)", false, false},
      {"all(parts.value > 1%) and distinct(parts.value)", false, false},
      {"share.value > 5% or all(parts.value <= 50%)", false, false},
      {"share.value > 5%", false, false},
      {"sum(parts.value) <= share.value", false, false},
      {"share.value > sum(parts.value)", false, false},
      {"sum(parts.value) >= share.value", true, false},
      {"share.value == sum(parts.value)", true, false},
      {"count(parts.value > 5%) <= 2", false, false},
      {"count(parts.value > 5%) >= 2", true, true},
      {"any(parts.value > 5%)", true, true},
      {"not all(parts.value > 5%)", true, true},
      {"max(parts.value) >= share.value", true, true},
      {"min(parts.value) <= share.value", true, true},
      {"any(parts.value > 5%) or all(parts.value <= 50%)", true, true},
      {"not any(parts.value > 5%)", false, false},
      {"not (max(parts.value) > share.value)", false, false},
      {"not (count(parts.value > 5%) > 2)", false, false},
      {"not (any(parts.value > 5%) or sum(parts.value) > 100%)", false, false},
      {"not (count(parts.value > 5%) <= 2)", true, true},
      {"not distinct(parts.value)", true, true},
      {"not (any(parts.value > 5%) or all(parts.value > 1%))", true, true},
  };
  for (const auto& row : kRows) {
    ExpressionBench bench;
    const CheckedExpression condition = Checked(bench, row.source);
    const int parts = BindingOf(bench, "parts");
    EXPECT_EQ(MoreFactsMayFulfil(condition, parts, false), row.of_any) << row.source;
    EXPECT_EQ(MoreFactsMayFulfil(condition, parts, true), row.of_parts) << row.source;
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
