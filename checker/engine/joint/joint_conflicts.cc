#include "checker/engine/joint/joint_conflicts.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/choices.h"
#include "checker/engine/joint/components.h"
#include "checker/engine/joint/conflict_parts.h"
#include "checker/engine/joint/explainer.h"
#include "checker/engine/joint/minimal.h"
#include "checker/engine/joint/network.h"
#include "checker/engine/joint/scopes.h"
#include "checker/engine/joint/search.h"
#include "checker/engine/joint/solver.h"
#include "checker/engine/joint/tuple_around.h"
#include "checker/engine/plain_tuple.h"
#include "checker/engine/tuples.h"

namespace gainsay {
namespace {

using Base = Judge::Base;

std::vector<int32_t> ChoicesOf(const std::vector<int32_t>& facts,
                               const FactTable& table) {
  std::vector<int32_t> choices;
  for (const int32_t fact : facts) {
    for (const Condition& condition : table.facts[fact].conditions) {
      choices.push_back(condition.choice);
    }
  }
  absl::c_sort(choices);
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  return choices;
}

Tuple TupleOf(const std::vector<std::vector<int32_t>>& lists) {
  Tuple tuple;
  for (const auto& list : lists) tuple.emplace_back(list.begin(), list.end());
  return tuple;
}

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
      recorded_.clear();
      Examine(component);
    }
    for (auto& [place, conflicts] : found_) {
      const auto& [rule, key] = place;
      result_.conflicts.push_back({&rules_[rule], {key, std::move(conflicts)}});
    }
    return std::move(result_);
  }

 private:
  void Examine(const Problem& component) {
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
    component_ = &component;
    at_odds_ = false;
    if (choices.empty()) {
      SearchIn(component.facts);
    } else {
      ForEachCombination(choices, table_.choices, [&](const Combination& combination) {
        const std::vector<int32_t> facts =
            ConsistentFacts(component.facts, combination, table_);
        if (!CanHold(facts)) SearchIn(facts);
      });
      SearchOverReadings(component);
    }
    if (at_odds_) ExamineApart(component);
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
      among_sums_ = one_sum;
      if (problem.facts.size() > 1) Examine(problem);
      among_sums_ = false;
    }
  }

  // Where sums are asked one by one, what is least of one may be more than another needs.
  bool IsShownByFewer(const Claims& claims, Verdict verdict) const {
    return among_sums_ && absl::c_any_of(recorded_, [&](const auto& known) {
             return known.second >= verdict && absl::c_includes(claims, known.first);
           });
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

  bool CanHold(const std::vector<int32_t>& facts) {
    return solver_.CanHold({facts, component_->sums, component_->orders},
                           Width::kNominal);
  }

  // Facts that may be asked to hold together, each list for itself.
  using Windows = std::vector<std::vector<int32_t>>;

  // Of the facts those that the claims made.
  std::vector<int32_t> FactsIn(const std::vector<int32_t>& some,
                               const Claims& claims) const {
    std::vector<int32_t> facts;
    absl::c_copy_if(some, std::back_inserter(facts), [&](int32_t fact) {
      return absl::c_binary_search(claims, table_.facts[fact].claim);
    });
    return facts;
  }

  // The same of all windows, ascending.
  std::vector<int32_t> FactsIn(const Windows& windows, const Claims& claims) const {
    std::set<int32_t> facts;
    for (const auto& window : windows) {
      for (const int32_t fact : FactsIn(window, claims)) facts.insert(fact);
    }
    return {facts.begin(), facts.end()};
  }

  // What the claims say in the window under one reading, with all that ties it.
  Problem Under(const Combination& reading, const std::vector<int32_t>& window,
                const Claims& claims) const {
    return {ConsistentFacts(FactsIn(window, claims), reading, table_), component_->sums,
            component_->orders};
  }

  // Whether the claims can hold under some of their readings.
  bool CanHoldSomehow(const Windows& windows, const Claims& claims) {
    bool can_hold = false;
    const bool all_seen = ForEachCombination(
        ChoicesOf(FactsIn(windows, claims), table_), table_.choices,
        [&](const Combination& reading) {
          can_hold =
              can_hold || absl::c_all_of(windows, [&](const auto& window) {
                return solver_.CanHold(Under(reading, window, claims), Width::kWide);
              });
        });
    return can_hold || !all_seen;
  }

  // Claims that conflict under each reading, though under each with others of them, or at
  // another time.
  void SearchOverReadings(const Problem& component) {
    constexpr size_t kMostFacts = 200;
    if (component.facts.size() > kMostFacts) return;
    for (const std::vector<int32_t>& scope : VoiceScopes(component.facts, table_)) {
      const Windows windows = TimeWindows(scope, table_, vocabulary_);
      for (const auto& window : windows) SearchAllOf({window});
      if (windows.size() > 1) SearchAllOf(windows);
    }
  }

  void SearchAllOf(const Windows& windows) {
    std::set<int32_t> all;
    for (const auto& window : windows) {
      for (const int32_t fact : window) all.insert(table_.facts[fact].claim);
    }
    const Claims claims(all.begin(), all.end());
    if (CanHoldSomehow(windows, claims)) return;
    const Claims least = MinimalConflict(
        claims, [&](const Claims& some) { return !CanHoldSomehow(windows, some); });
    // Two claims are compared with each other anyway.
    if (least.size() > 2) RecordOverReadings(windows, least);
  }

  // What of the claims conflicts under one reading, window by window, as Search tells it.
  void ForEachConflictUnder(const Combination& reading, const Windows& windows,
                            const Claims& claims,
                            const std::function<void(const Problem&)>& visit) {
    for (const auto& window : windows) {
      search_.ForEachConflict(Under(reading, window, claims), Width::kWide, visit);
    }
  }

  // The law that the claims break under the first of their readings.
  Law FirstLawOf(const std::vector<int32_t>& facts, const Windows& windows,
                 const Claims& claims) {
    std::optional<Law> broken;
    ForEachCombination(
        ChoicesOf(facts, table_), table_.choices, [&](const Combination& reading) {
          if (broken.has_value()) return;
          ForEachConflictUnder(reading, windows, claims, [&](const Problem& found) {
            const auto laws = LawsOf(found, network_);
            if (!broken.has_value() && !laws.empty()) broken = *laws[0];
          });
        });
    return broken.has_value() ? *broken : OwnLaw({facts, {}, {}}, network_, rules_);
  }

  // The gravest under one reading.
  std::optional<Verdict> VerdictUnder(const Combination& reading, const Rule& rule,
                                      const Windows& windows, const Claims& claims,
                                      std::vector<TraceStep>& trace) {
    std::optional<Verdict> gravest;
    ForEachConflictUnder(reading, windows, claims, [&](const Problem& found) {
      std::vector<TraceStep> steps;
      const std::optional<Verdict> verdict = Judged(rule, found, &steps);
      if (verdict <= gravest) return;
      gravest = verdict;
      trace = std::move(steps);
    });
    return gravest;
  }

  void RecordOverReadings(const Windows& windows, const Claims& claims) {
    if (!claims_seen_.insert(claims).second) return;
    const std::vector<int32_t> facts = FactsIn(windows, claims);
    const Law law = FirstLawOf(facts, windows, claims);
    Conflict made;
    made.joint = JointWorking();
    std::vector<ConditionVerdict> conditions;
    const std::optional<Verdict> verdict = VerdictOverReadings(
        ChoicesOf(facts, table_), table_.choices,
        [&](const Combination& reading) {
          return VerdictUnder(reading, *law.rule, windows, claims, made.joint->trace);
        },
        conditions);
    // Anything less is what pairs of them show already.
    if (verdict != Verdict::kContradiction) return;
    made.verdict = *verdict;
    made.conditions = std::move(conditions);
    BoundFacts bound;
    for (const int32_t claim : claims) {
      bound.push_back(*absl::c_find_if(
          facts, [&](int32_t fact) { return table_.facts[fact].claim == claim; }));
    }
    made.facts = KeptTuple(Tuple{std::move(bound)});
    made.joint->sentences.push_back("under each reading some of these claims conflict");
    Add(law, std::move(made));
  }

  // Claims that some constraint ties to another claim, and the constraints' rules.
  void MarkCompared(const Problem& component) {
    const int32_t first = table_.facts[component.facts.front()].claim;
    const int32_t last = table_.facts[component.facts.back()].claim;
    if (first == last) return;
    for (const int32_t sum : component.sums) MarkUsed(network_.sums[sum].law);
    for (const int32_t order : component.orders) MarkUsed(network_.orders[order].law);
    for (const int32_t fact : component.facts) {
      const bool tied = !component.sums.empty() || !component.orders.empty();
      if (tied) result_.compared[table_.facts[fact].claim] = true;
    }
  }

  void MarkUsed(int32_t law) {
    result_.rule_used[network_.laws[law].rule - rules_.data()] = true;
  }

  // Of facts that cannot hold together.
  void SearchIn(const std::vector<int32_t>& facts) {
    const std::vector<std::vector<int32_t>> windows =
        TimeWindows(facts, table_, vocabulary_);
    for (const std::vector<int32_t>& window : windows) {
      if (windows.size() > 1 && CanHold(window)) continue;
      for (const std::vector<int32_t>& scope : VoiceScopes(window, table_)) {
        if (scope.size() < 2) continue;
        for (const Width width : {Width::kWide, Width::kNominal}) {
          search_.ForEachConflict({scope, component_->sums, component_->orders}, width,
                                  [&](const Problem& conflict) { Record(conflict); });
        }
      }
    }
  }

  // What comparing claims one with one has shown already.
  bool IsKnownToPairs(const Problem& conflict,
                      const std::vector<const Law*>& laws) const {
    if (laws.empty()) return conflict.facts.size() < 3;
    const Rule* rule = laws[0]->rule;
    const bool one_law = absl::c_all_of(laws, [&](const Law* law) {
      return law->rule == rule && law->key == laws[0]->key &&
             law->variables == laws[0]->variables;
    });
    return one_law && rule->shape == RuleShape::kExpression &&
           conflict.facts.size() == rule->bindings.size() &&
           absl::c_all_of(laws[0]->variables, [&](int32_t variable) {
             return absl::c_count_if(conflict.facts, [&](int32_t fact) {
                      return network_.variable_of_fact[fact] == variable;
                    }) == 1;
           });
  }

  // What the comparison of tuples shows as well, as gravely: what is collected may hold
  // more claims of a key, with which it shows nothing, or less.
  bool IsKnownToTuples(const Law& law, const Problem& conflict,
                       const std::vector<const Law*>& laws, Verdict verdict) const {
    if (laws.size() != 1 || conflict.sums.size() != 1 ||
        network_.judged_here.contains(law.rule) ||
        law.rule->shape != RuleShape::kExpression) {
      return false;
    }
    const auto tuple = TupleAround(law, conflict, network_, table_, judge_);
    if (!tuple.has_value()) return false;
    const Judgement whole = judge_.Of(*law.rule, BoundOf(*tuple, table_), false);
    if (!whole.verdict.has_value()) return false;
    if (*whole.verdict >= verdict) return true;
    if (!MayLeaveOut(*law.rule, whole)) return false;
    const auto plain = PlainTuple(*law.rule, *tuple, judge_, table_);
    return plain.has_value() &&
           judge_.Of(*law.rule, BoundOf(*plain, table_), false).verdict >= verdict;
  }

  // Several reference facts of one key are alternatives (a person's terms of office):
  // claims that fit one of them are not held against another.
  bool FitsAnotherReference(const Problem& conflict) {
    return absl::c_any_of(conflict.facts, [&](int32_t fact) {
      if (table_.facts[fact].origin != FactOrigin::kReference) return false;
      const auto& of_key = network_.variables[network_.variable_of_fact[fact]].facts;
      return absl::c_any_of(of_key, [&](int32_t other) {
        if (other == fact || table_.facts[other].origin != FactOrigin::kReference) {
          return false;
        }
        Problem instead = conflict;
        absl::c_replace(instead.facts, fact, other);
        absl::c_sort(instead.facts);
        return solver_.CanHold(instead, Width::kNominal);
      });
    });
  }

  void Record(const Problem& conflict) {
    const Claims claims = ClaimsOf(conflict, table_);
    at_odds_ = at_odds_ || claims.size() < 2;
    const bool known = absl::c_all_of(claims, [&](int32_t claim) {
      return claims_.claims[claim].origin == FactOrigin::kReference;
    });
    if (known || claims.size() < 2) return;
    const std::vector<const Law*> laws = LawsOf(conflict, network_);
    if (IsKnownToPairs(conflict, laws) || claims_seen_.contains(claims) ||
        FitsAnotherReference(conflict)) {
      return;
    }
    const Law own = laws.empty() ? OwnLaw(conflict, network_, rules_) : *laws[0];
    Conflict made;
    made.joint = JointWorking();
    const std::optional<Verdict> verdict = VerdictOn(*own.rule, conflict, claims, made);
    if (!verdict.has_value()) return;
    claims_seen_.insert(claims);
    if (IsKnownToTuples(own, conflict, laws, *verdict) ||
        IsShownByFewer(claims, *verdict)) {
      return;
    }
    recorded_.emplace_back(claims, *verdict);
    made.verdict = *verdict;
    made.open_key = HasOpenKey(conflict.facts);
    const SumConstraint* sum =
        conflict.sums.empty() ? nullptr : &network_.sums[conflict.sums[0]];
    made.facts = KeptTuple(TupleOf(ByKey(conflict.facts, sum, network_)));
    made.joint->bound = TupleOf(ByBinding(own, conflict.facts, network_));
    explainer_.Explain(conflict, laws, FactsOf(claims), *component_, made);
    Add(own, std::move(made));
  }

  void Add(const Law& law, Conflict made) {
    found_[{static_cast<int32_t>(law.rule - rules_.data()), law.key}].push_back(
        std::move(made));
  }

  Base BaseOf(const Problem& problem) {
    if (solver_.CanHold(problem, Width::kNominal)) return Base::kAgree;
    return solver_.CanHold(problem, Width::kWide) ? Base::kTension : Base::kContradiction;
  }

  // Whether it is open of some of the facts which key they are of.
  bool HasOpenKey(const std::vector<int32_t>& facts) const {
    return absl::c_any_of(facts, [&](int32_t fact) {
      return network_.variables[network_.variable_of_fact[fact]].open();
    });
  }

  std::optional<Verdict> Judged(const Rule& rule, const Problem& problem,
                                std::vector<TraceStep>* trace) {
    Bound bound;
    for (const auto& list : ByKey(problem.facts, nullptr, network_)) {
      bound.emplace_back();
      for (const int32_t fact : list) bound.back().push_back(&table_.facts[fact]);
    }
    return judge_.OfSets(rule, bound, BaseOf(problem), HasOpenKey(problem.facts), trace)
        .verdict;
  }

  // All facts of the claims, whatever subject or date they are read under.
  std::vector<int32_t> FactsOf(const Claims& claims) const {
    std::vector<int32_t> facts;
    for (const int32_t claim : claims) {
      auto fact = absl::c_lower_bound(
          table_.facts, claim, [](const Fact& a, int32_t b) { return a.claim < b; });
      for (; fact != table_.facts.end() && fact->claim == claim; ++fact) {
        const auto index = static_cast<int32_t>(fact - table_.facts.begin());
        if (absl::c_binary_search(component_->facts, index)) facts.push_back(index);
      }
    }
    return facts;
  }

  // Over all that the claims leave open. Fills in the conditions.
  std::optional<Verdict> VerdictOn(const Rule& rule, const Problem& conflict,
                                   const Claims& claims, Conflict& made) {
    const std::vector<int32_t> facts = FactsOf(claims);
    const std::vector<int32_t> choices = ChoicesOf(facts, table_);
    const std::optional<Verdict> here = Judged(rule, conflict, &made.joint->trace);
    if (choices.empty() || !here.has_value()) return here;
    std::vector<ConditionVerdict> conditions;
    const std::optional<Verdict> verdict = VerdictOverReadings(
        choices, table_.choices,
        [&](const Combination& combination) {
          return Judged(rule,
                        {ConsistentFacts(facts, combination, table_), component_->sums,
                         component_->orders},
                        nullptr);
        },
        conditions);
    made.conditions = std::move(conditions);
    return verdict;
  }

  const std::vector<Rule>& rules_;
  const FactTable& table_;
  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  const Judge& judge_;
  const Network network_;
  Solver solver_;
  Search search_;
  Explainer explainer_;
  const Problem* component_ = nullptr;
  bool at_odds_ = false;          // rules leave some one claim nothing, or all
  bool among_sums_ = false;       // declared sums are asked one by one
  std::set<Claims> claims_seen_;  // of the component's conflicts
  std::vector<std::pair<Claims, Verdict>> recorded_;  // those of them that are told
  std::map<std::pair<int32_t, JoinKey>, std::vector<Conflict>> found_;
  JointConflicts result_;
};

}  // namespace

JointConflicts FindJointConflicts(const std::vector<Rule>& rules, const FactTable& table,
                                  const ClaimSet& claims, const Vocabulary& vocabulary,
                                  const Judge& judge) {
  return Finder(rules, table, claims, vocabulary, judge).Find();
}

}  // namespace gainsay
