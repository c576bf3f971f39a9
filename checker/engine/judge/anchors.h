#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_ANCHORS_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_ANCHORS_H_

#include "absl/container/inlined_vector.h"
#include "checker/engine/judge/rule_environment.h"
#include "claims/facts/fact.h"
#include "rules/rule.h"

namespace gainsay {

// Some of a tuple's facts.
using TupleFacts = absl::InlinedVector<const Fact*, 4>;

// The facts of a tuple that must be of one time with one another, and with each that it
// collects: those that stand for themselves. A claim and the one before it are of two
// times by intention.
TupleFacts AnchorsOf(const Rule& rule, const Bound& facts);

// What is in the place of anchors where a rule collects all, and has none. Of several
// that begin on one day the first. There must be some.
const Fact* LastToBegin(const TupleFacts& facts);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_ANCHORS_H_
