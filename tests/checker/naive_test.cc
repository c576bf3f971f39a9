// Random projects, compared by the engine's sweep and by a comparison of all pairs: the
// same pairs conflict, with the same verdicts, and the same claims count as compared.
// NAIVE_PROJECTS sets how many.

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "checker/engine/check.h"
#include "checker/engine/choices.h"
#include "checker/engine/conflicts.h"
#include "checker/engine/pair_sweep.h"
#include "gtest/gtest.h"
#include "tests/checker/program.h"

namespace gainsay {
namespace {

using Pair = std::pair<int32_t, int32_t>;

constexpr char kVocabulary[] = R"(gainsay: 1
entities:
  east: {part_of: land}
  west: {part_of: land}
  land: {}
  ann: {}
  bob: {}
  cat: {}
properties:
  share: {type: quantity, unit: "%", range: [0%, 100%], key: [side], time: fluent, holds_for: 20 days}
  area: {type: quantity, unit: km2, tolerance: 3 km2}
  cost: {type: quantity, unit: USD}
  toll: {type: quantity, unit: count, time: monotone-up}
  stock: {type: quantity, unit: count, time: monotone-down}
  held_on: {type: date}
  seen_on: {type: date, tolerance: 2 days, time: fluent, holds_for: 10 days}
  place: {type: entity, granular: true}
  head: {type: entity, time: fluent, holds_for: 20 days}
  guests: {type: entity-set}
  open: {type: truth, time: fluent, holds_for: 20 days}
  stage: {type: status, ladder: [drafted, agreed, signed], time: monotone-up}
  said: {type: quotation}
  code: {type: identifier}
)";

const std::map<std::string, std::vector<std::string>>& Values() {
  static const std::map<std::string, std::vector<std::string>> kValues = {
      {"share", {"40%", "about 40%", "45%", "at least 50%", "20-30%", "a fifth"}},
      {"area", {"100 km2", "102 km2", "about 110 km2", "0.1 km2", "more than 100 km2"}},
      {"cost", {"$5", "5 EUR", "$7", "about $6", "7 EUR"}},
      {"toll", {"10", "at least 12", "about 10", "15", "a dozen"}},
      {"stock", {"10", "at most 12", "about 10", "15", "8"}},
      {"held_on",
       {"2026-01-05", "2026-01", "2026-01-04/2026-01-06", "2026-01-06", "early 2026",
        "2026-01-05T10:00Z", "2026-01-05T12:00Z", "[2026-01-01..2026-01-05]"}},
      {"seen_on", {"2026-01-05", "2026-01-07", "2026-01-09", "2026-01-04/2026-01-06"}},
      {"place", {"east", "west", "land"}},
      {"head", {"ann", "bob", "cat"}},
      {"guests", {"ann, bob", "bob", "cat", "only ann"}},
      {"open", {"yes", "no"}},
      {"stage", {"drafted", "agreed", "signed"}},
      {"said", {"we will not leave", "will not", "we will leave", "never … leave"}},
      {"code", {"A1", "B2"}},
  };
  return kValues;
}

// What may be written of a claim besides its value.
class Writer {
 public:
  explicit Writer(uint64_t seed) : random_(seed) {}

  std::string Project(int claims) {
    std::string lines;
    const int articles = 1 + claims / 4;
    for (int i = 0; i < articles; ++i) {
      absl::StrAppend(&lines, R"({"article": {"id": "a)", i, R"(")");
      if (Chance(8, 10)) absl::StrAppend(&lines, R"(, "published": ")", Day(), "\"");
      if (Chance(1, 10)) absl::StrAppend(&lines, R"(, "dateline": ")", Day(), "\"");
      absl::StrAppend(&lines, "}}\n");
    }
    // Of few properties, so that claims meet.
    std::vector<std::string> properties;
    for (int i = 0; i < 3; ++i) {
      properties.push_back(std::next(Values().begin(), Below(14))->first);
    }
    for (int i = 0; i < claims; ++i) {
      absl::StrAppend(&lines, R"({"article": "a)", Below(articles), R"(", "id": "c)", i,
                      R"(", )", Claim(properties[Below(3)]), "}\n");
    }
    return lines;
  }

 private:
  int Below(int bound) { return static_cast<int>(random_() % bound); }
  bool Chance(int times, int of) { return Below(of) < times; }
  std::string Day() { return absl::StrCat("2026-0", 1 + Below(3), "-1", Below(10)); }

  std::string Claim(const std::string& property) {
    const std::vector<std::string>& values = Values().at(property);
    std::string claim =
        absl::StrCat(R"("property": ")", property, R"(", "value": ")",
                     values[Below(static_cast<int>(values.size()))], R"(", "subject": )");
    absl::StrAppend(&claim, Chance(1, 10)   ? R"({"any_of": ["east", "west"]})"
                            : Chance(1, 20) ? R"({"possibly": "east"})"
                            : Chance(1, 20) ? R"({"all_of": ["east", "west"]})"
                            : Chance(1, 4)  ? R"("west")"
                                            : R"("east")");
    if (property == "share" && Chance(9, 10)) {
      absl::StrAppend(&claim, R"(, "qualifiers": {"side": ")",
                      Chance(1, 3) ? "ann" : "bob", "\"}");
    }
    if (Chance(3, 10)) {
      absl::StrAppend(&claim, R"(, "by": ")", Chance(1, 2) ? "ann" : "bob", "\"");
    }
    if (Chance(1, 10)) absl::StrAppend(&claim, R"(, "stance": "plans")");
    if (Chance(1, 10)) absl::StrAppend(&claim, R"(, "stance": "denies")");
    if (Chance(1, 3)) absl::StrAppend(&claim, R"(, "as_of": ")", Day(), "\"");
    if (Chance(1, 8)) absl::StrAppend(&claim, R"(, "said_on": "2026-02")");
    if (Chance(1, 10)) absl::StrAppend(&claim, R"(, "since": "2026-01-10")");
    if (Chance(1, 10)) absl::StrAppend(&claim, R"(, "until": "2026-03-10")");
    // A key written twice is an error: the first of two stances stays.
    const size_t again = claim.rfind(R"(, "stance")");
    if (again != claim.find(R"(, "stance")")) claim.erase(again, 20);
    return claim;
  }

  std::mt19937_64 random_;
};

// A project as loaded, with its facts.
class Loaded {
 public:
  explicit Loaded(const std::string& claims) {
    folder_.Write("gainsay.yaml",
                  "gainsay: 1\nclaims: [claims.jsonl]\nvocabulary: [vocabulary.yaml]\n");
    folder_.Write("vocabulary.yaml", kVocabulary);
    folder_.Write("claims.jsonl", claims);
    WorkspaceOptions options;
    options.paths = {folder_.path()};
    Diagnostics diagnostics;
    workspace = LoadWorkspace(options, &diagnostics);
    facts = BuildFacts(workspace, &diagnostics);
  }

  Workspace workspace;
  FactBase facts;

 private:
  TemporaryFolder folder_;
};

struct Compared {
  std::map<Pair, std::optional<Verdict>> conflicts;  // no verdict: something is open
  std::set<int32_t> compared;                        // claims
};

bool DependsOnChoices(const FactTable& table, int32_t claim) {
  return absl::c_any_of(FactsOf(table, claim),
                        [](const Fact& fact) { return !fact.conditions.empty(); });
}

// Every pair of facts, judged.
void CompareAll(const Rule& rule, const Loaded& project, Compared& compared) {
  const Workspace& workspace = project.workspace;
  const FactTable& table = project.facts.table;
  const Judge judge(workspace.vocabulary, workspace.claims);
  const auto key_of = [&](const Fact& fact) {
    return KeyOf(rule, rule.bindings[0], fact, workspace.claims, workspace.vocabulary);
  };
  for (int32_t i = 0; i < static_cast<int32_t>(table.facts.size()); ++i) {
    for (int32_t j = i + 1; j < static_cast<int32_t>(table.facts.size()); ++j) {
      const Fact& a = table.facts[i];
      const Fact& b = table.facts[j];
      if (!Takes(rule.bindings[0], a) || !Takes(rule.bindings[0], b)) continue;
      if (a.claim == b.claim || !Consistent(a, b)) continue;
      if (!MayBeOne(key_of(a), key_of(b))) continue;
      const bool open = absl::c_linear_search(key_of(a), kNoEntity) ||
                        absl::c_linear_search(key_of(b), kNoEntity);
      const Judgement judgement = judge.Of(rule, Bound{{&a}, {&b}}, open);
      if (!judgement.compared) continue;
      if (judgement.verdict != Verdict::kUndetermined) {
        compared.compared.insert({a.claim, b.claim});
      }
      if (!judgement.verdict.has_value()) continue;
      const bool choices =
          DependsOnChoices(table, a.claim) || DependsOnChoices(table, b.claim);
      compared.conflicts[{i, j}] = choices ? std::nullopt : judgement.verdict;
    }
  }
}

bool OnPairs(const Rule& rule) {
  return rule.shape == RuleShape::kAgreement || rule.shape == RuleShape::kMonotony;
}

// What the one has and the other has not, with the facts' claims: "not found: a1#c2,
// a4#c5 (stage, tension)".
std::string Differences(const std::map<Pair, std::optional<Verdict>>& found,
                        const std::map<Pair, std::optional<Verdict>>& expected,
                        const Loaded& project) {
  std::string text;
  const auto list = [&](const auto& some, const auto& others, const char* what) {
    for (const auto& [pair, verdict] : some) {
      const auto other = others.find(pair);
      if (other != others.end() && other->second == verdict) continue;
      const Fact& a = project.facts.table.facts[pair.first];
      const Fact& b = project.facts.table.facts[pair.second];
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
  int64_t agreeing = 0;
  for (int seed = 0; seed < Projects(); ++seed) {
    const std::string text = Writer(seed).Project(4 + seed % 27);
    const Loaded project(text);
    const Workspace& workspace = project.workspace;
    const FactTable& table = project.facts.table;
    const Judge judge(workspace.vocabulary, workspace.claims);
    ConflictFinder finder(judge, table, workspace.claims, workspace.vocabulary);
    Compared naive;
    std::map<Pair, std::optional<Verdict>> found;
    for (const Rule& rule : workspace.rules) {
      if (!OnPairs(rule)) continue;
      CompareAll(rule, project, naive);
      for (const GroupConflicts& group : finder.Find(rule)) {
        for (const Conflict& conflict : group.conflicts) {
          const Pair pair = {conflict.facts[0][0], conflict.facts[1][0]};
          EXPECT_FALSE(found.contains(pair)) << "found twice";
          found[pair] = naive.conflicts.contains(pair) && !naive.conflicts[pair]
                            ? std::nullopt
                            : std::optional<Verdict>(conflict.verdict);
        }
      }
    }
    EXPECT_EQ(Differences(found, naive.conflicts, project), "") << text;
    std::set<int32_t> compared;
    for (size_t i = 0; i < workspace.claims.claims.size(); ++i) {
      if (finder.comparisons().compared[i]) compared.insert(static_cast<int32_t>(i));
    }
    EXPECT_EQ(compared, naive.compared) << text;
    conflicts += static_cast<int64_t>(found.size());
    agreeing += static_cast<int64_t>(naive.compared.size());
    if (HasFailure()) return;
  }
  EXPECT_GT(conflicts, Projects());
  EXPECT_GT(agreeing, Projects());
}

// With more facts in a key than conflicts are looked for: none is invented, and every
// fact that conflicts is found to.
TEST(Sweep, FindsEveryConflictingClaimOfCrowdedKeys) {
  for (int seed = 0; seed < 5; ++seed) {
    const Loaded project(Writer(1000 + seed).Project(600));
    const Workspace& workspace = project.workspace;
    const FactTable& table = project.facts.table;
    const Judge judge(workspace.vocabulary, workspace.claims);
    ConflictFinder finder(judge, table, workspace.claims, workspace.vocabulary);
    for (const Rule& rule : workspace.rules) {
      if (!OnPairs(rule)) continue;
      Compared naive;
      CompareAll(rule, project, naive);
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
