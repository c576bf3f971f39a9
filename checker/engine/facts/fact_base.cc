#include "checker/engine/facts/fact_base.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "checker/engine/facts/publication.h"
#include "checker/project/unknown_names.h"
#include "claims/evidence/evidence_check.h"
#include "claims/facts/publishers.h"
#include "fmt/format.h"
#include "input/parallel.h"
#include "rules/publication_rule.h"

namespace gainsay {
namespace {

const Rule* FindRule(const std::vector<Rule>& rules, absl::string_view id) {
  const auto found =
      absl::c_find_if(rules, [&](const Rule& rule) { return rule.id == id; });
  return found == rules.end() ? nullptr : &*found;
}

// When each article was published, by what it says of itself.
std::vector<PublicationDate> PublishedBy(const Workspace& workspace,
                                         Interpreter& interpreter) {
  const ClaimSet& claims = workspace.claims;
  const std::vector<PublicationDate> unknown(claims.articles.size());
  // The statements are read again with the rest, which reports their problems.
  Diagnostics once;
  FactBuilder statements(&interpreter, unknown, &once);
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    if (claims.claims[i].origin == FactOrigin::kArticle) {
      statements.Add(static_cast<int32_t>(i));
    }
  }
  const FactTable own = statements.Finish();
  return PublicationDates(FindRule(workspace.rules, kPublicationRule), own,
                          Judge(workspace.vocabulary, claims), claims,
                          workspace.vocabulary);
}

}  // namespace

FactBase BuildFacts(Workspace& workspace, Diagnostics* diagnostics,
                    ProgressState* progress, int jobs) {
  FactBase base = ReadFacts(workspace, Withdrawals(workspace.claims, diagnostics),
                            diagnostics, progress, jobs);
  const ProgressStage looking(progress, "looking for quotes", 0);
  CheckEvidence(*base.interpreter, base.table);
  // What is not declared may be in what could not be read.
  if (workspace.unread.empty())
    ReportUnknownNames(workspace, *base.interpreter, diagnostics);
  return base;
}

FactBase ReadFacts(Workspace& workspace, std::vector<Withdrawal> withdrawals,
                   Diagnostics* diagnostics, ProgressState* progress, int jobs) {
  FindPublishers(workspace.vocabulary, workspace.claims);
  FactBase base;
  base.interpreter = std::make_unique<Interpreter>(
      workspace.claims, workspace.lexicon, workspace.settings, &workspace.vocabulary);
  const ClaimSet& claims = workspace.claims;
  base.published = PublishedBy(workspace, *base.interpreter);
  FactBuilder builder(base.interpreter.get(), base.published, diagnostics);
  base.withdrawals = std::move(withdrawals);
  std::vector<int32_t> withdrawn;
  for (const Withdrawal& withdrawal : base.withdrawals) {
    withdrawn.push_back(withdrawal.claim);
  }
  const ProgressStage reading(progress, "reading claims", claims.claims.size());
  constexpr size_t kWorthAThread = 16'384;  // claims
  const int readers = JobsWorth(claims.claims.size(), kWorthAThread, jobs);
  base.interpreter->LookUpDeclaredNames(readers);
  if (!workspace.unread.empty()) builder.CountUnknownProperties();
  builder.AddAll(withdrawn, readers, [&](size_t looked) { reading.Advance(looked); });
  if (const int64_t unknown = builder.unknown_properties(); unknown > 0) {
    Reporter(workspace.unread[0], diagnostics)
        .Error({}, fmt::format("without this file {} of no known property: not checked",
                               unknown == 1 ? "1 claim is"
                                            : fmt::format("{} claims are", unknown)));
  }
  base.table = builder.Finish();
  return base;
}

}  // namespace gainsay
