#include <set>

#include "absl/strings/match.h"
#include "rules/expression/attribute.h"
#include "rules/expression/functions/function_table.h"
#include "tests/rules/expression_bench.h"

namespace gainsay {
namespace {

TEST(ExpressionFunctions, EachRowIsCompleteAndItsExampleChecks) {
  ExpressionBench bench;
  std::set<absl::string_view> names;
  for (const Function& function : Functions()) {
    EXPECT_TRUE(names.insert(function.name).second) << function.name;
    EXPECT_FALSE(function.summary.empty()) << function.name;
    EXPECT_TRUE(absl::StartsWith(function.signature, absl::StrCat(function.name, "(")))
        << function.signature;
    EXPECT_TRUE(absl::StrContains(function.example, function.name)) << function.example;
    EXPECT_LE(function.least_arguments, function.most_arguments) << function.name;
    Diagnostics diagnostics;
    EXPECT_TRUE(bench.Check(std::string(function.example), diagnostics).has_value())
        << function.example << ": " << Messages(diagnostics);
    EXPECT_EQ(FindFunction(function.name), &function);
  }
  EXPECT_EQ(FindFunction("kidnap"), nullptr);
}

TEST(ExpressionFunctions, ARelationTakesTwoAndGivesACondition) {
  ExpressionBench bench;
  for (const Function& function : Functions()) {
    if (!function.relation) continue;
    EXPECT_EQ(function.least_arguments, 2) << function.name;
    EXPECT_EQ(function.most_arguments, 2) << function.name;
    EXPECT_TRUE(absl::EndsWith(function.signature, ": condition")) << function.name;
  }
}

// Where nothing is known, every function is evaluated and none claims to know.
TEST(ExpressionFunctions, OfFactsThatAreMissingTheExamplesAreOpen) {
  ExpressionBench bench;
  for (const Function& function : Functions()) {
    Diagnostics diagnostics;
    const auto checked = bench.Check(std::string(function.example), diagnostics);
    ASSERT_TRUE(checked.has_value()) << function.example;
    const Tri expected = function.name == "count" ? Tri::kFalse : Tri::kMaybe;
    EXPECT_EQ(Evaluate(*checked, bench.environment(), Width::kWide), expected)
        << function.example;
  }
}

TEST(ExpressionAttributes, EachRowIsCompleteAndReads) {
  ExpressionBench bench;
  bench.AddFact("share", "80%");
  for (const Attribute& attribute : Attributes()) {
    EXPECT_FALSE(attribute.summary.empty()) << attribute.name;
    EXPECT_EQ(FindAttribute(attribute.name), &attribute);
    Diagnostics diagnostics;
    const std::string name(attribute.name);
    const auto checked = bench.Check("share." + name + " == share." + name, diagnostics);
    ASSERT_TRUE(checked.has_value()) << name << ": " << Messages(diagnostics);
    EXPECT_NE(Evaluate(*checked, bench.environment(), Width::kWide), Tri::kFalse) << name;
  }
}

}  // namespace
}  // namespace gainsay
