#include "checker/engine/check.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/types/span.h"
#include "checker/engine/claim_counts.h"
#include "checker/engine/compare/conflicts.h"
#include "checker/engine/compare/merged_conflicts.h"
#include "checker/engine/facts/withdrawals.h"
#include "checker/engine/findings/blame.h"
#include "checker/engine/findings/choice_counts.h"
#include "checker/engine/findings/finding_builder.h"
#include "checker/engine/flaw_changes.h"
#include "checker/engine/joint/joint_conflicts.h"
#include "checker/engine/rule_docs.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// Leaves the conflicts that involve one of these claims.
void KeepFresh(const std::vector<bool>& fresh, const FactTable& table,
               std::vector<Conflict>& conflicts) {
  if (fresh.empty()) return;
  const auto involves = [&](absl::Span<const int32_t> bound) {
    return absl::c_any_of(bound,
                          [&](int32_t fact) { return fresh[table.facts[fact].claim]; });
  };
  conflicts.erase(std::remove_if(conflicts.begin(), conflicts.end(),
                                 [&](const Conflict& conflict) {
                                   return absl::c_none_of(conflict.facts, involves);
                                 }),
                  conflicts.end());
}

// Leaves the findings that were asked for, and counts what is left.
void KeepScope(const CheckScope& scope, const FindingBuilder& builder, Report& report) {
  std::vector<Finding>& findings = report.findings;
  std::set<std::string> ids;
  // Where only conflicts of some claims are wanted, an acceptance matters if it is of
  // one.
  if (!scope.fresh.empty()) {
    for (const Finding& finding : findings) ids.insert(finding.id);
  }
  const auto of_a_finding = [&](const Finding& flaw) {
    const std::string& id = flaw.key[0].second;
    const auto next = ids.lower_bound(id);
    return next != ids.end() && absl::StartsWith(*next, id);
  };
  const auto elsewhere = [&](const Finding& finding) {
    if (IsAcceptanceFlaw(finding)) {
      return !scope.acceptances || (!scope.fresh.empty() && !of_a_finding(finding));
    }
    return !scope.only.empty() &&
           absl::c_none_of(builder.ClaimsOf(finding),
                           [&](int32_t claim) { return scope.only[claim]; });
  };
  const auto kept = std::remove_if(findings.begin(), findings.end(), elsewhere);
  report.summary.elsewhere = findings.end() - kept;
  findings.erase(kept, findings.end());
  for (const Finding& finding : findings) {
    if (!finding.accepted.has_value()) {
      ++report.summary.findings[finding.verdict];
    } else {
      ++(IsAccepted(finding) ? report.summary.accepted : report.summary.baseline);
    }
  }
}

void ReportImpossible(const Rule& rule, Report& report) {
  report.diagnostics.push_back(
      {DiagnosticSeverity::kWarning, rule.position,
       absl::StrCat("the rule '", rule.id, "' and others leave nothing that could hold"),
       "check its totals and distances against the ranges of its properties"});
}

void ReportTooOpen(const Rule& rule, size_t facts, Report& report) {
  if (facts == 0) return;
  report.diagnostics.push_back(
      {DiagnosticSeverity::kWarning, rule.position,
       absl::StrCat("'", rule.id, "': ", Counted(facts, "claim leaves", "claims leave"),
                    " a qualifier open of which there are more than ",
                    kMostGroupsOfAnOpenFact,
                    ", to be held against those alone that leave it open too"),
       "state the qualifier"});
}

void ReportUnfinished(const Rule& rule, size_t groups, Report& report) {
  if (groups == 0) return;
  report.diagnostics.push_back(
      {DiagnosticSeverity::kWarning, rule.position,
       absl::StrCat("'", rule.id,
                    "': ", Counted(static_cast<int64_t>(groups), "key has", "keys have"),
                    " so many claims that not all that belong together were compared"),
       "bind fewer names, or let them share more by 'same'"});
}

// A rule that cannot hold with others is asked about each tuple of claims as well.
bool JudgedJointly(const JointConflicts& joint, size_t rule) {
  return joint.rule_judged[rule] && !joint.rule_impossible[rule];
}

// What claims of one key cannot all be under each rule that the joint stage has not
// judged; says of all rules which compare nothing, and which cannot hold.
std::vector<RuleConflicts> CompareByRule(const Workspace& workspace,
                                         const FactTable& table,
                                         const JointConflicts& joint,
                                         const CheckScope& scope, ProgressState* progress,
                                         int jobs, ConflictFinder& finder,
                                         Report& report) {
  const std::vector<Rule>& rules = workspace.rules;
  const ProgressStage comparing(progress, "comparing claims by rule", rules.size());
  std::vector<RuleConflicts> conflicts;
  // Few rules' groups stand in memory at once: each is of as many facts as the table may
  // hold.
  const size_t at_once = jobs > 1 ? 2 * static_cast<size_t>(jobs) : 1;
  for (size_t begin = 0; begin < rules.size(); begin += at_once) {
    const size_t end = std::min(rules.size(), begin + at_once);
    std::vector<const Rule*> open;
    for (size_t i = begin; i < end; ++i) {
      if (!JudgedJointly(joint, i)) open.push_back(&rules[i]);
    }
    std::vector<RuleResult> results = finder.FindAll(open);
    auto result = results.begin();
    for (size_t i = begin; i < end; ++i) {
      bool idle = !joint.rule_used[i];
      if (!JudgedJointly(joint, i)) {
        idle = idle && result->idle;
        ReportTooOpen(rules[i], result->too_open, report);
        ReportUnfinished(rules[i], result->unfinished, report);
        for (GroupConflicts& group : (result++)->groups) {
          KeepFresh(scope.fresh, table, group.conflicts);
          conflicts.push_back({&rules[i], std::move(group)});
        }
      }
      if (!rules[i].declared && idle) report.idle_rules.push_back(rules[i].id);
      if (joint.rule_impossible[i]) ReportImpossible(rules[i], report);
      comparing.Advance();
    }
  }
  return conflicts;
}

}  // namespace

Report Check(Workspace& workspace, FactBase& facts, int64_t max_claims,
             const Settlement& settlement, const CheckScope& scope,
             ProgressState* progress, int jobs) {
  const ProgressStage joining(progress, "comparing claims of several keys", 0);
  const Judge judge(workspace.vocabulary, workspace.claims);
  ConflictFinder finder(judge, facts.table, workspace.claims, workspace.vocabulary, jobs);
  FindingBuilder builder(facts.interpreter.get(), facts.table, judge,
                         workspace.project.severity, max_claims);
  Report report;
  JointConflicts joint = FindJointConflicts(
      workspace.rules, facts.table, workspace.claims, workspace.vocabulary, judge);
  std::vector<RuleConflicts> conflicts =
      CompareByRule(workspace, facts.table, joint, scope, progress, jobs, finder, report);
  for (RuleConflicts& found : joint.conflicts) {
    KeepFresh(scope.fresh, facts.table, found.group.conflicts);
  }
  MergeJoint(std::move(joint.conflicts), facts.table, conflicts);
  builder.AddAll(std::move(conflicts), jobs);
  const FlawChanges changes(workspace.project.overrides);
  const auto add_flaws = [&](const std::vector<Flaw>& flaws) {
    for (const Flaw& flaw : flaws) {
      if (changes.IsOff(flaw.rule)) continue;
      if (!scope.fresh.empty() && !scope.fresh[flaw.claim]) continue;
      builder.AddFlaw(flaw, changes.SeverityOf(flaw.rule));
    }
  };
  add_flaws(facts.table.flaws);
  add_flaws(finder.flaws());
  report.findings = builder.Finish();
  Settle(settlement, report.findings);
  changes.ApplyToAcceptances(report.findings);
  SortFindings(report.findings);
  KeepScope(scope, builder, report);
  report.blame = Blame(report.findings, workspace.claims,
                       [&](const Finding& finding) -> const std::vector<int32_t>& {
                         return builder.ClaimsOf(finding);
                       });
  report.rules = RulesOf(report.findings, workspace.rules, workspace.vocabulary);
  absl::c_sort(report.idle_rules);
  report.readings = CountByChoice(facts, report.findings);
  report.withdrawn = ReportWithdrawals(workspace.claims, facts.withdrawals);
  CountClaims(workspace, facts.table, finder.comparisons(), joint.compared,
              report.summary);
  ListUncompared(workspace, facts.table, finder.comparisons(), joint.compared, report);
  report.off_rules = workspace.off_rules;
  return report;
}

}  // namespace gainsay
