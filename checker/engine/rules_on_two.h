#ifndef GAINSAY_CHECKER_ENGINE_RULES_ON_TWO_H_
#define GAINSAY_CHECKER_ENGINE_RULES_ON_TWO_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "checker/engine/compare/join.h"
#include "checker/engine/conflicts_of_two.h"
#include "checker/engine/explain/describe.h"
#include "checker/engine/explain/tracer.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/engine/judge/judge.h"
#include "checker/project/workspace.h"
#include "reports/report.h"
#include "rules/rule.h"

namespace gainsay {

// Judges the facts of two claims by rules that take two facts, step by step. The
// workspace and the facts must outlive it.
class RulesOnTwo {
 public:
  // `of_a` and `of_b` are the claims' facts, indices into the table's.
  RulesOnTwo(const Workspace& workspace, FactBase& facts, std::vector<int32_t> of_a,
             std::vector<int32_t> of_b);

  // Whether the rule binds a fact of each claim at once.
  bool Binds(const Rule& rule) const { return !Places(rule).empty(); }

  // What Check finds of the two under a rule that takes two facts.
  ConflictsOfTwo ConflictsUnder(const Rule& rule) const {
    return {rule, judge_, workspace_, facts_, of_a_, of_b_};
  }
  // Whether some two of their facts are at odds under such a rule, be that a conflict or
  // not.
  bool AreAtOdds(const Rule& rule) const;

  // Adds to the trace how the rule judges the pairs of facts that it may bind, those that
  // differ in what comes out; or which parts of its key tell them apart. Where the
  // outcome is no conflict, also what came out at worst. The conflicts are those under
  // the rule.
  void Explain(const Rule& rule, ConflictsOfTwo& conflicts, ReportedOutcome& outcome);

 private:
  const Fact& FactAt(int32_t index) const { return facts_.table.facts[index]; }
  // The bindings that take the one and the other, in either order.
  std::vector<std::pair<size_t, size_t>> Places(const Rule& rule) const;
  // The pairs of facts that the rule may bind, by its names.
  void ForEachPair(
      const Rule& rule,
      absl::FunctionRef<void(std::pair<int32_t, int32_t> facts)> visit) const;
  // Adds the judgement on two facts, unless facts before came out the same. The gravest
  // that came out is kept in `judged`.
  void AddJudgement(const Rule& rule, std::pair<int32_t, int32_t> facts,
                    ConflictsOfTwo& conflicts, ReportedOutcome& outcome,
                    StepResult& judged);
  // The key that the two share, and whether it is open that they do.
  std::pair<JoinKey, bool> SharedKey(const Rule& rule,
                                     std::pair<int32_t, int32_t> facts) const;
  JoinKey KeyAt(const Rule& rule, size_t binding, int32_t fact) const;
  // Which parts of the rule's key tell the facts apart; empty where they may share it.
  std::string KeyDifference(const Rule& rule, std::pair<int32_t, int32_t> facts) const;

  const Workspace& workspace_;
  FactBase& facts_;
  std::vector<int32_t> of_a_;
  std::vector<int32_t> of_b_;
  Judge judge_;
  Describer describer_;
  Tracer tracer_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_RULES_ON_TWO_H_
