#include "checker/engine/compare/group_judge.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/compare/least_tuples.h"
#include "checker/engine/compare/pair_sweep.h"
#include "checker/engine/compare/plain_tuple.h"
#include "checker/engine/compare/rule_pairs.h"
#include "checker/engine/compare/rule_tuples.h"
#include "rules/expression/lists.h"

namespace gainsay {
namespace {

// Of conflicts of one fact for each name.
void SortByFacts(GroupConflicts& found) {
  absl::c_sort(found.conflicts, [](const Conflict& a, const Conflict& b) {
    for (size_t binding = 0; binding < a.facts.size(); ++binding) {
      const int32_t one = a.facts[binding][0];
      const int32_t other = b.facts[binding][0];
      if (one != other) return one < other;
    }
    return false;
  });
}

}  // namespace

GroupJudge::GroupJudge(const Rule& rule, const Judge& judge, const SelfConflicts& own,
                       const FactTable& table, const ClaimSet& claims,
                       const Vocabulary& vocabulary)
    : rule_(rule),
      judge_(judge),
      own_(own),
      table_(table),
      claims_(claims),
      vocabulary_(vocabulary),
      walk_(rule, judge, table, vocabulary),
      collects_(
          absl::c_any_of(rule.bindings, [](const Binding& b) { return b.collect; })),
      adds_up_(collects_ && rule.require != nullptr && AddsUp(*rule.require)),
      compared_(claims.claims.size()),
      undetermined_(claims.claims.size()) {}

GroupConflicts GroupJudge::Of(const JoinGroup& group, Marks& marks) {
  GroupConflicts found;
  found.key = group.key;
  if (TakesPairs(rule_)) {
    FindInPairs(group, found);
  } else if (TakesTwo(rule_)) {
    FindInTwo(group, found);
  } else {
    const auto judge = [&](const Tuple& tuple) {
      if (Admissible(group, tuple)) JudgeTuple(group, tuple, found);
    };
    const bool finished =
        TakesMany(rule_) ? FindInMany(group, found) : walk_.ForEach(group, judge);
    if (!finished) ++marks.unfinished;
  }
  // What is known of claims by other groups must not matter, since these may be judged
  // at the same time.
  for (const int32_t claim : marks_.compared) compared_[claim] = false;
  for (const int32_t claim : marks_.undetermined) undetermined_[claim] = false;
  absl::c_copy(marks_.compared, std::back_inserter(marks.compared));
  absl::c_copy(marks_.undetermined, std::back_inserter(marks.undetermined));
  marks_.compared.clear();
  marks_.undetermined.clear();
  return found;
}

std::map<JoinKey, FactList> GroupJudge::ByOwnKey(const JoinGroup& group,
                                                 size_t binding) const {
  std::map<JoinKey, FactList> by_key;
  for (const int32_t fact : group.Of(binding)) {
    by_key[KeyAt(binding, table_.facts[fact])].push_back(fact);
  }
  return by_key;
}

void GroupJudge::ForEachMeeting(
    const JoinGroup& group,
    absl::FunctionRef<void(const FactList& facts, const FactList& others, bool open)>
        visit) const {
  const bool of_one_list = TakesPairs(rule_);
  if (!group.mixed) {
    visit(group.Of(0), group.Of(of_one_list ? 0 : 1), IsOpen(group.key));
    return;
  }
  const std::map<JoinKey, FactList> first = ByOwnKey(group, 0);
  std::map<JoinKey, FactList> second;
  if (!of_one_list) second = ByOwnKey(group, 1);
  for (const auto& [key, facts] : first) {
    for (const auto& [other, others] : of_one_list ? first : second) {
      if ((of_one_list && other < key) || Merged(key, other) != group.key) continue;
      visit(facts, others, IsOpen(key) || IsOpen(other));
    }
  }
}

void GroupJudge::FindInPairs(const JoinGroup& group, GroupConflicts& found) {
  ForEachMeeting(group, [&](const FactList& facts, const FactList& others, bool open) {
    SweepPairs(rule_, facts, others, table_, vocabulary_, [&](int32_t a, int32_t b) {
      const size_t before = found.conflicts.size();
      JudgePair(group, {a, b}, open, found);
      return found.conflicts.size() > before;
    });
    // Those that agree with all others were not judged.
    const auto find_company = [&](const FactList& some, const FactList& company) {
      FindCompany(
          some, company, table_, ReachOf(rule_, vocabulary_),
          [&](int32_t fact) { return !IsCompared(fact); },
          [&](int32_t fact, int32_t other) {
            ComparePair(std::minmax(fact, other), open);
            return IsCompared(fact) && IsCompared(other);
          });
    };
    find_company(facts, others);
    if (&facts != &others) find_company(others, facts);
  });
  SortByFacts(found);
}

void GroupJudge::FindInTwo(const JoinGroup& group, GroupConflicts& found) {
  const auto judge = [&](int32_t a, int32_t b, GroupConflicts& conflicts) {
    const Tuple tuple = {{a}, {b}};
    if (Admissible(group, tuple)) JudgeTuple(group, tuple, conflicts);
  };
  ForEachMeeting(group, [&](const FactList& firsts, const FactList& seconds, bool) {
    if (firsts.size() == 1 && seconds.size() == 1) {
      judge(firsts[0], seconds[0], found);  // there is nothing to search
      return;
    }
    RulePairs pairs(rule_, firsts, seconds, judge_, table_, claims_, vocabulary_);
    pairs.LookAtOdds([&](int32_t a, int32_t b) {
      const size_t before = found.conflicts.size();
      judge(a, b, found);
      return found.conflicts.size() > before;
    });
    for (const size_t own : {0, 1}) {
      FindCompany(
          own == 0 ? firsts : seconds, own == 0 ? seconds : firsts, table_, pairs.reach(),
          [&](int32_t fact) { return !IsCompared(fact) && pairs.HasCompany(own, fact); },
          [&](int32_t fact, int32_t other) {
            GroupConflicts known;
            own == 0 ? judge(fact, other, known) : judge(other, fact, known);
            return IsCompared(fact) && IsCompared(other);
          });
    }
  });
  SortByFacts(found);
}

bool GroupJudge::FindInMany(const JoinGroup& group, GroupConflicts& found) {
  const auto judge = [&](const Tuple& tuple, GroupConflicts& conflicts) {
    if (Admissible(group, tuple)) JudgeTuple(group, tuple, conflicts);
  };
  RuleTuples tuples(rule_, group, judge_, table_, claims_, vocabulary_);
  tuples.LookAtOdds([&](const Tuple& tuple) {
    const size_t before = found.conflicts.size();
    judge(tuple, found);
    return found.conflicts.size() > before;
  });
  SortByFacts(found);
  tuples.FindCompany([&](int32_t fact) { return !IsCompared(fact); },
                     [&](const Tuple& tuple) {
                       GroupConflicts known;
                       judge(tuple, known);
                       return absl::c_all_of(tuple, [&](const BoundFacts& bound) {
                         return IsCompared(bound[0]);
                       });
                     });
  return tuples.complete();
}

std::optional<Verdict> GroupJudge::ComparePair(std::pair<int32_t, int32_t> facts,
                                               bool open) {
  const Fact& a = table_.facts[facts.first];
  const Fact& b = table_.facts[facts.second];
  if (a.claim == b.claim || !Consistent(a, b) || (IsReference(a) && IsReference(b)))
    return std::nullopt;
  pair_[0][0] = &a;
  pair_[1][0] = &b;
  const Judgement judgement = judge_.Of(rule_, pair_, open);
  if (!judgement.compared) return std::nullopt;
  Mark(a, judgement.verdict);
  Mark(b, judgement.verdict);
  return judgement.verdict;
}

void GroupJudge::JudgePair(const JoinGroup& group, std::pair<int32_t, int32_t> facts,
                           bool open, GroupConflicts& found) {
  const std::optional<Verdict> verdict = ComparePair(facts, open);
  if (!verdict.has_value()) return;
  Keep(group, KeptTuple(facts.first, facts.second), *verdict, open, found);
}

bool GroupJudge::Admissible(const JoinGroup& group, const Tuple& tuple) const {
  JoinKey merged = group.key;
  absl::c_fill(merged, kAnyKeyPart);
  bool all_reference = true;
  std::vector<int32_t> plain;
  for (size_t b = 0; b < tuple.size(); ++b) {
    for (const int32_t index : tuple[b]) {
      const Fact& fact = table_.facts[index];
      merged = Merged(std::move(merged), KeyAt(b, fact));
      all_reference = all_reference && IsReference(fact);
      if (!rule_.bindings[b].collect) plain.push_back(index);
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

bool GroupJudge::KeyIsOpen(const Tuple& tuple) const {
  for (size_t b = 0; b < tuple.size(); ++b) {
    for (const int32_t fact : tuple[b]) {
      if (IsOpen(KeyAt(b, table_.facts[fact]))) return true;
    }
  }
  return false;
}

void GroupJudge::Mark(const Fact& fact, std::optional<Verdict> verdict) {
  const bool undetermined = verdict == Verdict::kUndetermined;
  std::vector<bool>& known = undetermined ? undetermined_ : compared_;
  if (known[fact.claim]) return;
  known[fact.claim] = true;
  (undetermined ? marks_.undetermined : marks_.compared).push_back(fact.claim);
}

void GroupJudge::JudgeTuple(const JoinGroup& group, const Tuple& tuple,
                            GroupConflicts& found) {
  const bool open = KeyIsOpen(tuple);
  const Judgement judgement = judge_.Of(rule_, BoundOf(tuple, table_), open);
  if (!judgement.compared) return;
  for (const auto& bound : tuple) {
    for (const int32_t fact : bound) Mark(table_.facts[fact], judgement.verdict);
  }
  std::optional<Conflict> gravest;
  if (judgement.verdict.has_value()) {
    gravest = ConflictOf(group, KeptTuple(tuple), *judgement.verdict, open);
  }
  if (collects_) ConsiderLess(group, tuple, judgement, gravest);
  if (!gravest.has_value()) return;
  std::vector<Conflict> least = LeastConflicts(group, tuple);
  const bool enough = absl::c_any_of(least, [&](const Conflict& conflict) {
    return conflict.verdict >= gravest->verdict;
  });
  if (enough) {
    absl::c_move(least, std::back_inserter(found.conflicts));
  } else {
    found.conflicts.push_back(std::move(*gravest));
  }
}

std::vector<Conflict> GroupJudge::LeastConflicts(const JoinGroup& group,
                                                 const Tuple& tuple) const {
  std::vector<Conflict> conflicts;
  if (!collects_) return conflicts;
  for (const Tuple& least : LeastTuples(rule_, tuple, table_)) {
    std::optional<Conflict> conflict = JudgedAlone(group, least);
    if (conflict.has_value()) conflicts.push_back(std::move(*conflict));
  }
  return conflicts;
}

// The conflict of facts that are part of a tuple of the group.
std::optional<Conflict> GroupJudge::JudgedAlone(const JoinGroup& group,
                                                const Tuple& tuple) const {
  if (!Admissible(group, tuple)) return std::nullopt;
  const bool open = KeyIsOpen(tuple);
  const std::optional<Verdict> verdict =
      judge_.Of(rule_, BoundOf(tuple, table_), open).verdict;
  if (!verdict.has_value()) return std::nullopt;
  return ConflictOf(group, KeptTuple(tuple), *verdict, open);
}

// Another claim must not make less of a conflict that others have without it, nor leave
// nothing of it where it is added up with them. But what may fit by it fits.
void GroupJudge::ConsiderLess(const JoinGroup& group, const Tuple& tuple,
                              const Judgement& judgement,
                              std::optional<Conflict>& gravest) const {
  const std::optional<Verdict> verdict = judgement.verdict;
  const bool may_leave_out = MayLeaveOut(rule_, judgement);
  const auto is_certain = [&] {
    return gravest.has_value() && gravest->verdict == Verdict::kContradiction;
  };
  const auto consider = [&](const std::optional<Tuple>& less) {
    if (!less.has_value()) return;
    std::optional<Conflict> without = JudgedAlone(group, *less);
    if (!without.has_value()) return;
    if (!gravest.has_value() || gravest->verdict < without->verdict) {
      gravest = std::move(without);
    }
  };
  if (!is_certain() && (verdict.has_value() || adds_up_) && (may_leave_out || adds_up_)) {
    consider(WithoutRivals(rule_, tuple, judge_, table_));
  }
  const bool milder = verdict.has_value() && *verdict < Verdict::kContradiction;
  if (!is_certain() && milder && may_leave_out) {
    consider(PlainTuple(rule_, tuple, judge_, table_));
  }
}

void GroupJudge::Keep(const JoinGroup& group, KeptTuple tuple, Verdict verdict,
                      bool open_key, GroupConflicts& found) {
  std::optional<Conflict> conflict =
      ConflictOf(group, std::move(tuple), verdict, open_key);
  if (conflict.has_value()) found.conflicts.push_back(std::move(*conflict));
}

std::optional<Conflict> GroupJudge::ConflictOf(const JoinGroup& group, KeptTuple tuple,
                                               Verdict verdict, bool open_key) const {
  if (AgreesWithAnotherReference(group, tuple) || FollowsFromOneClaim(tuple)) {
    return std::nullopt;
  }
  Conflict conflict;
  conflict.facts = std::move(tuple);
  conflict.verdict = verdict;
  conflict.open_key = open_key;
  const std::optional<Verdict> combined = UnderChoices(conflict);
  if (!combined.has_value()) return std::nullopt;
  conflict.verdict = *combined;
  return conflict;
}

// Several reference facts of one key are alternatives (a person's terms of office): a
// claim that fits one of them is not held against the others.
bool GroupJudge::AgreesWithAnotherReference(const JoinGroup& group,
                                            const KeptTuple& tuple) const {
  if (!TakesPairs(rule_)) return false;
  const int32_t first = tuple[0][0];
  const int32_t second = tuple[1][0];
  const bool against =
      IsReference(table_.facts[first]) != IsReference(table_.facts[second]);
  if (!against) return false;
  const int32_t stated = IsReference(table_.facts[first]) ? second : first;
  return absl::c_any_of(group.bound[0], [&](int32_t other) {
    if (!IsReference(table_.facts[other])) return false;
    const Tuple pair = {{std::min(stated, other)}, {std::max(stated, other)}};
    const Judgement judgement = judge_.Of(rule_, BoundOf(pair, table_), false);
    return judgement.compared && !judgement.verdict.has_value();
  });
}

std::optional<Verdict> GroupJudge::UnderChoices(Conflict& conflict) const {
  const std::vector<int32_t> choices = ChoicesOfClaims(conflict.facts);
  if (choices.empty()) return conflict.verdict;
  std::vector<ConditionVerdict> conditions;
  const std::optional<Verdict> worst = VerdictOverReadings(
      choices, table_.choices,
      [&](const Combination& these) {
        std::optional<Verdict> verdict;
        for (const Tuple& other : Under(conflict.facts, these)) {
          if (!SharesOneKey(other) || FollowsFromOneClaim(other)) continue;
          verdict = std::max(
              verdict,
              judge_.Of(rule_, BoundOf(other, table_), KeyIsOpen(other)).verdict);
        }
        return verdict;
      },
      conditions);
  conflict.conditions = std::move(conditions);
  // What is collected, or comes before, under an alternative is not looked for anew.
  const bool partial = (collects_ && MoreFactsMayFit(rule_)) ||
                       absl::c_any_of(rule_.bindings, [](const Binding& binding) {
                         return binding.previous_of >= 0;
                       });
  if (worst == Verdict::kContradiction && partial) return Verdict::kTension;
  return worst;
}

std::vector<int32_t> GroupJudge::ChoicesOfClaims(const KeptTuple& tuple) const {
  std::vector<int32_t> siblings;
  if (table_.choices.empty()) return siblings;
  for (const auto& bound : tuple) {
    for (const int32_t index : bound) {
      for (const Fact& sibling : FactsOf(table_, table_.facts[index].claim)) {
        siblings.push_back(static_cast<int32_t>(&sibling - table_.facts.data()));
      }
    }
  }
  return ChoicesOf(siblings, table_);
}

std::vector<Tuple> GroupJudge::Under(const KeptTuple& tuple,
                                     const Combination& combination) const {
  const auto fits = [&](int32_t fact) {
    return Consistent(table_.facts[fact], combination);
  };
  std::vector<Tuple> tuples = {{}};
  for (size_t b = 0; b < tuple.size(); ++b) {
    std::vector<BoundFacts> alternatives;
    if (rule_.bindings[b].collect) {
      // What is collected under an alternative is collected already, with the rest.
      BoundFacts those;
      absl::c_copy_if(tuple[b], std::back_inserter(those), fits);
      if (!those.empty()) alternatives.push_back(std::move(those));
    } else {
      const bool whole = absl::c_any_of(rule_.bindings, [b](const Binding& binding) {
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
    for (const BoundFacts& facts : alternatives) {
      for (Tuple prefix : tuples) {
        prefix.push_back(facts);
        extended.push_back(std::move(prefix));
      }
    }
    tuples = std::move(extended);
  }
  return tuples;
}

bool GroupJudge::SharesOneKey(const Tuple& tuple) const {
  JoinKey key(rule_.same.size(), kAnyKeyPart);
  for (size_t b = 0; b < tuple.size(); ++b) {
    for (const int32_t fact : tuple[b]) {
      const JoinKey next = KeyAt(b, table_.facts[fact]);
      if (!MayBeOne(key, next)) return false;
      key = Merged(std::move(key), next);
    }
  }
  return true;
}

}  // namespace gainsay
