// Written rules on three claims: the search by branch and bound finds what looking at
// every tuple finds, and takes little for what agrees. NAIVE_PROJECTS sets how many
// random projects are looked at.

#include "checker/engine/compare/rule_tuples.h"

#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/compare/conflicts.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/compare/pair_sweep.h"
#include "checker/engine/compare/tuples.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/engine/judge/judge.h"
#include "gtest/gtest.h"
#include "tests/checker/loaded_project.h"
#include "tests/checker/random_project.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

// What random projects speak of stands in random_vocabulary.yaml.
constexpr char kTupleRules[] = R"(gainsay: 1
rules:
- {id: sum, facts: {t: toll, s: toll, u: toll}, same: [subject], require: t.value + s.value <= 2 * u.value + 3}
- {id: dates, facts: {s: held_on, h: held_on, k: held_on}, same: [subject], require: s.value <= h.value or k.value >= h.value}
- {id: one-voice, facts: {a: head, b: head, c: head}, same: [subject], voice: same, require: a.value == b.value or b.value == c.value}
- {id: own-voice, facts: {a: cost, b: cost, c: cost}, same: [subject], voice: own, require: a.value <= b.value or c.value <= b.value}
- {id: states, facts: {a: head, b: head, c: head}, same: [subject], require: 'a.value != "cat" or b.value != "ann" or c.value == "cat"'}
- {id: days, facts: {a: seen_on, b: seen_on, c: seen_on}, same: [subject], require: abs(a.value - b.value) <= 3 days or c.value <= a.value}
- id: changed
  facts: {a: cost, b: cost, c: cost}
  same: [subject]
  voice: any
  while: a.published before b.published
  unless: has(a.stance, "plans")
  related: tension
  require: a.value <= b.value and c.value <= b.value
- {id: of-an-article, facts: {a: area, b: area, c: area}, same: [subject, article], require: a.value <= b.value or c.value <= b.value}
- {id: four, facts: {a: rate, b: rate, c: rate, d: rate}, same: [subject], require: a.value + b.value <= c.value + d.value + 2%}
)";

std::vector<const Rule*> OnMany(const LoadedProject& project) {
  std::vector<const Rule*> rules;
  for (const Rule& rule : project.workspace.rules) {
    if (TakesMany(rule)) rules.push_back(&rule);
  }
  return rules;
}

std::vector<JoinGroup> GroupsOf(const Rule& rule, const LoadedProject& project) {
  const Workspace& workspace = project.workspace;
  return Join(rule, project.base.table,
              FactsByProperty(project.base.table, workspace.vocabulary), workspace.claims,
              workspace.vocabulary)
      .groups;
}

using Facts = std::vector<int32_t>;  // one for each name

// What the judge says of tuples of one group.
class Judged {
 public:
  Judged(const Rule& rule, const LoadedProject& project)
      : rule_(rule),
        table_(project.base.table),
        judge_(project.workspace.vocabulary, project.workspace.claims) {}

  // Returns whether it conflicts.
  bool LookAt(const Tuple& tuple) {
    ++looks;
    std::set<int32_t> claims;
    Facts facts;
    for (const BoundFacts& bound : tuple) {
      facts.push_back(bound[0]);
      claims.insert(table_.facts[bound[0]].claim);
    }
    if (claims.size() < tuple.size()) return false;
    const Judgement judgement = judge_.Of(rule_, BoundOf(tuple, table_), false);
    if (judgement.compared) compared.insert(facts.begin(), facts.end());
    if (!judgement.verdict.has_value()) return false;
    EXPECT_TRUE(conflicts.emplace(facts, *judgement.verdict).second)
        << rule_.id << ": looked at twice: " << absl::StrJoin(facts, " ");
    return true;
  }

  std::map<Facts, Verdict> conflicts;
  std::set<int32_t> compared;  // facts
  int64_t looks = 0;

 private:
  const Rule& rule_;
  const FactTable& table_;
  const Judge judge_;
};

Judged All(const Rule& rule, const JoinGroup& group, const LoadedProject& project) {
  Judged all(rule, project);
  const Judge judge(project.workspace.vocabulary, project.workspace.claims);
  TupleWalk walk(rule, judge, project.base.table, project.workspace.vocabulary);
  EXPECT_TRUE(walk.ForEach(group, [&](const Tuple& tuple) { all.LookAt(tuple); }));
  return all;
}

Judged Searched(const Rule& rule, const JoinGroup& group, const LoadedProject& project) {
  Judged searched(rule, project);
  const Judge judge(project.workspace.vocabulary, project.workspace.claims);
  RuleTuples tuples(rule, group, judge, project.base.table, project.workspace.claims,
                    project.workspace.vocabulary);
  tuples.LookAtOdds([&](const Tuple& tuple) { return searched.LookAt(tuple); });
  const std::map<Facts, Verdict> conflicts = searched.conflicts;
  tuples.FindCompany([&](int32_t fact) { return !searched.compared.contains(fact); },
                     [&](const Tuple& tuple) {
                       searched.conflicts.clear();  // it may be looked at again
                       searched.LookAt(tuple);
                       return searched.compared.contains(tuple[0][0]);
                     });
  searched.conflicts = conflicts;
  EXPECT_TRUE(tuples.complete());
  return searched;
}

std::set<int32_t> FactsOf(const std::map<Facts, Verdict>& conflicts) {
  std::set<int32_t> facts;
  for (const auto& [tuple, verdict] : conflicts) facts.insert(tuple.begin(), tuple.end());
  return facts;
}

int TupleProjects() {
  const char* count = std::getenv("NAIVE_PROJECTS");
  return count == nullptr ? 100 : std::atoi(count);
}

LoadedProject RandomProject(int seed, int claims) {
  return LoadedProject(Contents(kRandomVocabulary), kTupleRules,
                       TextOf(RandomWriter(seed).Project(claims)));
}

TEST(RuleTuples, FindsWhatLookingAtEachTupleFinds) {
  std::map<std::string, size_t> conflicts;  // by rule
  for (int seed = 0; seed < TupleProjects(); ++seed) {
    const LoadedProject project = RandomProject(seed, 10 + seed % 60);
    for (const Rule* rule : OnMany(project)) {
      for (const JoinGroup& group : GroupsOf(*rule, project)) {
        size_t facts = 0;
        for (size_t b = 0; b < rule->bindings.size(); ++b) facts += group.Of(b).size();
        if (facts > kMostConflicts) continue;
        const Judged all = All(*rule, group, project);
        const Judged searched = Searched(*rule, group, project);
        EXPECT_EQ(searched.conflicts, all.conflicts) << rule->id << ", seed " << seed;
        EXPECT_EQ(searched.compared, all.compared) << rule->id << ", seed " << seed;
        conflicts[rule->id] += all.conflicts.size();
      }
    }
    if (HasFailure()) return;
  }
  EXPECT_EQ(conflicts.size(), 9);
  for (const auto& [rule, count] : conflicts) EXPECT_GT(count, 0) << rule;
}

double TuplesOf(const Rule& rule, const JoinGroup& group) {
  double tuples = 1;
  for (size_t b = 0; b < rule.bindings.size(); ++b) {
    tuples *= static_cast<double>(group.Of(b).size());
  }
  return tuples;
}

TEST(RuleTuples, FindsEachFactThatConflictsInCrowdedGroups) {
  constexpr double kMostTuples = 500'000;  // that each are looked at
  size_t conflicts = 0;
  for (int seed = 0; seed < 8; ++seed) {
    const LoadedProject project = RandomProject(500 + seed, 240);
    for (const Rule* rule : OnMany(project)) {
      for (const JoinGroup& group : GroupsOf(*rule, project)) {
        if (TuplesOf(*rule, group) > kMostTuples) continue;
        const Judged all = All(*rule, group, project);
        const Judged searched = Searched(*rule, group, project);
        EXPECT_EQ(FactsOf(searched.conflicts), FactsOf(all.conflicts)) << rule->id;
        EXPECT_EQ(searched.compared, all.compared) << rule->id;
        for (const auto& [facts, verdict] : searched.conflicts) {
          const auto known = all.conflicts.find(facts);
          ASSERT_NE(known, all.conflicts.end()) << rule->id;
          EXPECT_EQ(known->second, verdict);
        }
        conflicts += searched.conflicts.size();
      }
    }
  }
  EXPECT_GT(conflicts, 1000);
}

constexpr char kCounts[] = R"(gainsay: 1
entities: {s: {name: S}}
properties:
  men: {type: quantity, unit: count, checked_by: rules}
  women: {type: quantity, unit: count, checked_by: rules}
  people: {type: quantity, unit: count, checked_by: rules}
  dead: {type: quantity, unit: count, time: fluent, holds_for: 2 days, checked_by: rules}
  hurt: {type: quantity, unit: count, time: fluent, holds_for: 2 days, checked_by: rules}
  struck: {type: quantity, unit: count, time: fluent, holds_for: 2 days, checked_by: rules}
)";

constexpr char kSums[] = R"(gainsay: 1
rules:
- {id: all, facts: {m: men, w: women, p: people}, same: [subject], require: m.value + w.value <= p.value}
- {id: each-day, facts: {d: dead, h: hurt, s: struck}, same: [subject], require: d.value + h.value <= s.value}
)";

// Claims of an article each, with a value for each number, and the day on which it is.
std::string Lines(int claims, const std::vector<std::string>& properties,
                  int (*value)(int claim), const std::string& more = "") {
  std::string lines;
  for (int i = 0; i < claims; ++i) {
    const int day = i / 3 % 300;
    absl::StrAppend(&lines, R"({"article":{"id":"a)", i, R"(","published":"2026-)",
                    1 + day / 28 < 10 ? "0" : "", 1 + day / 28, "-",
                    1 + day % 28 < 10 ? "0" : "", 1 + day % 28, "\"}}\n",
                    R"({"article":"a)", i, R"(","id":"c","subject":"S","property":")",
                    properties[i % properties.size()], R"(","value":")", value(i), "\"",
                    more, "}\n");
  }
  return lines;
}

TEST(RuleTuples, TakeLittleForWhatAgrees) {
  constexpr int kOdd = 1001;  // says of all people that they are few
  const LoadedProject project(kCounts, kSums,
                              Lines(1800, {"men", "women", "people"}, [](int i) {
                                return i == kOdd ? 60 : i % 3 == 2 ? 5000 + i : i;
                              }));
  const Rule& rule = *OnMany(project)[0];
  const std::vector<JoinGroup> groups = GroupsOf(rule, project);
  ASSERT_EQ(groups.size(), 1);
  const Judged searched = Searched(rule, groups[0], project);
  EXPECT_EQ(searched.compared.size(), 1800);
  // All but what is small beside the least that others say.
  EXPECT_EQ(FactsOf(searched.conflicts).size(), 1201);
  EXPECT_LE(searched.looks, 2 * static_cast<int64_t>(searched.conflicts.size()));
  EXPECT_LE(searched.conflicts.size(), 1201 * kMostConflictsOfMany * 2);
}

TEST(RuleTuples, LooksAtWhatMayHoldAtOneTimeAlone) {
  // What is said of one day would not go with what is said of another one.
  const LoadedProject project(
      kCounts, kSums, Lines(1800, {"dead", "hurt", "struck"}, [](int i) {
        const int day = i / 3 % 300;
        return i % 3 == 2 ? 1000 + 200 * (day % 60) : 400 + 100 * (day % 60);
      }));
  const Rule& rule = *OnMany(project)[1];
  const std::vector<JoinGroup> groups = GroupsOf(rule, project);
  ASSERT_EQ(groups.size(), 1);
  const Judged searched = Searched(rule, groups[0], project);
  EXPECT_EQ(searched.compared.size(), 1800);
  EXPECT_LE(searched.looks, 200 * 1800);
}

TEST(RuleTuples, ManyDisputesHideNoContradiction) {
  constexpr int kClaims = 6 * kMostConflicts;
  std::string lines;
  for (int i = 0; i < kClaims; ++i) {
    const std::string by = i < 3 ? "" : absl::StrCat(R"(,"by":"Speaker )", i / 3, "\"");
    absl::StrAppend(&lines, R"({"article":{"id":"a)", i,
                    R"(","published":"2026-03-14"}})", "\n", R"({"article":"a)", i,
                    R"(","id":"c","subject":"S","property":")",
                    i % 3 == 0   ? "men"
                    : i % 3 == 1 ? "women"
                                 : "people",
                    R"(","value":")", i % 3 == 2 ? 1 : 9, "\"", by, "}\n");
  }
  const LoadedProject project(kCounts, kSums, lines);
  const Rule& rule = *OnMany(project)[0];
  const Judged searched = Searched(rule, GroupsOf(rule, project)[0], project);
  const auto contradictions = absl::c_count_if(searched.conflicts, [](const auto& found) {
    return found.second == Verdict::kContradiction;
  });
  EXPECT_EQ(contradictions, 2 * kMostConflicts);  // each speaker's own
}

}  // namespace
}  // namespace gainsay
