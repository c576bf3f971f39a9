#include <random>

#include "tests/rules/expression_bench.h"

namespace gainsay {
namespace {

class Dice {
 public:
  explicit Dice(uint32_t seed) : random_(seed) {}
  int Roll(int sides) {
    return static_cast<int>(random_() % static_cast<uint32_t>(sides));
  }

  template <size_t kCount>
  std::string OneOf(const char* const (&texts)[kCount]) {
    return texts[Roll(static_cast<int>(kCount))];
  }

 private:
  std::mt19937 random_;
};

// Whatever the tokens, they are parsed and checked, or reported, and what checks can be
// evaluated.
TEST(ExpressionSoundness, AnyTokensAreReadOrReported) {
  constexpr const char* kOperands[] = {
      "share.value", "parts.value", "held.value",  "guests.value", "state.value",
      "host.value",  "words.value", "code.value",  "ready.value",  "heat.value",
      "parts",       "share",       "2 days",      "30%",          "0",
      "5 °C",        "\"agreed\"",  "\"2026-01\"", "\"Witkoff\"",  "true"};
  constexpr const char* kOthers[] = {
      "+",          "-",     "*",        "/",      "<",         "==",      "!=",
      ">=",         "and",   "or",       "not",    "(",         ")",       ",",
      "abs(",       "max(",  "sum(",     "count(", "any(",      "all(",    "before",
      "within(",    "has(",  "rank(",    "start(", "weighted(", "similar", "matches",
      "is part of", "kind(", "distinct("};
  ExpressionBench bench;
  bench.AddFacts(
      "share=about 90%; parts=30% | 60%; held=2026-01; guests={includes: [Kushner]}; "
      "state=drafted; "
      "host=UAE; words=a deal; code=X1; ready=true; heat=20 °C");
  Dice dice(7);
  int evaluated = 0;
  for (int round = 0; round < 10'000; ++round) {
    std::string source;
    for (int i = dice.Roll(8); i >= 0; --i) {
      const bool regular = dice.Roll(6) != 0;
      source += (i % 2 == 0) == regular ? dice.OneOf(kOperands) : dice.OneOf(kOthers);
      source += " ";
    }
    Diagnostics diagnostics;
    const auto checked = bench.Check(source, diagnostics);
    EXPECT_EQ(checked.has_value(), !diagnostics.has_errors()) << source;
    if (!checked.has_value()) continue;
    ++evaluated;
    std::vector<TracedClause> trace;
    EvaluateWithTrace(*checked, bench.environment(), Width::kWide, trace);
  }
  EXPECT_GT(evaluated, 100);
}

std::string RandomTerm(Dice& dice, int depth) {
  constexpr const char* kLeaves[] = {"wage.value", "pay.value", "cost.value", "2 USD",
                                     "0.3 USD"};
  constexpr const char* kSums[] = {" + ", " - "};
  constexpr const char* kFactors[] = {" * 3", " / 7", " * ratio.value", " / ratio.value"};
  if (depth == 0 || dice.Roll(4) == 0) return dice.OneOf(kLeaves);
  const std::string left = RandomTerm(dice, depth - 1);
  switch (dice.Roll(5)) {
    case 0:
      return "abs(" + left + ")";
    case 1:
      return "max(" + left + ", " + RandomTerm(dice, depth - 1) + ")";
    case 2:
      return "(" + left + ")" + dice.OneOf(kFactors);
    default:
      return "(" + left + dice.OneOf(kSums) + RandomTerm(dice, depth - 1) + ")";
  }
}

QuantityValue RandomSet(Dice& dice, const Dimension& dimension) {
  QuantityValue value;
  value.dimension = dimension;
  for (int i = dice.Roll(2); i >= 0; --i) {
    const double min = (dice.Roll(60) - 20) / 10.0;
    value.wide = Unite(value.wide, Interval{min, min + dice.Roll(20) / 10.0});
  }
  value.nominal = value.wide;
  return value;
}

double RandomMember(Dice& dice, const IntervalSet& set) {
  const Interval& interval =
      set.intervals()[dice.Roll(static_cast<int>(set.intervals().size()))];
  return interval.min + (interval.max - interval.min) * dice.Roll(5) / 4;
}

// What is certain of the sets holds of every choice of members, one for each fact.
TEST(ExpressionSoundness, WhatIsCertainOfSetsIsNotDeniedByTheirMembers) {
  constexpr const char* kComparisons[] = {" < ", " <= ", " > ", " >= ", " == "};
  Dice dice(11);
  int certain = 0;
  for (int round = 0; round < 1'000; ++round) {
    ExpressionBench sets;
    ExpressionBench members;
    const std::string source =
        RandomTerm(dice, 3) + dice.OneOf(kComparisons) + RandomTerm(dice, 2);
    Diagnostics diagnostics;
    const auto checked = sets.Check(source, diagnostics);
    ASSERT_TRUE(checked.has_value()) << source << ": " << Messages(diagnostics);
    std::vector<std::pair<const QuantityValue*, QuantityValue*>> pairs;
    for (const char* name : {"wage", "pay", "cost", "ratio"}) {
      const std::string written =
          std::string(name) == "ratio" ? "1" : "{value: 1, unit: USD}";
      auto& set = std::get<QuantityValue>(sets.AddFact(name, written).value);
      set = RandomSet(dice, set.dimension);
      pairs.emplace_back(&set,
                         &std::get<QuantityValue>(members.AddFact(name, written).value));
    }
    const Tri of_sets = Evaluate(*checked, sets.environment(), Width::kWide);
    if (of_sets == Tri::kMaybe) continue;
    ++certain;
    for (int sample = 0; sample < 20; ++sample) {
      for (const auto& [set, member] : pairs) {
        member->wide = IntervalSet::Point(RandomMember(dice, set->wide));
      }
      EXPECT_NE(Evaluate(*checked, members.environment(), Width::kWide), Not(of_sets))
          << source;
    }
  }
  EXPECT_GT(certain, 100);
}

}  // namespace
}  // namespace gainsay
