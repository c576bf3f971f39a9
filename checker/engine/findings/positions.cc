#include "checker/engine/findings/positions.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "checker/engine/compare/union_find.h"
#include "claims/value_types/agreement.h"
#include "claims/value_types/entity_set_conflict.h"
#include "claims/values/value_numbers.h"

namespace gainsay {
namespace {

template <typename F>
void ForEachFact(const Conflict& conflict, F f) {
  for (size_t binding = 0; binding < conflict.facts.size(); ++binding) {
    for (const int32_t fact : conflict.facts[binding]) f(binding, fact);
  }
}

// The ends of a nominal set that is one interval of a line; none for other values, for
// unions, and for times of day, which may differ on one day.
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
    if (date->nominal.boxes.size() != 1 ||
        date->nominal.boxes[0].start_time.has_value()) {
      return std::nullopt;
    }
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
                      [&](size_t a, size_t b) { return EndsBefore(sets[a], sets[b]); });
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

// A fact is held against so many positions; where it fits none of them it has its own. So
// what is looked at grows with the facts, and nobody reads as many positions.
constexpr size_t kMostPositionsTried = 256;

// Facts that agree, and one of them for each value that they state: what agrees with
// these agrees with all.
struct Gathering {
  std::vector<int32_t> facts;
  std::vector<int32_t> unlike;
  std::vector<int32_t> lists;  // that name members alone, and so agree with one another
};

class Gatherer {
 public:
  Gatherer(const Rule& rule, const FactTable& table, const Vocabulary& vocabulary)
      : table_(table),
        rules_(AgreementRulesOf(vocabulary,
                                vocabulary.property(rule.bindings[0].properties[0]))) {}

  std::vector<std::vector<int32_t>> Run(const std::vector<int32_t>& facts) {
    for (const int32_t fact : facts) {
      const auto [place, fresh] =
          gathering_of_.try_emplace(numbers_.Of(table_.facts[fact].value));
      if (fresh) place->second = PlaceFor(fact);
      gatherings_[place->second].facts.push_back(fact);
    }
    std::vector<std::vector<int32_t>> positions;
    for (Gathering& gathering : gatherings_) {
      positions.push_back(std::move(gathering.facts));
    }
    return positions;
  }

 private:
  // Of a fact whose value no fact before has stated: the others go with it, since who
  // joined it since agrees with it as well.
  size_t PlaceFor(int32_t fact) {
    const auto agrees = [&](int32_t member) {
      return MayBothHold(table_.facts[fact].value, table_.facts[member].value, rules_);
    };
    const bool is_list = NamesMembersAlone(table_.facts[fact].value);
    const auto fits = [&](const Gathering& gathering) {
      return absl::c_all_of(gathering.unlike, agrees) &&
             (is_list || absl::c_all_of(gathering.lists, agrees));
    };
    const size_t tried = std::min(gatherings_.size(), kMostPositionsTried);
    size_t place = 0;
    while (place < tried && !fits(gatherings_[place])) ++place;
    if (place == tried) {
      place = gatherings_.size();
      gatherings_.emplace_back();
    }
    Gathering& gathering = gatherings_[place];
    (is_list ? gathering.lists : gathering.unlike).push_back(fact);
    return place;
  }

  const FactTable& table_;
  const AgreementRules rules_;
  ValueNumbers numbers_;
  absl::flat_hash_map<int32_t, size_t> gathering_of_;  // by the value's number
  std::vector<Gathering> gatherings_;
};

// The facts of a position. Of a claim that made several the first stands for all.
std::vector<int32_t> OnePosition(const std::set<int32_t>& facts, const FactTable& table) {
  std::vector<int32_t> firsts;
  for (const int32_t fact : facts) {
    // Facts stand in the order of their claims.
    const bool known =
        !firsts.empty() && table.facts[firsts.back()].claim == table.facts[fact].claim;
    if (!known) firsts.push_back(fact);
  }
  return firsts;
}

std::vector<std::vector<int32_t>> ByBinding(const Rule& rule,
                                            const std::vector<Conflict>& component,
                                            const FactTable& table) {
  std::vector<std::set<int32_t>> bound(rule.bindings.size());
  for (const Conflict& conflict : component) {
    ForEachFact(conflict,
                [&](size_t binding, int32_t fact) { bound[binding].insert(fact); });
  }
  // Names that may change places stand for the same facts. Where all may, each still has
  // a position, so that there are sides.
  std::vector<std::set<int32_t>> different;
  for (const std::set<int32_t>& facts : bound) {
    if (!absl::c_linear_search(different, facts)) different.push_back(facts);
  }
  std::vector<std::vector<int32_t>> positions;
  for (const std::set<int32_t>& facts : different.size() > 1 ? different : bound)
    positions.push_back(OnePosition(facts, table));
  return positions;
}

// Of joint conflicts one position a key, in the order in which conflicts name them; where
// all facts are of one key, of which any two may agree, each fact is its own.
std::vector<std::vector<int32_t>> ByKey(const std::vector<Conflict>& component,
                                        const FactTable& table) {
  std::vector<std::set<int32_t>> keys;
  const bool one_key = absl::c_all_of(
      component, [](const Conflict& each) { return each.facts.size() == 1; });
  const auto same_key = [&](int32_t a, int32_t b) {
    return one_key ? a == b : AreOfOneKey(table.facts[a], table.facts[b]);
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
    positions.push_back(OnePosition(facts, table));
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
  // Where conflicts are many, their facts are far fewer.
  absl::flat_hash_map<int32_t, size_t> of_fact;
  absl::flat_hash_map<int32_t, size_t> of_claim;
  UnionFind sets;
  size_t apart = 0;
  const auto number_of = [&](int32_t fact) {
    const auto [number, fresh] = of_fact.try_emplace(fact);
    if (fresh) {
      const auto [same, first] = of_claim.try_emplace(table.facts[fact].claim);
      if (first) same->second = sets.Add();
      if (first) ++apart;
      number->second = same->second;
    }
    return number->second;
  };
  for (size_t i = 0; i < conflicts.size(); ++i) {
    constexpr size_t kAhead = 16;
    if (i + kAhead < conflicts.size()) {
      const int32_t soon = conflicts[i + kAhead].facts.back()[0];
      __builtin_prefetch(&table.facts[static_cast<size_t>(soon)]);
    }
    const Conflict& conflict = conflicts[i];
    const int32_t first = conflict.facts[0][0];
    const size_t number = number_of(first);
    ForEachFact(conflict, [&](size_t, int32_t fact) {
      if (fact != first && sets.Join(number, number_of(fact))) --apart;
    });
  }
  std::vector<std::vector<Conflict>> components;
  if (apart == 1) {  // as they nearly always are
    components.push_back(std::move(conflicts));
    return components;
  }
  absl::flat_hash_map<size_t, size_t> place_of_root;
  for (size_t i = 0; i < conflicts.size(); ++i) {
    const auto [place, fresh] = place_of_root.try_emplace(
        sets.Root(number_of(conflicts[i].facts[0][0])), components.size());
    if (fresh) components.emplace_back();
    components[place->second].push_back(std::move(conflicts[i]));
  }
  return components;
}

std::vector<FirstFact> FirstFactsOf(const std::vector<Conflict>& component,
                                    const FactTable& table) {
  absl::flat_hash_set<int32_t> known;
  std::vector<FirstFact> firsts;
  for (const Conflict& conflict : component) {
    ForEachFact(conflict, [&](size_t, int32_t fact) {
      if (known.insert(fact).second) firsts.push_back({table.facts[fact].claim, fact});
    });
  }
  absl::c_sort(firsts, [](const FirstFact& a, const FirstFact& b) {
    return std::pair(a.claim, a.fact) < std::pair(b.claim, b.fact);
  });
  const auto of_one_claim = [](const FirstFact& a, const FirstFact& b) {
    return a.claim == b.claim;
  };
  firsts.erase(std::unique(firsts.begin(), firsts.end(), of_one_claim), firsts.end());
  return firsts;
}

std::vector<std::vector<int32_t>> PositionsOf(const Rule& rule,
                                              const std::vector<Conflict>& component,
                                              const std::vector<FirstFact>& firsts,
                                              const FactTable& table,
                                              const Vocabulary& vocabulary) {
  const auto is_joint = [](const Conflict& each) { return each.joint.has_value(); };
  if (absl::c_any_of(component, is_joint)) return ByKey(component, table);
  if (!OverOneProperty(rule)) return ByBinding(rule, component, table);
  std::vector<int32_t> facts;
  for (const FirstFact& first : firsts) facts.push_back(first.fact);
  std::vector<Interval> sets;
  for (const int32_t fact : facts) {
    if (const auto set = OneInterval(table.facts[fact].value)) sets.push_back(*set);
  }
  if (sets.size() != facts.size() || !OneDimension(facts, table)) {
    return Gatherer(rule, table, vocabulary).Run(facts);
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
  return Gatherer(rule, table, vocabulary).Run(in_order);
}

}  // namespace gainsay
