#include "checker/engine/conflicts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/pair_sweep.h"

namespace gainsay {
namespace {

bool Declared(const Rule& rule) { return rule.shape != RuleShape::kExpression; }

bool IsReference(const Fact& fact) { return fact.origin == FactOrigin::kReference; }

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
                               const ClaimSet& claims, const Vocabulary& vocabulary)
    : judge_(judge), table_(table), claims_(claims), vocabulary_(vocabulary) {
  comparisons_.compared.assign(claims.claims.size(), false);
  comparisons_.undetermined.assign(claims.claims.size(), false);
}

std::vector<GroupConflicts> ConflictFinder::Find(const Rule& rule) {
  std::vector<GroupConflicts> found;
  idle_ = true;
  if (rule.shape == RuleShape::kSum || rule.shape == RuleShape::kOrder) return found;
  TupleWalk walk(rule, judge_, table_, vocabulary_);
  const std::vector<JoinGroup> groups = Join(rule, table_, claims_, vocabulary_);
  for (const JoinGroup& group : groups) {
    GroupConflicts conflicts;
    conflicts.key = group.key;
    if (Declared(rule)) {
      FindInPairs(rule, group, conflicts);
    } else {
      walk.ForEach(group, [&](const Tuple& tuple) {
        if (Admissible(rule, group, tuple)) JudgeTuple(rule, group, tuple, conflicts);
      });
    }
    if (!conflicts.conflicts.empty()) found.push_back(std::move(conflicts));
  }
  return found;
}

void ConflictFinder::FindInPairs(const Rule& rule, const JoinGroup& group,
                                 GroupConflicts& found) {
  const FactList& facts = group.Of(0);
  SweepPairs(rule, facts, table_, vocabulary_, [&](int32_t a, int32_t b) {
    const size_t before = found.conflicts.size();
    JudgePair(rule, group, {a, b}, found);
    return found.conflicts.size() > before;
  });
  absl::c_sort(found.conflicts,
               [](const Conflict& a, const Conflict& b) { return a.facts < b.facts; });
  const auto compared = [&](int32_t fact) {
    return comparisons_.compared[table_.facts[fact].claim];
  };
  // Those that agree with all others were not judged.
  FindCompany(
      facts, table_, [&](int32_t fact) { return !compared(fact); },
      [&](int32_t a, int32_t b) {
        GroupConflicts known;
        JudgePair(rule, group, {a, b}, known);
        return compared(a) && compared(b);
      });
}

void ConflictFinder::JudgePair(const Rule& rule, const JoinGroup& group,
                               std::pair<int32_t, int32_t> facts, GroupConflicts& found) {
  const Tuple pair = {{facts.first}, {facts.second}};
  if (Admissible(rule, group, pair)) JudgeTuple(rule, group, pair, found);
}

bool ConflictFinder::Admissible(const Rule& rule, const JoinGroup& group,
                                const Tuple& tuple) const {
  JoinKey merged = group.key;
  absl::c_fill(merged, kAnyKeyPart);
  bool all_reference = true;
  std::vector<int32_t> plain;
  for (size_t b = 0; b < tuple.size(); ++b) {
    for (const int32_t index : tuple[b]) {
      const Fact& fact = table_.facts[index];
      merged = Merged(std::move(merged),
                      KeyOf(rule, rule.bindings[b], fact, claims_, vocabulary_));
      all_reference = all_reference && IsReference(fact);
      if (!rule.bindings[b].collect) plain.push_back(index);
    }
  }
  // Facts that leave the key open meet in the group of what they state together, once.
  if (merged != group.key || all_reference) return false;
  for (size_t i = 0; i < plain.size(); ++i) {
    for (size_t j = i + 1; j < plain.size(); ++j) {
      const Fact& a = table_.facts[plain[i]];
      const Fact& b = table_.facts[plain[j]];
      if (a.claim == b.claim || !Consistent(a, b)) return false;
    }
  }
  return true;
}

bool ConflictFinder::KeyIsOpen(const Rule& rule, const Tuple& tuple) const {
  for (size_t b = 0; b < tuple.size(); ++b) {
    for (const int32_t fact : tuple[b]) {
      if (absl::c_linear_search(
              KeyOf(rule, rule.bindings[b], table_.facts[fact], claims_, vocabulary_),
              kNoEntity)) {
        return true;
      }
    }
  }
  return false;
}

Bound ConflictFinder::Facts(const Tuple& tuple) const {
  Bound facts;
  for (const auto& bound : tuple) {
    facts.emplace_back();
    for (const int32_t fact : bound) facts.back().push_back(&table_.facts[fact]);
  }
  return facts;
}

void ConflictFinder::Mark(const Tuple& tuple, std::optional<Verdict> verdict) {
  const bool undetermined = verdict == Verdict::kUndetermined;
  for (const auto& bound : tuple) {
    for (const int32_t fact : bound) {
      (undetermined ? comparisons_.undetermined
                    : comparisons_.compared)[table_.facts[fact].claim] = true;
    }
  }
}

void ConflictFinder::JudgeTuple(const Rule& rule, const JoinGroup& group,
                                const Tuple& tuple, GroupConflicts& found) {
  Conflict conflict;
  conflict.open_key = KeyIsOpen(rule, tuple);
  const Judgement judgement = judge_.Of(rule, Facts(tuple), conflict.open_key);
  if (!judgement.compared) return;
  idle_ = false;
  Mark(tuple, judgement.verdict);
  if (!judgement.verdict.has_value() || AgreesWithAnotherReference(rule, group, tuple))
    return;
  conflict.facts = tuple;
  conflict.verdict = *judgement.verdict;
  const std::optional<Verdict> combined = UnderChoices(rule, tuple, conflict);
  if (!combined.has_value()) return;
  conflict.verdict = *combined;
  found.conflicts.push_back(std::move(conflict));
}

// Several reference facts of one key are alternatives (a person's terms of office): a
// claim that fits one of them is not held against the others.
bool ConflictFinder::AgreesWithAnotherReference(const Rule& rule, const JoinGroup& group,
                                                const Tuple& tuple) {
  if (!Declared(rule)) return false;
  const int32_t first = tuple[0][0];
  const int32_t second = tuple[1][0];
  const bool against =
      IsReference(table_.facts[first]) != IsReference(table_.facts[second]);
  if (!against) return false;
  const int32_t stated = IsReference(table_.facts[first]) ? second : first;
  return absl::c_any_of(group.bound[0], [&](int32_t other) {
    if (!IsReference(table_.facts[other])) return false;
    const Tuple pair = {{std::min(stated, other)}, {std::max(stated, other)}};
    const Judgement judgement = judge_.Of(rule, Facts(pair), false);
    return judgement.compared && !judgement.verdict.has_value();
  });
}

// The verdict on the claims of the tuple over all that they leave open. Fills in
// conflict.conditions.
std::optional<Verdict> ConflictFinder::UnderChoices(const Rule& rule, const Tuple& tuple,
                                                    Conflict& conflict) {
  const std::vector<int32_t> choices = ChoicesOf(tuple);
  if (choices.empty()) return conflict.verdict;
  const std::optional<Verdict> worst = VerdictOverReadings(
      choices, table_.choices,
      [&](const Combination& these) {
        std::optional<Verdict> verdict;
        for (const Tuple& other : Under(rule, tuple, these)) {
          if (!SharesOneKey(rule, other)) continue;
          verdict = std::max(
              verdict, judge_.Of(rule, Facts(other), KeyIsOpen(rule, other)).verdict);
        }
        return verdict;
      },
      conflict.conditions);
  // What is collected, or comes before, under an alternative is not looked for anew.
  const bool partial = absl::c_any_of(rule.bindings, [](const Binding& binding) {
    return binding.collect || binding.previous_of >= 0;
  });
  if (worst == Verdict::kContradiction && partial) return Verdict::kTension;
  return worst;
}

std::vector<int32_t> ConflictFinder::ChoicesOf(const Tuple& tuple) const {
  std::vector<int32_t> choices;
  for (const auto& bound : tuple) {
    for (const int32_t index : bound) {
      for (const Fact& sibling : FactsOf(table_, table_.facts[index].claim)) {
        for (const Condition& condition : sibling.conditions) {
          choices.push_back(condition.choice);
        }
      }
    }
  }
  absl::c_sort(choices);
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  return choices;
}

std::vector<Tuple> ConflictFinder::Under(const Rule& rule, const Tuple& tuple,
                                         const Combination& combination) const {
  const auto fits = [&](int32_t fact) {
    return Consistent(table_.facts[fact], combination);
  };
  std::vector<Tuple> tuples = {{}};
  for (size_t b = 0; b < tuple.size(); ++b) {
    std::vector<FactList> alternatives;
    if (rule.bindings[b].collect) {
      // What is collected under an alternative is collected already, with the rest.
      FactList those;
      absl::c_copy_if(tuple[b], std::back_inserter(those), fits);
      if (!those.empty()) alternatives.push_back(std::move(those));
    } else {
      const bool whole = absl::c_any_of(rule.bindings, [b](const Binding& binding) {
        return binding.whole == static_cast<int>(b);
      });
      const Fact& own = table_.facts[tuple[b][0]];
      for (const Fact& fact : FactsOf(table_, own.claim)) {
        // What follows by an inverse is of another property; another whole has other
        // parts.
        const bool other =
            fact.property != own.property || (whole && fact.subject != own.subject);
        const auto index = static_cast<int32_t>(&fact - table_.facts.data());
        if (fits(index) && !other) alternatives.push_back({index});
      }
    }
    std::vector<Tuple> extended;
    for (const FactList& facts : alternatives) {
      for (Tuple prefix : tuples) {
        prefix.push_back(facts);
        extended.push_back(std::move(prefix));
      }
    }
    tuples = std::move(extended);
  }
  return tuples;
}

bool ConflictFinder::SharesOneKey(const Rule& rule, const Tuple& tuple) const {
  JoinKey key(rule.same.size(), kAnyKeyPart);
  for (size_t b = 0; b < tuple.size(); ++b) {
    for (const int32_t fact : tuple[b]) {
      const JoinKey next =
          KeyOf(rule, rule.bindings[b], table_.facts[fact], claims_, vocabulary_);
      if (!MayBeOne(key, next)) return false;
      key = Merged(std::move(key), next);
    }
  }
  return true;
}

}  // namespace gainsay
