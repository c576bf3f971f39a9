#include "checker/engine/conflicts.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/choices.h"

namespace gainsay {
namespace {

bool Declared(const Rule& rule) { return rule.shape != RuleShape::kExpression; }

bool IsReference(const Fact& fact) { return fact.origin == FactOrigin::kReference; }

// The more telling of two keys that may be one.
JoinKey Merged(JoinKey a, const JoinKey& b) {
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] == kNoEntity) a[i] = b[i];
  }
  return a;
}

}  // namespace

ConflictFinder::ConflictFinder(const Judge& judge, const FactTable& table,
                               const ClaimSet& claims, const Vocabulary& vocabulary)
    : judge_(judge),
      table_(table),
      claims_(claims),
      vocabulary_(vocabulary),
      facts_of_claim_(claims.claims.size()) {
  for (size_t i = 0; i < table.facts.size(); ++i) {
    facts_of_claim_[table.facts[i].claim].push_back(static_cast<int32_t>(i));
  }
  comparisons_.compared.assign(claims.claims.size(), false);
  comparisons_.undetermined.assign(claims.claims.size(), false);
}

std::vector<GroupConflicts> ConflictFinder::Find(const Rule& rule) {
  std::vector<GroupConflicts> found;
  idle_ = true;
  for (const JoinGroup& group : Join(rule, table_, claims_, vocabulary_)) {
    GroupConflicts conflicts;
    conflicts.key = group.key;
    FindIn(rule, group, conflicts);
    if (!conflicts.conflicts.empty()) found.push_back(std::move(conflicts));
  }
  return found;
}

void ConflictFinder::FindIn(const Rule& rule, const JoinGroup& group,
                            GroupConflicts& found) {
  Tuple tuple;
  Extend(rule, group, 0, tuple, found);
}

void ConflictFinder::Extend(const Rule& rule, const JoinGroup& group, size_t binding,
                            Tuple& tuple, GroupConflicts& found) {
  if (binding == rule.bindings.size()) {
    if (Admissible(rule, group, tuple)) JudgeTuple(rule, group, tuple, found);
    return;
  }
  if (rule.bindings[binding].collect) {
    tuple.push_back(group.bound[binding]);
    Extend(rule, group, binding + 1, tuple, found);
    tuple.pop_back();
    return;
  }
  for (const int32_t fact : group.bound[binding]) {
    // A declared rule is symmetric: each pair once.
    if (Declared(rule) && binding == 1 && fact <= tuple[0][0]) continue;
    tuple.push_back({fact});
    Extend(rule, group, binding + 1, tuple, found);
    tuple.pop_back();
  }
}

bool ConflictFinder::Admissible(const Rule& rule, const JoinGroup& group,
                                const Tuple& tuple) const {
  JoinKey merged = group.key;
  absl::c_fill(merged, kNoEntity);
  bool all_reference = true;
  std::vector<int32_t> plain;
  for (size_t b = 0; b < tuple.size(); ++b) {
    for (const int32_t index : tuple[b]) {
      const Fact& fact = table_.facts[index];
      merged = Merged(merged, KeyOf(rule, fact, claims_, vocabulary_));
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
  for (const auto& bound : tuple) {
    for (const int32_t fact : bound) {
      if (absl::c_linear_search(KeyOf(rule, table_.facts[fact], claims_, vocabulary_),
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
  std::vector<int32_t> choices;
  for (const auto& bound : tuple) {
    for (const int32_t index : bound) {
      for (const int32_t sibling : facts_of_claim_[table_.facts[index].claim]) {
        for (const Condition& condition : table_.facts[sibling].conditions) {
          choices.push_back(condition.choice);
        }
      }
    }
  }
  absl::c_sort(choices);
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  const bool collects =
      absl::c_any_of(rule.bindings, [](const Binding& b) { return b.collect; });
  if (choices.empty() || collects) return conflict.verdict;

  for (const int32_t choice : choices) {
    for (size_t i = 0; i < table_.choices[choice].alternatives.size(); ++i) {
      conflict.conditions.push_back({{choice, static_cast<int32_t>(i)}, std::nullopt});
    }
  }
  std::optional<Verdict> worst;
  bool always = true;
  const bool all_seen =
      ForEachCombination(choices, table_.choices, [&](const Combination& these) {
        // Each claim's facts under this combination, in place of the tuple's own.
        std::optional<Verdict> verdict;
        std::vector<Tuple> tuples = {{}};
        for (const auto& bound : tuple) {
          std::vector<Tuple> extended;
          for (const int32_t sibling : facts_of_claim_[table_.facts[bound[0]].claim]) {
            if (table_.facts[sibling].property != table_.facts[bound[0]].property ||
                !Consistent(table_.facts[sibling], these)) {
              continue;
            }
            for (Tuple prefix : tuples) {
              prefix.push_back({sibling});
              extended.push_back(std::move(prefix));
            }
          }
          tuples = std::move(extended);
        }
        for (const Tuple& other : tuples) {
          JoinKey key = KeyOf(rule, table_.facts[other[0][0]], claims_, vocabulary_);
          const bool one_key = absl::c_all_of(other, [&](const auto& bound) {
            const JoinKey next =
                KeyOf(rule, table_.facts[bound[0]], claims_, vocabulary_);
            const bool fits = MayBeOne(key, next);
            key = Merged(std::move(key), next);
            return fits;
          });
          if (!one_key) continue;
          verdict = std::max(
              verdict, judge_.Of(rule, Facts(other), KeyIsOpen(rule, other)).verdict);
        }
        worst = std::max(worst, verdict);
        always = always && verdict == Verdict::kContradiction;
        for (ConditionVerdict& condition : conflict.conditions) {
          if (absl::c_linear_search(these, condition.condition)) {
            condition.verdict = std::max(condition.verdict, verdict);
          }
        }
      });
  if (worst == Verdict::kContradiction && !(always && all_seen)) return Verdict::kTension;
  return worst;
}

}  // namespace gainsay
