#include "checker/engine/joint/network.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "checker/engine/joint/law_order.h"
#include "checker/engine/joint/rule_constraints.h"
#include "checker/engine/joint/variables.h"
#include "claims/vocabulary/sum_sharing.h"
#include "claims/vocabulary/value_range.h"

namespace gainsay {
namespace {

// Adds what properties and rules declare, until nothing new is spoken of: a whole's sum
// may speak of a part of which no claim does, and that of the other side's share.
class Builder {
 public:
  Builder(const FactTable& table, const Vocabulary& vocabulary,
          const std::vector<Rule>& rules)
      : table_(table),
        vocabulary_(vocabulary),
        rules_(rules),
        variables_(table, vocabulary, rules, &network_) {}

  Network Build() {
    variables_.AddFacts();
    for (const Rule& rule : rules_) {
      if (rule.shape == RuleShape::kOrder) AddRelativeDates(rule);
    }
    constexpr int kMostRounds = 3;
    for (int round = 0; round < kMostRounds; ++round) {
      const size_t known = network_.variables.size();
      for (const Rule& rule : rules_) AddLaws(rule);
      if (network_.variables.size() == known) break;
    }
    SortLaws(vocabulary_, network_);
    return std::move(network_);
  }

 private:
  void AddLaws(const Rule& rule) {
    if (rule.shape == RuleShape::kSum) AddSums(rule);
    if (rule.shape == RuleShape::kExpression) {
      AddRuleConstraints(rule, vocabulary_, table_, &variables_, &laws_known_, &network_);
    }
  }

  // One for each subject, and each of the qualifiers that are not summed over.
  void AddSums(const Rule& rule) {
    const Property& property = vocabulary_.property(rule.property);
    const auto place = absl::c_find(property.key, property.sums_to->over);
    if (place == property.key.end()) return;
    const auto over = static_cast<size_t>(place - property.key.begin());
    std::vector<std::pair<JoinKey, std::vector<int32_t>>> groups;
    absl::flat_hash_map<JoinKey, size_t> group_of;
    for (int32_t i = 0; i < static_cast<int32_t>(network_.variables.size()); ++i) {
      const Variable& variable = network_.variables[i];
      if (variable.property != rule.property) continue;
      JoinKey key = {variable.subject};
      for (size_t q = 0; q < variable.qualifiers.size(); ++q) {
        if (q != over) key.push_back(variable.qualifiers[q]);
      }
      const auto [found, fresh] = group_of.try_emplace(key, groups.size());
      if (fresh) groups.push_back({key, {}});
      groups[found->second].second.push_back(i);
    }
    absl::c_sort(groups);
    for (const auto& [key, members] : groups) AddSumsOf(rule, key, members, over);
  }

  void AddSumsOf(const Rule& rule, const JoinKey& key,
                 const std::vector<int32_t>& members, size_t over) {
    if (!laws_known_.insert({&rule, key}).second) return;
    const Property& property = vocabulary_.property(rule.property);
    const std::vector<EntityId>& complete = property.sums_to->complete;
    if (!complete.empty()) AddWhole(rule, key, members[0], over);
    const bool others = absl::c_any_of(members, [&](int32_t member) {
      return !absl::c_linear_search(complete,
                                    network_.variables[member].qualifiers[over]);
    });
    // Of others that may exist nothing is known but that they are not below nothing.
    if (others && IsNeverNegative(property) && members.size() > 1) {
      AddMost(rule, key, members);
      AddLeft(rule, key, members, over);
    }
  }

  // All that is declared to share in the total make it up.
  void AddWhole(const Rule& rule, const JoinKey& key, int32_t like, size_t over) {
    const SumDeclaration& declaration = *vocabulary_.property(rule.property).sums_to;
    SumConstraint sum;
    sum.sum = declaration.total.wide;
    const EntityId subject = network_.variables[like].subject;
    Variables::Qualifiers qualifiers = network_.variables[like].qualifiers;
    for (const EntityId entity : declaration.complete) {
      qualifiers[over] = entity;
      sum.terms.push_back({variables_.FindOrAdd(rule.property, subject, qualifiers), 1});
    }
    AddSum(rule, key, std::move(sum));
  }

  // Whatever is said to share in the total is together at most that.
  void AddMost(const Rule& rule, const JoinKey& key,
               const std::vector<int32_t>& members) {
    SumConstraint sum;
    Interval up_to = vocabulary_.property(rule.property).sums_to->total.wide.Hull();
    up_to.min = -kInfinity;
    sum.sum = IntervalSet(up_to);
    for (const int32_t member : members) sum.terms.push_back({member, 1});
    AddSum(rule, key, std::move(sum));
  }

  // Beside all that make up the total others have nothing. It follows from the two sums,
  // but not from bounds that each of them sets for single values.
  void AddLeft(const Rule& rule, const JoinKey& key, const std::vector<int32_t>& members,
               size_t over) {
    for (const int32_t member : members) {
      const auto left = LeftOfTotal(network_.variables[member].qualifiers[over],
                                    vocabulary_.property(rule.property), vocabulary_);
      if (!left.has_value()) continue;
      AddSum(rule, key, {{{member, 1}}, IntervalSet(*left)});
    }
  }

  void AddSum(const Rule& rule, const JoinKey& key, SumConstraint sum) {
    sum.law = static_cast<int32_t>(network_.laws.size());
    network_.laws.push_back({&rule, key, {}});
    network_.sums.push_back(std::move(sum));
  }

  void AddRelativeDates(const Rule& rule) {
    for (int32_t i = 0; i < static_cast<int32_t>(table_.facts.size()); ++i) {
      const Fact& fact = table_.facts[i];
      if (fact.property != rule.property || network_.variable_of_fact[i] < 0) continue;
      const auto& relative = std::get<DateValue>(*fact.value).relative;
      if (relative.has_value()) AddRelativeDate(rule, i, *relative);
    }
  }

  void AddRelativeDate(const Rule& rule, int32_t index, const RelativeDate& relative) {
    const int32_t own = network_.variable_of_fact[index];
    const Variable& variable = network_.variables[own];
    const auto law = static_cast<int32_t>(network_.laws.size());
    network_.laws.push_back({&rule, {variable.subject}, {}});
    const int32_t event =
        variables_.FindOrAdd(variable.property, relative.event, variable.qualifiers);
    constexpr Distance kLater = {0, 1};
    constexpr Distance kNotEarlier = {0, 0};
    const auto add = [&](DateEnd earlier, DateEnd later, Distance least) {
      network_.orders.push_back({earlier, later, least, law, index});
    };
    switch (relative.order) {
      case RelativeDate::Order::kAfter:
        add({event, true}, {own, false}, kLater);
        break;
      case RelativeDate::Order::kBefore:
        add({own, true}, {event, false}, kLater);
        break;
      case RelativeDate::Order::kDuring:
        add({event, false}, {own, false}, kNotEarlier);
        add({own, true}, {event, true}, kNotEarlier);
        break;
    }
  }

  const FactTable& table_;
  const Vocabulary& vocabulary_;
  const std::vector<Rule>& rules_;
  Network network_;
  Variables variables_;
  KnownLaws laws_known_;
};

}  // namespace

Network BuildNetwork(const FactTable& table, const Vocabulary& vocabulary,
                     const std::vector<Rule>& rules) {
  return Builder(table, vocabulary, rules).Build();
}

}  // namespace gainsay
