#include "checker/engine/compare/pair_sweep.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_map.h"
#include "checker/engine/compare/sure_place.h"
#include "checker/engine/compare/value_classes.h"
#include "checker/engine/judge/manner.h"

namespace gainsay {
namespace {

struct Item {
  int32_t fact = 0;
  int side = 0;  // the number of its list
  std::optional<Interval> place;
  DayRange time;       // of all days on which it may begin or end
  int32_t value = -1;  // its class, where some value of the key is no place on a line
  int conflicts = 0;
  bool agrees = false;     // MarkAgreeing
  size_t among_these = 0;  // its place on its shelf

  bool Sated() const { return conflicts >= kMostConflicts; }
};

double SomePointOf(const Interval& place) {
  if (std::isinf(place.min)) return std::isinf(place.max) ? 0 : place.max - 1;
  return std::isinf(place.max) ? place.min + 1 : (place.min + place.max) / 2;
}

// A point that most places hold, if there is one and it is easily found: each place
// narrows what those before have in common, or speaks against it (as in Boyer and Moore,
// MJRTY, 1991).
std::optional<Interval> CommonPoint(const std::vector<Item>& items) {
  std::optional<Interval> common;
  int64_t for_it = 0;
  for (const Item& item : items) {
    if (!item.place.has_value()) continue;
    const Interval& place = *item.place;
    if (for_it == 0) common = place;
    const bool meets = Overlap(place, *common);
    for_it += meets ? 1 : -1;
    if (!meets) continue;
    if (StartsBefore(*common, place)) {
      common->min = place.min;
      common->min_open = place.min_open;
    }
    if (EndsBefore(place, *common)) {
      common->max = place.max;
      common->max_open = place.max_open;
    }
  }
  if (for_it == 0) return std::nullopt;
  const double point = SomePointOf(*common);
  return Interval{point, point};
}

// Tells those that hold a common point, where few do not: no two of them are at odds, so
// that who comes is held against the few, and only one of these against all.
void MarkAgreeing(std::vector<Item>& items) {
  constexpr size_t kFew = 64;
  const std::optional<Interval> point = CommonPoint(items);
  if (!point.has_value()) return;
  const auto agrees = [&](const Item& item) {
    return item.place.has_value() && Overlap(*item.place, *point);
  };
  if (items.size() - static_cast<size_t>(absl::c_count_if(items, agrees)) > kFew) return;
  for (Item& item : items) item.agrees = agrees(item);
}

// Items by the ends of their places, those that agree in no order; and by their values,
// where some are no place.
class Shelf {
 public:
  // `values` outlives it; empty where all items have a place.
  Shelf(std::vector<Item>& items, std::optional<ValueClasses>& values)
      : items_(items), values_(values) {}

  void Add(size_t item) {
    if (values_.has_value()) by_value_[items_[item].value].insert(item);
    if (items_[item].agrees) {
      items_[item].among_these = agreeing_.size();
      agreeing_.push_back(item);
    } else if (items_[item].place.has_value()) {
      by_max_.insert(MaxOf(item));
      by_min_.insert(MinOf(item));
    }
  }
  void Remove(size_t item) {
    if (values_.has_value()) {
      const auto like_it = by_value_.find(items_[item].value);
      like_it->second.erase(item);
      if (like_it->second.empty()) by_value_.erase(like_it);
    }
    if (items_[item].agrees) {
      const size_t place = items_[item].among_these;
      agreeing_[place] = agreeing_.back();
      items_[agreeing_[place]].among_these = place;
      agreeing_.pop_back();
    } else if (items_[item].place.has_value()) {
      by_max_.erase(MaxOf(item));
      by_min_.erase(MinOf(item));
    }
  }

  // What may not agree with the newcomer, until `visit` returns false: first what is
  // surely at odds and furthest from it.
  template <typename Visit>
  void ForEachAtOdds(const Item& newcomer, bool below, bool above, Visit visit) const {
    if (newcomer.place.has_value()) {
      const bool seen = newcomer.agrees || agreeing_.empty()
                            ? VisitFew(newcomer, below, above, visit)
                            : VisitAll(newcomer, below, above, visit);
      if (!seen) return;
    }
    if (values_.has_value()) VisitByValue(newcomer, visit);
  }

 private:
  using End = std::tuple<double, bool, size_t>;

  End MaxOf(size_t item) const {
    const Interval& place = *items_[item].place;
    return {place.max, !place.max_open, item};
  }
  End MinOf(size_t item) const {
    const Interval& place = *items_[item].place;
    return {place.min, place.min_open, item};
  }

  // Where one of the two is no place, whose order tells nothing.
  template <typename Visit>
  void VisitByValue(const Item& newcomer, Visit& visit) const {
    if (by_value_.empty()) return;
    for (const int32_t value : values_->AtOdds(newcomer.value)) {
      const auto those = by_value_.find(value);
      if (those == by_value_.end()) continue;
      if (newcomer.place.has_value() &&
          items_[*those->second.begin()].place.has_value()) {
        continue;
      }
      for (const size_t item : those->second) {
        if (!visit(item)) return;
      }
    }
  }

  // Those that need not agree. False where `visit` has returned it.
  template <typename Visit>
  bool VisitFew(const Item& newcomer, bool below, bool above, Visit& visit) const {
    for (auto it = by_max_.begin(); below && it != by_max_.end(); ++it) {
      const size_t item = std::get<2>(*it);
      if (!LiesBelow(*items_[item].place, *newcomer.place)) break;
      if (!visit(item)) return false;
    }
    for (auto it = by_min_.rbegin(); above && it != by_min_.rend(); ++it) {
      const size_t item = std::get<2>(*it);
      if (!LiesBelow(*newcomer.place, *items_[item].place)) break;
      if (!visit(item)) return false;
    }
    return true;
  }

  // The same, and those that agree, in the same order. Few newcomers ask for these, so
  // that each may look at all.
  template <typename Visit>
  bool VisitAll(const Item& newcomer, bool below, bool above, Visit& visit) const {
    const auto lies_below = [&](size_t item) {
      return LiesBelow(*items_[item].place, *newcomer.place);
    };
    const auto lies_above = [&](size_t item) {
      return LiesBelow(*newcomer.place, *items_[item].place);
    };
    std::vector<End> ends;
    const auto gather = [&](const absl::btree_set<End>& few, auto end_of, auto at_odds) {
      ends.clear();
      for (const End& end : few) {
        if (at_odds(std::get<2>(end))) ends.push_back(end);
      }
      for (const size_t item : agreeing_) {
        if (at_odds(item)) ends.push_back(end_of(item));
      }
      absl::c_sort(ends);
    };
    const auto visit_end = [&](const End& end) { return visit(std::get<2>(end)); };
    if (below) {
      gather(
          by_max_, [this](size_t item) { return MaxOf(item); }, lies_below);
      if (!std::all_of(ends.begin(), ends.end(), visit_end)) return false;
    }
    if (above) {
      gather(
          by_min_, [this](size_t item) { return MinOf(item); }, lies_above);
      if (!std::all_of(ends.rbegin(), ends.rend(), visit_end)) return false;
    }
    return true;
  }

  std::vector<Item>& items_;
  std::vector<size_t> agreeing_;
  absl::btree_set<End> by_max_;
  absl::btree_set<End> by_min_;
  std::optional<ValueClasses>& values_;
  absl::flat_hash_map<int32_t, absl::btree_set<size_t>> by_value_;
};

// What has come before, apart by whether more conflicts of it are looked for.
struct Shelves {
  Shelves(std::vector<Item>& items, std::optional<ValueClasses>& values)
      : hungry(items, values), sated(items, values) {}
  Shelf hungry;
  Shelf sated;

  Shelf& Of(const Item& item) { return item.Sated() ? sated : hungry; }
};

// How a rule's time narrows which earlier facts a later one may be at odds with.
struct TimeWindow {
  // Facts that ended so many days before another begins are not compared with it.
  std::optional<int64_t> reach;
  // Facts that ended before another begins may lie below it, or above it.
  bool may_rise = false;
  bool may_fall = false;

  bool Ordered() const { return may_rise || may_fall; }
};

TimeWindow WindowOf(const Rule& rule, const Vocabulary& vocabulary) {
  const Property& property = vocabulary.property(rule.property);
  TimeWindow window;
  window.reach = ReachOf(rule, vocabulary);
  if (rule.shape == RuleShape::kMonotony) {
    window.may_rise = property.time == TimeKind::kMonotoneUp;
    window.may_fall = !window.may_rise;
  }
  return window;
}

class Sweep {
 public:
  // Between the items of two sides, or among those of one. `values` are those of the
  // items; empty where all have a place.
  Sweep(const TimeWindow& window, std::vector<Item> items, bool of_two_sides,
        std::optional<ValueClasses>& values, LookAtPair look)
      : window_(window),
        items_(std::move(items)),
        of_two_sides_(of_two_sides),
        values_(values),
        look_(look) {}

  void Run() {
    MarkAgreeing(items_);
    absl::c_sort(items_, [](const Item& a, const Item& b) {
      return std::tuple(a.time.min, a.fact) < std::tuple(b.time.min, b.fact);
    });
    if (window_.reach.has_value() || window_.Ordered()) SortByEnd();
    for (size_t i = 0; i < items_.size(); ++i) {
      PassUntil(items_[i].time.min);
      const int others = of_two_sides_ ? 1 - items_[i].side : 0;
      LookAtAll(i, current_[others], true, true);
      if (window_.Ordered()) {
        LookAtAll(i, past_[others], window_.may_fall, window_.may_rise);
      }
      ShelfOf(i, current_).Add(i);
    }
  }

 private:
  // Nothing is taken to end before it begins: what is passed has come.
  void SortByEnd() {
    by_end_.reserve(items_.size());
    for (size_t i = 0; i < items_.size(); ++i) {
      by_end_.push_back({std::max(items_[i].time.min, items_[i].time.max), i});
    }
    absl::c_sort(by_end_);
  }

  // Takes out what ended too long ago, or puts it with the past.
  void PassUntil(Day begin) {
    for (; passed_ < by_end_.size(); ++passed_) {
      const auto [end, item] = by_end_[passed_];
      if (end + window_.reach.value_or(0) >= begin) return;
      ShelfOf(item, current_).Remove(item);
      if (window_.Ordered()) ShelfOf(item, past_).Add(item);
    }
  }

  Shelf& ShelfOf(size_t item, std::array<Shelves, 2>& by_side) {
    return by_side[items_[item].side].Of(items_[item]);
  }

  void LookAtAll(size_t newcomer, Shelves& shelves, bool below, bool above) {
    std::vector<size_t> become_sated;
    const auto look = [&](size_t item) {
      if (!LookAt(newcomer, item)) return;
      ++items_[newcomer].conflicts;
      if (++items_[item].conflicts == kMostConflicts) become_sated.push_back(item);
    };
    shelves.hungry.ForEachAtOdds(items_[newcomer], below, above, [&](size_t item) {
      look(item);
      return true;
    });
    for (const size_t item : become_sated) {
      shelves.hungry.Remove(item);
      shelves.sated.Add(item);
    }
    shelves.sated.ForEachAtOdds(items_[newcomer], below, above, [&](size_t item) {
      if (items_[newcomer].Sated()) return false;
      look(item);
      return true;
    });
  }

  bool LookAt(size_t a, size_t b) {
    const auto [first, second] = std::minmax(items_[a].fact, items_[b].fact);
    return look_(first, second);
  }

  const TimeWindow window_;
  std::vector<Item> items_;
  const bool of_two_sides_;
  std::optional<ValueClasses>& values_;
  LookAtPair look_;
  // By side.
  std::array<Shelves, 2> current_{Shelves(items_, values_), Shelves(items_, values_)};
  std::array<Shelves, 2> past_{Shelves(items_, values_), Shelves(items_, values_)};
  std::vector<std::pair<Day, size_t>> by_end_;  // empty where none is ever passed
  size_t passed_ = 0;                           // of those
};

// No pair is at odds: every value holds what the one that begins last begins with.
bool AllMeet(const std::vector<Item>& items) {
  const Interval* first_end = nullptr;
  const Interval* last_begin = nullptr;
  for (const Item& item : items) {
    if (!item.place.has_value()) return false;
    const Interval& place = *item.place;
    if (first_end == nullptr || EndsBefore(place, *first_end)) first_end = &place;
    if (last_begin == nullptr || StartsBefore(*last_begin, place)) last_begin = &place;
  }
  return first_end == nullptr || !LiesBelow(*first_end, *last_begin);
}

// The classes of the items' values, where some are no place on a line.
std::optional<ValueClasses> ValuesOf(std::vector<Item>& items, const Rule& rule,
                                     const FactTable& table,
                                     const Vocabulary& vocabulary) {
  const auto placed = [](const Item& item) { return item.place.has_value(); };
  if (absl::c_all_of(items, placed)) return std::nullopt;
  std::optional<ValueClasses> values(
      AgreementRulesOf(vocabulary, vocabulary.property(rule.property)));
  for (Item& item : items) item.value = values->Of(table.facts[item.fact].value);
  return values;
}

void AddItems(const FactList& facts, int side, const FactTable& table, SurePlaces& places,
              std::vector<Item>& items) {
  for (size_t i = 0; i < facts.size(); ++i) {
    // A key's facts lie far apart, and so do their values.
    constexpr size_t kAhead = 8;
    if (i + 2 * kAhead < facts.size()) {
      __builtin_prefetch(&table.facts[facts[i + 2 * kAhead]].value);
      __builtin_prefetch(table.facts[facts[i + kAhead]].value.identity());
    }
    const Fact& fact = table.facts[facts[i]];
    items.push_back(
        {facts[i], side, places.Of(fact.value), DaysReached(fact.time, fact.moment)});
  }
}

}  // namespace

void SweepPairs(const Rule& rule, const FactList& facts, const FactList& others,
                const FactTable& table, const Vocabulary& vocabulary, LookAtPair look) {
  const std::optional<Unit>& unit = vocabulary.property(rule.property).unit;
  SurePlaces places(unit.has_value() ? unit->dimension : Dimension());
  const bool two = &facts != &others;
  std::vector<Item> items;
  items.reserve(facts.size() + (two ? others.size() : 0));
  AddItems(facts, 0, table, places, items);
  if (two) AddItems(others, 1, table, places, items);
  if (AllMeet(items)) return;
  std::optional<ValueClasses> values = ValuesOf(items, rule, table, vocabulary);
  const TimeWindow window = WindowOf(rule, vocabulary);
  if (items.size() <= kMostConflicts) {
    Sweep(window, std::move(items), two, values, look).Run();
    return;
  }
  // What different voices word differently is no matter.
  const bool wordings = vocabulary.property(rule.property).type == ValueType::kQuotation;
  std::map<Manner, std::vector<Item>> manners;
  for (const Item& item : items) {
    Manner manner = MannerOf(table.facts[item.fact]);
    if (wordings) manner.plans = false;
    manners[manner].push_back(item);
  }
  for (auto& [manner, members] : manners) {
    if (!AllMeet(members)) Sweep(window, std::move(members), two, values, look).Run();
  }
  if (manners.size() == 1 || wordings) return;
  Sweep(window, std::move(items), two, values, [&](int32_t a, int32_t b) {
    return MannerOf(table.facts[a]) == MannerOf(table.facts[b]) || look(a, b);
  }).Run();
}

std::optional<int64_t> ReachOf(const Binding& binding, const Vocabulary& vocabulary) {
  int64_t reach = 0;
  for (const PropertyId id : binding.properties) {
    const Property& property = vocabulary.property(id);
    if (property.time != TimeKind::kFluent) return std::nullopt;
    reach = std::max(reach, property.holds_for_days);
  }
  return reach;
}

std::optional<int64_t> ReachOf(const Rule& rule, const Vocabulary& vocabulary) {
  int64_t longest = 0;
  for (const Binding& binding : rule.bindings) {
    const std::optional<int64_t> reach = ReachOf(binding, vocabulary);
    if (!reach.has_value()) return std::nullopt;
    longest = std::max(longest, *reach);
  }
  return longest;
}

void FindCompany(const FactList& facts, const FactList& others, const FactTable& table,
                 std::optional<int64_t> reach,
                 absl::FunctionRef<bool(int32_t fact)> wanted,
                 absl::FunctionRef<bool(int32_t fact, int32_t other)> look) {
  if (absl::c_none_of(facts, wanted)) return;
  struct Place {
    Day begin = 0;
    int32_t fact = 0;
    int32_t last_to_end = 0;  // of those up to this one
  };
  const auto time_of = [&](int32_t fact) -> const FactTime& {
    return table.facts[fact].time;
  };
  std::vector<Place> order;
  order.reserve(others.size());
  for (const int32_t fact : others)
    order.push_back({time_of(fact).start.min, fact, fact});
  const auto comes_before = [](const Place& a, const Place& b) {
    return std::pair(a.begin, a.fact) < std::pair(b.begin, b.fact);
  };
  absl::c_sort(order, comes_before);
  for (size_t i = 1; i < order.size(); ++i) {
    const int32_t before = order[i - 1].last_to_end;
    if (Day(time_of(order[i].fact).end.max) <= Day(time_of(before).end.max)) {
      order[i].last_to_end = before;
    }
  }
  for (const int32_t fact : facts) {
    if (!wanted(fact)) continue;
    const FactTime& time = time_of(fact);
    const auto too_late = [&](size_t i) {
      return reach.has_value() && order[i].begin > time.end.max + *reach;
    };
    const auto too_early = [&](size_t i) {
      const Day last_end = time_of(order[i].last_to_end).end.max;
      return reach.has_value() && last_end + *reach < time.start.min;
    };
    // Of what begins later, and of what begins before.
    size_t after =
        absl::c_lower_bound(order, Place{time.start.min, fact, 0}, comes_before) -
        order.begin();
    size_t before = after;
    if (before > 0 && look(fact, order[before - 1].last_to_end)) continue;
    for (int looked = 0; looked < kMostNeighbours; ++looked) {
      const bool more_after = after < order.size() && !too_late(after);
      const bool more_before = before > 0 && !too_early(before - 1);
      if (!more_after && !more_before) break;
      const bool goes_back = more_before && (!more_after || looked % 2 == 0);
      const int32_t other = order[goes_back ? --before : after++].fact;
      if (look(fact, other)) break;
    }
  }
}

}  // namespace gainsay
