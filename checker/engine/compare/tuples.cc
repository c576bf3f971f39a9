#include "checker/engine/compare/tuples.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/judge/choices.h"
#include "checker/engine/judge/time_relation.h"

namespace gainsay {
namespace {

bool CollectsAll(const Rule& rule) {
  return absl::c_all_of(rule.bindings, [](const Binding& b) { return b.collect; });
}

bool ComparesOneVoice(const Rule& rule) {
  return rule.voice == VoiceMode::kSame || rule.voice == VoiceMode::kOwn;
}

bool CertainlyBefore(const Fact& a, const Fact& b) {
  const PossibleOrders orders = OrdersOf(a, b);
  return orders.before && !orders.same && !orders.after;
}

}  // namespace

Bound BoundOf(const Tuple& tuple, const FactTable& table) {
  Bound facts;
  for (const auto& bound : tuple) {
    facts.emplace_back();
    for (const int32_t fact : bound) facts.back().push_back(&table.facts[fact]);
  }
  return facts;
}

bool TupleWalk::ForEach(const JoinGroup& group, Visit visit) {
  Tuple tuple(rule_.bindings.size());
  if (!CollectsAll(rule_)) {
    tuples_ = 0;
    Extend(group, 0, tuple, visit);
    return tuples_ <= kMostTuples;
  }
  for (size_t b = 0; b < tuple.size(); ++b) {
    tuple[b].assign(group.Of(b).begin(), group.Of(b).end());
  }
  VisitVoices(tuple, [&](const Tuple& all) { CollectByTime(all, visit); });
  return true;
}

void TupleWalk::Extend(const JoinGroup& group, size_t binding, Tuple& tuple,
                       Visit visit) {
  if (binding == rule_.bindings.size()) {
    AddPrevious(group, 0, tuple, visit);
    return;
  }
  const Binding& bound = rule_.bindings[binding];
  if (!bound.StandsForItself()) {
    Extend(group, binding + 1, tuple, visit);
    return;
  }
  for (const int32_t each : group.Of(binding)) {
    if (++tuples_ > kMostTuples) return;
    tuple[binding] = {each};
    if (MayHoldTogether(tuple, binding)) Extend(group, binding + 1, tuple, visit);
  }
}

bool TupleWalk::MayHoldTogether(const Tuple& tuple, size_t binding) const {
  for (size_t b = 0; b < binding; ++b) {
    if (!rule_.bindings[b].StandsForItself()) continue;
    if (!judge_.MayHoldTogether(rule_, fact(tuple[b][0]), fact(tuple[binding][0]))) {
      return false;
    }
  }
  return true;
}

void TupleWalk::AddPrevious(const JoinGroup& group, size_t binding, Tuple& tuple,
                            Visit visit) {
  while (binding < rule_.bindings.size() && rule_.bindings[binding].previous_of < 0) {
    ++binding;
  }
  if (binding == rule_.bindings.size()) {
    Collect(group, tuple, visit);
    return;
  }
  const int32_t later = tuple[rule_.bindings[binding].previous_of][0];
  for (const int32_t each : Predecessors(group.Of(binding), later)) {
    tuple[binding] = {each};
    AddPrevious(group, binding + 1, tuple, visit);
  }
}

void TupleWalk::Collect(const JoinGroup& group, Tuple& tuple, Visit visit) {
  for (size_t b = 0; b < rule_.bindings.size(); ++b) {
    if (rule_.bindings[b].collect) tuple[b].clear();
  }
  Tuple whole = tuple;
  for (size_t b = 0; b < rule_.bindings.size(); ++b) {
    if (!rule_.bindings[b].collect) continue;
    const FactList collected = Collected(group, b, tuple);
    whole[b].assign(collected.begin(), collected.end());
    if (whole[b].empty()) return;
  }
  VisitVoices(whole, visit);
}

void TupleWalk::VisitVoices(const Tuple& tuple, Visit visit) const {
  if (!ComparesOneVoice(rule_)) {
    visit(tuple);
    return;
  }
  for (const Voice& voice : VoicesToCompare(tuple)) {
    Tuple told = tuple;
    for (size_t b = 0; b < told.size(); ++b) {
      if (!rule_.bindings[b].collect) continue;
      const auto by_another = [&](int32_t each) {
        return !IsReference(fact(each)) && fact(each).voice != voice;
      };
      told[b].erase(std::remove_if(told[b].begin(), told[b].end(), by_another),
                    told[b].end());
    }
    if (absl::c_none_of(told, [](const BoundFacts& bound) { return bound.empty(); })) {
      visit(told);
    }
  }
}

// That of the facts that stand for themselves, else each that is collected.
std::vector<Voice> TupleWalk::VoicesToCompare(const Tuple& tuple) const {
  if (rule_.voice == VoiceMode::kOwn) return {Voice()};
  std::vector<Voice> voices;
  for (const bool collected : {false, true}) {
    for (size_t b = 0; b < tuple.size(); ++b) {
      if (rule_.bindings[b].collect != collected) continue;
      for (const int32_t each : tuple[b]) {
        if (!IsReference(fact(each))) voices.push_back(fact(each).voice);
      }
    }
    if (!voices.empty()) break;
  }
  absl::c_sort(voices,
               [](const Voice& a, const Voice& b) { return a.speaker < b.speaker; });
  voices.erase(std::unique(voices.begin(), voices.end()), voices.end());
  return voices;
}

// For each fact in turn those that may hold at its time and began no later; lists that
// are part of one before are left out. What holds from ever on is so no one's first.
void TupleWalk::CollectByTime(const Tuple& all, Visit visit) {
  FactList by_time;
  for (const BoundFacts& bound : all) {
    by_time.insert(by_time.end(), bound.begin(), bound.end());
  }
  const auto begins = [this](int32_t each) -> Day { return fact(each).time.start.min; };
  absl::c_sort(by_time, [&](int32_t a, int32_t b) {
    return std::pair(begins(a), a) > std::pair(begins(b), b);
  });
  Tuple tuple(all.size());
  Tuple before;
  for (const int32_t last : by_time) {
    bool complete = true;
    bool subset = !before.empty();
    for (size_t b = 0; b < all.size(); ++b) {
      tuple[b].clear();
      absl::c_copy_if(all[b], std::back_inserter(tuple[b]), [&](int32_t each) {
        return begins(each) <= begins(last) &&
               judge_.MayHoldTogether(rule_, fact(last), fact(each));
      });
      complete = complete && !tuple[b].empty();
      subset = subset && absl::c_includes(before[b], tuple[b]);
    }
    if (subset) continue;
    before = tuple;
    if (complete) visit(tuple);
  }
}

FactList TupleWalk::Collected(const JoinGroup& group, size_t binding,
                              const Tuple& tuple) {
  const int whole = rule_.bindings[binding].whole;
  FactList collected = whole < 0
                           ? group.Of(binding)
                           : OfParts(group.Of(binding), fact(tuple[whole][0]).subject);
  collected.erase(
      std::remove_if(collected.begin(), collected.end(),
                     [&](int32_t each) { return !GoesWith(fact(each), tuple); }),
      collected.end());
  return collected;
}

FactList TupleWalk::OfParts(const FactList& pool, EntityId whole) {
  FactList facts;
  const Partition* partition = vocabulary_.FindPartition(whole);
  if (partition == nullptr) return facts;
  const auto [index, fresh] = by_subject_.try_emplace(&pool);
  if (fresh) {
    for (const int32_t each : pool) index->second[fact(each).subject].push_back(each);
  }
  for (const PartitionPart& part : partition->parts) {
    const auto found = index->second.find(part.entity);
    if (found == index->second.end()) continue;
    facts.insert(facts.end(), found->second.begin(), found->second.end());
  }
  absl::c_sort(facts);
  return facts;
}

bool TupleWalk::GoesWith(const Fact& collected, const Tuple& tuple) const {
  for (size_t b = 0; b < rule_.bindings.size(); ++b) {
    if (rule_.bindings[b].collect) continue;
    const Fact& other = fact(tuple[b][0]);
    if (!Consistent(collected, other)) return false;
    if (rule_.bindings[b].previous_of >= 0) continue;
    if (!judge_.MayHoldTogether(rule_, other, collected)) return false;
  }
  return true;
}

FactList TupleWalk::Predecessors(const FactList& pool, int32_t later) const {
  const Fact& base = fact(later);
  FactList earlier;
  FactList open;
  for (const int32_t each : pool) {
    const Fact& other = fact(each);
    // What another says in between does not come into it.
    if (ComparesOneVoice(rule_) && other.voice != base.voice) continue;
    if (other.claim == base.claim || !AreOfOneKey(other, base) ||
        !Consistent(other, base) || IsReference(other) != IsReference(base)) {
      continue;
    }
    if (CertainlyBefore(other, base)) {
      earlier.push_back(each);
    } else if (OrdersOf(other, base).before) {
      open.push_back(each);
    }
  }
  Day last_start = kMinDay;
  for (const int32_t each : earlier) {
    last_start = std::max<Day>(last_start, fact(each).time.start.min);
  }
  // What ended before another began is none of the latest.
  const auto is_latest = [&](int32_t each) {
    return fact(each).time.end.max >= last_start;
  };
  FactList latest;
  absl::c_copy_if(earlier, std::back_inserter(latest), is_latest);
  // Of two of one day that differ it is open which came before.
  const auto stands_for_all = [&](int32_t each) {
    const Fact& first = fact(latest[0]);
    return each == latest[0] ||
           (AreOfOneTime(first, fact(each)) &&
            judge_.Agreement(vocabulary_.property(first.property), first, fact(each)) ==
                Judge::Base::kAgree);
  };
  const bool certain =
      absl::c_none_of(open, is_latest) && absl::c_all_of(latest, stands_for_all);
  return certain ? latest : FactList();
}

}  // namespace gainsay
