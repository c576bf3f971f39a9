#include "checker/engine/compare/plain_tuple.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/container/inlined_vector.h"
#include "absl/functional/function_ref.h"
#include "checker/engine/judge/anchors.h"
#include "rules/expression/lists.h"

namespace gainsay {
namespace {

// The facts with which what is collected goes, and how all that is not collected is told;
// where there are none, as outlets report in their own voice.
struct ToldAnchors {
  TupleFacts facts;
  Voice voice;
  bool plans = false;
};

ToldAnchors ToldAnchorsOf(const Rule& rule, const Tuple& tuple, const FactTable& table) {
  ToldAnchors anchors;
  anchors.facts = AnchorsOf(rule, BoundOf(tuple, table));
  for (size_t b = 0; b < tuple.size(); ++b) {
    if (rule.bindings[b].collect) continue;
    for (const int32_t index : tuple[b]) {
      const Fact& fact = table.facts[index];
      anchors.plans = anchors.plans || fact.stance.plans;
      if (!IsReference(fact)) anchors.voice = fact.voice;
    }
  }
  return anchors;
}

bool IsPlain(const Rule& rule, const Fact& fact, const ToldAnchors& anchors,
             const Judge& judge) {
  const bool of_one_voice = IsReference(fact) || fact.voice == anchors.voice;
  return of_one_voice && !fact.possibly && fact.stance.plans == anchors.plans &&
         absl::c_all_of(anchors.facts, [&](const Fact* anchor) {
           return judge.SurelyHoldTogether(rule, *anchor, fact);
         });
}

// Whether it holds only under alternatives under which not all holds that stands for
// itself.
bool IsConditional(const Fact& fact, const ToldAnchors& anchors) {
  return absl::c_any_of(fact.conditions, [&](const Condition& condition) {
    return absl::c_none_of(anchors.facts, [&](const Fact* anchor) {
      return absl::c_linear_search(anchor->conditions, condition);
    });
  });
}

// The tuple with those of its collected facts that are wanted; nothing where these are
// all, or none of some binding.
std::optional<Tuple> Only(const Rule& rule, const Tuple& tuple,
                          absl::FunctionRef<bool(size_t, int32_t)> wanted) {
  Tuple only = tuple;
  bool less = false;
  for (size_t b = 0; b < tuple.size(); ++b) {
    if (!rule.bindings[b].collect) continue;
    const auto unwanted = [&](int32_t fact) { return !wanted(b, fact); };
    only[b].erase(std::remove_if(only[b].begin(), only[b].end(), unwanted),
                  only[b].end());
    if (only[b].empty()) return std::nullopt;
    less = less || only[b].size() < tuple[b].size();
  }
  return less ? std::optional<Tuple>(std::move(only)) : std::nullopt;
}

using Key = std::tuple<PropertyId, EntityId, absl::InlinedVector<EntityId, 2>>;

Key KeyOf(const Fact& fact) { return {fact.property, fact.subject, fact.qualifiers}; }

// Whether more of what the binding collects may make hold what the rule requires.
bool MayFulfil(const Rule& rule, int binding) {
  return MoreFactsMayFulfil(*rule.require, binding,
                            /*of_parts=*/rule.bindings[binding].whole >= 0);
}

// Those of a binding's facts that make no conflict milder.
struct SureFacts {
  absl::flat_hash_set<int32_t> facts;
  absl::flat_hash_set<Key> keys;
};

}  // namespace

bool MoreFactsMayFit(const Rule& rule) {
  const auto reads = [](const std::shared_ptr<const CheckedExpression>& condition,
                        int binding) {
    return condition != nullptr && ReadsFactsOf(*condition, binding);
  };
  if (rule.require == nullptr) return true;
  for (size_t b = 0; b < rule.bindings.size(); ++b) {
    if (!rule.bindings[b].collect) continue;
    const int binding = static_cast<int>(b);
    if (reads(rule.while_holds, binding) || reads(rule.unless, binding) ||
        MayFulfil(rule, binding)) {
      return true;
    }
  }
  return false;
}

bool MayLeaveOut(const Rule& rule, const Judgement& judgement) {
  if (judgement.surely_at_odds || rule.require == nullptr) return true;
  for (size_t b = 0; b < rule.bindings.size(); ++b) {
    if (rule.bindings[b].collect && MayFulfil(rule, static_cast<int>(b))) return false;
  }
  return true;
}

std::optional<Tuple> PlainTuple(const Rule& rule, const Tuple& tuple, const Judge& judge,
                                const FactTable& table) {
  const ToldAnchors anchors = ToldAnchorsOf(rule, tuple, table);
  return Only(rule, tuple, [&](size_t, int32_t index) {
    return IsPlain(rule, table.facts[index], anchors, judge);
  });
}

std::optional<Tuple> WithoutRivals(const Rule& rule, const Tuple& tuple,
                                   const Judge& judge, const FactTable& table) {
  const ToldAnchors anchors = ToldAnchorsOf(rule, tuple, table);
  std::vector<SureFacts> sure(tuple.size());
  for (size_t b = 0; b < tuple.size(); ++b) {
    if (!rule.bindings[b].collect) continue;
    for (const int32_t index : tuple[b]) {
      const Fact& fact = table.facts[index];
      if (!IsPlain(rule, fact, anchors, judge) || IsConditional(fact, anchors)) continue;
      sure[b].facts.insert(index);
      sure[b].keys.insert(KeyOf(fact));
    }
  }
  return Only(rule, tuple, [&](size_t b, int32_t index) {
    return sure[b].facts.contains(index) ||
           !sure[b].keys.contains(KeyOf(table.facts[index]));
  });
}

}  // namespace gainsay
