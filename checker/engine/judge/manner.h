#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_MANNER_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_MANNER_H_

#include <compare>

#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// How a fact is told. Facts that are told in one manner conflict as gravely as facts can.
// What is taken as known (FactOrigin::kReference) is told as by an outlet itself.
struct Manner {
  EntityId speaker = kNoEntity;  // none: the outlet in its own voice
  bool plans = false;

  friend auto operator<=>(const Manner&, const Manner&) = default;
};

inline Manner MannerOf(const Fact& fact) {
  return {fact.voice.speaker, fact.stance.plans};
}

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_MANNER_H_
