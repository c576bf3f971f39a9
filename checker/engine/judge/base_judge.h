#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_BASE_JUDGE_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_BASE_JUDGE_H_

#include <vector>

#include "checker/engine/judge/rule_environment.h"
#include "claims/claim_set.h"
#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"
#include "reports/trace_step.h"
#include "rules/rule.h"

namespace gainsay {

// What the sets of a tuple's facts allow, before who speaks and when is looked at; graver
// last.
enum class Base { kAgree, kTension, kContradiction, kUndetermined };

// Gives the base verdict of a rule on a tuple: the first of product.md's steps. Both must
// outlive it.
class BaseJudge {
 public:
  BaseJudge(const Vocabulary& vocabulary, const ClaimSet& claims)
      : vocabulary_(vocabulary), claims_(claims) {}

  // Sets `order_is_open` where it is the worst of several orders of time that may be.
  Base Of(const Rule& rule, const Bound& facts, bool& order_is_open,
          std::vector<TraceStep>* trace) const;

  // Of two facts of one property, whenever they hold and whoever speaks.
  Base Agreement(const Property& property, const Fact& a, const Fact& b) const;

  // Whether `require` may hold of the facts as they stand, as words ordinarily read. It
  // then may at whatever time they are judged: what only rises or falls may be more
  // besides.
  bool MayHoldAsStated(const Rule& rule, const Bound& facts) const {
    return Requirement(rule, facts, nullptr) == Base::kAgree;
  }

  // Whether `require` holds whatever is so of all that these facts allow.
  bool MustHoldAsStated(const Rule& rule, const Bound& facts) const;

  // Whether two facts of one claim break a rule on two facts: `while` holds, and
  // `require` does not even at the widest.
  bool BreakAlone(const Rule& rule, const Fact& a, const Fact& b) const;

 private:
  Base Monotony(const Property& property, const Fact& a, const Fact& b,
                bool& order_is_open, std::vector<TraceStep>* trace) const;
  // What `require` says of the facts as they stand.
  Base Requirement(const Rule& rule, const Bound& facts,
                   std::vector<TraceStep>* trace) const;
  // What it says at the time of each of them, where they are of several.
  Base RequirementOverTime(const Rule& rule, const Bound& facts, bool& order_is_open,
                           std::vector<TraceStep>* trace) const;

  const Vocabulary& vocabulary_;
  const ClaimSet& claims_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_BASE_JUDGE_H_
