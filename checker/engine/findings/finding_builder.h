#ifndef GAINSAY_CHECKER_ENGINE_FINDINGS_FINDING_BUILDER_H_
#define GAINSAY_CHECKER_ENGINE_FINDINGS_FINDING_BUILDER_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/explain/conflict_text.h"
#include "checker/engine/explain/describe.h"
#include "checker/engine/explain/describer_pool.h"
#include "checker/engine/explain/origins.h"
#include "checker/engine/explain/tracer.h"
#include "checker/engine/findings/severity_policy.h"
#include "claims/facts/fact_table.h"
#include "reports/report.h"
#include "rules/rule.h"

namespace gainsay {

// Makes findings of conflicts and flaws.
class FindingBuilder {
 public:
  // A position lists at most `max_claims` claims, a finding as many witnesses.
  FindingBuilder(Interpreter* interpreter, const FactTable& table, const Judge& judge,
                 SeverityMap severities, int64_t max_claims);

  // One finding for each connected group of the conflicts of one key.
  void Add(RuleConflicts conflicts);
  // The same of many, on `jobs` threads.
  void AddAll(std::vector<RuleConflicts> conflicts, int jobs);
  // Of the severity that the project gives it, where it gives one.
  void AddFlaw(const Flaw& flaw, std::optional<Severity> severity);

  // The claims that conflict in a finding of this builder; none of another's.
  const std::vector<int32_t>& ClaimsOf(const Finding& finding) const;

  // By severity, the gravest first, then verdict, rule, key and id.
  std::vector<Finding> Finish();

 private:
  Finding Build(const Rule& rule, const JoinKey& key,
                const std::vector<Conflict>& component);
  // Adds the conflicts, each once and as many as may be listed.
  void AddWitnesses(const std::vector<Conflict>& component, Finding& finding) const;
  ReportedPosition Position(const std::vector<int32_t>& facts);
  // How the conflict came to the finding's verdict, and what would change it.
  void AddTrace(const Rule& rule, const Conflict& conflict, Finding& finding) const;
  // Why claims of several positions conflict less gravely, where they do.
  void AddWeaker(const Rule& rule, const std::vector<Conflict>& component,
                 const std::vector<std::vector<int32_t>>& positions,
                 Finding& finding) const;
  // That two claims of the finding conflict less gravely than it says, and why.
  std::string WeakerText(const Rule& rule, const Conflict& conflict,
                         const Finding& finding) const;

  // With another's settings, for another thread.
  FindingBuilder(const FindingBuilder& other, const DescriberPool::Member& member);
  // Takes over what another builder has made.
  void Merge(FindingBuilder&& other);

  Interpreter* interpreter_;
  const FactTable& table_;
  const Judge& judge_;
  SeverityMap severities_;
  int64_t max_claims_;
  std::shared_ptr<const DescriberPool> pool_;
  Describer describer_;
  ConflictText conflict_text_;
  Tracer tracer_;
  Origins origins_;
  std::map<std::string, std::vector<int32_t>> claims_of_finding_;  // by the finding's id
  std::vector<Finding> findings_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FINDINGS_FINDING_BUILDER_H_
