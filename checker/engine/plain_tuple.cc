#include "checker/engine/plain_tuple.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

// What the facts that stand for themselves are like; where there are none, what outlets
// report in their own voice.
struct Manner {
  std::vector<const Fact*> anchors;
  Voice voice;
  bool plans = false;
};

Manner MannerOf(const Rule& rule, const Tuple& tuple, const FactTable& table) {
  Manner manner;
  for (size_t b = 0; b < tuple.size(); ++b) {
    if (rule.bindings[b].collect) continue;
    for (const int32_t index : tuple[b]) {
      const Fact& fact = table.facts[index];
      manner.plans = manner.plans || fact.stance.plans;
      if (fact.origin != FactOrigin::kReference) manner.voice = fact.voice;
      if (rule.bindings[b].previous_of < 0) manner.anchors.push_back(&fact);
    }
  }
  return manner;
}

bool IsPlain(const Rule& rule, const Fact& fact, const Manner& manner,
             const Judge& judge) {
  const bool of_one_voice =
      fact.origin == FactOrigin::kReference || fact.voice == manner.voice;
  return of_one_voice && !fact.possibly && fact.stance.plans == manner.plans &&
         absl::c_all_of(manner.anchors, [&](const Fact* anchor) {
           return judge.SurelyHoldTogether(rule, *anchor, fact);
         });
}

}  // namespace

std::optional<Tuple> PlainTuple(const Rule& rule, const Tuple& tuple, const Judge& judge,
                                const FactTable& table) {
  const Manner manner = MannerOf(rule, tuple, table);
  Tuple plain = tuple;
  bool less = false;
  for (size_t b = 0; b < tuple.size(); ++b) {
    if (!rule.bindings[b].collect) continue;
    plain[b].erase(std::remove_if(plain[b].begin(), plain[b].end(),
                                  [&](int32_t index) {
                                    return !IsPlain(rule, table.facts[index], manner,
                                                    judge);
                                  }),
                   plain[b].end());
    if (plain[b].empty()) return std::nullopt;
    less = less || plain[b].size() < tuple[b].size();
  }
  return less ? std::optional<Tuple>(std::move(plain)) : std::nullopt;
}

}  // namespace gainsay
