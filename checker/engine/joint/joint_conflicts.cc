#include "checker/engine/joint/joint_conflicts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/compare/tuples.h"
#include "checker/engine/joint/components.h"
#include "checker/engine/joint/conflict_parts.h"
#include "checker/engine/joint/explainer.h"
#include "checker/engine/joint/joint_judge.h"
#include "checker/engine/joint/known_conflicts.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/reading_search.h"
#include "checker/engine/joint/scopes.h"
#include "checker/engine/joint/search.h"
#include "checker/engine/joint/solver.h"
#include "checker/engine/judge/choices.h"

namespace gainsay {
namespace {

// What is asked of some claims.
struct Asked {
  const Problem& problem;
  bool one_sum = false;  // a declared sum, of several that are asked one by one
};

class Finder {
 public:
  Finder(const std::vector<Rule>& rules, const FactTable& table, const ClaimSet& claims,
         const Vocabulary& vocabulary, const Judge& judge)
      : rules_(rules),
        table_(table),
        claims_(claims),
        vocabulary_(vocabulary),
        judge_(judge),
        network_(BuildNetwork(table, vocabulary, rules)),
        solver_(network_, table, vocabulary),
        search_(network_, &solver_),
        joint_judge_(network_, table, judge, &solver_),
        reading_search_(rules, network_, table, vocabulary, &solver_, &search_,
                        &joint_judge_),
        explainer_(network_, table, claims, vocabulary, &solver_) {
    result_.compared.assign(claims.claims.size(), false);
    result_.rule_used.assign(rules.size(), false);
    result_.rule_impossible.assign(rules.size(), false);
    for (const Rule& rule : rules) {
      result_.rule_judged.push_back(network_.judged_here.contains(&rule));
    }
  }

  JointConflicts Find() {
    for (const Problem& component : ComponentsOf(network_, table_)) {
      claims_seen_.clear();
      told_.clear();
      Examine({component});
    }
    for (auto* found : {&found_, &found_across_}) {
      for (auto& [place, conflicts] : *found) {
        const auto& [rule, key] = place;
        result_.conflicts.push_back({&rules_[rule], {key, std::move(conflicts)}});
      }
    }
    return std::move(result_);
  }

 private:
  void Examine(const Asked& asked) {
    const Problem& component = asked.problem;
    const std::vector<int32_t> choices = ChoicesOf(component.facts, table_);
    const bool fits = choices.empty() && solver_.CanHold(component, Width::kNominal);
    if (!fits && !solver_.CanHold({{}, component.sums, component.orders}, Width::kWide)) {
      for (const Law* law : LawsOf(component, network_)) {
        result_.rule_impossible[law->rule - rules_.data()] = true;
      }
      ExamineApart(component);
      return;
    }
    MarkCompared(component);
    if (fits) return;
    bool at_odds = false;
    if (choices.empty()) {
      at_odds = SearchIn(component.facts, asked);
    } else {
      ForEachCombination(choices, table_.choices, [&](const Combination& combination) {
        const std::vector<int32_t> facts =
            ConsistentFacts(component.facts, combination, table_);
        if (!CanHold(facts, component)) at_odds = SearchIn(facts, asked) || at_odds;
      });
      for (const ReadingSearch::Found& found : reading_search_.ConflictsIn(component)) {
        if (!claims_seen_.insert(found.claims).second) continue;
        auto told = reading_search_.Tell(found, component);
        if (!told.has_value()) continue;
        const bool one = AreOfOneSubject(told->conflict, table_);
        Add(told->law, std::move(told->conflict), one ? found_ : found_across_);
      }
    }
    TellLeast(asked);
    if (at_odds) ExamineApart(component);
  }

  // Where laws together leave nothing that could hold, or nothing beside some one claim,
  // claims are still asked what each of the rules says, and of sums that are declared
  // each of these.
  void ExamineApart(const Problem& component) {
    std::map<std::pair<int64_t, int32_t>, Problem> parts;  // by rule, and declared sum
    const auto of_law = [&](int32_t law) -> Problem& {
      const Rule* rule = network_.laws[law].rule;
      return parts[{rule - rules_.data(), rule->shape == RuleShape::kSum ? law : -1}];
    };
    for (const int32_t sum : component.sums) {
      of_law(network_.sums[sum].law).sums.push_back(sum);
    }
    for (const int32_t order : component.orders) {
      of_law(network_.orders[order].law).orders.push_back(order);
    }
    if (parts.size() < 2) return;
    for (auto& [part, problem] : parts) {
      const bool one_sum = part.second >= 0;
      problem.facts = one_sum ? FactsOfTerms(component, network_.sums[problem.sums[0]])
                              : component.facts;
      if (problem.facts.size() > 1) Examine({problem, one_sum});
    }
  }

  struct Recorded {
    Claims claims;
    Law law;
    Conflict conflict;
  };

  // Of a claim that speaks of several things each fact may be the one that is needed,
  // beside another claim's for the rest; and where sums are asked one by one, what is
  // least of one may be more than another needs.
  bool IsShownByFewer(const Asked& asked, const Recorded& one) const {
    const auto shows = [&](const Claims& claims, Verdict verdict) {
      return claims.size() < one.claims.size() && verdict >= one.conflict.verdict &&
             absl::c_includes(one.claims, claims);
    };
    return absl::c_any_of(recorded_,
                          [&](const Recorded& other) {
                            return shows(other.claims, other.conflict.verdict);
                          }) ||
           (asked.one_sum && absl::c_any_of(told_, [&](const auto& known) {
              return shows(known.first, known.second);
            }));
  }

  // Of what was recorded under the same constraints.
  void TellLeast(const Asked& asked) {
    std::vector<bool> least;
    for (const Recorded& one : recorded_) least.push_back(!IsShownByFewer(asked, one));
    for (size_t i = 0; i < recorded_.size(); ++i) {
      if (!least[i]) continue;
      Recorded& one = recorded_[i];
      told_.emplace_back(std::move(one.claims), one.conflict.verdict);
      Add(one.law, std::move(one.conflict), found_);
    }
    recorded_.clear();
  }

  std::vector<int32_t> FactsOfTerms(const Problem& component,
                                    const SumConstraint& sum) const {
    std::set<int32_t> variables;
    for (const SumConstraint::Term& term : sum.terms) variables.insert(term.variable);
    std::vector<int32_t> facts;
    absl::c_copy_if(component.facts, std::back_inserter(facts), [&](int32_t fact) {
      return variables.contains(network_.variable_of_fact[fact]);
    });
    return facts;
  }

  bool CanHold(const std::vector<int32_t>& facts, const Problem& component) {
    return solver_.CanHold({facts, component.sums, component.orders}, Width::kNominal);
  }

  // Claims that some constraint ties to another claim, and the constraints' rules.
  void MarkCompared(const Problem& component) {
    const int32_t first = table_.facts[component.facts.front()].claim;
    const int32_t last = table_.facts[component.facts.back()].claim;
    if (first == last || (component.sums.empty() && component.orders.empty())) return;
    for (const int32_t sum : component.sums) MarkUsed(network_.sums[sum].law);
    for (const int32_t order : component.orders) MarkUsed(network_.orders[order].law);
    for (const int32_t fact : component.facts) {
      result_.compared[table_.facts[fact].claim] = true;
    }
  }

  void MarkUsed(int32_t law) {
    result_.rule_used[network_.laws[law].rule - rules_.data()] = true;
  }

  // Of facts that cannot hold together. Returns whether rules leave some one claim
  // nothing, or all.
  bool SearchIn(const std::vector<int32_t>& facts, const Asked& asked) {
    bool at_odds = false;
    const auto record = [&](const Problem& conflict) {
      const Claims claims = ClaimsOf(conflict, table_);
      if (claims.size() < 2) {
        at_odds = true;
      } else {
        Record(conflict, claims, asked);
      }
    };
    const std::vector<std::vector<int32_t>> windows =
        TimeWindows(facts, table_, vocabulary_);
    for (const std::vector<int32_t>& window : windows) {
      if (windows.size() > 1 && CanHold(window, asked.problem)) continue;
      for (const std::vector<int32_t>& scope : VoiceScopes(window, table_)) {
        if (scope.size() < 2) continue;
        for (const Width width : {Width::kWide, Width::kNominal}) {
          search_.ForEachConflict({scope, asked.problem.sums, asked.problem.orders},
                                  width, record);
        }
      }
    }
    return at_odds;
  }

  void Record(const Problem& conflict, const Claims& claims, const Asked& asked) {
    const bool known = absl::c_all_of(claims, [&](int32_t claim) {
      return claims_.claims[claim].origin == FactOrigin::kReference;
    });
    if (known) return;
    const std::vector<const Law*> laws = LawsOf(conflict, network_);
    if (IsKnownToPairs(conflict, laws, network_) || claims_seen_.contains(claims) ||
        FitsAnotherReference(conflict, network_, table_, solver_)) {
      return;
    }
    const Law own = laws.empty() ? OwnLaw(conflict, network_, rules_) : *laws[0];
    Conflict made;
    made.joint = JointWorking();
    const std::vector<int32_t> facts = FactsOf(claims, asked.problem.facts, table_);
    const std::optional<Verdict> verdict =
        joint_judge_.OverReadings(*own.rule, conflict, facts, asked.problem, made);
    if (!verdict.has_value()) return;
    claims_seen_.insert(claims);
    if (IsKnownToTuples(conflict, laws, *verdict, network_, table_, judge_)) return;
    made.verdict = *verdict;
    made.open_key = joint_judge_.HasOpenKey(conflict.facts);
    const SumConstraint* sum =
        conflict.sums.empty() ? nullptr : &network_.sums[conflict.sums[0]];
    made.facts = KeptTuple(ByKey(conflict.facts, sum, network_));
    made.joint->bound = ByBinding(own, conflict.facts, network_);
    explainer_.Explain(conflict, laws, facts, asked.problem, made);
    recorded_.push_back({claims, own, std::move(made)});
  }

  // By rule and key.
  using FoundByKey = std::map<std::pair<int32_t, JoinKey>, std::vector<Conflict>>;

  void Add(const Law& law, Conflict made, FoundByKey& found) {
    found[{static_cast<int32_t>(law.rule - rules_.data()), law.key}].push_back(
        std::move(made));
  }

  const std::vector<Rule>& rules_;
  const FactTable& table_;
  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  const Judge& judge_;
  const Network network_;
  Solver solver_;
  Search search_;
  const JointJudge joint_judge_;
  ReadingSearch reading_search_;
  Explainer explainer_;
  std::set<Claims> claims_seen_;                  // of the component's conflicts
  std::vector<Recorded> recorded_;                // those of them still to be told
  std::vector<std::pair<Claims, Verdict>> told_;  // the others that are
  FoundByKey found_;
  // Under readings that are of several keys: of no more one of them than of another, so
  // that they do not hang together with what hangs on one of the readings.
  FoundByKey found_across_;
  JointConflicts result_;
};

}  // namespace

JointConflicts FindJointConflicts(const std::vector<Rule>& rules, const FactTable& table,
                                  const ClaimSet& claims, const Vocabulary& vocabulary,
                                  const Judge& judge) {
  return Finder(rules, table, claims, vocabulary, judge).Find();
}

}  // namespace gainsay
