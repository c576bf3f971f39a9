#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_CONFLICT_TEXT_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_CONFLICT_TEXT_H_

#include <string>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/explain/describe.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"
#include "reports/report.h"
#include "rules/rule.h"

namespace gainsay {

// Puts conflicts into the words of a report. All must outlive it.
class ConflictText {
 public:
  ConflictText(Interpreter& interpreter, const FactTable& table,
               const Describer& describer)
      : interpreter_(interpreter),
        claims_(interpreter.claims()),
        vocabulary_(interpreter.vocabulary()),
        table_(table),
        describer_(describer) {}

  // A rule's message with its {binding.attribute} filled in from one conflict; nothing
  // where the rule has none, or no claim states what it names.
  std::optional<std::string> Message(const Rule& rule, const Conflict& conflict) const;
  // Why the facts of a conflict are comparable and do not go together, a sentence each.
  // The trace is that of its verdict.
  std::vector<std::string> Why(const Rule& rule, const Conflict& conflict,
                               const std::vector<TraceStep>& trace) const;
  // Why two facts conflict less gravely than others of their finding.
  std::vector<std::string> WhyWeaker(const Rule& rule, const Conflict& conflict,
                                     const std::vector<TraceStep>& trace) const;
  // For each alternative of what the conflicts of a finding leave open, the verdict that
  // it gives.
  std::vector<ReportedCondition> Conditions(const std::vector<Conflict>& component) const;

 private:
  // What {binding.name} in a message stands for.
  std::string Attribute(const Fact& fact, const std::string& name) const;
  std::vector<const Fact*> FactsOf(const Conflict& conflict) const;
  void AddTimesOnlyPossible(const Rule& rule, const std::vector<const Fact*>& facts,
                            std::vector<std::string>& why) const;
  // What is open of whom the facts are about.
  void AddOpen(const Rule& rule, const Conflict& conflict,
               const std::vector<const Fact*>& facts,
               std::vector<std::string>& why) const;
  // Which of the qualifiers that they share are not stated by whom.
  void AddUnstated(const Rule& rule, const std::vector<const Fact*>& facts,
                   std::vector<std::string>& why) const;
  // What made a verdict of the sets' contradiction, but for certainty: what the rule asks
  // besides, else who says what.
  void AddDecision(const Conflict& conflict, const std::vector<const Fact*>& facts,
                   const std::vector<TraceStep>& trace,
                   std::vector<std::string>& why) const;
  // The latter.
  void AddVerdictReason(Verdict verdict, const std::vector<const Fact*>& facts,
                        std::vector<std::string>& why) const;
  // In what facts one of which is a plan differ, if they are all plans or not.
  std::string ChangeOfPlan(const std::vector<const Fact*>& facts) const;
  // How a fact follows from the claim of its inverse that it was made of.
  std::string ConverseSentence(const Fact& fact) const;

  Interpreter& interpreter_;
  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  const FactTable& table_;
  const Describer& describer_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_CONFLICT_TEXT_H_
