#ifndef GAINSAY_CHECKER_ENGINE_EXPLAIN_TRACER_H_
#define GAINSAY_CHECKER_ENGINE_EXPLAIN_TRACER_H_

#include <string>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/explain/describe.h"
#include "checker/engine/judge/judge.h"
#include "claims/facts/fact_table.h"
#include "claims/facts/interpreter.h"
#include "reports/report.h"
#include "rules/rule.h"

namespace gainsay {

// Says step by step how a rule judges a tuple of facts, whether or not they conflict.
class Tracer {
 public:
  Tracer(Interpreter* interpreter, const FactTable& table, const Judge& judge,
         const Describer& describer)
      : interpreter_(interpreter), table_(table), judge_(judge), describer_(describer) {}

  // The steps from "joined" to "certainty" of the tuple `conflict.facts`, of which
  // `open_key` says whether the key is certain; `conflict.verdict` is not looked at.
  // `key` is what they join on.
  std::vector<TraceStep> Trace(
      const Rule& rule, const Conflict& conflict,
      const std::vector<std::pair<std::string, std::string>>& key) const;

 private:
  void AddFact(const Rule& rule, const Fact& fact, std::vector<TraceStep>& trace) const;
  // The judge's steps say what was decided; the facts say on what.
  void Specify(const Rule& rule, const Conflict& conflict, TraceStep& step) const;
  // Marks the step where nobody tells in which time zones.
  std::string SetsText(const Rule& rule, const Conflict& conflict, TraceStep& step) const;
  std::string DistinctText(const Conflict& conflict, StepResult result) const;
  std::string TimesText(const Rule& rule, const Conflict& conflict,
                        StepResult result) const;
  std::string NameOf(const Fact& fact) const;

  Interpreter* interpreter_;
  const FactTable& table_;
  const Judge& judge_;
  const Describer& describer_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_EXPLAIN_TRACER_H_
