#include "checker/engine/joint/reading_search.h"

#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/compare/tuples.h"
#include "checker/engine/joint/minimal.h"
#include "checker/engine/joint/scopes.h"

namespace gainsay {

std::vector<ReadingSearch::Found> ReadingSearch::ConflictsIn(const Problem& component) {
  constexpr size_t kMostFacts = 200;
  std::vector<Found> conflicts;
  if (component.facts.size() > kMostFacts) return conflicts;
  for (const std::vector<int32_t>& scope : VoiceScopes(component.facts, table_)) {
    const Windows windows = TimeWindows(scope, table_, vocabulary_);
    for (const auto& window : windows) LookIn({window}, component, conflicts);
    if (windows.size() > 1) LookIn(windows, component, conflicts);
  }
  return conflicts;
}

void ReadingSearch::LookIn(const Windows& windows, const Problem& component,
                           std::vector<Found>& conflicts) {
  std::set<int32_t> all;
  for (const auto& window : windows) {
    for (const int32_t fact : window) all.insert(table_.facts[fact].claim);
  }
  Found found{windows, {all.begin(), all.end()}};
  if (CanHoldSomehow(found, component)) return;
  found.claims = MinimalConflict(found.claims, [&](const Claims& some) {
    return !CanHoldSomehow({windows, some}, component);
  });
  if (found.claims.size() > 2) conflicts.push_back(std::move(found));
}

bool ReadingSearch::CanHoldSomehow(const Found& asked, const Problem& component) {
  bool can_hold = false;
  const bool all_seen = ForEachCombination(
      ChoicesOf(FactsOfAll(asked), table_), table_.choices,
      [&](const Combination& reading) {
        can_hold = can_hold || absl::c_all_of(asked.windows, [&](const auto& window) {
                     return solver_.CanHold(
                         Under(reading, window, asked.claims, component), Width::kWide);
                   });
      });
  return can_hold || !all_seen;
}

Problem ReadingSearch::Under(const Combination& reading,
                             const std::vector<int32_t>& window, const Claims& claims,
                             const Problem& component) const {
  return {ConsistentFacts(FactsOf(claims, window, table_), reading, table_),
          component.sums, component.orders};
}

std::vector<int32_t> ReadingSearch::FactsOfAll(const Found& found) const {
  std::set<int32_t> facts;
  for (const auto& window : found.windows) {
    for (const int32_t fact : FactsOf(found.claims, window, table_)) facts.insert(fact);
  }
  return {facts.begin(), facts.end()};
}

void ReadingSearch::ForEachConflictUnder(
    const Combination& reading, const Found& found, const Problem& component,
    const std::function<void(const Problem&)>& visit) {
  for (const auto& window : found.windows) {
    search_.ForEachConflict(Under(reading, window, found.claims, component), Width::kWide,
                            visit);
  }
}

Law ReadingSearch::FirstLawOf(const std::vector<int32_t>& facts, const Found& found,
                              const Problem& component) {
  std::optional<Law> broken;
  ForEachCombination(
      ChoicesOf(facts, table_), table_.choices, [&](const Combination& reading) {
        if (broken.has_value()) return;
        ForEachConflictUnder(reading, found, component, [&](const Problem& conflict) {
          const auto laws = LawsOf(conflict, network_);
          if (!broken.has_value() && !laws.empty()) broken = *laws[0];
        });
      });
  return broken.has_value() ? *broken : OwnLaw({facts, {}, {}}, network_, rules_);
}

std::optional<Verdict> ReadingSearch::VerdictUnder(const Combination& reading,
                                                   const Rule& rule, const Found& found,
                                                   const Problem& component,
                                                   std::vector<TraceStep>& trace) {
  std::optional<Verdict> gravest;
  ForEachConflictUnder(reading, found, component, [&](const Problem& conflict) {
    std::vector<TraceStep> steps;
    const std::optional<Verdict> verdict = judge_.Under(rule, conflict, &steps);
    if (verdict <= gravest) return;
    gravest = verdict;
    trace = std::move(steps);
  });
  return gravest;
}

std::optional<ReadingSearch::Told> ReadingSearch::Tell(const Found& found,
                                                       const Problem& component) {
  const std::vector<int32_t> facts = FactsOfAll(found);
  Told told{FirstLawOf(facts, found, component), {}};
  Conflict& made = told.conflict;
  made.joint = JointWorking();
  std::vector<ConditionVerdict> conditions;
  const std::optional<Verdict> verdict = VerdictOverReadings(
      ChoicesOf(facts, table_), table_.choices,
      [&](const Combination& reading) {
        return VerdictUnder(reading, *told.law.rule, found, component, made.joint->trace);
      },
      conditions);
  if (verdict != Verdict::kContradiction) return std::nullopt;
  made.verdict = *verdict;
  made.conditions = std::move(conditions);
  BoundFacts bound;
  for (const int32_t claim : found.claims) {
    bound.push_back(*absl::c_find_if(
        facts, [&](int32_t fact) { return table_.facts[fact].claim == claim; }));
  }
  made.facts = KeptTuple(Tuple{std::move(bound)});
  made.joint->sentences.push_back("under each reading some of these claims conflict");
  return told;
}

}  // namespace gainsay
