#include "checker/engine/joint/scopes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "absl/algorithm/container.h"
#include "checker/engine/judge/time_relation.h"

namespace gainsay {
namespace {

using Facts = std::vector<int32_t>;

bool IsState(const Fact& fact, const Vocabulary& vocabulary) {
  return vocabulary.property(fact.property).time == TimeKind::kFluent;
}

// Whether the furthest apart of the states are sure to be able to hold at one time.
bool AllMayHoldTogether(const Facts& states, const FactTable& table,
                        const Vocabulary& vocabulary) {
  Day latest_start = kMinDay;
  Day earliest_end = kMaxDay;
  int64_t shortest = kMaxDay;
  for (const int32_t index : states) {
    const Fact& fact = table.facts[index];
    if (fact.begins || fact.ends) return false;
    latest_start = std::max<Day>(latest_start, fact.time.start.min);
    earliest_end = std::min<Day>(earliest_end, fact.time.end.max);
    shortest = std::min(shortest, vocabulary.property(fact.property).holds_for_days);
  }
  return latest_start <= earliest_end || latest_start - earliest_end <= shortest;
}

// The states that may hold together with one of them as it begins, which is then the last
// of them to begin: those all hold together, however long each holds.
Facts WindowAt(int32_t last, const Facts& states, const FactTable& table,
               const Vocabulary& vocabulary) {
  const Fact& anchor = table.facts[last];
  Facts window;
  for (const int32_t index : states) {
    const Fact& fact = table.facts[index];
    const bool to_come = fact.time.start.min > anchor.time.end.max;
    if (!to_come && HoldTogether(anchor, fact, vocabulary) != Certainty::kNever) {
      window.push_back(index);
    }
  }
  return window;
}

}  // namespace

std::vector<Facts> TimeWindows(const Facts& facts, const FactTable& table,
                               const Vocabulary& vocabulary) {
  Facts states;
  Facts others;
  for (const int32_t fact : facts) {
    (IsState(table.facts[fact], vocabulary) ? states : others).push_back(fact);
  }
  if (states.empty() || AllMayHoldTogether(states, table, vocabulary)) return {facts};
  std::set<Facts> windows;
  using Ends = std::tuple<Day, Day, bool, bool>;
  std::set<Ends> anchored;
  for (const int32_t state : states) {
    const Fact& fact = table.facts[state];
    const Ends ends = {fact.time.start.min, fact.time.end.max, fact.begins, fact.ends};
    if (!anchored.insert(ends).second) continue;
    windows.insert(WindowAt(state, states, table, vocabulary));
  }
  std::vector<Facts> all;
  for (const Facts& window : windows) {
    const bool contained = absl::c_any_of(windows, [&](const Facts& other) {
      return other.size() > window.size() &&
             std::includes(other.begin(), other.end(), window.begin(), window.end());
    });
    if (contained) continue;
    Facts merged;
    absl::c_set_union(window, others, std::back_inserter(merged));
    all.push_back(std::move(merged));
  }
  return all;
}

std::vector<Facts> VoiceScopes(const Facts& facts, const FactTable& table) {
  Facts known;
  Facts reported;
  Facts stated;
  std::map<EntityId, Facts> by_speaker;  // kNoEntity, the own voices, comes first
  for (const int32_t index : facts) {
    const Fact& fact = table.facts[index];
    if (IsReference(fact)) {
      known.push_back(index);
      continue;
    }
    stated.push_back(index);
    if (fact.stance.plans) continue;
    reported.push_back(index);
    by_speaker[fact.voice.speaker].push_back(index);
  }
  std::vector<Facts> scopes;
  const auto add = [&](const Facts& some) {
    Facts scope;
    absl::c_set_union(some, known, std::back_inserter(scope));
    scopes.push_back(std::move(scope));
  };
  for (const auto& [speaker, some] : by_speaker) add(some);
  if (by_speaker.size() > 1) add(reported);
  if (stated.size() > reported.size()) add(stated);
  return scopes;
}

}  // namespace gainsay
