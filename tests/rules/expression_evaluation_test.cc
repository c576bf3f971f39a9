#include "absl/strings/str_cat.h"
#include "tests/rules/expression_bench.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

std::string NameOf(Tri truth) {
  return truth == Tri::kMaybe ? "maybe" : truth == Tri::kTrue ? "true" : "false";
}

CheckedExpression CheckedOf(ExpressionBench& bench, const std::string& source) {
  Diagnostics diagnostics;
  auto checked = bench.Check(source, diagnostics);
  EXPECT_TRUE(checked.has_value()) << source << ": " << Messages(diagnostics);
  return checked.value_or(CheckedExpression());
}

std::string Evaluated(ExpressionBench& bench, const std::string& source, Width width) {
  return NameOf(Evaluate(CheckedOf(bench, source), bench.environment(), width));
}

TEST(ExpressionEvaluation, IsThatOfTheTable) {
  for (const auto& row : ReadTable("rules/expressions/evaluation.tsv", {4})) {
    ExpressionBench bench;
    bench.AddFacts(row[1]);
    const std::string where = absl::StrCat(row[0], " of ", row[1]);
    EXPECT_EQ(Evaluated(bench, row[0], Width::kNominal), row[2]) << where << ", nominal";
    EXPECT_EQ(Evaluated(bench, row[0], Width::kWide), row[3]) << where << ", wide";
  }
}

TEST(ExpressionEvaluation, NotTurnsEveryRowOver) {
  for (const auto& row : ReadTable("rules/expressions/evaluation.tsv", {4})) {
    ExpressionBench bench;
    bench.AddFacts(row[1]);
    const auto checked = CheckedOf(bench, row[0]);
    const auto turned = CheckedOf(bench, absl::StrCat("not (", row[0], ")"));
    EXPECT_EQ(Evaluate(turned, bench.environment(), Width::kWide),
              Not(Evaluate(checked, bench.environment(), Width::kWide)))
        << row[0];
  }
}

// The wide sets contain the nominal ones: what holds in all worlds of the former holds in
// the latter's.
TEST(ExpressionEvaluation, WhatIsCertainOfTheWideSetsIsOfTheNominal) {
  for (const auto& row : ReadTable("rules/expressions/evaluation.tsv", {4})) {
    if (row[3] != "maybe") {
      EXPECT_EQ(row[2], row[3]) << row[0] << " of " << row[1];
    }
  }
}

TEST(ExpressionEvaluation, AttributesOfFacts) {
  ExpressionBench bench;
  Fact& fact = bench.AddFact("share", "80%");
  fact.said_on = DayRange{DayFromCalendar(2026, 1, 30), DayFromCalendar(2026, 1, 30)};
  fact.as_of = DayRange{DayFromCalendar(2026, 1, 1), DayFromCalendar(2026, 1, 31)};
  fact.stance.plans = true;
  fact.stance.denies = true;
  fact.voice.speaker = bench.vocabulary().FindEntity("Budanov");
  fact.qualifiers[0] = bench.vocabulary().FindEntity("UAE");
  for (const char* source :
       {"abs(share.said_on - \"2026-01-30\") < 1 day",
        "share.as_of within \"2026-01-01/2026-01-31\"",
        "share.published - share.said_on == 2 days", "share.stance == \"plans denies\"",
        "has(share.stance, \"denies\")", "not has(share.stance, \"asserts\")",
        "share.voice == \"Budanov\"", "share.controller == \"UAE\"",
        "share.subject == \"Donetsk\"", "share.article == \"paper-1\"",
        "share.field == \"\"", "share.valid overlaps \"2026-03-31\""}) {
    EXPECT_EQ(Evaluated(bench, source, Width::kWide), "true") << source;
  }
  EXPECT_EQ(Evaluated(bench, "share.valid overlaps \"2026-04-03\"", Width::kWide),
            "false");
  EXPECT_EQ(Evaluated(bench, "share.valid overlaps \"2026-01-31\"", Width::kWide),
            "false");
}

TEST(ExpressionEvaluation, AReferenceHasNoArticle) {
  ExpressionBench bench;
  const Fact& fact = bench.AddFact("share", "80%");
  bench.claims().claims.SetArticle(fact.claim, -1);
  EXPECT_EQ(Evaluated(bench, "share.article == \"paper-1\"", Width::kWide), "maybe");
  EXPECT_EQ(Evaluated(bench, "share.publisher == \"x\"", Width::kWide), "maybe");
}

TEST(ExpressionEvaluation, AnAmountInAnotherCurrencyIsOpen) {
  ExpressionBench bench;
  Fact& fact = bench.AddFact("cost", "$300");
  ValueToChange<QuantityValue>(fact).dimension.currency = {'E', 'U', 'R'};
  EXPECT_EQ(Evaluated(bench, "cost.value < 5 USD", Width::kWide), "maybe");
  EXPECT_EQ(Evaluated(bench, "cost.value == 5 USD", Width::kWide), "maybe");
}

TEST(ExpressionEvaluation, OfWhatIsEmptyNothingIsSaid) {
  ExpressionBench bench;
  auto& share = ValueToChange<QuantityValue>(bench.AddFact("share", "80%"));
  share.wide = Complement(IntervalSet::All());
  ValueToChange<DateValue>(bench.AddFact("held", "2026-01-01")).wide.boxes.clear();
  bench.AddFact("signed", "2026-01-01");
  for (const char* source :
       {"share.value < 1%", "share.value > 1%", "share.value + 1% == 2%",
        "held.value < signed.value", "held.value + 1 day == signed.value",
        "held.value - signed.value < 1 day"}) {
    EXPECT_EQ(Evaluated(bench, source, Width::kWide), "maybe") << source;
  }
}

// Of the parts of Donbas, which weigh 30 and 10.
class TotalsOfParts : public testing::Test {
 protected:
  std::string Evaluated(const std::string& source) {
    Environment environment = bench_.environment();
    Partition partition;
    for (PartsOfWhole& parts : environment.parts) {
      if (parts.partition == nullptr) continue;
      partition = *parts.partition;
      partition.complete = complete_;
      parts.partition = &partition;
      parts.range = range_;
    }
    return NameOf(Evaluate(CheckedOf(bench_, source), environment, Width::kWide));
  }

  void AddPart(const std::string& subject, const std::string& value) {
    bench_.AddFact("parts", value).subject = bench_.vocabulary().InternName(subject);
  }

  ExpressionBench bench_;
  bool complete_ = true;
  IntervalSet range_ = IntervalSet(Interval{0, 1});
};

TEST_F(TotalsOfParts, WeighThePartsThatFactsSpeakOf) {
  AddPart("Donetsk", "{value: 80, unit: \"%\"}");
  AddPart("Luhansk", "{value: 100, unit: \"%\"}");
  EXPECT_EQ(Evaluated("abs(weighted(parts.value) - 85%) < 0.001%"), "true");
  EXPECT_EQ(Evaluated("weighted(parts.value) == 86%"), "false");
  EXPECT_EQ(Evaluated("sum(parts.value) == 180%"), "true");
  EXPECT_EQ(Evaluated("sum(parts.value) == 181%"), "false");
}

TEST_F(TotalsOfParts, OtherPartsMayBeAnythingInTheRange) {
  AddPart("Donetsk", "{value: 80, unit: \"%\"}");
  EXPECT_EQ(Evaluated("weighted(parts.value) >= 59%"), "true");
  EXPECT_EQ(Evaluated("weighted(parts.value) <= 86%"), "true");
  EXPECT_EQ(Evaluated("weighted(parts.value) == 70%"), "maybe");
  EXPECT_EQ(Evaluated("weighted(parts.value) == 90%"), "false");
  EXPECT_EQ(Evaluated("sum(parts.value) == 100%"), "maybe");
  EXPECT_EQ(Evaluated("sum(parts.value) < 79%"), "false");
  EXPECT_EQ(Evaluated("sum(parts.value) > 181%"), "false");
  range_ = IntervalSet::All();
  EXPECT_EQ(Evaluated("weighted(parts.value) == 90%"), "maybe");
}

TEST_F(TotalsOfParts, ClaimsOfOnePartCountOnce) {
  AddPart("Donetsk", "{min: 60, max: 80, unit: \"%\"}");
  AddPart("Donetsk", "{min: 80, max: 90, unit: \"%\"}");
  AddPart("Luhansk", "{value: 100, unit: \"%\"}");
  EXPECT_EQ(Evaluated("abs(weighted(parts.value) - 85%) < 0.001%"), "true");
  EXPECT_EQ(Evaluated("abs(sum(parts.value) - 180%) < 0.001%"), "true");
}

TEST_F(TotalsOfParts, APartWhoseClaimsConflictMayBeAnythingInTheRange) {
  AddPart("Donetsk", "{value: 80, unit: \"%\"}");
  AddPart("Donetsk", "{value: 20, unit: \"%\"}");
  AddPart("Luhansk", "{value: 100, unit: \"%\"}");
  EXPECT_EQ(Evaluated("weighted(parts.value) == 50%"), "maybe");
  EXPECT_EQ(Evaluated("weighted(parts.value) == 20%"), "false");
}

TEST_F(TotalsOfParts, OfAnIncompletePartitionTheRestIsUnknown) {
  complete_ = false;
  AddPart("Donetsk", "{value: 80, unit: \"%\"}");
  AddPart("Luhansk", "{value: 100, unit: \"%\"}");
  EXPECT_EQ(Evaluated("weighted(parts.value) == 5%"), "maybe");
  EXPECT_EQ(Evaluated("weighted(parts.value) <= 100%"), "true");
  EXPECT_EQ(Evaluated("sum(parts.value) >= 179%"), "true");
  EXPECT_EQ(Evaluated("sum(parts.value) == 500%"), "maybe");
}

TEST_F(TotalsOfParts, AreOpenOfNothing) {
  EXPECT_EQ(Evaluated("weighted(parts.value) == 90%"), "maybe");
  EXPECT_EQ(Evaluated("sum(parts.value) == 90%"), "maybe");
}

}  // namespace
}  // namespace gainsay
