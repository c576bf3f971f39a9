#include "checker/engine/conflicts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/group_judge.h"
#include "checker/engine/self_conflicts.h"
#include "checker/parallel.h"

namespace gainsay {
namespace {

// Of what was found in some of the groups.
struct GroupShare {
  std::vector<GroupConflicts> found;
  Marks marks;
};

// Where shares of the groups begin, and the last one ends: several for each thread, since
// a few groups may hold most of the facts; one where there is one thread, or too little
// for two.
std::vector<size_t> Shares(const std::vector<JoinGroup>& groups, int jobs) {
  constexpr size_t kForEachThread = 8;
  constexpr size_t kWorthAThread = 1000;
  size_t facts = 0;
  for (const JoinGroup& group : groups) facts += group.Of(0).size();
  const size_t most = jobs > 1 ? kForEachThread * static_cast<size_t>(jobs) : 1;
  const size_t shares = std::min(most, facts / kWorthAThread + 1);
  std::vector<size_t> bounds = {0};
  size_t seen = 0;
  for (size_t i = 0; i < groups.size(); ++i) {
    seen += groups[i].Of(0).size();
    if (seen * shares >= facts * bounds.size() && i + 1 < groups.size()) {
      bounds.push_back(i + 1);
    }
  }
  bounds.push_back(groups.size());
  return bounds;
}

}  // namespace

std::optional<Verdict> VerdictOverReadings(
    const std::vector<int32_t>& choices, const std::vector<Choice>& all,
    absl::FunctionRef<std::optional<Verdict>(const Combination&)> verdict_of,
    std::vector<ConditionVerdict>& conditions) {
  for (const int32_t choice : choices) {
    for (size_t i = 0; i < all[choice].alternatives.size(); ++i) {
      conditions.push_back({{choice, static_cast<int32_t>(i)}, std::nullopt});
    }
  }
  std::optional<Verdict> worst;
  bool always = true;
  const bool all_seen = ForEachCombination(choices, all, [&](const Combination& these) {
    const std::optional<Verdict> verdict = verdict_of(these);
    worst = std::max(worst, verdict);
    always = always && verdict == Verdict::kContradiction;
    for (ConditionVerdict& condition : conditions) {
      if (absl::c_linear_search(these, condition.condition)) {
        condition.verdict = std::max(condition.verdict, verdict);
      }
    }
  });
  const bool certain = always && all_seen;
  return worst == Verdict::kContradiction && !certain ? Verdict::kTension : worst;
}

ConflictFinder::ConflictFinder(const Judge& judge, const FactTable& table,
                               const ClaimSet& claims, const Vocabulary& vocabulary,
                               int jobs)
    : judge_(judge),
      table_(table),
      claims_(claims),
      vocabulary_(vocabulary),
      jobs_(jobs),
      facts_by_property_(FactsByProperty(table, vocabulary)) {
  comparisons_.compared.assign(claims.claims.size(), false);
  comparisons_.undetermined.assign(claims.claims.size(), false);
}

std::vector<GroupConflicts> ConflictFinder::Find(const Rule& rule) {
  std::vector<GroupConflicts> found;
  idle_ = true;
  if (rule.shape == RuleShape::kSum || rule.shape == RuleShape::kOrder) return found;
  const std::vector<JoinGroup> groups =
      Join(rule, table_, facts_by_property_, claims_, vocabulary_);
  const SelfConflicts own(rule, facts_by_property_, table_, vocabulary_, judge_);
  absl::c_copy(own.flaws(), std::back_inserter(flaws_));
  const std::vector<size_t> bounds = Shares(groups, jobs_);
  std::vector<GroupShare> shares(bounds.size() - 1);
  ParallelFor(shares.size(), jobs_, [&](size_t i) {
    GroupJudge judge(rule, judge_, own, table_, claims_, vocabulary_);
    for (size_t group = bounds[i]; group < bounds[i + 1]; ++group) {
      GroupConflicts conflicts = judge.Of(groups[group], shares[i].marks);
      if (!conflicts.conflicts.empty()) shares[i].found.push_back(std::move(conflicts));
    }
  });
  for (GroupShare& share : shares) {
    absl::c_move(share.found, std::back_inserter(found));
    idle_ = idle_ && share.marks.compared.empty() && share.marks.undetermined.empty();
    for (const int32_t claim : share.marks.compared) comparisons_.compared[claim] = true;
    for (const int32_t claim : share.marks.undetermined) {
      comparisons_.undetermined[claim] = true;
    }
  }
  return found;
}

}  // namespace gainsay
