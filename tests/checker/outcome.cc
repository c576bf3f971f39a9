#include "tests/checker/outcome.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/check.h"
#include "checker/engine/compare/conflicts.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/engine/joint/joint_conflicts.h"
#include "claims/claims_reader.h"
#include "gtest/gtest.h"
#include "tests/checker/listed_claims.h"
#include "tests/checker/random_project.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

// Of claims that conflict under each reading, if under each with others, one least set is
// looked for; which one depends on names.
constexpr absl::string_view kOneOfMany =
    "under each reading some of these claims conflict";

// Of joint conflicts so many are looked for, the claims' own voices first, plans last:
// which of the latter are found may depend on names.
bool IsSurelyFound(const Conflict& conflict) {
  return !conflict.joint ||
         (conflict.verdict == Verdict::kContradiction &&
          !absl::c_linear_search(conflict.joint->sentences, kOneOfMany));
}

bool IsSurelyFound(const Finding& finding) {
  const bool joint = absl::c_any_of(
      finding.witnesses,
      [](const ReportedWitness& witness) { return witness.claims.size() > 2; });
  return !joint || (finding.verdict == Verdict::kContradiction &&
                    absl::c_none_of(finding.why, [](const std::string& why) {
                      return absl::StrContains(why, kOneOfMany);
                    }));
}

std::string CountsOf(const Summary& summary) {
  return absl::StrJoin({summary.claims, summary.compared, summary.alone,
                        summary.undetermined, summary.withdrawn, summary.silent},
                       " ");
}

// The rule, the verdict, and the claims of all positions.
std::string FindingText(const Finding& finding) {
  Claims claims;
  for (const ReportedPosition& position : finding.positions) {
    for (const ReportedClaim& claim : Made(position.claims)) {
      claims.insert(absl::StrCat(claim.article, "#", claim.claim));
    }
  }
  return absl::StrCat(finding.rule, " ", Name(finding.verdict), " ",
                      Name(finding.severity), ": ", absl::StrJoin(claims, " "));
}

void AddConflicts(const Rule& rule, const GroupConflicts& group, bool joint,
                  const Workspace& workspace, const FactTable& table, Outcome& outcome) {
  for (const Conflict& conflict : group.conflicts) {
    if (!IsSurelyFound(conflict)) continue;
    Claims claims;
    for (const auto& bound : conflict.facts) {
      for (const int32_t fact : bound) {
        claims.insert(ClaimName(workspace.claims, table.facts[fact].claim));
      }
    }
    Verdict& verdict =
        outcome.conflicts
            .emplace(Conflicting{(joint ? "joint " : "") + rule.id, std::move(claims)},
                     conflict.verdict)
            .first->second;
    verdict = std::max(verdict, conflict.verdict);
  }
}

}  // namespace

Setting::Setting(absl::FunctionRef<std::string(const std::string&)> write) {
  folder_.Write("gainsay.yaml",
                "gainsay: 1\nclaims: [claims/*]\nvocabulary: [vocabulary.yaml]\n"
                "rules: [builtin:core, rules.yaml]\nrates: {EUR: 1.1 USD}\n");
  folder_.Write("vocabulary.yaml", write(Contents(kRandomVocabulary)));
  folder_.Write("rules.yaml", write(Contents(kRandomRules)));
  folder_.Write("claims/none.jsonl", "{\"article\": {\"id\": \"none\"}}\n");
  WorkspaceOptions options;
  options.paths = {folder_.path()};
  Diagnostics diagnostics;
  workspace_ = LoadWorkspace(options, &diagnostics);
  vocabulary_ = workspace_.vocabulary;
  for (const Diagnostic& each : diagnostics.all()) {
    EXPECT_NE(each.severity, DiagnosticSeverity::kError) << ToString(each);
  }
}

Workspace& Setting::With(const std::string& lines) {
  workspace_.vocabulary = vocabulary_;  // without names that other claims brought
  Diagnostics diagnostics;
  ClaimsReader reader;
  const uint32_t file =
      reader.AddFile({"claims.jsonl", std::make_shared<const TextFile>(lines)});
  reader.AddLines(file, ReadClaimLines(lines, 0, "claims.jsonl"), &diagnostics);
  ReplaceClaims(reader.Finish(&diagnostics), workspace_);
  EXPECT_FALSE(diagnostics.has_errors()) << ToString(diagnostics.all()[0]) << lines;
  return workspace_;
}

Setting& UsualSetting() {
  static Setting setting([](const std::string& text) { return text; });
  return setting;
}

Outcome Found(const std::string& lines, Setting& setting) {
  Workspace& workspace = setting.With(lines);
  Diagnostics diagnostics;
  FactBase facts = BuildFacts(workspace, &diagnostics);
  EXPECT_FALSE(diagnostics.has_errors())
      << ToString(*absl::c_find_if(diagnostics.all(), [](const Diagnostic& each) {
           return each.severity == DiagnosticSeverity::kError;
         }));
  Outcome outcome;
  const Judge judge(workspace.vocabulary, workspace.claims);
  ConflictFinder finder(judge, facts.table, workspace.claims, workspace.vocabulary);
  const JointConflicts joint = FindJointConflicts(
      workspace.rules, facts.table, workspace.claims, workspace.vocabulary, judge);
  for (size_t i = 0; i < workspace.rules.size(); ++i) {
    if (joint.rule_judged[i]) continue;
    for (const GroupConflicts& group : finder.Find(workspace.rules[i])) {
      AddConflicts(workspace.rules[i], group, false, workspace, facts.table, outcome);
    }
  }
  for (const RuleConflicts& found : joint.conflicts) {
    AddConflicts(*found.rule, found.group, true, workspace, facts.table, outcome);
  }
  const Report report = Check(workspace, facts, 1000);
  for (const Finding& finding : report.findings) {
    if (IsSurelyFound(finding)) outcome.findings.insert(FindingText(finding));
  }
  outcome.counts = CountsOf(report.summary);
  return outcome;
}

std::string Missing(const Outcome& of, const Outcome& in) {
  std::string text;
  for (const auto& [conflict, verdict] : of.conflicts) {
    const auto other = in.conflicts.find(conflict);
    if (other != in.conflicts.end() && other->second == verdict) continue;
    absl::StrAppend(&text, conflict.first, " ", Name(verdict), ": ",
                    absl::StrJoin(conflict.second, " "), "\n");
  }
  return text;
}

}  // namespace gainsay
