#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_FACTS_AT_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_FACTS_AT_H_

#include <memory>
#include <utility>
#include <vector>

#include "checker/engine/judge/rule_environment.h"
#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// A written rule is about what is so at one time. What may only rise, or only fall, is
// bounded on one side at the times of other claims: 13 freed on Friday are at most 13 on
// Monday. A claim that comes before another one of the rule is of its own, earlier time.

// Whether some fact's property may only rise or fall, and not all facts of which time
// matters are of one time. Not where the rule itself reads times: it then means the facts
// as they stand.
bool SpansTimes(const Rule& rule, const Bound& facts, const Vocabulary& vocabulary);

// Whether all facts of which time matters may be of one time.
bool MayBeOfOneTime(const Rule& rule, const Bound& facts, const Vocabulary& vocabulary);

// Two facts of a tuple that spans times, and may be of one, of which this is not certain:
// the one at whose time it is judged and another, where there are such; it may be null.
std::pair<const Fact*, const Fact*> OpenInTime(const Rule& rule, const Bound& facts,
                                               const Fact* at,
                                               const Vocabulary& vocabulary);

// Facts of a tuple that spans times, at whose times it is to be judged: those that stand
// for themselves, or the last to begin of what is collected, at whose time the states
// hold for sure.
std::vector<const Fact*> TimesToJudge(const Rule& rule, const Bound& facts,
                                      const Vocabulary& vocabulary);

// Facts of what a tuple that spans times collects, one for each time, at whose times
// those that stand for themselves may hold as well, though it is open of some: what is
// collected need not all be of one time with these at once.
std::vector<const Fact*> TimesToMeetAt(const Rule& rule, const Bound& facts,
                                       const Vocabulary& vocabulary);

// Whether it is open of some of which time matters if they are of one time with the fact,
// and all that may be so may be so at once.
bool MayMeetAt(const Rule& rule, const Bound& facts, const Fact& at,
               const Vocabulary& vocabulary);

// What of an open order is taken to be so: all that may be, or, of facts that may be of
// one time with the one at which the tuple is judged, that they are.
enum class OpenOrder { kAnyOf, kAtOneTime };

// A tuple's facts with the values that they leave possible at the time of one of them.
class FactsAt {
 public:
  // All must outlive it.
  FactsAt(const Rule& rule, const Bound& facts, const Fact& at,
          const Vocabulary& vocabulary, OpenOrder open = OpenOrder::kAnyOf);

  const Bound& facts() const { return facts_; }

 private:
  std::vector<std::unique_ptr<const Fact>> moved_;
  Bound facts_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_FACTS_AT_H_
