#include "absl/strings/str_join.h"
#include "tests/rules/expression_bench.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

std::string Trace(ExpressionBench& bench, const std::string& source, Width width) {
  Diagnostics diagnostics;
  const auto checked = bench.Check(source, diagnostics);
  EXPECT_TRUE(checked.has_value()) << source << ": " << Messages(diagnostics);
  std::vector<TracedClause> trace;
  const Tri traced = EvaluateWithTrace(*checked, bench.environment(), width, trace);
  EXPECT_EQ(traced, Evaluate(*checked, bench.environment(), width)) << source;
  return absl::StrJoin(trace, " | ", [](std::string* out, const TracedClause& clause) {
    absl::StrAppend(out, Sentence(clause));
  });
}

TEST(ExpressionTrace, IsThatOfTheTable) {
  for (const auto& row : ReadTable("rules/expressions/traces.tsv", {3})) {
    ExpressionBench bench;
    bench.AddFacts(row[1]);
    EXPECT_EQ(Trace(bench, row[0], Width::kWide), row[2]) << row[0] << " of " << row[1];
  }
}

TEST(ExpressionTrace, AClauseDecidesWhereNoOtherSideDoes) {
  const std::pair<const char*, const char*> kRows[] = {
      {"share.value > 85% or share.value < 50%", "> <"},
      {"share.value > 85% and share.value < 50%", ">"},
      {"share.value > 50% and share.value < 50%", "<"},
      {"share.value > 50% or share.value < 50%", ">"},
      {"(share.value > 85% or share.value >= 50%) and share.value < 50%", "<"},
      {"not (share.value > 50% and share.value >= 50%) or share.value < 50%", "> >= <"},
  };
  for (const auto& [source, decisive] : kRows) {
    ExpressionBench bench;
    bench.AddFacts("share=80%");
    Diagnostics diagnostics;
    const auto checked = bench.Check(source, diagnostics);
    std::vector<TracedClause> trace;
    EvaluateWithTrace(checked.value(), bench.environment(), Width::kWide, trace);
    std::vector<std::string> relations;
    for (const TracedClause& clause : trace) {
      if (clause.decides) relations.push_back(clause.relation);
    }
    EXPECT_EQ(absl::StrJoin(relations, " "), decisive) << source;
  }
}

TEST(ExpressionTrace, AClauseUnderNotShouldNotHold) {
  ExpressionBench bench;
  bench.AddFacts("share=80%");
  Diagnostics diagnostics;
  const auto checked = bench.Check(
      "not (share.value > 50% and not share.value >= 50%) or share.value < 50%",
      diagnostics);
  std::vector<TracedClause> trace;
  EvaluateWithTrace(checked.value(), bench.environment(), Width::kWide, trace);
  ASSERT_EQ(trace.size(), 3);
  EXPECT_TRUE(trace[0].denied);
  EXPECT_FALSE(trace[1].denied);
  EXPECT_FALSE(trace[2].denied);
}

TEST(ExpressionTrace, ClausesHaveTheirPlaceAndParts) {
  ExpressionBench bench;
  bench.AddFacts("share=80%; other={value: 90, unit: \"%\"}");
  Diagnostics diagnostics;
  const auto checked = bench.Check("share.value + 1% <= other.value", diagnostics);
  std::vector<TracedClause> trace;
  EvaluateWithTrace(checked.value(), bench.environment(), Width::kNominal, trace);
  ASSERT_EQ(trace.size(), 1);
  EXPECT_EQ(trace[0].at, (TextPosition{1, 18}));
  EXPECT_EQ(trace[0].relation, "<=");
  EXPECT_EQ(trace[0].left_source, "share.value + 1%");
  EXPECT_EQ(trace[0].left,
            "80.5\xE2\x80\x93"
            "81.5%");
  EXPECT_EQ(trace[0].right_source, "other.value");
  EXPECT_EQ(trace[0].right, "90%");
  EXPECT_EQ(trace[0].holds, Tri::kTrue);
}

}  // namespace
}  // namespace gainsay
