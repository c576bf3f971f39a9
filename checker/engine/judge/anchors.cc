#include "checker/engine/judge/anchors.h"

#include <cstddef>

#include "absl/algorithm/container.h"

namespace gainsay {

TupleFacts AnchorsOf(const Rule& rule, const Bound& facts) {
  TupleFacts anchors;
  for (size_t b = 0; b < facts.size(); ++b) {
    if (!rule.bindings[b].StandsForItself()) continue;
    for (const Fact* fact : facts[b]) anchors.push_back(fact);
  }
  return anchors;
}

const Fact* LastToBegin(const TupleFacts& facts) {
  return *absl::c_max_element(facts, [](const Fact* a, const Fact* b) {
    return a->time.start.min < b->time.start.min;
  });
}

}  // namespace gainsay
