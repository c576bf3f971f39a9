// Keys with thousands of claims, most of which agree: no more pairs of them are looked at
// than there are claims that conflict, and each of these is found.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "checker/engine/compare/conflicts.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/compare/pair_sweep.h"
#include "checker/engine/compare/rule_pairs.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/engine/judge/judge.h"
#include "gtest/gtest.h"
#include "tests/checker/loaded_project.h"

namespace gainsay {
namespace {

constexpr int kClaims = 2000;
constexpr int kOdd = 8;  // the claim that does not go with others

constexpr char kCrowdedVocabulary[] = R"(gainsay: 1
entities: {s: {name: S}}
properties:
  dead: {type: quantity, unit: count, checked_by: rules}
  living: {type: quantity, unit: count, time: fluent, holds_for: 9 days, checked_by: rules}
  born: {type: date, checked_by: rules}
  died: {type: date, checked_by: rules}
  guests: {type: entity-set}
  held: {type: date}
  code: {type: identifier, distinct: true}
  chair: {type: entity, distinct: true}
  seats: {type: quantity, unit: count, key: [who, where]}
)";

constexpr char kCrowdedRules[] = R"(gainsay: 1
rules:
- {id: fewer, facts: {d: dead, l: living}, same: [subject], require: d.value <= l.value}
- {id: double, facts: {a: living, b: living}, same: [subject], require: a.value <= 2 * b.value}
- {id: lived, facts: {b: born, d: died}, same: [subject], require: b.value before d.value}
)";

// What is said of one key of a rule.
struct Crowd {
  const char* rule;
  // Subject, property and value of a claim, as JSON.
  std::string (*claim)(int number);
  // Whether a claim conflicts with another one.
  bool (*conflicts)(int number);
};

std::string Says(int subject, const char* property, const std::string& value) {
  return absl::StrCat(R"("subject":")", subject < 0 ? "S" : absl::StrCat("S", subject),
                      R"(","property":")", property, R"(","value":)", value);
}

std::string JsonName(const std::string& text) { return absl::StrCat("\"", text, "\""); }

const Crowd kCrowds[] = {
    {"guests",
     [](int i) {
       return Says(-1, "guests",
                   i == kOdd ? R"({"excludes":["G3"]})"
                             : absl::StrCat("[\"G", i % 40, "\",\"G", i % 41, "\"]"));
     },
     [](int i) { return i == kOdd || i % 40 == 3 || i % 41 == 3; }},
    {"held",
     [](int i) {
       return Says(-1, "held",
                   JsonName(i == kOdd ? "2026-03-01/2026-03-04"
                                      : absl::StrCat("2026-03-05/2026-03-1", i % 2)));
     },
     [](int i) { return i >= 0; }},
    {"fewer",
     [](int i) {
       return i % 2 == 1 ? Says(-1, "dead", absl::StrCat(i))
                         : Says(-1, "living", absl::StrCat(i == kOdd ? 51 : 5000 + i));
     },
     [](int i) { return i == kOdd || (i % 2 == 1 && i > 51); }},
    {"double",
     [](int i) {
       return Says(-1, "living", absl::StrCat(i == kOdd ? 40 : i == 3 ? 70 : 3000 + i));
     },
     [](int i) { return i >= 0; }},
    {"lived",
     [](int i) {
       const int year = i == kOdd ? 1500 : i % 2 == 1 ? 1000 + i / 2 : 2000 + i;
       return Says(-1, i % 2 == 1 ? "born" : "died",
                   JsonName(absl::StrCat(year, "-05-01")));
     },
     [](int i) { return i == kOdd || (i % 2 == 1 && i >= 1000); }},
    {"code/distinct",
     [](int i) {
       return Says(i, "code", JsonName(absl::StrCat("X", i == kOdd ? 3 : i)));
     },
     [](int i) { return i == kOdd || i == 3; }},
    {"chair/distinct",
     [](int i) {
       return Says(i, "chair", JsonName(absl::StrCat("C", i == kOdd ? 3 : i)));
     },
     [](int i) { return i == kOdd || i == 3; }},
};

// The claims, each of an article of its own, in order.
LoadedProject ProjectOf(const std::vector<std::string>& claims) {
  std::string lines;
  for (size_t i = 0; i < claims.size(); ++i) {
    absl::StrAppend(&lines, R"({"article":{"id":"a)", i,
                    R"(","published":"2026-03-14"}})", "\n", R"({"article":"a)", i,
                    R"(","id":"c",)", claims[i], "}\n");
  }
  return LoadedProject(kCrowdedVocabulary, kCrowdedRules, lines);
}

const Rule& RuleOf(const LoadedProject& project, absl::string_view id) {
  return *absl::c_find_if(project.workspace.rules,
                          [&](const Rule& rule) { return rule.id == id; });
}

class CrowdedRules : public testing::TestWithParam<Crowd> {};

TEST_P(CrowdedRules, TakeLittleForWhatAgrees) {
  const Crowd& crowd = GetParam();
  std::vector<std::string> claims;
  for (int i = 0; i < kClaims; ++i) claims.push_back(crowd.claim(i));
  const LoadedProject project = ProjectOf(claims);
  const Workspace& workspace = project.workspace;
  const FactBase& base = project.base;
  const Judge judge(workspace.vocabulary, workspace.claims);
  const Rule* rule = &RuleOf(project, crowd.rule);

  std::set<std::string> expected;  // articles
  for (int i = 0; i < kClaims; ++i) {
    if (crowd.conflicts(i)) expected.insert(absl::StrCat("a", i));
  }
  ConflictFinder finder(judge, base.table, workspace.claims, workspace.vocabulary);
  std::set<std::string> found;
  int64_t conflicts = 0;
  for (const GroupConflicts& group : finder.Find(*rule)) {
    for (const Conflict& conflict : group.conflicts) {
      ++conflicts;
      for (const auto& bound : conflict.facts) {
        const int32_t claim = base.table.facts[bound[0]].claim;
        const int32_t article = workspace.claims.claims[claim].article;
        found.insert(workspace.claims.articles[article].id);
      }
    }
  }
  EXPECT_EQ(found, expected);
  for (const Fact& fact : base.table.facts) {
    if (fact.origin != FactOrigin::kClaim) continue;
    EXPECT_TRUE(finder.comparisons().compared[fact.claim]) << fact.claim;
  }

  int64_t looked = 0;
  const auto look = [&](int32_t a, int32_t b) {
    ++looked;
    return judge.Of(*rule, {{&base.table.facts[a]}, {&base.table.facts[b]}}, false)
        .verdict.has_value();
  };
  const JoinedFacts joined =
      Join(*rule, base.table, FactsByProperty(base.table, workspace.vocabulary),
           workspace.claims, workspace.vocabulary);
  ASSERT_EQ(joined.groups.size(), 1);
  if (TakesTwo(*rule)) {
    RulePairs(*rule, joined.groups[0].Of(0), joined.groups[0].Of(1), judge, base.table,
              workspace.claims, workspace.vocabulary)
        .LookAtOdds(look);
  } else {
    const FactList& facts = joined.groups[0].Of(0);
    SweepPairs(*rule, facts, facts, base.table, workspace.vocabulary, look);
  }
  EXPECT_LE(looked, 2 * conflicts);
}

// Each fact has more conflicts with other speakers than are looked for.
TEST(CrowdedKeys, ManyDisputesHideNoContradiction) {
  std::vector<std::string> claims;
  for (int i = 0; i < 2 * kMostConflicts; ++i) {
    const std::string speaker = i == 0 ? "" : absl::StrCat(R"(,"by":"Speaker )", i, "\"");
    claims.push_back(Says(-1, "dead", "9") + speaker);
    claims.push_back(Says(-1, "living", "1") + speaker);
  }
  const LoadedProject project = ProjectOf(claims);
  const Judge judge(project.workspace.vocabulary, project.workspace.claims);
  ConflictFinder finder(judge, project.base.table, project.workspace.claims,
                        project.workspace.vocabulary);
  const std::vector<GroupConflicts> groups = finder.Find(RuleOf(project, "fewer"));
  ASSERT_EQ(groups.size(), 1);
  const auto contradictions =
      absl::c_count_if(groups[0].conflicts, [](const Conflict& conflict) {
        return conflict.verdict == Verdict::kContradiction;
      });
  EXPECT_EQ(contradictions, 2 * kMostConflicts);
}

// Claims that leave one qualifier open, and claims that leave the other, so many of each.
LoadedProject LeavingOneOpen(int of_who, int of_where) {
  std::vector<std::string> claims;
  const auto add = [&](const char* name, int number, int value) {
    claims.push_back(absl::StrCat(Says(-1, "seats", absl::StrCat(value)),
                                  R"(,"qualifiers":{")", name, R"(":"N)", number, "\"}"));
  };
  for (int i = 0; i < of_who; ++i) add("who", i, 7);
  for (int i = 0; i < of_where; ++i) add("where", i, 9);
  return ProjectOf(claims);
}

JoinedFacts SeatsJoined(const LoadedProject& project) {
  const Workspace& workspace = project.workspace;
  return Join(RuleOf(project, "seats"), project.base.table,
              FactsByProperty(project.base.table, workspace.vocabulary), workspace.claims,
              workspace.vocabulary);
}

TEST(CrowdedKeys, KeysThatLeaveDifferentPartsOpenMeetUpToABound) {
  const JoinedFacts few = SeatsJoined(LeavingOneOpen(20, 100));
  EXPECT_EQ(few.groups.size(), 20 * 100);
  EXPECT_EQ(few.too_open, 0);
  const JoinedFacts many = SeatsJoined(LeavingOneOpen(20, 101));
  EXPECT_EQ(many.groups.size(), 0);
  EXPECT_EQ(many.too_open, 20);
}

// What leaves the same part open is at odds in a group of its own.
TEST(CrowdedKeys, GroupsOfTwoKeysCompareWhatBelongsToNeitherOnce) {
  std::vector<std::string> claims;
  for (int i = 0; i < kClaims; ++i) {
    const bool other = i == kOdd;
    claims.push_back(absl::StrCat(Says(-1, "seats", absl::StrCat(i)),
                                  R"(,"qualifiers":{")", other ? "where" : "who",
                                  R"(":"N"})"));
  }
  const LoadedProject project = ProjectOf(claims);
  const JoinedFacts joined = SeatsJoined(project);
  const auto mixed =
      absl::c_find_if(joined.groups, [](const JoinGroup& group) { return group.mixed; });
  ASSERT_NE(mixed, joined.groups.end());
  FactList one;
  FactList others;
  for (const int32_t fact : mixed->Of(0)) {
    const bool odd = project.base.table.facts[fact].qualifiers[0] == kNoEntity;
    (odd ? one : others).push_back(fact);
  }
  ASSERT_EQ(one.size(), 1);
  ASSERT_EQ(others.size(), kClaims - 1);
  int64_t looked = 0;
  SweepPairs(RuleOf(project, "seats"), one, others, project.base.table,
             project.workspace.vocabulary, [&](int32_t, int32_t) {
               ++looked;
               return true;
             });
  EXPECT_EQ(looked, kClaims - 1);
}

INSTANTIATE_TEST_SUITE_P(Rules, CrowdedRules, testing::ValuesIn(kCrowds),
                         [](const testing::TestParamInfo<Crowd>& crowd) {
                           return absl::StrReplaceAll(crowd.param.rule, {{"/", "_"}});
                         });

}  // namespace
}  // namespace gainsay
