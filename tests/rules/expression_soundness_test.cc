#include <algorithm>
#include <map>
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
      auto& set = ValueToChange<QuantityValue>(sets.AddFact(name, written));
      set = RandomSet(dice, set.dimension);
      pairs.emplace_back(&set,
                         &ValueToChange<QuantityValue>(members.AddFact(name, written)));
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

// One value of a part in a world in which each of its claims is true; any of the range
// where there is none.
double ValueOfPart(Dice& dice, const std::vector<IntervalSet>& claims) {
  IntervalSet all = IntervalSet(Interval{0, 1});
  for (const IntervalSet& claim : claims) all = Intersect(all, claim);
  return all.empty() ? dice.Roll(11) / 10.0 : RandomMember(dice, all);
}

// What is certain of the claims of a whole's parts holds of every choice of one value for
// each part, however many claims speak of it.
TEST(ExpressionSoundness, WhatIsCertainOfPartsIsNotDeniedByTheirValues) {
  constexpr const char* kSources[] = {
      "weighted(parts.value) <= share.value", "weighted(parts.value) == share.value",
      "sum(parts.value) > share.value", "sum(parts.value) - share.value == 40%"};
  Dice dice(13);
  int certain = 0;
  for (int round = 0; round < 1'000; ++round) {
    ExpressionBench claims;
    const auto point = [](QuantityValue& value, double at) {
      value.nominal = value.wide = IntervalSet::Point(at);
    };
    const std::string source = dice.OneOf(kSources);
    const double share = dice.Roll(11) / 10.0;
    point(ValueToChange<QuantityValue>(claims.AddFact("share", "1%")), share);
    std::map<std::string, std::vector<IntervalSet>> said;
    for (int i = dice.Roll(4); i >= 0; --i) {
      const std::string part = dice.Roll(2) == 0 ? "Donetsk" : "Luhansk";
      Fact& fact = claims.AddFact("parts", "1%");
      fact.subject = claims.vocabulary().FindEntity(part);
      auto& value = ValueToChange<QuantityValue>(fact);
      const double min = dice.Roll(10) / 10.0;
      value.wide = IntervalSet(Interval{min, std::min(1.0, min + dice.Roll(4) / 10.0)});
      value.nominal = value.wide;
      said[part].push_back(value.wide);
    }
    Diagnostics diagnostics;
    const auto checked = claims.Check(source, diagnostics);
    ASSERT_TRUE(checked.has_value()) << source << ": " << Messages(diagnostics);
    const Tri of_claims = Evaluate(*checked, claims.environment(), Width::kWide);
    if (of_claims == Tri::kMaybe) continue;
    ++certain;
    for (int sample = 0; sample < 20; ++sample) {
      ExpressionBench world;
      point(ValueToChange<QuantityValue>(world.AddFact("share", "1%")), share);
      for (const char* part : {"Donetsk", "Luhansk"}) {
        Fact& fact = world.AddFact("parts", "1%");
        fact.subject = world.vocabulary().FindEntity(part);
        point(ValueToChange<QuantityValue>(fact), ValueOfPart(dice, said[part]));
      }
      EXPECT_NE(Evaluate(*checked, world.environment(), Width::kWide), Not(of_claims))
          << source;
    }
  }
  EXPECT_GT(certain, 100);
}

}  // namespace
}  // namespace gainsay
