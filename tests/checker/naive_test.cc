// Random projects, compared by the engine's sweep and by a comparison of all pairs: the
// same pairs conflict, with the same verdicts, and the same claims count as compared.
// NAIVE_PROJECTS sets how many.

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "checker/engine/compare/conflicts.h"
#include "checker/engine/compare/pair_sweep.h"
#include "checker/engine/compare/rule_pairs.h"
#include "checker/engine/compare/self_conflicts.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/engine/judge/choices.h"
#include "gtest/gtest.h"
#include "tests/checker/loaded_project.h"
#include "tests/checker/random_project.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

using Pair = std::pair<int32_t, int32_t>;

// What random projects speak of, with these claims.
LoadedProject WithClaims(const std::string& claims) {
  return LoadedProject(
      {{"gainsay.yaml",
        "gainsay: 1\nclaims: [claims.jsonl]\nvocabulary: [vocabulary.yaml]\n"
        "rules: [builtin:core, rules.yaml]\n"},
       {"vocabulary.yaml", Contents(kRandomVocabulary)},
       {"rules.yaml", Contents(kRandomRules)},
       {"claims.jsonl", claims}});
}

struct Compared {
  std::map<Pair, std::optional<Verdict>> conflicts;  // no verdict: something is open
  std::set<int32_t> compared;                        // claims
};

bool DependsOnChoices(const FactTable& table, int32_t claim) {
  return absl::c_any_of(FactsOf(table, claim),
                        [](const Fact& fact) { return !fact.conditions.empty(); });
}

// Every pair of facts, judged; under a written rule in both orders.
void CompareAll(const Rule& rule, const LoadedProject& project, Compared& compared) {
  const Workspace& workspace = project.workspace;
  const FactTable& table = project.base.table;
  const Judge judge(workspace.vocabulary, workspace.claims);
  const auto key_of = [&](size_t binding, const Fact& fact) {
    return KeyOf(rule, rule.bindings[binding], fact, workspace.claims,
                 workspace.vocabulary);
  };
  const bool written = rule.shape == RuleShape::kExpression;
  const SelfConflicts own(rule, FactsByProperty(table, workspace.vocabulary), table,
                          workspace.vocabulary, judge);
  for (int32_t i = 0; i < static_cast<int32_t>(table.facts.size()); ++i) {
    for (int32_t j = written ? 0 : i + 1; j < static_cast<int32_t>(table.facts.size());
         ++j) {
      const Fact& a = table.facts[i];
      const Fact& b = table.facts[j];
      if (!Takes(rule.bindings[0], a) || !Takes(rule.bindings[1], b)) continue;
      if (a.claim == b.claim || !Consistent(a, b)) continue;
      if (!MayBeOne(key_of(0, a), key_of(1, b))) continue;
      const bool open = absl::c_linear_search(key_of(0, a), kNoEntity) ||
                        absl::c_linear_search(key_of(1, b), kNoEntity);
      const Judgement judgement = judge.Of(rule, Bound{{&a}, {&b}}, open);
      if (!judgement.compared) continue;
      if (judgement.verdict != Verdict::kUndetermined) {
        compared.compared.insert({a.claim, b.claim});
      }
      if (!judgement.verdict.has_value()) continue;
      if (own.Explain(a, b)) continue;
      const bool choices =
          DependsOnChoices(table, a.claim) || DependsOnChoices(table, b.claim);
      compared.conflicts[{i, j}] = choices ? std::nullopt : judgement.verdict;
    }
  }
}

bool OnPairs(const Rule& rule) {
  return rule.shape == RuleShape::kAgreement || rule.shape == RuleShape::kMonotony;
}

// What claims say of wholes is told of one of their common parts, and of none where a
// claim is about what they are at odds about (inherited_conflicts.h).
void LeaveOutInherited(const Rule& rule, const LoadedProject& project,
                       Compared& compared) {
  const std::vector<Fact>& facts = project.base.table.facts;
  const auto claims_of = [&](const Pair& pair) {
    return Pair(facts[pair.first].claim, facts[pair.second].claim);
  };
  const auto key_of = [&](const Pair& pair) {
    const auto key = [&](int32_t fact) {
      return KeyOf(rule, rule.bindings[0], facts[fact], project.workspace.claims,
                   project.workspace.vocabulary);
    };
    return Merged(key(pair.first), key(pair.second));
  };
  std::map<Pair, Pair> told;  // by claims
  const auto inherited = [&](const Pair& pair) {
    return facts[pair.first].inherited && facts[pair.second].inherited;
  };
  for (const auto& [pair, verdict] : compared.conflicts) {
    if (!inherited(pair)) told.insert({claims_of(pair), pair});
  }
  for (const auto& [pair, verdict] : compared.conflicts) {
    if (!inherited(pair)) continue;
    Pair& first = told.try_emplace(claims_of(pair), pair).first->second;
    if (inherited(first) && key_of(pair) < key_of(first)) first = pair;
  }
  for (auto it = compared.conflicts.begin(); it != compared.conflicts.end();) {
    const bool again = inherited(it->first) && told[claims_of(it->first)] != it->first;
    it = again ? compared.conflicts.erase(it) : std::next(it);
  }
}

// What the one has and the other has not, with the facts' claims: "not found: a1#c2,
// a4#c5 (stage, tension)".
std::string Differences(const std::map<Pair, std::optional<Verdict>>& found,
                        const std::map<Pair, std::optional<Verdict>>& expected,
                        const LoadedProject& project) {
  std::string text;
  const auto list = [&](const auto& some, const auto& others, const char* what) {
    for (const auto& [pair, verdict] : some) {
      const auto other = others.find(pair);
      if (other != others.end() && other->second == verdict) continue;
      const Fact& a = project.base.table.facts[pair.first];
      const Fact& b = project.base.table.facts[pair.second];
      const ClaimSet& claims = project.workspace.claims;
      absl::StrAppend(&text, what, ": ", ClaimName(claims, a.claim), ", ",
                      ClaimName(claims, b.claim), " (",
                      project.workspace.vocabulary.property(a.property).id, ", ",
                      verdict ? std::string(Name(*verdict)) : "open", ")\n");
    }
  };
  list(expected, found, "not found");
  list(found, expected, "not expected");
  return text;
}

int Projects() {
  const char* count = std::getenv("NAIVE_PROJECTS");
  return count == nullptr ? 150 : std::atoi(count);
}

TEST(Sweep, FindsWhatComparingAllPairsFinds) {
  int64_t conflicts = 0;
  int64_t of_written_rules = 0;
  int64_t agreeing = 0;
  for (int seed = 0; seed < Projects(); ++seed) {
    const std::string text = TextOf(RandomWriter(seed).Project(4 + seed % 27));
    const LoadedProject project = WithClaims(text);
    const Workspace& workspace = project.workspace;
    const FactTable& table = project.base.table;
    const Judge judge(workspace.vocabulary, workspace.claims);
    ConflictFinder finder(judge, table, workspace.claims, workspace.vocabulary);
    std::set<int32_t> naively_compared;
    for (const Rule& rule : workspace.rules) {
      if (!OnPairs(rule) && !TakesTwo(rule)) continue;
      Compared naive;
      CompareAll(rule, project, naive);
      LeaveOutInherited(rule, project, naive);
      std::map<Pair, std::optional<Verdict>> found;
      for (const GroupConflicts& group : finder.Find(rule)) {
        for (const Conflict& conflict : group.conflicts) {
          const Pair pair = {conflict.facts[0][0], conflict.facts[1][0]};
          EXPECT_FALSE(found.contains(pair)) << "found twice";
          found[pair] = naive.conflicts.contains(pair) && !naive.conflicts[pair]
                            ? std::nullopt
                            : std::optional<Verdict>(conflict.verdict);
        }
      }
      EXPECT_EQ(Differences(found, naive.conflicts, project), "") << rule.id << "\n"
                                                                  << text;
      naively_compared.insert(naive.compared.begin(), naive.compared.end());
      (OnPairs(rule) ? conflicts : of_written_rules) +=
          static_cast<int64_t>(found.size());
    }
    std::set<int32_t> compared;
    for (size_t i = 0; i < workspace.claims.claims.size(); ++i) {
      if (finder.comparisons().compared[i]) compared.insert(static_cast<int32_t>(i));
    }
    EXPECT_EQ(compared, naively_compared) << text;
    agreeing += static_cast<int64_t>(naively_compared.size());
    if (HasFailure()) return;
  }
  EXPECT_GT(conflicts, Projects());
  EXPECT_GT(of_written_rules, Projects());
  EXPECT_GT(agreeing, Projects());
}

// With more facts in a key than conflicts are looked for: none is invented, and every
// fact that conflicts is found to.
TEST(Sweep, FindsEveryConflictingClaimOfCrowdedKeys) {
  for (int seed = 0; seed < 5; ++seed) {
    const LoadedProject project =
        WithClaims(TextOf(RandomWriter(1000 + seed).Project(600)));
    const Workspace& workspace = project.workspace;
    const FactTable& table = project.base.table;
    const Judge judge(workspace.vocabulary, workspace.claims);
    ConflictFinder finder(judge, table, workspace.claims, workspace.vocabulary);
    for (const Rule& rule : workspace.rules) {
      if (!OnPairs(rule) && !TakesTwo(rule)) continue;
      Compared naive;
      CompareAll(rule, project, naive);
      LeaveOutInherited(rule, project, naive);
      std::set<int32_t> missed;
      for (const auto& [pair, verdict] : naive.conflicts) {
        missed.insert({pair.first, pair.second});
      }
      std::set<int32_t> found;
      int64_t pairs = 0;
      for (const GroupConflicts& group : finder.Find(rule)) {
        for (const Conflict& conflict : group.conflicts) {
          const Pair pair = {conflict.facts[0][0], conflict.facts[1][0]};
          ASSERT_TRUE(naive.conflicts.contains(pair)) << rule.id;
          found.insert({pair.first, pair.second});
          ++pairs;
        }
      }
      for (const int32_t fact : found) missed.erase(fact);
      // What is of more keys than a fact is held against is warned of.
      if (Join(rule, table, FactsByProperty(table, workspace.vocabulary),
               workspace.claims, workspace.vocabulary)
              .too_open > 0) {
        continue;
      }
      std::map<Pair, std::optional<Verdict>> of_missed;
      for (const auto& conflict : naive.conflicts) {
        const auto [a, b] = conflict.first;
        if (missed.contains(a) || missed.contains(b)) of_missed.insert(conflict);
      }
      EXPECT_EQ(Differences({}, of_missed, project), "") << rule.id;
      EXPECT_LE(pairs, 4 * kMostConflicts * static_cast<int64_t>(found.size()));
    }
  }
}

}  // namespace
}  // namespace gainsay
