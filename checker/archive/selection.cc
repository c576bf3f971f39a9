#include "checker/archive/selection.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_split.h"
#include "checker/archive/index_rows.h"
#include "checker/archive/reach.h"
#include "checker/engine/compare/pair_sweep.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

constexpr double kEverything = std::numeric_limits<double>::infinity();
constexpr int64_t kCompany = 2;  // of a fact that nothing is at odds with

// Whether two keys' qualifiers may be one: equal, but for those that one leaves open.
bool MayBeOne(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::vector<absl::string_view> x = absl::StrSplit(a, '\n');
  const std::vector<absl::string_view> y = absl::StrSplit(b, '\n');
  if (x.size() != y.size()) return false;
  for (size_t i = 0; i < x.size(); ++i) {
    if (x[i] != y[i] && !x[i].empty() && !y[i].empty()) return false;
  }
  return true;
}

class Selection {
 public:
  Selection(const Workspace& workspace, const FactTable& fresh, ArchiveQuery* query)
      : workspace_(workspace),
        vocabulary_(workspace.vocabulary),
        fresh_(fresh),
        query_(*query) {
    for (const Property& property : vocabulary_.properties()) {
      if (property.time == TimeKind::kFluent) {
        longest_ = std::max(longest_, property.holds_for_days);
      }
    }
  }

  void Run() {
    for (const Rule& rule : workspace_.rules) {
      if (TakesPairs(rule))
        ForFacts(rule, [&](const Fact& fact) { AddPairs(rule, fact); });
      if (rule.distinct) ForFacts(rule, [&](const Fact& fact) { AddSameValue(fact); });
      if (rule.shape == RuleShape::kOrder) AddOrders(rule);
    }
    AddJoined();
    query_.AddAlternatives(kMostConflicts, kMostKeysReached);
    AddNeeded();
    const ClaimList& claims = workspace_.claims.claims;
    for (size_t i = 0; i < claims.size(); ++i) {
      if (claims[i].corrects) query_.AddNamed(claims.whole(i).corrects.text);
    }
    for (size_t before = 0; before != query_.found().size();) {
      before = query_.found().size();
      query_.AddCorrections();
      query_.CompleteArticles();
    }
  }

  // Properties of whose claims some were left out.
  const std::set<std::string>& cut() const { return cut_; }

 private:
  bool IsFresh(const Fact& fact) const { return !IsReference(fact); }

  template <typename Visit>
  void ForFacts(const Rule& rule, Visit visit) {
    for (const Fact& fact : fresh_.facts) {
      if (IsFresh(fact) && fact.property == rule.property) visit(fact);
    }
  }

  // When a fact may hold to be held against this one under a rule on pairs.
  DayRange WindowOf(const Rule& rule, DayRange time) const {
    const Property& property = vocabulary_.property(rule.property);
    if (property.time != TimeKind::kFluent) return DayRange();
    return {time.min - property.holds_for_days, time.max + property.holds_for_days};
  }

  void AddPairs(const Rule& rule, const Fact& fact) {
    const IndexedFact indexed = IndexedFactOf(fact, vocabulary_);
    const std::optional<Interval> place = query_.PlaceOf(indexed);
    const DayRange window = WindowOf(rule, indexed.time);
    for (const ArchivedKey& key :
         query_.Keys(indexed.property, indexed.subject, kMostKeysRead)) {
      if (!MayBeOne(key.qualifiers, indexed.qualifiers)) continue;
      const int64_t unplaced = query_.AddUnplaced(key.row, window, kMostUnplaced);
      if (unplaced == kMostUnplaced) cut_.insert(indexed.property);
      int64_t found = unplaced;
      if (place.has_value()) found += AddAtOdds(rule, indexed, *place, key.row, window);
      if (!place.has_value() || unplaced > 0) AddEnds(key.row, window);
      if (!place.has_value() && query_.AddNearest(key.row, window, indexed.time.min,
                                                  kMostNearest) > 2 * kMostNearest) {
        cut_.insert(indexed.property);
      }
      if (found == 0) query_.AddNearest(key.row, window, indexed.time.min, kCompany);
    }
  }

  // Returns how many it found.
  int64_t AddAtOdds(const Rule& rule, const IndexedFact& indexed, const Interval& place,
                    int64_t key, DayRange window) {
    DayRange below = window;
    DayRange above = window;
    if (rule.shape == RuleShape::kMonotony) {
      const bool rises =
          vocabulary_.property(rule.property).time == TimeKind::kMonotoneUp;
      // What may only rise is never later lower, nor earlier higher.
      (rises ? below : above).min = indexed.time.min;
      (rises ? above : below).max = indexed.time.max;
    }
    const std::optional<int64_t> manner = query_.MannerOf(indexed);
    const int64_t most = kMostConflicts;
    const int64_t lower = query_.AddBelow(key, place.min, below, std::nullopt, most);
    if (lower == most && manner) query_.AddBelow(key, place.min, below, manner, most);
    const int64_t higher = query_.AddAbove(key, place.max, above, std::nullopt, most);
    if (higher == most && manner) query_.AddAbove(key, place.max, above, manner, most);
    return lower + higher;
  }

  // The furthest facts of a key: together they leave the least.
  void AddEnds(int64_t key, DayRange window) {
    query_.AddBelow(key, kEverything, window, std::nullopt, kMostConflicts);
    query_.AddAbove(key, -kEverything, window, std::nullopt, kMostConflicts);
  }

  void AddSameValue(const Fact& fact) {
    const IndexedFact indexed = IndexedFactOf(fact, vocabulary_);
    if (query_.AddDistinctUnplaced(indexed.property, kMostUnplaced) == kMostUnplaced) {
      cut_.insert(indexed.property);
    }
    const Interval place =
        query_.PlaceOf(indexed).value_or(Interval{-kEverything, kEverything});
    if (query_.AddMeeting(indexed.property, place.min, place.max, kMostUnplaced) ==
        kMostUnplaced) {
      cut_.insert(indexed.property);
    }
  }

  // Dates that other events' dates tell, from event to event.
  void AddOrders(const Rule& rule) {
    const std::string& property = vocabulary_.property(rule.property).id;
    std::vector<std::string> open;
    std::set<std::string> known;
    const auto reach = [&](const std::string& event) {
      if (known.size() < kMostKeysReached && known.insert(event).second) {
        open.push_back(event);
      }
    };
    ForFacts(rule, [&](const Fact& fact) {
      const IndexedFact indexed = IndexedFactOf(fact, vocabulary_);
      reach(indexed.subject);
      if (!indexed.told_by.empty()) reach(indexed.told_by);
    });
    // Events of which no date is told by another's matter by what is told by them.
    std::set<std::string> tied;
    ForFacts(rule, [&](const Fact& fact) {
      const IndexedFact indexed = IndexedFactOf(fact, vocabulary_);
      if (indexed.told_by.empty()) return;
      tied.insert(indexed.subject);
      tied.insert(indexed.told_by);
    });
    for (size_t i = 0; i < open.size(); ++i) {
      const std::string event = open[i];
      for (const std::string& told : query_.ToldBy(property, event, kMostKeysRead)) {
        tied.insert({event, told});
        reach(told);
      }
      for (const ArchivedKey& key : query_.Keys(property, event, kMostKeysRead)) {
        for (const std::string& by : query_.EventsOf(key.row, kMostKeysRead)) {
          tied.insert({event, by});
          reach(by);
        }
      }
    }
    if (known.size() == kMostKeysReached) cut_.insert(property);
    for (const std::string& event : tied) {
      for (const ArchivedKey& key : query_.Keys(property, event, kMostKeysRead)) {
        AddWhole(key.row, DayRange(), 0, property);
      }
    }
  }

  // All of a key, up to the bounds.
  void AddWhole(int64_t key, DayRange window, Day begins, const std::string& property) {
    if (query_.found().size() > kMostClaimsRead) {
      cut_.insert(property);
      return;
    }
    AddEnds(key, window);
    query_.AddUnplaced(key, window, kMostNearest);
    const int64_t found = query_.AddNearest(key, window, begins, kMostNearest);
    if (found > 2 * kMostNearest) cut_.insert(property);
  }

  void AddJoined() {
    std::map<KeyPattern, DayRange> times;
    for (const Fact& fact : fresh_.facts) {
      if (!IsFresh(fact)) continue;
      const DayRange time = DaysReached(fact.time, fact.moment);
      const auto [place, fresh] =
          times.try_emplace({fact.property, fact.subject, fact.qualifiers}, time);
      place->second = {std::min(place->second.min, time.min),
                       std::max(place->second.max, time.max)};
    }
    std::vector<ReachedKeys> from;
    for (const auto& [keys, time] : times) from.push_back({keys, time});
    bool cut = false;
    for (const ReachedKeys& reached :
         KeysInReach(from, workspace_.rules, vocabulary_, kMostKeysReached, cut)) {
      AddKeys(reached);
    }
    if (cut) cut_.insert("all that rules join");
  }

  void AddKeys(const ReachedKeys& reached) {
    const Property& property = vocabulary_.property(reached.keys.property);
    DayRange window;
    if (property.time == TimeKind::kFluent) {
      window = {std::max(kMinDay, reached.time.min - longest_),
                std::min(kMaxDay, reached.time.max + longest_)};
    }
    const Day begins = std::max(window.min, reached.time.min);
    std::string qualifiers;
    for (const EntityId entity : reached.keys.qualifiers) {
      qualifiers += EntityKey(entity, vocabulary_) + "\n";
    }
    const std::vector<ArchivedKey> keys =
        reached.keys.subject == kAnySubject
            ? query_.KeysOfProperty(property.id, kMostKeysRead)
            : query_.Keys(property.id, EntityKey(reached.keys.subject, vocabulary_),
                          kMostKeysRead);
    if (keys.size() == kMostKeysRead) cut_.insert(property.id);
    for (const ArchivedKey& key : keys) {
      if (MayBeOne(key.qualifiers, qualifiers)) {
        AddWhole(key.row, window, begins, property.id);
      }
    }
  }

  // What a property says must be stated as well.
  void AddNeeded() {
    for (const Fact& fact : fresh_.facts) {
      const Needs& needs = vocabulary_.property(fact.property).needs;
      if (!IsFresh(fact)) continue;
      for (const PropertyRef& needed : needs.subject) AddSome(needed, fact.subject);
      if (needs.value.empty()) continue;
      std::vector<EntityId> named;
      if (const auto* set = std::get_if<EntitySetValue>(&*fact.value)) named = set->must;
      if (const auto* entity = std::get_if<EntityValue>(&*fact.value)) {
        named.assign(entity->any_of.begin(), entity->any_of.end());
      }
      for (const EntityId entity : named) {
        for (const PropertyRef& needed : needs.value) AddSome(needed, entity);
      }
    }
  }

  void AddSome(const PropertyRef& property, EntityId entity) {
    if (property.id == kNoProperty) return;
    int64_t some = 0;
    for (const ArchivedKey& key :
         query_.Keys(vocabulary_.property(property.id).id, EntityKey(entity, vocabulary_),
                     kMostKeysRead)) {
      if (some >= kCompany) return;
      some += query_.AddNearest(key.row, DayRange(), 0, kCompany);
    }
  }

  const Workspace& workspace_;
  const Vocabulary& vocabulary_;
  const FactTable& fresh_;
  ArchiveQuery& query_;
  int64_t longest_ = 0;
  std::set<std::string> cut_;
};

}  // namespace

void SelectArchived(const Workspace& workspace, const FactTable& fresh,
                    ArchiveQuery& query, const Reporter& reporter) {
  Selection selection(workspace, fresh, &query);
  selection.Run();
  for (const std::string& what : selection.cut()) {
    reporter.Warning(
        {}, fmt::format("more archived claims of '{}' bear on these than are read", what),
        "those nearest in time and furthest in value are compared");
  }
}

}  // namespace gainsay
