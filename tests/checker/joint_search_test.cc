// The search for joint conflicts in large problems: what it finds is least, and what it
// takes is bounded by the number of facts.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/engine/joint/components.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/search.h"
#include "gtest/gtest.h"
#include "tests/checker/loaded_project.h"

namespace gainsay {
namespace {

// The shares of so many parties in each of so many articles, about `total`% in each.
std::string Shares(int parties, int articles, int total) {
  std::string claims;
  for (int article = 0; article < articles; ++article) {
    absl::StrAppend(&claims, R"({"article":{"id":"a)", article,
                    R"(","published":"2026-03-14"}})", "\n");
    for (int party = 0; party < parties; ++party) {
      const int tenths = 10 * total / parties + (party * 7 + article * 3) % 5;
      absl::StrAppend(&claims, R"({"article":"a)", article, R"(","id":"c)", party,
                      R"(","subject":"S","property":"share","qualifiers":{"party":"P)",
                      party, R"("},"value":")", tenths / 10, ".", tenths % 10, "%\"}\n");
    }
  }
  return claims;
}

struct Found {
  size_t facts = 0;
  int64_t effort = 0;
  std::vector<size_t> sizes;  // of conflicts
  std::vector<bool> least;    // whether each is
};

Found SearchedAmong(const std::string& claims) {
  const LoadedProject project(
      {{"gainsay.yaml",
        "gainsay: 1\nclaims: [claims.jsonl]\nvocabulary: [vocabulary.yaml]\n"},
       {"vocabulary.yaml",
        "gainsay: 1\nentities: {s: {name: S}}\nproperties:\n"
        "  share: {type: quantity, unit: \"%\", range: [0%, 100%], key: [party],"
        " sums_to: {over: party, total: 100%}}\n"},
       {"claims.jsonl", claims}});
  const Workspace& workspace = project.workspace;
  const FactBase& base = project.base;
  const Network network = BuildNetwork(base.table, workspace.vocabulary, workspace.rules);
  const std::vector<Problem> components = ComponentsOf(network, base.table);
  Solver solver(network, base.table, workspace.vocabulary);
  Solver judge(network, base.table, workspace.vocabulary);
  const auto holds = [&](const Problem& problem) {
    return judge.CanHold(problem, Width::kWide);
  };
  Found found;
  found.facts = components.at(0).facts.size();
  Search(network, &solver)
      .ForEachConflict(components[0], Width::kWide, [&](const Problem& conflict) {
        bool least = !holds(conflict);
        for (size_t i = 0; i < conflict.facts.size(); ++i) {
          Problem fewer = conflict;
          fewer.facts.erase(fewer.facts.begin() + static_cast<ptrdiff_t>(i));
          least = least && holds(fewer);
        }
        found.sizes.push_back(conflict.facts.size());
        found.least.push_back(least);
      });
  found.effort = solver.effort();
  return found;
}

// What is looked at for each fact, with what the first conflict takes.
constexpr int64_t kMostForFact = 1'500;

TEST(JointSearch, ManyClaimsOfManyPartsTakeLittleForEach) {
  const Found found = SearchedAmong(Shares(300, 7, 140));
  EXPECT_EQ(found.facts, 2'100);
  EXPECT_LT(found.effort, kMostForFact * static_cast<int64_t>(found.facts));
  EXPECT_FALSE(found.sizes.empty());
  for (const bool least : found.least) EXPECT_TRUE(least);
}

TEST(JointSearch, ManyClaimsOfFewPartsTakeLittleForEach) {
  const Found found = SearchedAmong(Shares(20, 100, 140));
  EXPECT_EQ(found.facts, 2'000);
  EXPECT_LT(found.effort, kMostForFact * static_cast<int64_t>(found.facts));
  // Many others take the place of each.
  EXPECT_GT(found.sizes.size(), 100);
  for (const bool least : found.least) EXPECT_TRUE(least);
}

}  // namespace
}  // namespace gainsay
