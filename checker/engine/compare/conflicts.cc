#include "checker/engine/compare/conflicts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/compare/group_judge.h"
#include "checker/engine/compare/inherited_conflicts.h"
#include "checker/engine/compare/self_conflicts.h"
#include "input/parallel.h"

namespace gainsay {
namespace {

// A rule whose facts are joined, so that its groups can be judged.
struct JoinedRule {
  const Rule* rule = nullptr;
  JoinedFacts facts;
  std::optional<SelfConflicts> own;
};

// Some of the groups of a rule, and what was found in them.
struct GroupShare {
  size_t rule = 0;  // index into those that are looked at together
  size_t begin = 0;
  size_t end = 0;
  std::vector<GroupConflicts> found = {};
  Marks marks = {};
};

// Cuts a rule's groups into shares: several for each thread, since a few groups may hold
// most of the facts; one where there is one thread, or too little for two.
void AddShares(const std::vector<JoinGroup>& groups, size_t rule, int jobs,
               std::vector<GroupShare>& shares) {
  constexpr size_t kForEachThread = 8;
  constexpr size_t kWorthAThread = 1000;
  size_t facts = 0;
  for (const JoinGroup& group : groups) facts += group.Of(0).size();
  const size_t most = jobs > 1 ? kForEachThread * static_cast<size_t>(jobs) : 1;
  const size_t wanted = std::min(most, facts / kWorthAThread + 1);
  size_t made = 0;
  size_t begin = 0;
  size_t seen = 0;
  for (size_t i = 0; i < groups.size(); ++i) {
    seen += groups[i].Of(0).size();
    if (seen * wanted < facts * (made + 1) && i + 1 < groups.size()) continue;
    shares.push_back({rule, begin, i + 1});
    begin = i + 1;
    ++made;
  }
}

// The gravest verdict over several readings. A contradiction in some only is a tension.
class OverReadings {
 public:
  void Add(std::optional<Verdict> verdict) {
    worst_ = std::max(worst_, verdict);
    always_ = always_ && verdict == Verdict::kContradiction;
  }
  std::optional<Verdict> Of(bool all_seen) const {
    const bool certain = always_ && all_seen;
    return worst_ == Verdict::kContradiction && !certain ? Verdict::kTension : worst_;
  }

 private:
  std::optional<Verdict> worst_;
  bool always_ = true;
};

}  // namespace

bool AreOfOneSubject(const Conflict& conflict, const FactTable& table) {
  const EntityId subject = table.facts[conflict.facts[0][0]].subject;
  return absl::c_all_of(conflict.facts, [&](absl::Span<const int32_t> bound) {
    return absl::c_all_of(
        bound, [&](int32_t fact) { return table.facts[fact].subject == subject; });
  });
}

std::optional<Verdict> VerdictOverReadings(
    const std::vector<int32_t>& choices, const std::vector<Choice>& all,
    absl::FunctionRef<std::optional<Verdict>(const Combination&)> verdict_of,
    std::vector<ConditionVerdict>& conditions) {
  for (const int32_t choice : choices) {
    for (size_t i = 0; i < all[choice].alternatives.size(); ++i) {
      conditions.push_back({{choice, static_cast<int32_t>(i)}, std::nullopt});
    }
  }
  OverReadings whole;
  std::vector<OverReadings> under(conditions.size());
  const bool all_seen = ForEachCombination(choices, all, [&](const Combination& these) {
    const std::optional<Verdict> verdict = verdict_of(these);
    whole.Add(verdict);
    for (size_t i = 0; i < conditions.size(); ++i) {
      if (absl::c_linear_search(these, conditions[i].condition)) under[i].Add(verdict);
    }
  });
  for (size_t i = 0; i < conditions.size(); ++i) {
    conditions[i].verdict = under[i].Of(all_seen);
  }
  return whole.Of(all_seen);
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

std::vector<RuleResult> ConflictFinder::FindAll(absl::Span<const Rule* const> rules) {
  constexpr size_t kWorthAThread = 16'384;  // facts to join
  std::vector<JoinedRule> joined(rules.size());
  const int joining = JobsWorth(table_.facts.size(), kWorthAThread, jobs_);
  ParallelFor(rules.size(), joining, [&](size_t i) {
    const Rule& rule = *rules[i];
    joined[i].rule = &rule;
    if (rule.shape == RuleShape::kSum || rule.shape == RuleShape::kOrder) return;
    joined[i].facts = Join(rule, table_, facts_by_property_, claims_, vocabulary_);
    joined[i].own.emplace(rule, facts_by_property_, table_, vocabulary_, judge_);
  });
  std::vector<GroupShare> shares;
  for (size_t i = 0; i < joined.size(); ++i) {
    if (joined[i].own.has_value()) {
      absl::c_copy(joined[i].own->flaws(), std::back_inserter(flaws_));
    }
    AddShares(joined[i].facts.groups, i, jobs_, shares);
  }
  ParallelFor(shares.size(), jobs_, [&](size_t i) {
    GroupShare& share = shares[i];
    const JoinedRule& of = joined[share.rule];
    GroupJudge judge(*of.rule, judge_, *of.own, table_, claims_, vocabulary_);
    for (size_t group = share.begin; group < share.end; ++group) {
      GroupConflicts conflicts = judge.Of(of.facts.groups[group], share.marks);
      if (!conflicts.conflicts.empty()) share.found.push_back(std::move(conflicts));
    }
  });
  std::vector<RuleResult> results(rules.size());
  for (size_t i = 0; i < rules.size(); ++i)
    results[i].too_open = joined[i].facts.too_open;
  for (GroupShare& share : shares) {
    RuleResult& result = results[share.rule];
    absl::c_move(share.found, std::back_inserter(result.groups));
    result.unfinished += share.marks.unfinished;
    result.idle =
        result.idle && share.marks.compared.empty() && share.marks.undetermined.empty();
    for (const int32_t claim : share.marks.compared) comparisons_.compared[claim] = true;
    for (const int32_t claim : share.marks.undetermined) {
      comparisons_.undetermined[claim] = true;
    }
  }
  for (size_t i = 0; i < rules.size(); ++i) {
    LeaveOutInherited(*rules[i], table_, vocabulary_, results[i].groups);
  }
  return results;
}

std::vector<GroupConflicts> ConflictFinder::Find(const Rule& rule) {
  return std::move(FindAll({&rule})[0].groups);
}

}  // namespace gainsay
