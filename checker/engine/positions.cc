#include "checker/engine/positions.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/union_find.h"
#include "claims/value_types/agreement.h"

namespace gainsay {
namespace {

template <typename F>
void ForEachFact(const Conflict& conflict, F f) {
  for (size_t binding = 0; binding < conflict.facts.size(); ++binding) {
    for (const int32_t fact : conflict.facts[binding]) f(binding, fact);
  }
}

// The ends of a nominal set that is one interval of a line; none for other values and for
// unions.
std::optional<Interval> OneInterval(const Value& value) {
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) {
    if (quantity->nominal.intervals().size() != 1) return std::nullopt;
    return quantity->nominal.first();
  }
  if (const auto* status = std::get_if<StatusValue>(&value)) {
    if (status->rungs.intervals().size() != 1) return std::nullopt;
    return status->rungs.first();
  }
  if (const auto* date = std::get_if<DateValue>(&value)) {
    if (date->nominal.boxes.size() != 1) return std::nullopt;
    const DayRange days = date->nominal.Hull();
    return Interval{static_cast<double>(days.min), static_cast<double>(days.max)};
  }
  return std::nullopt;
}

bool OneDimension(const std::vector<int32_t>& facts, const FactTable& table) {
  const auto dimension = [&](int32_t fact) {
    const auto* quantity = std::get_if<QuantityValue>(&*table.facts[fact].value);
    return quantity == nullptr ? Dimension() : quantity->dimension;
  };
  return absl::c_all_of(
      facts, [&](int32_t fact) { return dimension(fact) == dimension(facts[0]); });
}

bool Before(const Interval& a, const Interval& b) {
  return a.max != b.max ? a.max < b.max : a.max_open && !b.max_open;
}

bool IsExtent(const Value& value) {
  const auto* date = std::get_if<DateValue>(&value);
  return date != nullptr && absl::c_any_of(date->nominal.boxes, [](const DateBox& box) {
           return box.start != box.end;
         });
}

// The order of sets by their right ends.
std::vector<size_t> OrderOf(const std::vector<Interval>& sets) {
  std::vector<size_t> order(sets.size());
  absl::c_iota(order, size_t{0});
  absl::c_stable_sort(order,
                      [&](size_t a, size_t b) { return Before(sets[a], sets[b]); });
  return order;
}

std::vector<std::vector<int32_t>> Pierced(const std::vector<int32_t>& facts,
                                          const std::vector<Interval>& sets,
                                          const std::vector<size_t>& order) {
  std::vector<std::vector<int32_t>> positions;
  const Interval* pierced = nullptr;  // whose right end the current position shares
  for (const size_t i : order) {
    if (pierced == nullptr || !Meets(*pierced, sets[i], Touch::kStrict)) {
      positions.emplace_back();
      pierced = &sets[i];
    }
    positions.back().push_back(facts[i]);
  }
  return positions;
}

std::vector<std::vector<int32_t>> Gathered(const std::vector<int32_t>& facts,
                                           const Rule& rule, const FactTable& table,
                                           const Vocabulary& vocabulary) {
  const AgreementRules rules =
      AgreementRulesOf(vocabulary, vocabulary.property(rule.bindings[0].properties[0]));
  std::vector<std::vector<int32_t>> positions;
  for (const int32_t fact : facts) {
    const auto fits = [&](const std::vector<int32_t>& position) {
      return absl::c_all_of(position, [&](int32_t member) {
        const auto* a = std::get_if<QuantityValue>(&*table.facts[fact].value);
        const auto* b = std::get_if<QuantityValue>(&*table.facts[member].value);
        if (a != nullptr && b != nullptr && a->dimension != b->dimension) return false;
        return Agrees(table.facts[fact].value, table.facts[member].value, Width::kNominal,
                      rules) != Tri::kFalse;
      });
    };
    const auto place = absl::c_find_if(positions, fits);
    if (place == positions.end()) {
      positions.push_back({fact});
    } else {
      place->push_back(fact);
    }
  }
  return positions;
}

std::vector<std::vector<int32_t>> ByBinding(const Rule& rule,
                                            const std::vector<Conflict>& component) {
  std::vector<std::set<int32_t>> bound(rule.bindings.size());
  for (const Conflict& conflict : component) {
    ForEachFact(conflict,
                [&](size_t binding, int32_t fact) { bound[binding].insert(fact); });
  }
  std::vector<std::vector<int32_t>> positions;
  for (const std::set<int32_t>& facts : bound)
    positions.emplace_back(facts.begin(), facts.end());
  return positions;
}

// Of joint conflicts one position a key, in the order in which conflicts name them; where
// all facts are of one key, of which any two may agree, each fact is its own.
std::vector<std::vector<int32_t>> ByKey(const std::vector<Conflict>& component,
                                        const FactTable& table) {
  std::vector<std::set<int32_t>> keys;
  const bool one_key = component[0].facts.size() == 1;
  const auto same_key = [&](int32_t a, int32_t b) {
    if (one_key) return a == b;
    const Fact& x = table.facts[a];
    const Fact& y = table.facts[b];
    return x.property == y.property && x.subject == y.subject &&
           x.qualifiers == y.qualifiers;
  };
  for (const Conflict& conflict : component) {
    ForEachFact(conflict, [&](size_t, int32_t fact) {
      const auto place = absl::c_find_if(keys, [&](const std::set<int32_t>& key) {
        return same_key(*key.begin(), fact);
      });
      (place == keys.end() ? keys.emplace_back() : *place).insert(fact);
    });
  }
  std::vector<std::vector<int32_t>> positions;
  for (const std::set<int32_t>& facts : keys)
    positions.emplace_back(facts.begin(), facts.end());
  return positions;
}

bool OverOneProperty(const Rule& rule) {
  return absl::c_all_of(rule.bindings, [&](const Binding& binding) {
    return binding.properties == rule.bindings[0].properties &&
           binding.properties.size() == 1;
  });
}

}  // namespace

std::vector<std::vector<Conflict>> Components(std::vector<Conflict> conflicts,
                                              const FactTable& table) {
  std::map<int32_t, size_t> first_of_claim;
  UnionFind sets(conflicts.size());
  for (size_t i = 0; i < conflicts.size(); ++i) {
    ForEachFact(conflicts[i], [&](size_t, int32_t fact) {
      const auto [place, fresh] = first_of_claim.try_emplace(table.facts[fact].claim, i);
      if (!fresh) sets.Join(i, place->second);
    });
  }
  std::map<size_t, size_t> place_of_root;
  std::vector<std::vector<Conflict>> components;
  for (size_t i = 0; i < conflicts.size(); ++i) {
    const auto [place, fresh] =
        place_of_root.try_emplace(sets.Root(i), components.size());
    if (fresh) components.emplace_back();
    components[place->second].push_back(std::move(conflicts[i]));
  }
  return components;
}

std::vector<std::vector<int32_t>> PositionsOf(const Rule& rule,
                                              const std::vector<Conflict>& component,
                                              const FactTable& table,
                                              const Vocabulary& vocabulary) {
  if (component[0].joint) return ByKey(component, table);
  if (!OverOneProperty(rule)) return ByBinding(rule, component);
  std::map<int32_t, int32_t> fact_of_claim;
  for (const Conflict& conflict : component) {
    ForEachFact(conflict, [&](size_t, int32_t fact) {
      const auto [place, fresh] =
          fact_of_claim.try_emplace(table.facts[fact].claim, fact);
      if (!fresh) place->second = std::min(place->second, fact);
    });
  }
  std::vector<int32_t> facts;
  std::vector<Interval> sets;
  for (const auto& [claim, fact] : fact_of_claim) {
    facts.push_back(fact);
    if (const auto set = OneInterval(table.facts[fact].value)) sets.push_back(*set);
  }
  if (sets.size() != facts.size() || !OneDimension(facts, table)) {
    return Gathered(facts, rule, table, vocabulary);
  }
  const std::vector<size_t> order = OrderOf(sets);
  // Values within a tolerance agree without meeting, and extents may meet and not agree.
  const Property& property = vocabulary.property(rule.bindings[0].properties[0]);
  if (!AgreementRulesOf(vocabulary, property).Tolerant() &&
      absl::c_none_of(facts,
                      [&](int32_t fact) { return IsExtent(table.facts[fact].value); })) {
    return Pierced(facts, sets, order);
  }
  std::vector<int32_t> in_order;
  for (const size_t i : order) in_order.push_back(facts[i]);
  return Gathered(in_order, rule, table, vocabulary);
}

}  // namespace gainsay
