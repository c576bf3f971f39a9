#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_JUDGE_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_JUDGE_H_

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/types/span.h"
#include "checker/engine/judge/base_judge.h"
#include "checker/engine/judge/rule_environment.h"
#include "checker/engine/judge/time_relation.h"
#include "claims/claim_set.h"
#include "claims/facts/fact.h"
#include "claims/vocabulary/vocabulary.h"
#include "reports/trace_step.h"
#include "reports/verdict.h"
#include "rules/rule.h"

namespace gainsay {

// What a rule says of one tuple of facts.
struct Judgement {
  // Whether the facts were comparable at all: they hold at one time, `while` does not
  // fail, the rule takes their voices. If not, there is no verdict.
  bool compared = false;
  std::optional<Verdict> verdict;  // none: they agree
  // Whether what the sets allow at their widest leaves them at odds.
  bool surely_at_odds = false;
};

// What may come out of a tuple of facts under a written rule, by all that the rule reads
// of them, whoever speaks and whenever they hold.
enum class Prospect {
  kNotCompared,  // `while` fails or `unless` holds, for sure
  kAgree,        // they agree, or are not compared
  kOpen,
};

// Judges tuples of facts by product.md's steps: base verdict, comparability, plans,
// voice, certainty. Choices are not its business: it is asked once for each combination
// (conflicts.h).
class Judge {
 public:
  using Base = gainsay::Base;

  Judge(const Vocabulary& vocabulary, const ClaimSet& claims)
      : vocabulary_(vocabulary), claims_(claims), base_(vocabulary, claims) {}

  // `possibly` says that the facts only possibly share the rule's key. Where `trace` is
  // given, each step is added to it.
  Judgement Of(const Rule& rule, const Bound& facts, bool possibly,
               std::vector<TraceStep>* trace = nullptr) const;

  // Of a written rule. The same for tuples whose facts have the same Reads of its
  // conditions, two and two.
  Prospect ProspectOf(const Rule& rule, const Bound& facts) const;

  // As Of, for facts of which it is known what their sets allow together. The rule says
  // what voices mean.
  Judgement OfSets(const Rule& rule, const Bound& facts, Base base, bool possibly,
                   std::vector<TraceStep>* trace = nullptr) const;

  // As BaseJudge does.
  bool MustHoldAsStated(const Rule& rule, const Bound& facts) const {
    return base_.MustHoldAsStated(rule, facts);
  }
  bool BreakAlone(const Rule& rule, const Fact& a, const Fact& b) const {
    return base_.BreakAlone(rule, a, b);
  }
  Base Agreement(const Property& property, const Fact& a, const Fact& b) const {
    return base_.Agreement(property, a, b);
  }

  // Whether two facts may hold at one time, so that the rule may compare them.
  bool MayHoldTogether(const Rule& rule, const Fact& a, const Fact& b) const {
    return Together(rule, a, b) != Certainty::kNever;
  }
  bool SurelyHoldTogether(const Rule& rule, const Fact& a, const Fact& b) const {
    return Together(rule, a, b) == Certainty::kCertain;
  }
  // The first two of a tuple that must hold at one time of which this is only possible.
  std::optional<std::pair<const Fact*, const Fact*>> PossiblyTogether(
      const Rule& rule, const Bound& facts) const;

 private:
  // How sure the comparison is: the least of all that it rests on.
  struct Grounds {
    Certainty comparable = Certainty::kCertain;
    bool order_is_open = false;
    bool possibly = false;  // the facts only possibly share the key
  };
  // From the base verdict by plans, voice and certainty.
  Judgement Conclude(const Rule& rule, const Bound& facts, Base base, Grounds grounds,
                     std::vector<TraceStep>* trace) const;
  // Whether the tuple is comparable in time and by `while` and `unless`.
  struct Comparability {
    Certainty certainty = Certainty::kCertain;
    bool only_while_fails = false;  // certainly, and nothing else is open
  };

  Comparability Comparable(const Rule& rule, const Bound& facts,
                           std::vector<TraceStep>* trace) const;
  Certainty HoldTogether(const Rule& rule, const Bound& facts) const;
  // What the rule's `related` makes of a tuple for which `while` fails.
  Judgement Related(const Rule& rule, const Bound& facts, bool possibly,
                    std::vector<TraceStep>* trace) const;
  Certainty Together(const Rule& rule, const Fact& a, const Fact& b) const;
  Certainty AllTogether(const Rule& rule, const Bound& facts) const;

  const Vocabulary& vocabulary_;
  const ClaimSet& claims_;
  const BaseJudge base_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_JUDGE_H_
