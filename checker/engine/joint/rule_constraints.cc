#include "checker/engine/joint/rule_constraints.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "checker/engine/joint/collected_variables.h"
#include "claims/value_types/date.h"
#include "rules/expression/interval_arithmetic.h"
#include "rules/linear_bounds.h"

namespace gainsay {
namespace {

using What = LinearTerm::What;
using Relation = LinearBound::Relation;

// Where several keys meet in more tuples than this, the rule is left to the comparison of
// pairs.
constexpr size_t kMostTuples = 1'000;

// A whole and its parts are of one property, as a partition has them; rules that compare
// one property of the whole with another of its parts are judged tuple by tuple.
bool PartsAreOfOneProperty(const Rule& rule) {
  return absl::c_all_of(rule.bindings, [&](const Binding& binding) {
    return binding.whole < 0 ||
           (binding.properties.size() == 1 &&
            binding.properties == rule.bindings[binding.whole].properties);
  });
}

bool JoinsKeysAlone(const Rule& rule) {
  return absl::c_all_of(rule.same, [](const JoinPart& part) {
    return part.kind == JoinPart::Kind::kSubject ||
           part.kind == JoinPart::Kind::kQualifier;
  });
}

// Of one rule.
class Adder {
 public:
  Adder(const Rule& rule, std::vector<LinearBound> bounds, const Vocabulary& vocabulary,
        const FactTable& table, Variables* variables, KnownLaws* known, Network* network)
      : rule_(rule),
        bounds_(std::move(bounds)),
        vocabulary_(vocabulary),
        table_(table),
        variables_(*variables),
        known_(*known),
        network_(*network) {}

  void Add() {
    AddWholes();
    for (size_t b = 0; b < rule_.bindings.size(); ++b) {
      collected_.emplace_back();
      const Binding& binding = rule_.bindings[b];
      if (!binding.collect || binding.whole >= 0) continue;
      collected_.back().emplace(rule_, binding, network_, table_, vocabulary_);
    }
    for (auto& [key, bound] : Groups()) {
      AddUnspokenOf(key, bound);
      AddTuples(key, bound);
    }
  }

 private:
  // The variables of each plain binding that share the rule's key.
  struct Group {
    JoinKey key;
    std::vector<std::vector<int32_t>> bound;
  };

  // By their keys. Where all is collected, the keys of what is.
  std::vector<Group> Groups() const {
    const bool all_collected = absl::c_all_of(
        rule_.bindings, [](const Binding& binding) { return binding.collect; });
    std::vector<Group> groups;
    absl::flat_hash_map<JoinKey, size_t> place;
    for (int32_t i = 0; i < static_cast<int32_t>(network_.variables.size()); ++i) {
      const Variable& variable = network_.variables[i];
      if (variable.open()) continue;
      for (size_t b = 0; b < rule_.bindings.size(); ++b) {
        const Binding& binding = rule_.bindings[b];
        if ((binding.collect && !all_collected) ||
            !absl::c_linear_search(binding.properties, variable.property)) {
          continue;
        }
        const auto key = KeyOfVariable(rule_, binding, variable, vocabulary_);
        if (!key.has_value()) break;
        const auto [found, fresh] = place.try_emplace(*key, groups.size());
        if (fresh) groups.push_back({*key, {}});
        groups[found->second].bound.resize(rule_.bindings.size());
        groups[found->second].bound[b].push_back(i);
      }
    }
    absl::c_sort(groups, [](const Group& a, const Group& b) { return a.key < b.key; });
    return groups;
  }

  const Binding* Parts() const {
    const auto parts =
        absl::c_find_if(rule_.bindings, [](const Binding& b) { return b.whole >= 0; });
    return parts == rule_.bindings.end() ? nullptr : &*parts;
  }

  // A whole of which no claim speaks is known by its parts.
  void AddWholes() {
    if (Parts() == nullptr) return;
    const Binding& whole = rule_.bindings[Parts()->whole];
    absl::flat_hash_map<EntityId, std::vector<EntityId>> wholes_of;
    for (const Partition& partition : vocabulary_.partitions()) {
      for (const PartitionPart& part : partition.parts) {
        wholes_of[part.entity].push_back(partition.whole);
      }
    }
    const size_t count = network_.variables.size();
    for (size_t i = 0; i < count; ++i) {
      const auto wholes = wholes_of.find(network_.variables[i].subject);
      if (wholes == wholes_of.end() || network_.variables[i].open() ||
          !absl::c_linear_search(whole.properties, network_.variables[i].property)) {
        continue;
      }
      for (const EntityId entity : wholes->second) variables_.FindOrAddLike(i, entity);
    }
  }

  // Between two things of which claims speak may lie one of which none does: signed after
  // the talks, ratified a month after the signing.
  void AddUnspokenOf(const JoinKey& key, std::vector<std::vector<int32_t>>& bound) {
    for (size_t b = 0; b < bound.size(); ++b) {
      const Binding& binding = rule_.bindings[b];
      if (binding.collect || !bound[b].empty() || binding.properties.size() > 1) continue;
      const Property& property = vocabulary_.property(binding.properties[0]);
      EntityId subject = kNoEntity;
      Variables::Qualifiers qualifiers(property.key.size(), kNoEntity);
      for (size_t i = 0; i < rule_.same.size(); ++i) {
        if (rule_.same[i].kind == JoinPart::Kind::kSubject) {
          subject = key[i];
          continue;
        }
        const auto place = absl::c_find(property.key, rule_.same[i].qualifier);
        if (place != property.key.end()) {
          qualifiers[place - property.key.begin()] = key[i];
        }
      }
      const bool known =
          subject != kNoEntity && !absl::c_linear_search(qualifiers, kNoEntity);
      if (!known) continue;
      bound[b].push_back(
          variables_.FindOrAdd(binding.properties[0], subject, qualifiers));
    }
  }

  void AddTuples(const JoinKey& key, const std::vector<std::vector<int32_t>>& bound) {
    size_t keys = 0;
    size_t tuples = 1;
    for (size_t b = 0; b < bound.size(); ++b) {
      if (rule_.bindings[b].collect) continue;
      keys = std::max(keys, bound[b].size());
      tuples *= bound[b].size();
      if (tuples > std::max(kMostTuples, keys)) {
        network_.judged_here.erase(&rule_);
        return;
      }
    }
    std::vector<int32_t> tuple(bound.size(), -1);
    Extend(key, bound, 0, tuple);
  }

  void Extend(const JoinKey& key, const std::vector<std::vector<int32_t>>& bound,
              size_t binding, std::vector<int32_t>& tuple) {
    if (binding == bound.size()) {
      AddTuple(key, tuple);
      return;
    }
    if (rule_.bindings[binding].collect) {
      Extend(key, bound, binding + 1, tuple);
      return;
    }
    for (const int32_t variable : bound[binding]) {
      // Two claims of one key are two statements of one value here.
      if (absl::c_linear_search(tuple, variable)) continue;
      tuple[binding] = variable;
      Extend(key, bound, binding + 1, tuple);
      tuple[binding] = -1;
    }
  }

  void AddTuple(const JoinKey& key, const std::vector<int32_t>& tuple) {
    JoinKey identity = key;
    identity.insert(identity.end(), tuple.begin(), tuple.end());
    if (!known_.insert({&rule_, identity}).second) return;
    const auto law = static_cast<int32_t>(network_.laws.size());
    network_.laws.push_back({&rule_, key, tuple});
    for (const LinearBound& bound : bounds_) {
      if (bound.terms[0].what == What::kStart || bound.terms[0].what == What::kEnd) {
        AddOrder(bound, tuple, law);
      } else {
        AddSum(bound, tuple, law);
      }
    }
  }

  void AddOrder(const LinearBound& bound, const std::vector<int32_t>& tuple,
                int32_t law) {
    const bool turned = bound.terms[0].coefficient < 0;
    const LinearTerm& later = bound.terms[turned ? 1 : 0];
    const LinearTerm& earlier = bound.terms[turned ? 0 : 1];
    OrderConstraint order;
    order.later = {tuple[later.binding], later.what == What::kEnd};
    order.earlier = {tuple[earlier.binding], earlier.what == What::kEnd};
    const bool strict = bound.relation == Relation::kAbove;
    const double least = -bound.constant;
    // Hours within a day count only where both are given; without them less is required.
    const bool timed = HasTimes(order.later.variable) || HasTimes(order.earlier.variable);
    constexpr auto kLongest = static_cast<double>(kLongestDistance);
    order.least.days =
        static_cast<int64_t>(std::clamp(std::floor(least), -kLongest, kLongest));
    order.least.ties = kAnyTies;
    if (strict && timed) {
      order.least.ties = order.least.days == least ? 1 : kAnyTies;
    } else if (strict) {
      order.least.days += 1;
    } else if (order.least.days == 0) {
      order.least.ties = timed ? 0 : kAnyTies;
    }
    order.law = law;
    network_.orders.push_back(order);
  }

  bool HasTimes(int32_t variable) const {
    return absl::c_any_of(network_.variables[variable].facts, [&](int32_t fact) {
      return TellsTime(table_.facts[fact].value);
    });
  }

  void AddSum(const LinearBound& bound, const std::vector<int32_t>& tuple, int32_t law) {
    SumConstraint sum;
    sum.law = law;
    Interval rest{-bound.constant, kInfinity};
    rest.min_open = bound.relation == Relation::kAbove;
    if (bound.relation == Relation::kExactly) rest.max = rest.min;
    for (const LinearTerm& term : bound.terms) {
      if (term.what == What::kAmount) {
        sum.terms.push_back({tuple[term.binding], term.coefficient});
      } else if (term.what == What::kSum && rule_.bindings[term.binding].whole >= 0) {
        if (!AddParts(term, tuple, sum, rest)) return;
      } else if (term.what == What::kSum) {
        const auto* all = collected_[term.binding]->AllOf(network_.laws[law].key);
        if (all == nullptr) return;
        for (const int32_t variable : *all) {
          sum.terms.push_back({variable, term.coefficient});
        }
      } else if (!AddMean(term, tuple, sum)) {
        return;
      }
    }
    JoinEqualTerms(sum);
    if (sum.terms.empty()) return;
    sum.sum = IntervalSet(rest);
    // "At most 100", in place of "at least -100" for the same taken away.
    if (absl::c_all_of(sum.terms,
                       [](const auto& term) { return term.coefficient < 0; })) {
      for (SumConstraint::Term& term : sum.terms) term.coefficient = -term.coefficient;
      sum.sum = Negate(sum.sum);
    }
    network_.sums.push_back(std::move(sum));
  }

  // What is collected may stand for itself as well.
  static void JoinEqualTerms(SumConstraint& sum) {
    absl::flat_hash_map<int32_t, size_t> places;
    size_t kept = 0;
    for (const SumConstraint::Term term : sum.terms) {
      const auto [place, fresh] = places.try_emplace(term.variable, kept);
      if (fresh) {
        sum.terms[kept++] = term;
      } else {
        sum.terms[place->second].coefficient += term.coefficient;
      }
    }
    sum.terms.resize(kept);
    sum.terms.erase(
        std::remove_if(sum.terms.begin(), sum.terms.end(),
                       [](const auto& term) { return term.coefficient == 0; }),
        sum.terms.end());
  }

  // All parts of a whole. What an incomplete partition does not name may add to them, so
  // that the sum of those it names is bound on one side, or on none: then false.
  bool AddParts(const LinearTerm& term, const std::vector<int32_t>& tuple,
                SumConstraint& sum, Interval& rest) {
    const int32_t whole = tuple[rule_.bindings[term.binding].whole];
    const Variable& variable = network_.variables[whole];
    const Partition* partition = vocabulary_.FindPartition(variable.subject);
    if (partition == nullptr) return false;
    if (!partition->complete) {
      const Interval range =
          vocabulary_.property(variable.property).range.value_or(Interval());
      const bool adds = range.min >= 0;
      const bool takes = range.max <= 0;
      const bool still_at_most = term.coefficient > 0 ? adds : takes;
      const bool still_at_least = term.coefficient > 0 ? takes : adds;
      if (!still_at_most) rest.max = kInfinity;
      if (!still_at_least) rest.min = -kInfinity;
      if (std::isinf(rest.min) && std::isinf(rest.max)) return false;
    }
    for (const PartitionPart& part : partition->parts) {
      sum.terms.push_back(
          {variables_.FindOrAddLike(whole, part.entity), term.coefficient});
    }
    return true;
  }

  // The parts of a whole by their weights, as the vocabulary's partitions have them.
  // False where these do not say it all.
  bool AddMean(const LinearTerm& term, const std::vector<int32_t>& tuple,
               SumConstraint& sum) {
    const Binding& parts = rule_.bindings[term.binding];
    if (parts.whole < 0) return false;
    const int32_t whole = tuple[parts.whole];
    const Partition* partition =
        vocabulary_.FindPartition(network_.variables[whole].subject);
    if (partition == nullptr || !partition->complete) return false;
    double total = 0;
    for (const PartitionPart& part : partition->parts) {
      total += part.weight.nominal.first().min;
    }
    for (const PartitionPart& part : partition->parts) {
      const double share = part.weight.nominal.first().min / total;
      const int32_t variable = variables_.FindOrAddLike(whole, part.entity);
      sum.terms.push_back({variable, term.coefficient * share});
    }
    sum.whole = whole;
    return true;
  }

  const Rule& rule_;
  const std::vector<LinearBound> bounds_;
  const Vocabulary& vocabulary_;
  const FactTable& table_;
  Variables& variables_;
  KnownLaws& known_;
  Network& network_;
  std::vector<std::optional<CollectedVariables>> collected_;  // by binding
};

// Whether the bounds say of what is collected what it adds up to, or, of the parts of a
// whole, their mean.
bool AddsWhatIsCollected(const Rule& rule, const std::vector<LinearBound>& bounds) {
  for (size_t b = 0; b < rule.bindings.size(); ++b) {
    if (!rule.bindings[b].collect) continue;
    const bool parts = rule.bindings[b].whole >= 0;
    bool some = false;
    for (const LinearBound& bound : bounds) {
      for (const LinearTerm& term : bound.terms) {
        if (term.binding != static_cast<int>(b)) continue;
        if (term.what != What::kSum && !(parts && term.what == What::kMean)) return false;
        some = true;
      }
    }
    if (!some) return false;
  }
  return true;
}

}  // namespace

void AddRuleConstraints(const Rule& rule, const Vocabulary& vocabulary,
                        const FactTable& table, Variables* variables, KnownLaws* known,
                        Network* network) {
  const auto plain = [&](const Binding& binding) {
    return !binding.from_reference && binding.stances.empty() &&
           binding.previous_of < 0 &&
           absl::c_all_of(binding.properties,
                          [&](PropertyId id) { return variables->IsSingle(id); });
  };
  if (!JoinsKeysAlone(rule) || !PartsAreOfOneProperty(rule) ||
      !absl::c_all_of(rule.bindings, plain)) {
    return;
  }
  std::vector<LinearBound> bounds = BoundsOf(rule);
  if (bounds.empty() || !AddsWhatIsCollected(rule, bounds)) return;
  const auto of_parts = [](const Binding& binding) { return binding.whole >= 0; };
  if (absl::c_any_of(rule.bindings, of_parts)) network->judged_here.insert(&rule);
  Adder(rule, std::move(bounds), vocabulary, table, variables, known, network).Add();
}

}  // namespace gainsay
